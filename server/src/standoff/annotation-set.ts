import type { Label } from "../entities/mention.js";
import type { Span } from "../text/offsets.js";
import { once } from "../text/once.js";
import {
  isLost,
  isPlaced,
  wholeOf,
  type Annotation,
  type LostAnnotation,
  type PlacedAnnotation,
} from "./annotation.js";

/** A change of a page's annotations: first those go, then these come. Its reverse is the two exchanged. */
export interface AnnotationChange {
  readonly removed: readonly Annotation[];
  readonly added: readonly Annotation[];
}

/** A change that changes nothing. */
export const NO_CHANGE: AnnotationChange = { removed: [], added: [] };

/** The change that takes another one back. */
export const reversed = ({ removed, added }: AnnotationChange): AnnotationChange => ({
  removed: added,
  added: removed,
});

/** The annotations of a page. Immutable. */
export class AnnotationSet {
  readonly #placed: () => readonly PlacedAnnotation[];

  /** `all` in the order of their file. */
  constructor(readonly all: readonly Annotation[]) {
    this.#placed = once(() => inTextOrder(all.filter(isPlaced)));
  }

  /** Those with a place, in the text's order; of two that begin together the longer one first. */
  get placed(): readonly PlacedAnnotation[] {
    return this.#placed();
  }

  /** Those without a place. */
  get lost(): readonly LostAnnotation[] {
    return this.all.filter(isLost);
  }

  /** Those that just these runs have. */
  at(fragments: readonly Span[]): readonly PlacedAnnotation[] {
    const { start, end } = wholeOf(fragments);
    return this.all.filter(isPlaced).filter(({ place }) => {
      const whole = wholeOf(place.fragments);
      return whole.start === start && whole.end === end;
    });
  }

  /** The set after a change. What takes the place of one of the same name stands where that stood in the file. */
  changed({ removed, added }: AnnotationChange): AnnotationSet {
    const gone = new Set(removed.map(({ id }) => id));
    const come = new Map(added.map((annotation) => [annotation.id, annotation]));
    const known = new Set(this.all.map(({ id }) => id));
    const kept = this.all.flatMap((annotation) => {
      if (!gone.has(annotation.id)) return [annotation];
      const instead = come.get(annotation.id);
      return instead ? [instead] : [];
    });
    const left = new Set(kept.map(({ id }) => id));
    const fresh = added.filter(({ id }) => !known.has(id) || !left.has(id));
    return new AnnotationSet([...kept, ...fresh]);
  }

  /** New annotations of those labels and runs, each with a name that none of the set has. */
  fresh(
    wanted: readonly { readonly label: Label; readonly fragments: readonly Span[] }[],
  ): readonly PlacedAnnotation[] {
    const numbers = this.all.map(({ id }) => Number(/^T(\d{1,9})$/u.exec(id)?.[1] ?? 0));
    let next = numbers.reduce((most, number) => Math.max(most, number), 0);
    return wanted.map(({ label, fragments }) => ({
      id: `T${String(++next)}`,
      label,
      place: { kind: "placed", fragments, by: "offsets" },
    }));
  }
}

const inTextOrder = (placed: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] =>
  placed
    .map((annotation) => ({ annotation, whole: wholeOf(annotation.place.fragments) }))
    .sort((a, b) => a.whole.start - b.whole.start || b.whole.end - a.whole.end)
    .map(({ annotation }) => annotation);

/** A page without annotations. */
export const NO_ANNOTATIONS = new AnnotationSet([]);
