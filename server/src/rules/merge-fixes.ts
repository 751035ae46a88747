import { pageOf, type Analysis } from "../analysis/analysis.js";
import type { Article, Passage } from "../layout/page-layout.js";
import { contextOfBreak } from "./context.js";
import { keepFix } from "./keep-fix.js";
import { joinAt, safeJoins, type Seam } from "./merge-lines.js";
import type { EditFix, Fix, RuleId } from "./rule.js";

/** The fixes that join more than the place they are offered at: the passage's article and the page. Safe joins only. */
export function widerMerges(analysis: Analysis, article: Article | undefined): readonly EditFix[] {
  const page: EditFix = {
    ...MERGE,
    safety: "safe",
    preferred: false,
    title: { en: "Merge all passages of the page", zh: "合并全版折行" },
    edits: () => safeJoins(analysis, pageOf(analysis).passages),
  };
  if (!article) return [page];
  const inArticle: EditFix = {
    ...MERGE,
    safety: "safe",
    preferred: false,
    title: { en: "Merge all passages of this article", zh: "合并本稿折行" },
    edits: () => safeJoins(analysis, article.passages),
  };
  return [inArticle, page];
}

/** Joins one line with the next, offered where the cursor is on that line. */
export function mergeLine(seam: Seam): EditFix {
  return {
    ...MERGE,
    safety: "safe",
    preferred: false,
    at: seam.span,
    title: { en: "Merge this line with the next", zh: "与下一行合并" },
    edits: () => [joinAt(seam)],
  };
}

/** What is offered at a line end that is not certain: to join it, or to keep it. Never done in bulk. */
export function joinOrKeep(seam: Seam, rule: RuleId): readonly Fix[] {
  const context = contextOfBreak(seam.passage, seam.index);
  const keep = keepFix(rule, { en: "Keep the line end", zh: "保留换行" }, context);
  const join = (newText: string): EditFix => ({
    ...MERGE,
    safety: "unsafe",
    preferred: newText === seam.joint.newText,
    title: joinTitle(seam, newText),
    edits: () => [joinAt(seam, newText)],
  });
  const ways = seam.joint.certain ? [seam.joint.newText] : seam.joint.newText === " " ? [" ", ""] : ["", " "];
  return [...ways.map(join), keep];
}

/** The article of each passage, by the passage's index. */
export const articlesOfPassages = (analysis: Analysis): ReadonlyMap<Passage["index"], Article> =>
  new Map(analysis.articles.flatMap((article) => article.passages.map(({ index }) => [index, article] as const)));

const MERGE = { type: "edit", kind: "quickfix" } as const;

function joinTitle(seam: Seam, newText: string): EditFix["title"] {
  if (seam.joint.certain) return { en: "Join the lines", zh: "合并两行" };
  return newText === " "
    ? { en: "Join the lines with a space", zh: "合并两行，中间加空格" }
    : { en: "Join the lines without a space", zh: "合并两行，中间不加空格" };
}
