import { z } from "zod";
import { logicalSpan } from "../text/offsets.js";
import type { LogicalMention } from "./mention.js";
import { apartFrom, withoutOverlaps } from "./overlaps.js";

/**
 * What an outside recognizer answered, by the passage's logical text; undefined for what it was not asked or did not
 * answer. An answer does not change once it is there.
 */
export type OutsideMentions = Pick<ReadonlyMap<string, readonly LogicalMention[]>, "get">;

/** How sure a mention is that an outside recognizer names without saying how sure it is. */
const CONFIDENCE = 0.8;

/** Only what a human said is 1. */
const MOST_CONFIDENCE = 0.99;

/** A label is a word, as everywhere. */
const label = z.string().regex(/^[^\s<>]{1,64}$/u);

const entitySchema = z.object({
  start: z.int().min(0),
  end: z.int(),
  label,
  text: z.string().optional(),
  confidence: z.number().min(0).max(1).optional(),
});

const answerSchema = z.object({ entities: z.array(z.unknown()) });

/** An answer read, and how many of its mentions were none: out of the text, not its words, without a label. */
export interface ReadAnswer {
  readonly mentions: readonly LogicalMention[];
  readonly refused: number;
}

/**
 * Reads an answer in the exchange format: UTF-16 offsets into the text that was asked about. Null where it holds no list
 * of entities. Everything else of the format is left alone.
 */
export function readAnswer(answer: unknown, text: string): ReadAnswer | null {
  const content = answerSchema.safeParse(answer);
  if (!content.success) return null;
  const { entities } = content.data;
  const mentions = entities.flatMap((each) => mentionIn(each, text) ?? []);
  return { mentions, refused: entities.length - mentions.length };
}

/**
 * A passage's mentions with those of the outside recognizer, which stand in place of all that they overlap but what
 * bylines say: somebody chose it because it knows better.
 *
 * @param least the confidence under which its mentions do not count
 */
export function withOutside(
  own: readonly LogicalMention[],
  outside: readonly LogicalMention[],
  least: number,
): readonly LogicalMention[] {
  if (outside.length === 0) return own;
  const sure = own.filter(({ source }) => source === "byline");
  const named = apartFrom(sure, withoutOverlaps(outside.filter(({ confidence }) => confidence >= least)));
  if (named.length === 0) return own;
  return [...apartFrom(named, own), ...named].sort((a, b) => a.span.start - b.span.start);
}

function mentionIn(given: unknown, text: string): LogicalMention | null {
  const read = entitySchema.safeParse(given);
  if (!read.success) return null;
  const { start, end, label: own, text: quote, confidence = CONFIDENCE } = read.data;
  if (start >= end || end > text.length || splits(text, start) || splits(text, end)) return null;
  if (quote !== undefined && quote !== text.slice(start, end)) return null;
  return {
    span: logicalSpan(start, end),
    label: own,
    confidence: Math.min(confidence, MOST_CONFIDENCE),
    source: "outside",
  };
}

/** Whether a place lies between the halves of a character beyond the BMP. */
const splits = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;
