import { stringify } from "csv-stringify/sync";
import { DEFAULT_LABELS } from "../entities/labels.js";
import { totalOf, type Statistics } from "./page-statistics.js";

/** How statistics are printed: page by page, so that no run has to hold them all. */
export interface StatisticsOutput {
  readonly head: string;
  readonly page: (name: string, statistics: Statistics) => string;
  /** What stands after the last page: all of them together. */
  readonly tail: (total: Statistics, pages: number) => string;
  /** All that is printed where only the total was asked for. */
  readonly total: (total: Statistics, pages: number) => string;
}

/** A column of tables: what it counts. */
interface Column {
  readonly name: string;
  readonly count: (statistics: Statistics) => number;
}

const LABELS = DEFAULT_LABELS.all.map(({ label }) => label);

const COLUMNS: readonly Column[] = [
  { name: "characters", count: ({ characters }) => characters },
  { name: "lines", count: ({ lines }) => lines },
  ...(["article", "photo", "banner"] as const).map((kind) => ({
    name: `${kind}s`,
    count: ({ articles }: Statistics) => articles[kind] ?? 0,
  })),
  ...(["wrap", "column", "paragraph", "block"] as const).map((kind) => ({
    name: `${kind}s`,
    count: ({ breaks }: Statistics) => breaks[kind] ?? 0,
  })),
  ...LABELS.map((label) => ({ name: label, count: ({ mentions }: Statistics) => mentions[label] ?? 0 })),
  {
    name: "other",
    count: ({ mentions }) => totalOf(mentions) - LABELS.reduce((sum, label) => sum + (mentions[label] ?? 0), 0),
  },
  { name: "mentions", count: ({ mentions }) => totalOf(mentions) },
  { name: "decided", count: ({ decided }) => decided },
];

/** Figures stand under the end of their column's name, and need no more room than so many digits. */
const LEAST_WIDTH = 6;

const tableLine = (cells: readonly (string | number)[], name: string): string =>
  `${cells.map((cell, at) => String(cell).padStart(Math.max(LEAST_WIDTH, COLUMNS[at]?.name.length ?? 0))).join(" ")}  ${name}\n`;

const figures = (statistics: Statistics): readonly number[] => COLUMNS.map(({ count }) => count(statistics));

const totalName = (pages: number): string => `all ${String(pages)}`;

const tableHead = tableLine(
  COLUMNS.map(({ name }) => name),
  "page",
);

const tableOutput: StatisticsOutput = {
  head: tableHead,
  page: (name, statistics) => tableLine(figures(statistics), name),
  tail: (total, pages) => tableLine(figures(total), totalName(pages)),
  total: (total, pages) => tableHead + tableLine(figures(total), totalName(pages)),
};

const csvHead = csvLine(["page", ...COLUMNS.map(({ name }) => name)]);

/** CSV after RFC 4180 with a heading; without a line for all, which a reader would count as a page. */
const csvOutput: StatisticsOutput = {
  head: csvHead,
  page: (name, statistics) => csvLine([name, ...figures(statistics)]),
  tail: () => "",
  total: (total, pages) => csvHead + csvLine([totalName(pages), ...figures(total)]),
};

function csvLine(cells: readonly (string | number)[]): string {
  return stringify([[...cells]], { record_delimiter: "windows" });
}

/** An object with an array of pages and what they are together. */
function jsonOutput(): StatisticsOutput {
  let first = true;
  return {
    head: '{"pages": [',
    page: (name, statistics) => {
      const separator = first ? "\n" : ",\n";
      first = false;
      return `${separator}  ${JSON.stringify({ file: name, ...statistics })}`;
    },
    tail: (total, pages) => `\n],\n"total": ${JSON.stringify({ pages, ...total })}}\n`,
    total: (total, pages) => `${JSON.stringify({ pages, ...total })}\n`,
  };
}

/** The formats that `newsmark stats` prints. */
export const STATISTICS_OUTPUTS = {
  table: () => tableOutput,
  json: jsonOutput,
  csv: () => csvOutput,
} as const satisfies Readonly<Record<string, () => StatisticsOutput>>;
