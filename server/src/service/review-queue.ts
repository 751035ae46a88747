import type { Range } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analysis.js";
import type { Mention } from "../entities/mention.js";
import type { Article, Passage } from "../layout/page-layout.js";
import type { Bilingual, Finding } from "../rules/rule.js";
import type { Offset } from "../text/offsets.js";
import { articleAt, passageAt, type CheckedPage } from "./checked-page.js";
import { identitiesOf } from "./finding-identity.js";
import type { Language } from "./language.js";
import { ARTICLE_NAMES, REVIEW_NAMES, ROLE_NAMES, SOURCE_NAMES } from "./names.js";
import { toRange } from "./positions.js";
import { askedBy, waitingFindings, type ReviewedFinding } from "./review-findings.js";
import { decidedOn } from "./review-progress.js";
import type { ReviewTarget } from "./review-target.js";

/** What is asked at a place: whether something is a name, whether a line goes on, whether something is a byline … */
export type ReviewKind = "mention" | ReviewedFinding;

/** Something that waits for a person's decision. */
export interface ReviewItem {
  readonly kind: ReviewKind;
  readonly target: ReviewTarget;
  /** The mention's label; null for what is no mention. */
  readonly label: string | null;
  /** What it may be, for people: `person`, `headline`, `column break`. */
  readonly name: string;
  /** What it says, without its wraps; shortened. */
  readonly text: string;
  /** Where it stands: one range for each of its runs. */
  readonly ranges: readonly Range[];
  /** The number of its article, from 1; null between articles. */
  readonly article: number | null;
  /** Why it is asked, for people. */
  readonly reason: string;
}

/** What waits for a decision on a page, in the order in which it is asked, and how much is decided. */
export interface ReviewQueue {
  readonly version: number;
  /** How many things people have decided: marked, annotated, dismissed or kept as they are. */
  readonly decided: number;
  readonly items: readonly ReviewItem[];
}

/** The longest text that an item shows, in characters. */
const LONGEST_TEXT = 60;

/**
 * What waits for a decision on a page, in reading order; where an article begins and ends is asked after all that it
 * holds.
 */
export function reviewQueueOf(page: CheckedPage, language: Language): ReviewQueue {
  const { analysis, version } = page;
  const waiting = waitingFindings(page.findings.all, analysis);
  const identities = identitiesOf(page.findings.all);
  const items = [
    ...analysis.mentions.filter(({ marked }) => !marked).map((mention) => mentionItem(analysis, mention, language)),
    ...waiting.flatMap((finding) => {
      const identity = identities.get(finding);
      return identity ? [findingItem(analysis, finding, { kind: "finding", ...identity }, language)] : [];
    }),
  ];
  return {
    version,
    decided: decidedOn(analysis),
    items: items.sort((a, b) => a.place - b.place || a.rank - b.rank).map(({ item }) => item),
  };
}

/** An item with its place among the others: things at the same place by rank. */
interface Placed {
  readonly item: ReviewItem;
  readonly place: number;
  readonly rank: number;
}

function mentionItem(analysis: Analysis, mention: Mention, language: Language): Placed {
  const { label, span, fragments, text, confidence, source } = mention;
  const name = analysis.settings.labels.nameOf(label)[language];
  const percent = `${String(Math.round(confidence * 100))} %`;
  return {
    place: span.start,
    rank: 2,
    item: {
      kind: "mention",
      target: { kind: "mention", label, start: span.start, end: span.end },
      label,
      name,
      text: shortened(text),
      ranges: fragments.map((fragment) => toRange(analysis.source, fragment)),
      article: numberOf(articleAt(analysis, span.start)),
      reason: language === "zh" ? `${SOURCE_NAMES[source].zh}，${percent}` : `${SOURCE_NAMES[source].en}, ${percent}`,
    },
  };
}

function findingItem(analysis: Analysis, finding: Finding, target: ReviewTarget, language: Language): Placed {
  const { span } = finding;
  const kind = askedBy(finding) ?? "break";
  const article = articleAt(analysis, span.start);
  const { name, text } = shownFinding(analysis, finding, kind, article);
  return {
    // Whether an article is whole is seen at its end.
    place: kind === "article" ? (article?.span.end ?? span.end) : span.start,
    rank: { head: 0, byline: 1, mention: 2, break: 3, article: 4 }[kind],
    item: {
      kind,
      target,
      label: null,
      name: name[language],
      text: shortened(text),
      ranges: [toRange(analysis.source, kind === "article" && article ? article.span : span)],
      article: numberOf(article),
      reason: finding.message[language],
    },
  };
}

function shownFinding(
  analysis: Analysis,
  { rule, span }: Finding,
  kind: ReviewedFinding,
  article: Article | null,
): { readonly name: Bilingual; readonly text: string } {
  const passage = passageAt(analysis, span.start);
  const text = passage
    ? passage.text.text.slice(passage.text.toLogical(span.start), passage.text.toLogical(span.end))
    : "";
  switch (kind) {
    case "article":
      return { name: article ? ARTICLE_NAMES[article.kind] : REVIEW_NAMES.article, text: article?.title ?? text };
    case "head":
      return { name: passage ? ROLE_NAMES[passage.role] : REVIEW_NAMES.head, text };
    case "byline":
      return { name: rule === "byline/dateline" ? ROLE_NAMES.dateline : ROLE_NAMES.byline, text };
    case "break":
      return { name: REVIEW_NAMES.break, text: passage ? aroundBreak(passage, span.end) : "" };
  }
}

/** The words on both sides of a line end, which is shown as a sign; `end` is just after the first character beyond it. */
function aroundBreak({ text }: Passage, end: Offset): string {
  const read = Array.from(text.text.slice(0, text.toLogical(end)));
  const before = read.slice(-9, -1).join("");
  const after = text.text.slice(text.toLogical(end) - (read.at(-1)?.length ?? 0));
  return `${before}⏎${Array.from(after).slice(0, 8).join("")}`;
}

const numberOf = (article: Article | null): number | null => article && article.index + 1;

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST_TEXT ? text : `${characters.slice(0, LONGEST_TEXT - 1).join("")}…`;
}
