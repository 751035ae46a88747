import { differenceOf } from "../text/edits.js";
import { span } from "../text/offsets.js";
import { wholeOf, type Annotation } from "./annotation.js";
import { followEdits } from "./follow-edits.js";
import { Ink } from "./ink.js";
import { isOneStretch, runsIn } from "./runs.js";

/**
 * Annotations of one text in another that it became, where nobody told the edits. Where only white space differs, as after
 * layout fixes, each stands exactly on its words; else what lies before and after all differences stands, and the rest is
 * looked for by its words and those around it.
 */
export function followText(annotations: readonly Annotation[], before: string, after: string): readonly Annotation[] {
  if (before === after || annotations.length === 0) return annotations;
  const [old, now] = [new Ink(before), new Ink(after)];
  if (old.text !== now.text) return followEdits(annotations, before, [differenceOf(before, after)], after);
  const moved = ({ start, end }: { readonly start: number; readonly end: number }) => {
    const [first, last] = [old.fromSource(start), old.fromSource(end)];
    return first < last
      ? span(now.toSource(first), now.endInSource(last))
      : span(now.toSource(first), now.toSource(first));
  };
  return annotations.map((annotation): Annotation => {
    const { place } = annotation;
    if (place.kind === "lost") return { ...annotation, place: { ...place, near: place.near.map(moved) } };
    const stretches = isOneStretch(before, place.fragments) ? [wholeOf(place.fragments)] : place.fragments;
    const fragments = stretches.map(moved).flatMap(({ start, end }) => runsIn(after, start, end));
    return { ...annotation, place: { ...place, fragments } };
  });
}
