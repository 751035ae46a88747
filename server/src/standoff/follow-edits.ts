import type { EditBatch } from "../text/moved-spans.js";
import { overlaps, span, type Span } from "../text/offsets.js";
import { isLost, wholeOf, type Annotation, type Lost, type LostAnnotation, type Placed } from "./annotation.js";
import { choosePlace } from "./choose-place.js";
import { contextOf, Ink, inkOf } from "./ink.js";
import { StretchMover } from "./moved-stretch.js";
import { occurrencesOf } from "./occurrences.js";
import { isOneStretch, ofWholeCharacters, quoteOf, runsIn } from "./runs.js";

/** More characters than this put into an annotation at once are not taken for a part of it. */
const MOST_GROWTH = 40;

/**
 * Annotations after a batch of edits: moved with their words, changed with what was typed or merged within them. One
 * whose words an edit took away is lost, and has its place again when an edit brings the words back, by undoing, by
 * pasting, or by a text loaded anew. None is left out.
 *
 * @param before the text that the edits count in
 * @param after the text that they gave
 */
export function followEdits(
  annotations: readonly Annotation[],
  before: string,
  edits: EditBatch,
  after: string,
): readonly Annotation[] {
  if (edits.length === 0 || annotations.length === 0) return annotations;
  const mover = new StretchMover(edits);
  const followed = annotations.map((annotation): Annotation => ({
    ...annotation,
    place: inWholeCharacters(placeAfter(annotation.place, before, after, mover), after),
  }));
  const lost = followed.filter(isLost);
  if (lost.length === 0) return followed;
  const found = foundIn(after, mover.inserted, lost);
  return followed.map((annotation) => {
    const place = found.get(annotation.id);
    return place && isLost(annotation) ? { ...annotation, place: inWholeCharacters(place, after) } : annotation;
  });
}

/** A place with the characters whole that it begins or ends within: an edit may take half of one, and another give it back. */
function inWholeCharacters<Place extends Placed | Lost>(place: Place, text: string): Place {
  if (place.kind === "lost") return place;
  const fragments = ofWholeCharacters(text, place.fragments);
  return fragments === place.fragments ? place : { ...place, fragments };
}

function placeAfter(place: Placed | Lost, before: string, after: string, mover: StretchMover): Placed | Lost {
  if (place.kind === "lost") return { ...place, near: place.near.map((run) => regionOf(run, mover)) };
  const { fragments } = place;
  const whole = wholeOf(fragments);
  const moved = mover.follow(whole);
  if (moved.kind === "moved") {
    const shift = moved.span.start - whole.start;
    if (shift === 0) return place;
    return { ...place, fragments: fragments.map(({ start, end }) => span(start + shift, end + shift)) };
  }
  if (moved.kind === "changed") {
    const runs = changedRuns(fragments, before, after, moved.span, mover);
    if (runs.length > 0) return { ...place, fragments: runs };
  }
  if (moved.kind === "taken" && moved.replaced && isRenaming(before.slice(whole.start, whole.end), after, moved.region))
    return { ...place, fragments: runsIn(after, moved.region.start, moved.region.end) };
  return {
    kind: "lost",
    quote: { text: quoteOf(before, fragments), ...contextOf(before, whole.start, whole.end) },
    near: [moved.kind === "taken" ? moved.near : moved.span],
  };
}

/**
 * Whether what took a whole annotation's place is its new name, as renaming or an input method puts it. A single character
 * is what somebody types first, and says nothing; the old words with others around them are found for themselves.
 */
function isRenaming(old: string, after: string, region: Span): boolean {
  const words = after.slice(region.start, region.end);
  const ink = inkOf(words);
  return ink.length > 1 && words.length <= old.length + MOST_GROWTH && !ink.includes(inkOf(old));
}

/** The runs of an annotation that was edited within its edges; none where its words are gone. */
function changedRuns(
  fragments: readonly Span[],
  before: string,
  after: string,
  whole: Span,
  mover: StretchMover,
): readonly Span[] {
  if (isOneStretch(before, fragments)) {
    const old = wholeOf(fragments);
    const grown = whole.end - whole.start - (old.end - old.start);
    return grown > MOST_GROWTH ? [] : runsIn(after, whole.start, whole.end);
  }
  const moved = fragments.map((run) => mover.follow(run));
  if (moved.some(({ kind }) => kind === "taken")) return [];
  return joined(moved.flatMap((each) => (each.kind === "taken" ? [] : runsIn(after, each.span.start, each.span.end))));
}

/** Runs with nothing between them as one. */
function joined(runs: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last?.end === run.start) whole[whole.length - 1] = span(last.start, run.end);
    else whole.push(run);
  }
  return whole;
}

function regionOf(run: Span, mover: StretchMover): Span {
  const moved = mover.follow(run);
  return moved.kind === "taken" ? moved.near : moved.span;
}

/** The lost annotations whose words stand, at least in part, where text was put in; each place is given once. */
function foundIn(
  text: string,
  inserted: readonly Span[],
  lost: readonly LostAnnotation[],
): ReadonlyMap<string, Placed> {
  const quotes = new Map(lost.map(({ id, place }) => [id, inkOf(place.quote.text)]));
  const longest = Math.max(...[...quotes.values()].map(({ length }) => length));
  const found = new Map<string, Placed>();
  const taken = new Set<string>();
  for (const region of inserted) {
    if (region.start === region.end) continue;
    const ink = new Ink(text, Math.max(0, region.start - 4 * longest), Math.min(text.length, region.end + 4 * longest));
    const places = occurrencesOf(ink.text, new Set(quotes.values()));
    for (const { id, label, place } of lost) {
      const quote = quotes.get(id) ?? "";
      if (found.has(id) || quote === "") continue;
      const candidates = (places.get(quote) ?? [])
        .map((start) => ({ start, end: start + quote.length }))
        .filter(({ start, end }) => overlaps(span(ink.toSource(start), ink.endInSource(end)), region))
        .filter(({ start }) => !taken.has(`${label} ${String(ink.toSource(start))} ${String(quote.length)}`));
      const expected = place.near.slice(0, 1).map(({ start }) => ink.fromSource(start));
      const chosen = choosePlace(ink.text, candidates, { ...place.quote, expected });
      if (!chosen) continue;
      taken.add(`${label} ${String(ink.toSource(chosen.start))} ${String(quote.length)}`);
      found.set(id, {
        kind: "placed",
        fragments: runsIn(text, ink.toSource(chosen.start), ink.endInSource(chosen.end)),
        by: "quote",
      });
    }
  }
  return found;
}
