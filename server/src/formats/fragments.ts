import { CharacterClass, classOf } from "../layout/character-class.js";
import type { Label } from "../entities/mention.js";
import { documentSpan, type DocumentSpan } from "../text/offsets.js";
import type { DocumentMention } from "./annotated-document.js";

/** Whether a character is white space as the layout sees it, which leaves it out at the ends of lines. */
export const isBlank = (character: string): boolean => classOf(character.charCodeAt(0)) === CharacterClass.space;

/**
 * Runs of a text in the form that documents hold: runs with nothing but white space between them are one, which is
 * split at each line end within it, the white space around that line end left out. Linear in the runs' length.
 */
export function normalFragments(text: string, runs: readonly DocumentSpan[]): readonly DocumentSpan[] {
  const joined: DocumentSpan[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.end <= run.start && skipBlanks(text, last.end, run.start) === run.start)
      joined[joined.length - 1] = documentSpan(last.start, run.end);
    else joined.push(run);
  }
  return joined.flatMap((run) => splitAtLineEnds(text, run));
}

/** The runs of a stretch on its lines, without the white space at its line ends. */
export const fragmentsOf = (text: string, start: number, end: number): readonly DocumentSpan[] =>
  normalFragments(text, [documentSpan(start, end)]);

/** A mention of those runs, as documents hold it; null where they are empty. */
export function mentionOf(
  text: string,
  label: Label,
  runs: readonly DocumentSpan[],
  id: string | null = null,
): DocumentMention | null {
  const inked = normalFragments(text, runs);
  const fragments = inked.length > 0 ? inked : runs.filter(({ start, end }) => start < end);
  if (fragments.length === 0) return null;
  return { id, label, fragments, text: fragments.map(({ start, end }) => text.slice(start, end)).join("") };
}

/** The stretch from a mention's first to its last character. */
export function wholeSpan({ fragments }: DocumentMention): DocumentSpan {
  return documentSpan(fragments[0]?.start ?? 0, fragments.at(-1)?.end ?? 0);
}

/** Whether a mention is one run but for line ends: what formats that know no fragments can hold. */
export function isOneRun(text: string, mention: DocumentMention): boolean {
  const { start, end } = wholeSpan(mention);
  const fragments = fragmentsOf(text, start, end);
  return (
    fragments.length === mention.fragments.length &&
    fragments.every((each, at) => {
      const own = mention.fragments[at];
      return own?.start === each.start && own.end === each.end;
    })
  );
}

/** Mentions in the order that documents hold: by their start, of two that begin together the longer one first. */
export const inOrder = (mentions: readonly DocumentMention[]): readonly DocumentMention[] =>
  mentions
    .map((mention) => ({ mention, ...wholeSpan(mention) }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ mention }) => mention);

function splitAtLineEnds(text: string, { start, end }: DocumentSpan): readonly DocumentSpan[] {
  const pieces: DocumentSpan[] = [];
  let from: number = start;
  for (let at: number = start; at <= end; at++) {
    const last = at === end;
    if (!last && text[at] !== "\n" && text[at] !== "\r") continue;
    const first = from === start ? from : skipBlanks(text, from, at);
    const after = last ? at : skipBlanksBack(text, first, at);
    if (first < after) pieces.push(documentSpan(first, after));
    from = at + 1;
  }
  return pieces;
}

/** A stretch without the white space at its edges; empty where there is nothing else. */
export function withoutBlankEdges(text: string, { start, end }: DocumentSpan): DocumentSpan {
  const first = skipBlanks(text, start, end);
  return documentSpan(first, skipBlanksBack(text, first, end));
}

/** The first place from `at` on that holds no white space; `end` when there is none before it. */
function skipBlanks(text: string, at: number, end: number): number {
  while (at < end && isBlank(text.charAt(at))) at++;
  return at;
}

/** The place just after the last character before `end` that is no white space; `from` when there is none. */
function skipBlanksBack(text: string, from: number, end: number): number {
  while (end > from && isBlank(text.charAt(end - 1))) end--;
  return end;
}
