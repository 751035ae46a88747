/** The sizes of the pages that are measured, in bytes of UTF-8. */
export const SIZES = { "100 KB": 100_000, "1 MB": 1_000_000, "10 MB": 10_000_000 } as const;
export type Size = keyof typeof SIZES;
export const ALL_SIZES = ["100 KB", "1 MB", "10 MB"] as const satisfies readonly Size[];

/** The raw time of `nodejieba.tag()`: what the others are compared with. */
export const RAW_TAG = "nodejieba.tag()";

/** Where a figure is compared with another: its ratio may be at most so much. */
export type Target = { readonly most: number } & (
  | { readonly of: "unit" }
  /** The ratio to the raw tagging time of the same page. */
  | { readonly of: "tag" }
  /** The ratio to the same figure on a page of another size. */
  | { readonly of: Size }
  /** The ratio to another figure of the same size. */
  | { readonly of: "figure"; readonly other: string }
);

/** The layout of an unbroken line, by its length in characters: four times as long it may take little more than four times. */
export const LINE_LENGTHS = [250_000, 1_000_000] as const;
export const lineFigure = (length: number): string => `engine: layout of a line of ${String(length)}`;

/** What Newsmark promises. */
export const TARGETS: readonly (Target & { readonly name: string; readonly size: Size | null })[] = [
  { name: "engine: layout", size: "1 MB", of: "tag", most: 0.1 },
  { name: "engine: layout", size: "10 MB", of: "1 MB", most: 11 },
  { name: lineFigure(LINE_LENGTHS[1]), size: null, of: "figure", other: lineFigure(LINE_LENGTHS[0]), most: 4.8 },
  { name: "engine: mentions", size: "1 MB", of: "tag", most: 1.7 },
  { name: "engine: recognizer", size: "1 MB", of: "tag", most: 0.5 },
  { name: "engine: whole analysis", size: "1 MB", of: "tag", most: 1.8 },
  { name: "open to layout findings", size: "1 MB", of: "tag", most: 0.15 },
  { name: "open to all findings", size: "1 MB", of: "tag", most: 1.8 },
  { name: "open to all findings", size: "10 MB", of: "1 MB", most: 11 },
  { name: "edit to findings, p95", size: "1 MB", of: "unit", most: 30 },
  { name: "edit to findings, p95", size: "10 MB", of: "1 MB", most: 2 },
  { name: "start-up to first mention", size: null, of: "unit", most: 2500 },
  { name: "memory after a short page", size: null, of: "unit", most: 450 },
];

/** The middle value; of an even number the lower of both in the middle. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The smallest value that so great a share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
