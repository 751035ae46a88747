import { cells } from "./width.js";

/** How many lines are looked at, from the first. */
export const LINES_LOOKED_AT = 200;

/** Fewer lines than this say nothing about a column. */
const ENOUGH_LINES = 12;
/** At least this share of the signs is Chinese. */
const CHINESE_SHARE = 0.5;
/** A newspaper's column, in full-width cells. */
const NARROWEST_COLUMN = 7;
const WIDEST_COLUMN = 45;
/** At least this share of the lines is as wide as the column, give or take a cell. */
const STEADY_SHARE = 0.45;
/** At least this share of the lines as wide as the column ends in mid-sentence: else they are verses or a list. */
const CUT_SHARE = 0.5;

const CHINESE = /\p{Script=Han}/gu;
const SENTENCE_END = /[。！？!?；;：:，,、]["”’」』）)]*$/u;

/** Fewer Chinese signs than this are a note, not an article. */
const ENOUGH_SIGNS = 60;

/**
 * Whether a text file may be a newspaper page, broken or mended: Chinese text of some length. Says more than its name
 * does, and less than `looksLikeNewsDump`, which no mended page does.
 */
export function mayBeNewsPage(text: string): boolean {
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== "");
  return lines.join("").length >= ENOUGH_SIGNS && chineseShare(lines) >= CHINESE_SHARE;
}

/**
 * Whether lines look like text pulled out of a newspaper's columns: mostly Chinese, narrow, of a steady width, and cut
 * in mid-sentence. Linear in the text's length.
 */
export function looksLikeNewsDump(lines: readonly string[]): boolean {
  const filled = lines
    .slice(0, LINES_LOOKED_AT)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^<[^<>]*>$/.test(line));
  if (filled.length < ENOUGH_LINES || chineseShare(filled) < CHINESE_SHARE) return false;
  const widths = filled.map(cells);
  const column = steadiestWidth(widths);
  const full = filled.filter((_, index) => Math.abs((widths[index] ?? 0) - column) <= 1);
  if (full.length < filled.length * STEADY_SHARE) return false;
  const cut = full.filter((line) => !SENTENCE_END.test(line));
  return cut.length >= full.length * CUT_SHARE;
}

function chineseShare(lines: readonly string[]): number {
  const signs = lines.reduce((sum, line) => sum + line.length, 0);
  const chinese = lines.reduce((sum, line) => sum + (line.match(CHINESE)?.length ?? 0), 0);
  return chinese / signs;
}

/** The whole width, in cells, that the most lines have, give or take a cell. */
function steadiestWidth(widths: readonly number[]): number {
  let best = NARROWEST_COLUMN;
  let most = 0;
  for (let width = NARROWEST_COLUMN; width <= WIDEST_COLUMN; width++) {
    const count = widths.filter((other) => Math.abs(other - width) <= 1).length;
    if (count > most) {
      most = count;
      best = width;
    }
  }
  return best;
}
