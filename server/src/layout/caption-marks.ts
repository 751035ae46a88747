import type { DraftPassage } from "./draft-passages.js";

/*
 * How captions open: with a word for their picture (图为, 左图：, 图①：), or with its figure alone (①). All patterns are
 * anchored and bounded.
 */

/** The pictures of a group by their places: 右上图. */
const PLACE = "(?:[左右中]?[上下左右中]|[题題大小组組])?";
const FIGURE = "[\\d０-９①-⑨一二三四五六七八九]{1,2}";

const MARK = new RegExp(`^\\s*(?:${PLACE}[图圖](?:[为為是]|(?:${FIGURE})?\\s?[:：])|[上下左右][图圖])`, "u");
const CERTAIN_MARK = new RegExp(`^\\s*${PLACE}[图圖](?:(?:${FIGURE})?(?:\\s?[:：]|[为為](?!了))|[①-⑨](?:\\s|$))`, "u");
const HEADLESS_MARK = new RegExp(`^\\s*${PLACE}[图圖](?:${FIGURE})?\\s?[:：]`, "u");
const FIGURE_ALONE = /^\s*[①-⑨▲△▼▽]/u;

/** No mark is longer, in UTF-16 units. */
const LONGEST_MARK = 8;

const openingOf = (text: string): string => text.slice(0, LONGEST_MARK);

/** So far into a text its mark says that it is of a picture, at most. */
const PICTURE_WITHIN = 6;

/** Whether 图 stands where it does in marks: a cheap look that spares most texts the patterns. */
function namesPicture(text: string): boolean {
  for (let at = 0; at < PICTURE_WITHIN; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x56fe || unit === 0x5716) return true;
  }
  return false;
}

/** Whether a text opens as captions do. */
export const startsAsCaption = (text: string): boolean => namesPicture(text) && MARK.test(openingOf(text));

/** Whether a text opens as captions do and heads never: 上图：. */
export const startsAsNoHead = (text: string): boolean => namesPicture(text) && HEADLESS_MARK.test(openingOf(text));

/**
 * Whether a passage is a caption for certain: it opens with a picture's mark where an item ended before it. A figure alone
 * is a list's number too; who took the picture must follow then.
 * @param captioned whether the passage before is a caption for certain
 */
export function isCertainCaption(drafts: readonly DraftPassage[], at: number, captioned: boolean): boolean {
  const draft = drafts[at];
  if (draft?.line !== null || draft.lead !== null || !(captioned || endsItem(drafts, at - 1))) return false;
  const opening = openingOf(draft.text.text);
  return CERTAIN_MARK.test(opening) || (FIGURE_ALONE.test(opening) && leadsToCredit(drafts, at));
}

/** Whether an item ends with a passage: it is an end note, editors or a credit, or closes with one. */
export function endsItem(drafts: readonly DraftPassage[], at: number): boolean {
  const draft = drafts[at];
  if (!draft) return false;
  const { line, end } = draft;
  if (line === null) return end !== null;
  if (line.kind !== "byline" && line.kind !== "dateline") return true;
  return /[）)]\s*$/u.test(draft.text.text) || drafts[at - 1]?.prose === true;
}

/** A group has no more captions. */
const MOST_CAPTIONS = 6;

/** Whether a credit follows the captions that begin at `at`, each with a figure of its own. */
function leadsToCredit(drafts: readonly DraftPassage[], at: number): boolean {
  for (let last = at; last < at + MOST_CAPTIONS; last++) {
    const draft = drafts[last];
    if (!draft) return false;
    if (draft.line !== null) return draft.line.kind === "credit";
    if (!FIGURE_ALONE.test(openingOf(draft.text.text))) return false;
    if (draft.end?.kind === "credit") return true;
  }
  return false;
}
