import { documentSpan, type DocumentSpan } from "../text/offsets.js";
import { lastAtOrBefore } from "../text/source-text.js";
import type { AnnotatedDocument, DocumentMention } from "./annotated-document.js";
import { inOrder, isBlank, mentionOf, wholeSpan } from "./fragments.js";
import { failure, problem, unless, type FormatProblem, type FormatResult } from "./format.js";
import { plainDocument } from "./plain-document.js";

/**
 * A document read from a file that does not keep all white space, put onto the text that was exported: the two may
 * differ in white space only. Where the original is not at hand, or is the same, the document stays as it is. Linear.
 */
export function alignTo(document: AnnotatedDocument, original: string | null): FormatResult<AnnotatedDocument> {
  if (original === null || original === document.text) return { ok: true, value: document };
  const pieces = alignedPieces(document.text, original);
  if (typeof pieces === "number") return failure(parting(document.text, pieces));
  const problems: FormatProblem[] = [];
  const map = (run: DocumentSpan): DocumentSpan => mapped(run, pieces);
  const mentions = document.mentions.flatMap((mention) => {
    const moved = moveMention(mention, original, map);
    if (moved === null) problems.push(lost(mention));
    return moved ?? [];
  });
  const words = document.words?.map(({ span, tag }) => ({ span: map(span), tag })) ?? null;
  return unless(problems, () => ({
    ...plainDocument(document.id, original, "source", inOrder(mentions)),
    words,
    foreign: document.foreign,
  }));
}

/** A run that stands in both texts. */
interface Pieces {
  readonly from: number[];
  readonly to: number[];
  readonly lengths: number[];
}

/** The runs that two texts share when white space is left aside; where they part, if they do. */
function alignedPieces(text: string, original: string): Pieces | number {
  const pieces: Pieces = { from: [], to: [], lengths: [] };
  const add = (from: number, to: number): void => {
    const last = pieces.from.length - 1;
    const length = pieces.lengths[last] ?? 0;
    if (last >= 0 && (pieces.from[last] ?? 0) + length === from && (pieces.to[last] ?? 0) + length === to)
      pieces.lengths[last] = length + 1;
    else {
      pieces.from.push(from);
      pieces.to.push(to);
      pieces.lengths.push(1);
    }
  };
  let at = 0;
  let there = 0;
  while (at < text.length || there < original.length) {
    if (at < text.length && text[at] === original[there]) add(at++, there++);
    else if (there < original.length && isBlank(original.charAt(there))) there++;
    else if (at < text.length && isBlank(text.charAt(at))) at++;
    else return at;
  }
  return pieces;
}

/** What of a stretch stands in the other text, from its first to its last character there. */
function mapped({ start, end }: DocumentSpan, { from, to, lengths }: Pieces): DocumentSpan {
  let first = Math.max(0, lastAtOrBefore(from, start));
  if ((from[first] ?? 0) + (lengths[first] ?? 0) <= start) first++;
  const last = lastAtOrBefore(from, end - 1);
  const begin = (to[first] ?? 0) + Math.max(0, start - (from[first] ?? 0));
  const finish = (to[last] ?? 0) + Math.min(lengths[last] ?? 0, end - (from[last] ?? 0));
  return last < first ? documentSpan(begin, begin) : documentSpan(begin, finish);
}

function moveMention(
  mention: DocumentMention,
  original: string,
  map: (run: DocumentSpan) => DocumentSpan,
): DocumentMention | null {
  const runs = mention.fragments.map(map).filter(({ start, end }) => start < end);
  const moved = runs.length > 0 ? mentionOf(original, mention.label, runs, mention.id) : null;
  return moved && wholeSpan(moved).start < wholeSpan(moved).end ? moved : null;
}

const lost = (mention: DocumentMention): FormatProblem =>
  problem(
    "unplaced",
    `the mention ${mention.label} “${mention.text}” has no place in the text`,
    "Check that the text is the one that was annotated",
    { mention },
  );

function parting(text: string, at: number): FormatProblem {
  const line = text.slice(0, at).split("\n").length;
  const before = text.slice(Math.max(0, at - 10), at).replace(/\s/gu, " ");
  return problem(
    "text",
    `the file's text and the page's part after “${before}”, in line ${String(line)} of the file's text`,
    "Give the page that was exported, in the version that was exported",
    { line },
  );
}
