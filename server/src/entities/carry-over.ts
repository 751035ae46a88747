import { logicalSpan } from "../text/offsets.js";
import type { Label, LogicalMention } from "./mention.js";
import { NameSet } from "./model/name-set.js";
import { withoutOverlaps } from "./overlaps.js";
import { shortForms } from "./short-forms.js";

/** A passage's logical text with the mentions found in it alone. */
export interface PassageMentions {
  readonly text: string;
  readonly mentions: readonly LogicalMention[];
}

/** Mentions at least this sure speak for the rest of the page. */
const SURE = 0.9;
/** What is surer than this is carried however seldom it was found. */
const BEYOND_DOUBT = 0.96;
/** So do mentions this sure that are found at two places at least. */
const SURE_WHEN_REPEATED = 0.6;
/** Names of one character mean too many other things; longer ones than this are no names. */
const SHORTEST = 2;
const LONGEST = 40;
/** What a carried mention is less sure by than what it is carried from. */
const LOSS = 0.95;
/** A short form is guessed, and so less sure. */
const SHORT_FORM_LOSS = 0.9;
const CARRIED: readonly Label[] = ["PER", "LOC", "ORG"];

/** A name that is certain somewhere on the page. */
interface Seed {
  readonly label: Label;
  readonly confidence: number;
  /** At how many places it was found; a short form that is guessed counts as found everywhere. */
  readonly count: number;
  /** The full name that it is short for; null where it was found by itself alone. */
  readonly shortFor: string | null;
}

/**
 * Carries what is certain on a page to its other passages: a name that is sure at one place is the same name elsewhere,
 * also where nothing around it tells; and so is the short form of an organization's full name. A carried mention never
 * displaces one that is surer, or cuts into one. Linear in the page.
 * @param together chooses those that can stand together
 */
export function carryOver(
  passages: readonly PassageMentions[],
  together: typeof withoutOverlaps = withoutOverlaps,
): readonly (readonly LogicalMention[])[] {
  const found = findSeeds(passages);
  if (found.size === 0) return passages.map(({ mentions }) => mentions);
  const places = startsIn(passages, setOf(found.keys()));
  const seeds = withoutWords(found, passages, places);
  const set = setOf(seeds.keys());
  return passages.map(({ text, mentions }, index) => {
    const carried = occurrences(text, places[index] ?? [], set).flatMap((span): LogicalMention[] => {
      const seed = seeds.get(text.slice(span.start, span.end));
      if (!seed) return [];
      const { label, confidence, shortFor } = seed;
      const evidence = shortFor === null ? {} : { evidence: { kind: "short-form", of: shortFor } as const };
      return [{ span, label, confidence: confidence * LOSS, source: "carried", ...evidence }];
    });
    const fitting = fittingBetween(mentions, carried);
    return fitting.length === 0 ? mentions : together([...mentions, ...fitting]);
  });
}

/** The names that speak for the page, each with its likeliest label. */
function findSeeds(passages: readonly PassageMentions[]): ReadonlyMap<string, Seed> {
  const votes = new Map<string, Map<Label, { best: number; count: number }>>();
  const vote = (name: string, label: Label, confidence: number): void => {
    const byLabel = votes.get(name) ?? new Map<Label, { best: number; count: number }>();
    votes.set(name, byLabel);
    const known = byLabel.get(label) ?? { best: 0, count: 0 };
    byLabel.set(label, { best: Math.max(known.best, confidence), count: known.count + 1 });
  };
  const guessed = new Map<string, string>();
  for (const { text, mentions } of passages)
    for (const { span, label, confidence } of mentions) {
      const name = text.slice(span.start, span.end);
      if (!CARRIED.includes(label) || name.length < SHORTEST || name.length > LONGEST) continue;
      vote(name, label, confidence);
      if (label === "ORG" && confidence >= SURE_WHEN_REPEATED)
        for (const short of shortForms(name)) {
          if (!guessed.has(short)) guessed.set(short, name);
          vote(short, label, Math.max(confidence, SURE) * SHORT_FORM_LOSS);
        }
    }
  const seeds = new Map<string, Seed>();
  for (const [name, byLabel] of votes) {
    const ranked = [...byLabel].sort(([, a], [, b]) => b.best + b.count - (a.best + a.count));
    const [label, { best, count }] = ranked[0] ?? ["", { best: 0, count: 0 }];
    const sure = best >= SURE * SHORT_FORM_LOSS || (count > 1 && best >= SURE_WHEN_REPEATED);
    const shortFor = guessed.get(name) ?? null;
    if (sure && (name.length > SHORTEST || best >= SURE))
      seeds.set(name, { label, confidence: best, count: shortFor === null ? count : Infinity, shortFor });
  }
  return seeds;
}

/** The seeds that are no words of the page: what is found at less than half of its places must be beyond doubt. */
function withoutWords(
  seeds: ReadonlyMap<string, Seed>,
  passages: readonly PassageMentions[],
  starts: readonly (readonly number[])[],
): ReadonlyMap<string, Seed> {
  const doubtful = [...seeds].filter(([, { confidence }]) => confidence < BEYOND_DOUBT);
  if (doubtful.length === 0) return seeds;
  const set = setOf(doubtful.map(([name]) => name));
  const places = new Map<string, number>();
  for (const [index, { text }] of passages.entries())
    for (const { start, end } of occurrences(text, starts[index] ?? [], set)) {
      const name = text.slice(start, end);
      places.set(name, (places.get(name) ?? 0) + 1);
    }
  return new Map([...seeds].filter(([name, { count }]) => count * 2 >= (places.get(name) ?? 0)));
}

const setOf = (names: Iterable<string>): NameSet =>
  new NameSet(
    Array.from(names, (name) => [name, 1] as const),
    LONGEST,
  );

/** The places of each passage where a name may start: few, so that the passages are looked through once. */
const startsIn = (passages: readonly PassageMentions[], names: NameSet): readonly (readonly number[])[] =>
  passages.map(({ text }) => {
    const starts: number[] = [];
    for (let at = 0; at < text.length; at++) if (names.mayStartAt(text, at)) starts.push(at);
    return starts;
  });

/** Where names of a set stand in a text: the longest from left to right. `starts`: where they may start. */
function occurrences(text: string, starts: readonly number[], names: NameSet): LogicalMention["span"][] {
  const found: LogicalMention["span"][] = [];
  let free = 0;
  for (const at of starts) {
    const length = at < free ? 0 : names.longestAt(text, at) >> 8;
    if (length === 0) continue;
    found.push(logicalSpan(at, at + length));
    free = at + length;
  }
  return found;
}

/** The carried mentions that stand where there is none, or hold a less sure one whole or are a doubtful one made sure. */
function fittingBetween(
  mentions: readonly LogicalMention[],
  carried: readonly LogicalMention[],
): readonly LogicalMention[] {
  let from = 0;
  return carried.filter(({ span, confidence }) => {
    while ((mentions[from]?.span.end ?? Infinity) <= span.start) from++;
    for (let at = from; at < mentions.length; at++) {
      const other = mentions[at];
      if (!other || other.span.start >= span.end) break;
      const holds = span.start <= other.span.start && other.span.end <= span.end;
      const same = span.start === other.span.start && other.span.end === span.end;
      if ((same && other.confidence >= SURE_WHEN_REPEATED) || !holds || other.confidence >= confidence) return false;
    }
    return true;
  });
}
