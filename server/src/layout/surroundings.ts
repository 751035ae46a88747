import { CharacterClass, classOf } from "./character-class.js";
import type { DraftPassage } from "./draft-passages.js";
import { measureCohesion, type Cohesion, type RunningTexts } from "./head-cohesion.js";
import { passageRows, type PassageRows } from "./passage-rows.js";
import type { PairTables } from "./passage-pairs.js";

/** The running text nearest to each passage, and the page's usual column. */
export interface Surroundings {
  readonly drafts: readonly DraftPassage[];
  readonly usual: number;
  /** Whether blank lines stand between the page's paragraphs. */
  readonly gaps: boolean;
  readonly texts: RunningTexts;
  /** The passages that may be heads, and how they go with the texts around them. */
  readonly heads: ReadonlySet<number>;
  readonly cohesion: Cohesion;
  readonly rows: PassageRows;
  /** For each passage that may be a head: how usual it is on this page that a lead or byline follows a head, where none does. */
  readonly unled: Float64Array;
}

/** What surrounds the passages of a page. */
export function surroundingsOf(drafts: readonly DraftPassage[], tables: PairTables): Surroundings {
  const count = drafts.length;
  const isText = new Uint8Array(count);
  drafts.forEach((draft, at) => (isText[at] = isRunningText(draft) ? 1 : 0));
  const before = new Int32Array(count).fill(-1);
  const after = new Int32Array(count).fill(-1);
  for (let at = 1; at < count; at++) before[at] = isText[at - 1] ? at - 1 : (before[at - 1] ?? -1);
  for (let at = count - 2; at >= 0; at--) after[at] = isText[at + 1] ? at + 1 : (after[at + 1] ?? -1);
  const texts = { isText, before, after };
  const heads: number[] = [];
  let running = 0;
  let apart = 0;
  drafts.forEach((draft, at) => {
    running += isText[at] ?? 0;
    if (isText[at] && draft.gapBefore) apart++;
    if (mayBeHead(draft)) heads.push(at);
  });
  const cohesion = measureCohesion(drafts, texts, heads, tables);
  return {
    drafts,
    usual: usualColumn(drafts),
    gaps: apart * 2 > running,
    texts,
    heads: new Set(heads),
    cohesion,
    rows: passageRows(drafts),
    unled: unledHeads(drafts, texts, heads),
  };
}

/** How usual it is that a lead or byline follows a head, for each head that text follows without one. */
function unledHeads(drafts: readonly DraftPassage[], { isText }: RunningTexts, heads: readonly number[]): Float64Array {
  const unled = new Float64Array(drafts.length);
  const plain: number[] = [];
  let led = 0;
  for (const at of heads) {
    const after = drafts[at + 1];
    if (after?.line?.kind === "byline" || (after?.lead && isText[at + 1])) led++;
    else if (isText[at + 1]) plain.push(at);
  }
  for (const at of plain) unled[at] = led / (led + plain.length);
  return unled;
}

function isRunningText(draft: DraftPassage): boolean {
  return (
    draft.line === null && !draft.furniture && (draft.last > draft.first + 1 || sentenceEnd(draft.text.text) !== "")
  );
}

/** A head is seldom wider than this, in half cells. */
export const VERY_WIDE = 84;

function mayBeHead(draft: DraftPassage): boolean {
  return (
    !draft.furniture &&
    !draft.line &&
    !draft.prose &&
    draft.width <= 2 * VERY_WIDE &&
    sentenceEnd(draft.text.text) !== "。"
  );
}

/** The mark that ends the text's last sentence at its very end, closing quotes and brackets passed over; else "". */
export function sentenceEnd(text: string): string {
  let at = text.length - 1;
  if (at > 0 && classOf(text.charCodeAt(at)) === CharacterClass.closer) at--;
  return classOf(text.charCodeAt(at)) === CharacterClass.terminal ? text.charAt(at) : "";
}

function usualColumn(drafts: readonly DraftPassage[]): number {
  const lines = new Map<number, number>();
  for (const draft of drafts) lines.set(draft.column, (lines.get(draft.column) ?? 0) + draft.last - draft.first + 1);
  let usual = 0;
  for (const [column, count] of lines) if (count > (lines.get(usual) ?? 0)) usual = column;
  return usual;
}
