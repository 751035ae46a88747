import { colours } from "../colours.js";
import type { AgreementScore, SpanScore } from "./agreement.js";
import type { InkMention } from "./annotated-text.js";
import type { Difference } from "./differences.js";

/** A document's differences with what to call it. */
export interface ListedDocument {
  readonly id: string;
  readonly first: string;
  readonly second: string;
  readonly differences: readonly Difference[];
}

/** How an agreement is printed. */
export interface AgreementOutput {
  readonly head: string;
  /** Printed for each document where differences were asked for. */
  readonly document: (document: ListedDocument) => string;
  readonly tail: (score: AgreementScore) => string;
}

const NO_FIGURE = "–";
const figure = (value: number | null): string => (value === null ? NO_FIGURE : value.toFixed(3));

const HEADINGS = ["label", "A", "B", "both", "F1", "kappa"];
const WIDTHS = [12, 7, 7, 7, 7, 7];

const row = (cells: readonly string[]): string =>
  `${cells.map((cell, at) => (at === 0 ? cell.padEnd(WIDTHS[at] ?? 0) : cell.padStart(WIDTHS[at] ?? 0))).join(" ")}\n`;

const scoreRow = (label: string, { first, second, both, f1, kappa }: SpanScore): string =>
  row([label, String(first), String(second), String(both), figure(f1), figure(kappa)]);

/** For people: differences a line each, then a table. */
const tableOutput: AgreementOutput = {
  head: "",
  document: ({ first, second, differences }) =>
    differences.map((difference) => differenceLine(first, second, difference)).join(""),
  tail: ({ documents, characters, labels, all }) =>
    [
      row(HEADINGS),
      ...Object.entries(labels).map(([label, score]) => scoreRow(label, score)),
      scoreRow("all", all),
      `documents ${String(documents)}, characters ${String(characters)}\n`,
    ].join(""),
};

/** Both sides by their own file, line and column; a side that has nothing there is a dash. */
function differenceLine(firstFile: string, secondFile: string, { kind, first, second }: Difference): string {
  const said = (file: string, mention: InkMention | null): string =>
    mention === null ? NO_FIGURE : `${placed(file, mention)} ${mention.label} ${mention.text}`;
  return `${colours.dim(kind.padEnd(5))} A ${said(firstFile, first)}  B ${said(secondFile, second)}\n`;
}

const placed = (file: string, { line, column }: InkMention): string => `${file}:${String(line)}:${String(column)}`;

/** For programs: an object with the score, and the differences of each document where they were asked for. */
function jsonOutput(list: boolean): AgreementOutput {
  let first = true;
  return {
    head: list ? '{"differences": [' : "",
    document: ({ id, first: firstFile, second: secondFile, differences }) => {
      const printed = { document: id, a: firstFile, b: secondFile, differences: differences.map(printedDifference) };
      const separator = first ? "\n" : ",\n";
      first = false;
      return separator + JSON.stringify(printed);
    },
    tail: (score) => {
      const { documents, characters, labels, all } = score;
      const printed = {
        documents,
        characters,
        labels: Object.fromEntries(Object.entries(labels).map(([label, each]) => [label, printedScore(each)])),
        all: printedScore(all),
      };
      return list ? `\n],\n"agreement": ${JSON.stringify(printed)}}\n` : `${JSON.stringify(printed, null, 2)}\n`;
    },
  };
}

const printedScore = ({ first, second, both, f1, kappa }: SpanScore) => ({ a: first, b: second, both, f1, kappa });

const printedDifference = ({ kind, first, second }: Difference) => ({
  kind,
  a: first && printedMention(first),
  b: second && printedMention(second),
});

const printedMention = ({ label, text, line, column }: InkMention) => ({ label, text, line, column });

/** The formats that `newsmark agree` prints. */
export const AGREEMENT_OUTPUTS = {
  table: () => tableOutput,
  json: jsonOutput,
} as const satisfies Readonly<Record<string, (list: boolean) => AgreementOutput>>;
