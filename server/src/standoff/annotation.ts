import type { Label } from "../entities/mention.js";
import { span, type Span } from "../text/offsets.js";

/** What is known of an annotation's words, to find them again. */
export interface Quote {
  /** The words, as they stood; white space does not count when they are looked for. */
  readonly text: string;
  /** The words before and after it, white space left out; empty where nothing is known of them. */
  readonly before: string;
  readonly after: string;
}

/** An annotation that has its place in the page. */
export interface Placed {
  readonly kind: "placed";
  /** Its runs in the source, in order, at least one, none empty: one on each line that it stands on. */
  readonly fragments: readonly Span[];
  /**
   * What placed it: its offsets, its quote where that stands now, or words that are only like its quote, which a
   * person should look at.
   */
  readonly by: "offsets" | "quote" | "likeness";
}

/** An annotation whose words were not found: kept and listed until they are, or a person removes it. */
export interface Lost {
  readonly kind: "lost";
  readonly quote: Quote;
  /** Where it stood, moved along with the edits around it. */
  readonly near: readonly Span[];
}

/** A label that a person gave a stretch of the page, kept beside the text. */
export interface Annotation {
  /** Its name, e.g. brat's `T1`: no other of the page has it. */
  readonly id: string;
  readonly label: Label;
  readonly place: Placed | Lost;
}

/** An annotation that has its place. */
export type PlacedAnnotation = Annotation & { readonly place: Placed };

/** An annotation without a place. */
export type LostAnnotation = Annotation & { readonly place: Lost };

/** Whether an annotation has its place. */
export const isPlaced = (annotation: Annotation): annotation is PlacedAnnotation => annotation.place.kind === "placed";

/** Whether an annotation has no place. */
export const isLost = (annotation: Annotation): annotation is LostAnnotation => annotation.place.kind === "lost";

/** From the first to the last character of runs. */
export const wholeOf = (runs: readonly Span[]): Span => span(runs[0]?.start ?? 0, runs.at(-1)?.end ?? 0);
