import { wholeOf, type Annotation } from "./annotation.js";
import { AnnotationSet } from "./annotation-set.js";

/**
 * Two people's annotations as one: theirs, without what we removed since both had the same, and with what we added. All
 * three count in the same text. Names are theirs; one of ours that is taken there gets another.
 */
export function mergeSets(base: AnnotationSet, ours: AnnotationSet, theirs: AnnotationSet): AnnotationSet {
  const known = keysOf(base);
  const kept = keysOf(ours);
  const removed = (annotation: Annotation): boolean => known.has(keyOf(annotation)) && !kept.has(keyOf(annotation));
  const merged = new AnnotationSet(theirs.all.filter((annotation) => !removed(annotation)));
  const there = keysOf(theirs);
  const added = ours.all.filter((annotation) => !known.has(keyOf(annotation)) && !there.has(keyOf(annotation)));
  const names = new Set(merged.all.map(({ id }) => id));
  const fresh = merged.fresh(added.map(({ label }) => ({ label, fragments: [] })));
  const named = added.map((annotation, index) =>
    names.has(annotation.id) ? { ...annotation, id: fresh[index]?.id ?? annotation.id } : annotation,
  );
  return merged.changed({ removed: [], added: named });
}

/** Whether two sets say the same of a text, whatever the names. */
export function saySame(one: AnnotationSet, other: AnnotationSet): boolean {
  const [first, second] = [keysOf(one), keysOf(other)];
  return first.size === second.size && [...first].every((key) => second.has(key));
}

const keysOf = ({ all }: AnnotationSet): ReadonlySet<string> => new Set(all.map(keyOf));

function keyOf({ label, place }: Annotation): string {
  if (place.kind === "lost") return `${label}\n${place.quote.text}`;
  const { start, end } = wholeOf(place.fragments);
  return `${label}\n${String(start)} ${String(end)}`;
}
