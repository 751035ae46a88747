import search from "approx-string-match";
import type { Label } from "../entities/mention.js";
import { span, type Span } from "../text/offsets.js";
import { lastAtOrBefore } from "../text/source-text.js";
import type { Annotation, Placed } from "./annotation.js";
import { choosePlace, type Candidate } from "./choose-place.js";
import { Ink, inkOf } from "./ink.js";
import { occurrencesOf } from "./occurrences.js";
import { runsIn } from "./runs.js";

/** An annotation as its file tells it. */
export interface WrittenAnnotation {
  readonly id: string;
  readonly label: Label;
  /** In UTF-16 offsets; they may lie beyond the text. */
  readonly fragments: readonly Span[];
  readonly quote: string;
  /** The words around it, where they are known. */
  readonly before?: string;
  readonly after?: string;
}

/** How far from where it should stand an annotation's words are looked for by likeness, in characters. */
const LIKENESS_REACH = 2_000;
/** Words shorter than this are not looked for by likeness; of longer ones this share may differ. */
const LIKENESS_SHORTEST = 4;
const LIKENESS_ERRORS = 0.25;
const LIKENESS_MOST_ERRORS = 12;

/**
 * Gives annotations their places in a text. Each stands where its offsets say when its quote stands there; else where
 * the quote stands once, or is nearest to where its neighbours moved, or has the known words around it; else where words
 * like the quote stand near. What finds no place that way is lost, and kept. White space does not count.
 */
export function anchor(text: string, written: readonly WrittenAnnotation[]): readonly Annotation[] {
  const anchoring = new Anchoring(text, written);
  anchoring.byOffsets();
  anchoring.byQuotes();
  anchoring.byLikeness();
  return anchoring.result();
}

class Anchoring {
  readonly #ink: Ink;
  readonly #quotes: readonly string[];
  readonly #placed: (Placed | null)[];
  readonly #taken = new Set<string>();

  constructor(
    readonly text: string,
    readonly written: readonly WrittenAnnotation[],
  ) {
    this.#ink = new Ink(text);
    this.#quotes = written.map(({ quote }) => inkOf(quote));
    this.#placed = written.map(() => null);
  }

  /** Those whose words stand where their offsets say. */
  byOffsets(): void {
    this.written.forEach(({ fragments }, index) => {
      const runs = fragments.flatMap(({ start, end }) =>
        end <= this.text.length ? runsIn(this.text, start, end) : [],
      );
      const standing = runs.map(({ start, end }) => inkOf(this.text.slice(start, end))).join("");
      // A file need not quote the words: then there is nothing but the offsets to go by.
      const quote = this.#quotes[index] ?? "";
      if (runs.length > 0 && (quote === "" || standing === quote)) this.#place(index, runs, "offsets");
    });
  }

  /** Those whose words stand elsewhere: first where they stand only once, then near their neighbours. */
  byQuotes(): void {
    const missing = this.#missing();
    if (missing.length === 0) return;
    const places = occurrencesOf(this.#ink.text, new Set(missing.map((index) => this.#quotes[index] ?? "")));
    const free = (index: number): readonly Candidate[] => {
      const quote = this.#quotes[index] ?? "";
      return (places.get(quote) ?? [])
        .map((start) => ({ start, end: start + quote.length }))
        .filter((candidate) => !this.#taken.has(this.#keyOf(index, this.#runsOf(candidate))));
    };
    for (const index of missing) {
      const [only, ...others] = places.get(this.#quotes[index] ?? "") ?? [];
      if (only === undefined || others.length > 0) continue;
      const [candidate] = free(index);
      if (candidate) this.#place(index, this.#runsOf(candidate), "quote");
    }
    const expectedOf = this.#expectations(this.#commonDrift(free));
    for (const index of this.#missing()) {
      const { before = "", after = "" } = this.written[index] ?? {};
      const chosen = choosePlace(this.#ink.text, free(index), { before, after, expected: expectedOf(index) });
      if (chosen) this.#place(index, this.#runsOf(chosen), "quote");
    }
  }

  /** Those of which only words like theirs stand near: the one likest place, where there is one. */
  byLikeness(): void {
    const expectedOf = this.#expectations();
    for (const index of this.#missing()) {
      const quote = this.#quotes[index] ?? "";
      if (quote.length < LIKENESS_SHORTEST) continue;
      const [expected = 0] = expectedOf(index);
      const from = Math.max(0, expected - LIKENESS_REACH);
      const near = this.#ink.text.slice(from, expected + LIKENESS_REACH + quote.length);
      const errors = Math.min(LIKENESS_MOST_ERRORS, Math.floor(quote.length * LIKENESS_ERRORS));
      const likest = likestOf(search(near, quote, errors));
      if (!likest) continue;
      const runs = this.#runsOf({ start: from + likest.start, end: from + likest.end });
      if (runs.length > 0 && !this.#taken.has(this.#keyOf(index, runs))) this.#place(index, runs, "likeness");
    }
  }

  result(): readonly Annotation[] {
    return this.written.map(({ id, label, fragments, quote, before = "", after = "" }, index) => ({
      id,
      label,
      place: this.#placed[index] ?? { kind: "lost", quote: { text: quote, before, after }, near: fragments },
    }));
  }

  /** How far most of those without a place would be moved alike; 0 where no two agree. */
  #commonDrift(places: (index: number) => readonly Candidate[]): number {
    const votes = new Map<number, number>();
    for (const index of this.#missing()) {
      const old = this.written[index]?.fragments[0]?.start ?? 0;
      for (const { start } of places(index)) {
        const by = this.#ink.toSource(start) - old;
        votes.set(by, (votes.get(by) ?? 0) + 1);
      }
    }
    const [first, second] = [...votes].sort(([, a], [, b]) => b - a);
    return first && first[1] > 1 && first[1] > (second?.[1] ?? 0) ? first[0] : 0;
  }

  /**
   * Tells where an annotation should stand, in characters of ink, by how far its placed neighbours moved; where none is
   * placed, by how far all moved.
   */
  #expectations(common = 0): (index: number) => readonly number[] {
    const moved = this.#placed
      .flatMap((place, index) => {
        const [old, now] = [this.written[index]?.fragments[0]?.start, place?.fragments[0]?.start];
        return old === undefined || now === undefined ? [] : [{ old, by: now - old }];
      })
      .sort((a, b) => a.old - b.old);
    const olds = moved.map(({ old }) => old);
    return (index) => {
      const old = this.written[index]?.fragments[0]?.start ?? 0;
      const at = lastAtOrBefore(olds, old);
      const drifts = [moved[at]?.by, moved[at + 1]?.by].filter((by) => by !== undefined);
      return [...new Set(drifts.length > 0 ? drifts : [common])].map((by) => this.#ink.fromSource(old + by));
    };
  }

  #missing(): readonly number[] {
    return this.#placed.flatMap((place, index) => (place || this.#quotes[index] === "" ? [] : [index]));
  }

  #runsOf({ start, end }: Candidate): readonly Span[] {
    return runsIn(this.text, this.#ink.toSource(start), this.#ink.endInSource(end));
  }

  #place(index: number, fragments: readonly Span[], by: Placed["by"]): void {
    this.#placed[index] = { kind: "placed", fragments, by };
    this.#taken.add(this.#keyOf(index, fragments));
  }

  /** Two annotations of one label do not share a place. */
  #keyOf(index: number, runs: readonly Span[]): string {
    const { start, end } = span(runs[0]?.start ?? 0, runs.at(-1)?.end ?? 0);
    return `${this.written[index]?.label ?? ""} ${String(start)} ${String(end)}`;
  }
}

/** The match with the fewest errors, where no other that does not overlap it has as few; of those the longest. */
function likestOf(
  matches: readonly { readonly start: number; readonly end: number; readonly errors: number }[],
): Candidate | null {
  const fewest = matches.reduce((least, { errors }) => Math.min(least, errors), Infinity);
  const best = matches.filter(({ errors }) => errors === fewest);
  const first = best[0];
  if (!first) return null;
  if (best.some(({ start }) => start >= first.end)) return null;
  return best.reduce((longest, each) => (each.end - each.start > longest.end - longest.start ? each : longest));
}
