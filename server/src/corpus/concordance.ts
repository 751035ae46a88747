import { z } from "zod";
import {
  confidenceBin,
  CONFIDENCE_BINS,
  halfCells,
  linesOf,
  type KeptMention,
  type KeptPassage,
  type PageContent,
} from "./page-record.js";

/** What places of a corpus are asked for. */
export const placeQuerySchema = z.discriminatedUnion("kind", [
  /** Wherever these words stand, over wraps too; marked as a mention or not. */
  z.object({ kind: z.literal("text"), text: z.string() }),
  /** The mentions of a label. */
  z.object({ kind: z.literal("label"), label: z.string() }),
  /** The suggestions in the bin of confidences that begins there. */
  z.object({ kind: z.literal("confidence"), from: z.number() }),
  /** The suggestions that wait for a decision. */
  z.object({ kind: z.literal("undecided") }),
  /** The lines of a width. */
  z.object({ kind: z.literal("width"), halfCells: z.number() }),
]);

/** What places of a corpus are asked for. */
export type PlaceQuery = z.infer<typeof placeQuerySchema>;

/** How much of a passage is shown on each side of the keyword, in UTF-16 code units. */
const CONTEXT = 40;

/** A place of a page in its context. */
export interface PlaceInContext {
  /** From its first to its last character in the source: lines from 0, UTF-16 characters. */
  readonly start: Position;
  readonly end: Position;
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
  /** The mention that has just these words, else the innermost that they are part of; null where there is none. */
  readonly mention: PlaceMention | null;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** What a place is marked as. */
export interface PlaceMention {
  readonly label: string;
  readonly decided: boolean;
  readonly confidence: number;
  /** Whether it has just the keyword's words, and no more. */
  readonly exact: boolean;
}

/** A stretch of a passage's text. */
interface Stretch {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** The places of a page that are asked for, in reading order. */
export function placesIn(content: PageContent, query: PlaceQuery): readonly PlaceInContext[] {
  const mentions = byPassage(content);
  return stretches(content, query).flatMap((stretch) => {
    const passage = content.passages[stretch.passage];
    return passage ? [inContext(passage, stretch, mentions.get(stretch.passage) ?? [])] : [];
  });
}

function stretches(content: PageContent, query: PlaceQuery): readonly Stretch[] {
  switch (query.kind) {
    case "text":
      return content.passages.flatMap(({ text }, passage) =>
        occurrences(text, query.text).map((start) => ({ passage, start, end: start + query.text.length })),
      );
    case "label":
      return content.mentions.filter(({ label }) => label === query.label);
    case "confidence":
      return content.mentions.filter(
        ({ decided, confidence }) => !decided && confidenceBin(confidence) === Math.round(query.from * CONFIDENCE_BINS),
      );
    case "undecided":
      return content.mentions.filter(({ decided }) => !decided);
    case "width":
      return content.passages.flatMap((passage, index) =>
        linesOfWidth(passage, query.halfCells).map((line) => ({ passage: index, ...line })),
      );
  }
}

/** Where a text stands in another; places do not overlap. */
function occurrences(text: string, wanted: string): readonly number[] {
  const found: number[] = [];
  if (wanted === "") return found;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found.push(at);
  return found;
}

function linesOfWidth(
  passage: KeptPassage,
  width: number,
): readonly { readonly start: number; readonly end: number }[] {
  return linesOf(passage).flatMap(({ line, text }) => {
    const start = passage.pieces.find(([, on]) => on === line)?.[0];
    return start !== undefined && halfCells(text) === width ? [{ start, end: start + text.length }] : [];
  });
}

function byPassage({ mentions }: PageContent): ReadonlyMap<number, readonly KeptMention[]> {
  const found = new Map<number, KeptMention[]>();
  for (const mention of mentions) {
    const others = found.get(mention.passage);
    if (others) others.push(mention);
    else found.set(mention.passage, [mention]);
  }
  return found;
}

function inContext(passage: KeptPassage, { start, end }: Stretch, mentions: readonly KeptMention[]): PlaceInContext {
  const { text } = passage;
  return {
    start: placeAt(passage, start),
    end: afterLast(placeAt(passage, end - 1)),
    left: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT)), start),
    keyword: text.slice(start, end),
    right: text.slice(end, wholeCharacter(text, end + CONTEXT)),
    mention: mentionOver(mentions, start, end),
  };
}

const afterLast = ({ line, character }: Position): Position => ({ line, character: character + 1 });

/** A place that does not cut a character beyond the BMP in two. */
const wholeCharacter = (text: string, at: number): number => (/[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at + 1 : at);

function placeAt({ pieces }: KeptPassage, at: number): Position {
  const [from, line, character] = pieces.findLast(([start]) => start <= at) ?? [0, 0, 0];
  return { line, character: character + at - from };
}

function mentionOver(mentions: readonly KeptMention[], start: number, end: number): PlaceMention | null {
  const over = mentions.filter((each) => each.start <= start && end <= each.end);
  const [innermost] = [...over].sort((one, other) => one.end - one.start - (other.end - other.start));
  if (!innermost) return null;
  const { label, decided, confidence } = innermost;
  return { label, decided, confidence, exact: innermost.start === start && innermost.end === end };
}
