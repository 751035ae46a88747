import { CharacterClass, classOf } from "./character-class.js";
import type { DraftPassage } from "./draft-passages.js";
import { isAlike, LONGEST_LABEL, MOST_COUNTED } from "./line-rows.js";

/** What short passages may hold, as bits. */
export const ROW_FORM = {
  short: 1,
  /** A figure. */
  figures: 2,
  /** A space: columns of a table stand so. */
  parted: 4,
  /** A short label and a colon at its beginning: 报名地址：… */
  labelled: 8,
} as const;

/** The short passages of a page, which heads are, and the rows of lists, tables and verse. */
export interface PassageRows {
  /** The bits of {@link ROW_FORM} of each passage; 0 where it is not short. */
  readonly forms: Uint8Array;
  /** How many short passages in a row each is one of. */
  readonly runs: Uint16Array;
  /** 1 where a passage and the one before it are rows of one form. */
  readonly alike: Uint8Array;
}

/** A row is no wider than this, in half cells; one that ends a sentence no wider than a line of verse. */
const WIDEST_ROW = 60;
const WIDEST_SENTENCE = 30;

/** Looks at the passages of a page as rows. Linear. */
export function passageRows(drafts: readonly DraftPassage[]): PassageRows {
  const count = drafts.length;
  const forms = new Uint8Array(count);
  drafts.forEach((draft, at) => {
    if (draft.first === draft.last && isShort(draft)) forms[at] = formOf(draft);
  });
  const runs = new Uint16Array(count);
  const alike = new Uint8Array(count);
  let first = 0;
  for (let at = 0; at <= count; at++) {
    if (at < count && forms[at] !== 0) continue;
    runs.fill(Math.min(at - first, MOST_COUNTED), first, at);
    first = at + 1;
  }
  for (let at = 1; at < count; at++) {
    const before = drafts[at - 1];
    const own = drafts[at];
    const shared = (forms[at - 1] ?? 0) & (forms[at] ?? 0);
    if (before && own && shared !== 0 && areAlike(before, own, shared)) alike[at] = 1;
  }
  return { forms, runs, alike };
}

function formOf(draft: DraftPassage): number {
  const { text } = draft.text;
  let form: number = ROW_FORM.short;
  for (let at = 0; at < text.length; at++) {
    const of = classOf(text.charCodeAt(at));
    if (of === CharacterClass.digit) form |= ROW_FORM.figures;
    else if (of === CharacterClass.space && !draft.spaced) form |= ROW_FORM.parted;
    else if (of === CharacterClass.pause && at > 0 && at < LONGEST_LABEL && at < text.length - 1)
      form |= ROW_FORM.labelled;
  }
  return form;
}

/** Whether a passage of one line is short. */
function isShort({ furniture, prose, lead, line, width, text: { text } }: DraftPassage): boolean {
  if (furniture || prose || lead || line || width > WIDEST_ROW) return false;
  return width <= WIDEST_SENTENCE || classOf(text.charCodeAt(text.length - 1)) !== CharacterClass.terminal;
}

/** Rows of one list share two of these at least: how they begin, how they end, how wide they are, what they hold. */
const LEAST_SHARED = 2;

function areAlike(before: DraftPassage, own: DraftPassage, shared: number): boolean {
  const one = before.text.text;
  const other = own.text.text;
  let count = 0;
  if (isAlike(one.charCodeAt(0), other.charCodeAt(0))) count++;
  if (isAlike(one.charCodeAt(one.length - 1), other.charCodeAt(other.length - 1))) count++;
  if (Math.abs(before.width - own.width) <= 2) count++;
  if ((shared & ROW_FORM.figures) !== 0) count++;
  if ((shared & ROW_FORM.parted) !== 0) count++;
  if ((shared & ROW_FORM.labelled) !== 0) count++;
  return count >= LEAST_SHARED;
}
