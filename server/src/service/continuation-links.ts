import type { Analysis } from "../analysis/analysis.js";
import type { Span } from "../text/offsets.js";

/** A page that a continuation names: where it stands in the source, and the page's designation as written, e.g. `A3`. */
export interface NamedPage {
  readonly span: Span;
  readonly page: string;
}

/** The first page that each continuation names (下转第二版, 上接A1版). */
export const continuationPages = ({ bylines, source }: Analysis): readonly NamedPage[] =>
  bylines
    .filter(({ kind }) => kind === "continuation")
    .flatMap(({ span }) => {
      const page = designationIn(source.slice(span));
      return page === null ? [] : [{ span, page }];
    });

/**
 * The file among its neighbours that holds a page: its name differs from this page's name only in the page's number.
 * Null where none or more than one does, or this page's name has no number that could be it.
 */
export function fileOfPage(name: string, neighbours: readonly string[], page: string): string | null {
  const own = partsOf(name);
  const found = neighbours.filter((other) => {
    const parts = partsOf(other);
    if (other === name || parts.length !== own.length) return false;
    const different = parts.flatMap((part, at) => (part === own[at] ? [] : [{ part, ours: own[at] ?? "" }]));
    return different.length === 1 && different.every(({ part, ours }) => isPage(part, page, ours));
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A file's name cut where letters and figures follow one another, a letter before figures kept with them: A03. */
const partsOf = (name: string): readonly string[] =>
  name.match(/[A-Za-z]?\d+|[^\dA-Za-z]+|[A-Za-z]+?(?=[A-Za-z]?\d|[^A-Za-z]|$)/gu) ?? [];

/** A page that is named without its section's letter is in the section of this page. */
function isPage(part: string, page: string, ours: string): boolean {
  const section = /^[A-Z]/iu.test(page) ? "" : (/^[A-Z](?=\d)/iu.exec(ours)?.[0] ?? "");
  return plainPage(part) === plainPage(section + page);
}

/** A designation without padding and case: `a03` and `A3` are the same page. */
const plainPage = (page: string): string => page.toUpperCase().replace(/^([A-Z]?)0+(?=\d)/u, "$1");

const CHINESE_FIGURES = "〇一二三四五六七八九";

function designationIn(text: string): string | null {
  const folded = text.normalize("NFKC");
  const latin = /[A-Za-z]?\s*\d+/u.exec(folded)?.[0];
  if (latin !== undefined) return latin.replace(/\s/gu, "");
  const chinese = /[〇一二三四五六七八九十]+/u.exec(folded)?.[0];
  return chinese === undefined ? null : String(numberOf(chinese));
}

/** 二 2, 十 10, 十二 12, 二十一 21: newspapers have no more pages than that. */
function numberOf(figures: string): number {
  const [tens = "", ones = ""] = figures.includes("十") ? figures.split("十") : ["〇", figures];
  const digit = (text: string, empty: number): number =>
    text === "" ? empty : CHINESE_FIGURES.indexOf(text.slice(-1));
  return digit(tens, 1) * 10 + digit(ones, 0);
}
