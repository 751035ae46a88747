import { isatty } from "node:tty";
import pc from "picocolors";
import type { Finding, Severity } from "../rules/rule.js";
import type { SourceText } from "../text/source-text.js";
import type { Language } from "./options.js";

/** The findings of one page, or why it could not be read. */
export type PageFindings =
  | { readonly file: string; readonly source: SourceText; readonly findings: readonly Finding[]; readonly error: null }
  | { readonly file: string; readonly source: null; readonly findings: readonly []; readonly error: string };

/** Colours on a terminal only: picocolors would colour a log of continuous integration too. */
const colours = pc.createColors(isatty(process.stdout.fd) && process.env.NO_COLOR === undefined);

const COLOURS: Readonly<Record<Severity, (text: string) => string>> = {
  error: colours.red,
  warning: colours.yellow,
  information: colours.blue,
  hint: colours.dim,
};

/** Findings for people: a line each, `file:line:column`, both counted from 1, and a closing count. */
export function findingsAsText(pages: readonly PageFindings[], language: Language): string {
  const lines = pages.flatMap((page) =>
    page.source ? page.findings.map((finding) => textLine(page.file, page.source, finding, language)) : [],
  );
  const failed = pages.filter((page) => page.error !== null).length;
  const summary = [
    `${countOf(lines.length, "finding", "findings")} in ${countOf(pages.length, "page", "pages")}`,
    ...(failed > 0 ? [`${countOf(failed, "page", "pages")} failed`] : []),
  ];
  return [...lines, summary.join(", "), ""].join("\n");
}

/** A number with the word that goes with it. */
export const countOf = (count: number, one: string, more: string): string =>
  `${String(count)} ${count === 1 ? one : more}`;

function textLine(file: string, source: SourceText, finding: Finding, language: Language): string {
  const { line, character } = source.positionAt(finding.span.start);
  const place = `${file}:${String(line + 1)}:${String(character + 1)}`;
  return `${place} ${COLOURS[finding.severity](finding.severity)} ${finding.message[language]} ${colours.dim(finding.rule)}`;
}

/** Findings for programs: an array with an object a page; offsets are UTF-16, lines and columns count from 1. */
export function findingsAsJson(pages: readonly PageFindings[], language: Language): string {
  const printed = pages.map((page) => ({
    file: page.file,
    ...(page.error === null ? {} : { error: page.error }),
    findings: page.source ? page.findings.map((finding) => jsonFinding(page.source, finding, language)) : [],
  }));
  return `${JSON.stringify(printed, null, 2)}\n`;
}

function jsonFinding(source: SourceText, finding: Finding, language: Language): object {
  const start = source.positionAt(finding.span.start);
  const end = source.positionAt(finding.span.end);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[language],
    start: finding.span.start,
    end: finding.span.end,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
