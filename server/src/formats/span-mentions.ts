import { CodePointIndex } from "../text/code-points.js";
import { documentSpan } from "../text/offsets.js";
import type { AnnotatedDocument, DocumentMention } from "./annotated-document.js";
import { isOneRun, mentionOf, wholeSpan } from "./fragments.js";
import { problem, type FormatProblem, type OffsetUnit } from "./format.js";

/** How a format's offsets count a text. */
export interface OffsetCounter {
  /** How many units the text has. */
  readonly length: number;
  fromUtf16(offset: number): number;
  toUtf16(offset: number): number;
}

/** Counts a text in that unit. Linear to build for code points, logarithmic to ask. */
export function counterOf(text: string, unit: Exclude<OffsetUnit, "none">): OffsetCounter {
  if (unit === "utf16") {
    const same = (offset: number): number => offset;
    return { length: text.length, fromUtf16: same, toUtf16: same };
  }
  const points = new CodePointIndex(text);
  return {
    length: points.fromUtf16(text.length),
    fromUtf16: (offset) => points.fromUtf16(offset),
    toUtf16: (offset) => points.toUtf16(offset),
  };
}

/** A mention as formats without fragments hold it. */
export interface MentionSpan {
  readonly id: string | null;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  /** What stands there, line ends included. */
  readonly text: string;
}

/** The mentions as one stretch each, in that unit. */
export function spansOf({ text, mentions }: AnnotatedDocument, counter: OffsetCounter): readonly MentionSpan[] {
  return mentions.map((mention) => {
    const { start, end } = wholeSpan(mention);
    const place = { start: counter.fromUtf16(start), end: counter.fromUtf16(end) };
    return { id: mention.id, label: mention.label, ...place, text: text.slice(start, end) };
  });
}

/** The mentions that leave out words between their fragments: what a format with one stretch a mention can not hold. */
export const discontinuous = ({ text, mentions }: AnnotatedDocument, title: string): readonly FormatProblem[] =>
  mentions
    .filter((mention) => !isOneRun(text, mention))
    .map((mention) =>
      problem(
        "unrepresentable",
        `${title} holds one stretch a mention, but ${mention.label} “${mention.text}” leaves out words within it`,
        "Write brat, W3C annotations or TEI, or make it one stretch",
        { mention },
      ),
    );

/** A stretch that a file gives, to be placed in a text. */
export interface GivenSpan {
  readonly id?: string | null;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly line?: number | null;
}

/** The mention at a given place; null, with a problem, where the text has no such place. */
export function mentionAt(
  text: string,
  counter: OffsetCounter,
  { id = null, label, start, end, line = null }: GivenSpan,
  problems: FormatProblem[],
): DocumentMention | null {
  const whole = Number.isInteger(start) && Number.isInteger(end);
  if (!whole || start < 0 || start >= end || end > counter.length) {
    problems.push(
      problem(
        "offset",
        `the mention ${label} from ${String(start)} to ${String(end)} has no place in a text of ${String(counter.length)} characters`,
        "Check that the text is the one that was annotated, and what the offsets count",
        { line },
      ),
    );
    return null;
  }
  return mentionOf(text, label, [documentSpan(counter.toUtf16(start), counter.toUtf16(end))], id);
}
