import { readAnnotations, writeAnnotations } from "../formats/brat-annotations.js";
import { annotationPath, readAnnotationFile, writeAnnotationFile } from "../runtime/annotation-files.js";
import { AnnotationSet } from "../standoff/annotation-set.js";
import { followText } from "../standoff/follow-text.js";

/**
 * Moves the annotations in `page.ann` along with a page that was mended: their offsets count in its text. Nothing is done
 * where there is no such file.
 * @throws Error when the file can not be read or written; it is as it was then, and its annotations are found again by
 * their words.
 */
export async function moveAnnotations(page: string, before: string, after: string): Promise<void> {
  const path = annotationPath(page);
  const content = await readAnnotationFile(path);
  if (content === "") return;
  const { rows, annotations } = readAnnotations(content, before);
  const moved = new AnnotationSet(followText(annotations.all, before, after));
  const written = writeAnnotations(rows, moved, after);
  if (written !== content) await writeAnnotationFile(path, written);
}
