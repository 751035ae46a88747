import { keyOf, placeOf, type AnnotatedText, type InkMention } from "./annotated-text.js";

/**
 * A place where two annotators differ: `label`: the same words, another label; `edges`: one label, words that overlap;
 * `other`: words that overlap, another label; `only`: one of them has a mention there, the other none.
 */
export interface Difference {
  readonly kind: "label" | "edges" | "other" | "only";
  readonly first: InkMention | null;
  readonly second: InkMention | null;
}

/** The places where two annotators of one document differ, in the text's order. Each mention is in one at most. */
export function differencesOf(first: AnnotatedText, second: AnnotatedText): readonly Difference[] {
  const firsts = without(first, second);
  const seconds = new Set(without(second, first));
  const byPlace = new Map([...seconds].map((mention) => [placeOf(mention.runs), mention]));
  const found: Difference[] = [];
  const left: InkMention[] = [];
  for (const mention of firsts) {
    const same = byPlace.get(placeOf(mention.runs));
    if (same && seconds.delete(same)) found.push({ kind: "label", first: mention, second: same });
    else left.push(mention);
  }
  const rest = [...seconds].sort(inOrder);
  let from = 0;
  for (const mention of [...left].sort(inOrder)) {
    while (endOf(rest[from]) <= startOf(mention)) from++;
    const near = overlapping(rest, from, mention).filter((each) => seconds.has(each));
    const other = near.find(({ label }) => label === mention.label) ?? near[0] ?? null;
    if (other) seconds.delete(other);
    const kind = other === null ? "only" : other.label === mention.label ? "edges" : "other";
    found.push({ kind, first: mention, second: other });
  }
  for (const mention of seconds) found.push({ kind: "only", first: null, second: mention });
  return found.sort((a, b) => startOf(a.first ?? a.second) - startOf(b.first ?? b.second));
}

function without({ mentions }: AnnotatedText, other: AnnotatedText): readonly InkMention[] {
  const known = new Set(other.mentions.map(({ label, runs }) => keyOf(label, runs)));
  return mentions.filter(({ label, runs }) => !known.has(keyOf(label, runs)));
}

/** Those that share ink with a mention. `from`: the first that may. */
function overlapping(all: readonly InkMention[], from: number, mention: InkMention): readonly InkMention[] {
  const found: InkMention[] = [];
  for (let at = from; startOf(all[at]) < endOf(mention); at++) {
    const each = all[at];
    if (each && endOf(each) > startOf(mention)) found.push(each);
  }
  return found;
}

const inOrder = (a: InkMention, b: InkMention): number => startOf(a) - startOf(b) || endOf(b) - endOf(a);

const startOf = (mention: InkMention | null | undefined): number => mention?.runs[0]?.start ?? Infinity;

const endOf = (mention: InkMention | undefined): number => mention?.runs.at(-1)?.end ?? Infinity;
