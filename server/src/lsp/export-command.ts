import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { MessageType, type CancellationToken } from "vscode-languageserver/node";
import { z } from "zod";
import type { Analysis } from "../analysis/analysis.js";
import { formatNamed } from "../formats/all-formats.js";
import { checkedWrite } from "../formats/checked-write.js";
import { describeProblem, type FilesBySuffix } from "../formats/format.js";
import { documentOf } from "../formats/from-analysis.js";
import { textsOfWords } from "../formats/segment-words.js";
import { replaceFile } from "../runtime/replace-file.js";
import type { Bilingual } from "../rules/rule.js";
import type { Segmenter } from "../segment/segmenter.js";
import { tell } from "./page-acts.js";
import type { RecognizerSource } from "./recognizer-source.js";
import type { Session } from "./session.js";

const argumentsSchema = z.object({
  uri: z.string(),
  format: z.string(),
  text: z.enum(["clean", "source"]),
  path: z.string(),
});

/** How many problems are told. */
const TOLD = 3;

/**
 * Writes a page in another format to the file that was named, and what belongs to it beside that. Nothing is written
 * where the format can not hold a mention, or where a file that belongs to it would replace another one.
 */
export async function exportPage(
  session: Session,
  recognizer: RecognizerSource,
  input: unknown,
  token: CancellationToken,
): Promise<void> {
  const { uri, format: id, text, path } = argumentsSchema.parse(input);
  const format = formatNamed(id);
  const page = await session.pages.full(uri, token);
  if (!page || !format) return;
  const { analysis } = page;
  const segmenter = format.needsWords ? await wordsOf(analysis, recognizer) : null;
  const document = documentOf(analysis, { id: stemOf(path), textKind: text, ...(segmenter && { segmenter }) });
  const files = checkedWrite(format, document, { labels: analysis.settings.labels });
  if (!files.ok) {
    const reasons = files.problems.slice(0, TOLD).map(describeProblem).join(" ");
    await tell(session, notExported(reasons), MessageType.Warning);
    return;
  }
  const inTheWay = await otherFile(path, files.value);
  if (inTheWay !== null) {
    await tell(session, wouldReplace(inTheWay), MessageType.Warning);
    return;
  }
  for (const [suffix, content] of files.value) await replaceFile(placeOf(path, suffix), Buffer.from(content, "utf8"));
  const count = format.mentions === "left-out" ? null : document.mentions.length;
  await tell(session, exported(path, count));
}

/** The words of a page's passages; null where no segmenter can be had. */
async function wordsOf(analysis: Analysis, recognizer: RecognizerSource): Promise<Segmenter | null> {
  const loaded = await recognizer.get();
  if (loaded.state !== "loaded") return null;
  const texts = textsOfWords(documentOf(analysis, { id: "", textKind: "source" }));
  const words = await loaded.host.words(texts);
  const known = new Map(texts.map((text, at) => [text, words[at] ?? []]));
  return { name: loaded.host.segmenter, tag: (text) => known.get(text) ?? [] };
}

const stemOf = (path: string): string => basename(path, extname(path));

/** Where a file of the format goes: the named one where the suffix is its own, else beside it. */
const placeOf = (path: string, suffix: string): string =>
  extname(path) === suffix ? path : join(dirname(path), stemOf(path) + suffix);

/** A file, other than the one that was named, that stands there with other content; null when there is none. */
async function otherFile(path: string, files: FilesBySuffix): Promise<string | null> {
  for (const [suffix, content] of files) {
    const place = placeOf(path, suffix);
    if (place === path) continue;
    const before = await readFile(place, "utf8").catch(() => null);
    if (before !== null && before !== content) return place;
  }
  return null;
}

const notExported = (reasons: string): Bilingual => ({
  en: `The page was not exported: ${reasons}`,
  zh: `版面未导出：${reasons}`,
});

const wouldReplace = (file: string): Bilingual => ({
  en: `The page was not exported: ${file} belongs to the export and holds something else. Choose another name or folder.`,
  zh: `版面未导出：导出还要写入 ${file}，而该文件已有其他内容。请换一个名称或文件夹。`,
});

const exported = (path: string, mentions: number | null): Bilingual =>
  mentions === null
    ? { en: `Exported to ${path}.`, zh: `已导出到 ${path}。` }
    : {
        en: `Exported to ${path}: ${String(mentions)} mentions.`,
        zh: `已导出到 ${path}：${String(mentions)} 个实体。`,
      };
