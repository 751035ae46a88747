import type { Severity } from "../rules/rule.js";
import type { RunSummary } from "./bulk/run-command.js";
import type { PageFindings, PrintedFinding } from "./check-task.js";
import { colours } from "./colours.js";

/** How findings are printed: page by page, so that no run has to hold them all. */
export interface FindingsOutput {
  /** What stands before the first page. */
  readonly head: string;
  /** A page's findings. */
  readonly page: (page: CheckedFile) => string;
  /** What stands after the last page. */
  readonly tail: (summary: FindingsSummary) => string;
}

/** A file's findings, or why it could not be checked. */
export type CheckedFile = PageFindings | { readonly name: string; readonly reason: string };

/** What a run found in all. */
export interface FindingsSummary extends RunSummary {
  readonly findings: number;
}

const COLOURS: Readonly<Record<Severity, (text: string) => string>> = {
  error: colours.red,
  warning: colours.yellow,
  information: colours.blue,
  hint: colours.dim,
};

/** A number with the word that goes with it. */
export const countOf = (count: number, one: string, more: string): string =>
  `${String(count)} ${count === 1 ? one : more}`;

/** Findings for people: a line each, `file:line:column`, both counted from 1, and a closing count. */
export const textOutput = (): FindingsOutput => ({
  head: "",
  page: (page) => ("reason" in page ? "" : page.findings.map((finding) => textLine(page.name, finding)).join("")),
  tail: ({ pages, failed, findings }) => {
    const found = `${countOf(findings, "finding", "findings")} in ${countOf(pages, "page", "pages")}`;
    return `${[found, ...(failed > 0 ? [`${countOf(failed, "page", "pages")} failed`] : [])].join(", ")}\n`;
  },
});

function textLine(file: string, { line, column, severity, message, rule }: PrintedFinding): string {
  const place = `${file}:${String(line)}:${String(column)}`;
  return `${place} ${COLOURS[severity](severity)} ${message} ${colours.dim(rule)}\n`;
}

/** Findings for programs: an array with an object a page. */
export function jsonOutput(): FindingsOutput {
  let first = true;
  return {
    head: "[",
    page: (page) => {
      const printed =
        "reason" in page
          ? { file: page.name, error: page.reason, findings: [] }
          : { file: page.name, findings: page.findings };
      const separator = first ? "\n" : ",\n";
      first = false;
      return separator + indented(JSON.stringify(printed, null, 2));
    },
    tail: () => (first ? "]\n" : "\n]\n"),
  };
}

const indented = (text: string): string => text.replace(/^/gmu, "  ");
