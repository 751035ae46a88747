import { DEFAULT_LABELS } from "../entities/labels.js";
import type { AnnotatedDocument, DocumentMention } from "./annotated-document.js";
import {
  failure,
  problem,
  type FilesBySuffix,
  type Format,
  type FormatProblem,
  type FormatResult,
  type WriteOptions,
} from "./format.js";

/**
 * Writes a document, and reads what was written: as many mentions as went in come out, each at its place with its
 * label, or nothing is given but the problems that name those that do not. Formats that are not read are only written.
 */
export function checkedWrite(
  { title, write, read }: Format,
  document: AnnotatedDocument,
  options: WriteOptions = { labels: DEFAULT_LABELS },
): FormatResult<FilesBySuffix> {
  if (!write) return failure(problem("unrepresentable", `${title} is not written`, "Choose another format"));
  const files = write(document, options);
  if (!files.ok || !read) return files;
  const back = read({ id: document.id, files: files.value, original: document.text, ...options });
  if (!back.ok) return back;
  const problems = lost(document, back.value, title);
  return problems.length > 0 ? { ok: false, problems } : files;
}

function lost(
  document: AnnotatedDocument,
  back: readonly AnnotatedDocument[],
  title: string,
): readonly FormatProblem[] {
  const left = new Map<string, number>();
  for (const mention of back.flatMap(({ mentions }) => mentions))
    left.set(keyOf(mention), (left.get(keyOf(mention)) ?? 0) + 1);
  const missing = document.mentions.filter((mention) => {
    const count = left.get(keyOf(mention)) ?? 0;
    left.set(keyOf(mention), count - 1);
    return count <= 0;
  });
  const read = back.reduce((sum, { mentions }) => sum + mentions.length, 0);
  const problems = missing.map((mention) =>
    problem(
      "unrepresentable",
      `${title} does not give back the mention ${mention.label} “${mention.text}”`,
      "Choose another format, or move the mention's edges",
      { mention },
    ),
  );
  if (problems.length > 0 || read === document.mentions.length) return problems;
  const counts = `${String(document.mentions.length)} mentions went in, ${String(read)} came out`;
  return [problem("unrepresentable", `${title}: ${counts}`, "Choose another format")];
}

const keyOf = ({ label, fragments }: DocumentMention): string =>
  `${label} ${fragments.map(({ start, end }) => `${String(start)}-${String(end)}`).join(" ")}`;
