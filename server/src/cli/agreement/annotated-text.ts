import type { Label } from "../../entities/mention.js";
import { Ink } from "../../standoff/ink.js";
import { SourceText } from "../../text/source-text.js";

/** A mention as annotators are compared by. */
export interface InkMention {
  readonly label: Label;
  /** Where it stands in the ink, ends excluded: more than one run where it leaves words out. */
  readonly runs: readonly InkRun[];
  readonly text: string;
  /** Where it begins in the file's own text, both from 1. */
  readonly line: number;
  readonly column: number;
}

/** A stretch of ink: UTF-16 offsets that do not count white space. */
export interface InkRun {
  readonly start: number;
  readonly end: number;
}

/** What one annotator says of one document. */
export interface AnnotatedText {
  /** The words, white space and markers left out: what annotators must have in common. */
  readonly ink: string;
  /** Each once. */
  readonly mentions: readonly InkMention[];
}

/** A mention as a file has it: its runs, in order, are offsets in the file's text. */
export interface GivenMention {
  readonly label: Label;
  readonly fragments: readonly InkRun[];
}

/**
 * A text with its mentions, ready to be compared. White space does not count, so an annotator may have merged lines.
 * @param words the text without markers
 * @param toWords where a place of the file's text stands in `words`
 */
export function annotatedText(
  text: string,
  given: readonly GivenMention[],
  words = text,
  toWords: (at: number) => number = (at) => at,
): AnnotatedText {
  const ink = new Ink(words);
  const source = new SourceText(text);
  const mentions = new Map<string, InkMention>();
  for (const { label, fragments } of given) {
    const runs = joined(
      fragments.map(({ start, end }) => ({ start: ink.fromSource(toWords(start)), end: ink.fromSource(toWords(end)) })),
    );
    const first = fragments[0];
    if (first === undefined || runs.length === 0) continue;
    const { line, character } = source.positionAt(first.start);
    const content = runs.map(({ start, end }) => ink.text.slice(start, end)).join("…");
    mentions.set(keyOf(label, runs), { label, runs, text: content, line: line + 1, column: character + 1 });
  }
  return { ink: ink.text, mentions: [...mentions.values()] };
}

/** What two mentions have in common that are the same: label and place. */
export const keyOf = (label: Label, runs: readonly InkRun[]): string => `${label} ${placeOf(runs)}`;

/** A mention's place as a key. */
export const placeOf = (runs: readonly InkRun[]): string =>
  runs.map(({ start, end }) => `${String(start)}-${String(end)}`).join(",");

/** Runs that touch are one; empty ones go. */
function joined(runs: readonly InkRun[]): readonly InkRun[] {
  const kept: InkRun[] = [];
  for (const run of runs) {
    if (run.start >= run.end) continue;
    const last = kept.at(-1);
    if (last?.end === run.start) kept[kept.length - 1] = { start: last.start, end: run.end };
    else kept.push(run);
  }
  return kept;
}
