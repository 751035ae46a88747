import type { AnnotatedDocument } from "./annotated-document.js";
import type { Format, FormatProblem, FormatResult } from "./format.js";

/** What reading a file as one of the formats that it may be in gave. */
export interface Attempt {
  readonly format: Format;
  readonly result: FormatResult<readonly AnnotatedDocument[]>;
}

/** Which format a file is in. */
export type Recognition =
  | { readonly kind: "read"; readonly format: Format; readonly documents: readonly AnnotatedDocument[] }
  /** It may be in any of several. */
  | { readonly kind: "several"; readonly formats: readonly Format[] }
  /** It is in none; `problems` of the first that was tried, null where none was. */
  | { readonly kind: "none"; readonly format: Format | null; readonly problems: readonly FormatProblem[] };

/**
 * The format that a file is in, by what reading it as each gave. A file may be well formed by another format's rules, but
 * then that reads no mentions in it.
 */
export function recognizeFormat(attempts: readonly Attempt[]): Recognition {
  const read = attempts.flatMap(({ format, result }) =>
    result.ok ? [{ kind: "read", format, documents: result.value } as const] : [],
  );
  const telling = read.filter(({ documents }) => documents.some(({ mentions }) => mentions.length > 0));
  const [only, ...others] = telling.length > 0 ? telling : read.slice(0, 1);
  if (only && others.length === 0) return only;
  if (only) return { kind: "several", formats: telling.map(({ format }) => format) };
  const [first] = attempts;
  return {
    kind: "none",
    format: first?.format ?? null,
    problems: first?.result.ok === false ? first.result.problems : [],
  };
}
