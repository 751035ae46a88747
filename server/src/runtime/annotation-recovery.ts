import { createHash } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { replaceFile } from "./replace-file.js";
import { readWithin } from "./workspace-files.js";

const unsavedSchema = z.object({
  version: z.literal(1),
  /** The page's path. */
  page: z.string(),
  /** The annotations as a file would hold them, and the text that they count in. */
  content: z.string(),
  text: z.string(),
  /** What of them was on the disk, and the text that that counted in. */
  savedContent: z.string(),
  savedText: z.string(),
});

/** Annotations of a page whose text is not saved yet. */
export type UnsavedAnnotations = Omit<z.infer<typeof unsavedSchema>, "version" | "page">;

/**
 * Keeps annotations that can not be written beside their page yet, because its text is not saved: the editor keeps unsaved
 * text over its own end, so what was annotated in it is kept too.
 */
export class AnnotationRecovery {
  readonly #folder: string;

  /** @param folder where the server may keep what it must know after it ended */
  constructor(folder: string) {
    this.#folder = join(folder, "unsaved-annotations");
  }

  /** What was kept of a page; null when there is nothing that can be read. */
  async read(page: string): Promise<UnsavedAnnotations | null> {
    try {
      const kept = unsavedSchema.parse(JSON.parse(await readWithin(this.#folder, this.#fileOf(page))));
      return kept.page === page ? kept : null;
    } catch {
      return null;
    }
  }

  /**
   * Keeps a page's annotations.
   * @throws Error when they can not be written.
   */
  async keep(page: string, unsaved: UnsavedAnnotations): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const file = JSON.stringify({ version: 1, page, ...unsaved });
    await replaceFile(this.#fileOf(page), Buffer.from(file, "utf8"));
  }

  /** Lets go of what was kept of a page. */
  async forget(page: string): Promise<void> {
    await rm(this.#fileOf(page), { force: true });
  }

  #fileOf(page: string): string {
    return join(this.#folder, `${createHash("sha256").update(page).digest("hex")}.json`);
  }
}
