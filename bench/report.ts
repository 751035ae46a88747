import { RAW_TAG, TARGETS, type Size, type Target } from "./figures.js";
import type { Figure, Results } from "./results.js";

/**
 * The table of a run: each figure, its ratio to raw tagging, its target, and with an older run its ratio to that.
 * @param shown the figures that have a row: all, unless the run is not over yet
 */
export function tableOf(
  results: Pick<Results, "figures">,
  older: Results | null,
  shown: readonly Figure[] = results.figures,
): string {
  const find = finder(results.figures);
  const before = older && finder(older.figures);
  const header = ["", "page", "figure", "× tag", "target", ...(older ? ["before", "× before"] : [])];
  const rows = shown.map((figure) => {
    const tag = figure.unit === "ms" && figure.size !== null ? find(RAW_TAG, figure.size) : undefined;
    const old = before?.(figure.name, figure.size);
    return [
      figure.name,
      figure.size ?? "",
      written(figure),
      tag === undefined ? "" : (figure.value / tag.value).toFixed(3),
      targetOf(figure, find),
      ...(older ? [old ? written(old) : "", old ? (figure.value / old.value).toFixed(2) : ""] : []),
    ];
  });
  return aligned([header, ...rows]);
}

type Find = (name: string, size: Size | null) => Figure | undefined;

const finder =
  (figures: readonly Figure[]): Find =>
  (name, size) =>
    figures.find((figure) => figure.name === name && figure.size === size);

/** What was promised of a figure, and whether it holds. */
function targetOf(figure: Figure, find: Find): string {
  const target = TARGETS.find(({ name, size }) => name === figure.name && size === figure.size);
  if (!target) return "";
  const { of, most } = target;
  if (of === "unit") return verdict(figure.value <= most, `${String(most)} ${figure.unit}`);
  const [other, words] = comparedWith(target, figure, find);
  if (!other) return "";
  const ratio = figure.value / other.value;
  return verdict(ratio <= most, `${String(most)} × ${of === "tag" ? words : `${words} (${ratio.toFixed(2)})`}`);
}

/** The figure that one is compared with, and what it is called there. */
function comparedWith(
  target: Exclude<Target, { readonly of: "unit" }>,
  { name, size }: Figure,
  find: Find,
): readonly [Figure | undefined, string] {
  if (target.of === "tag") return [find(RAW_TAG, size), "tag"];
  if (target.of === "figure") return [find(target.other, size), "the other"];
  return [find(name, target.of), `that at ${target.of}`];
}

const verdict = (holds: boolean, words: string): string => `${holds ? "holds " : "MISSED"} ≤ ${words}`;

const written = ({ value, unit }: Figure): string => `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;

/** Rows in columns: the first and the target's words from the left, figures from the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 || column === 4 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
