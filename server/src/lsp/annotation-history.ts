import { createHash } from "node:crypto";
import type { Dismissal } from "../entities/dismissals.js";
import type { Annotation } from "../standoff/annotation.js";
import { reversed, type AnnotationChange } from "../standoff/annotation-set.js";

/** A change of a page's annotations, with what it told the workspace. */
export interface HistoryEntry {
  readonly change: AnnotationChange;
  readonly dismissals: readonly Dismissal[];
  /** The digest of the text that the change was made in: while it stands, no later change of the text is to be undone. */
  readonly text: string;
}

/** So many changes can be taken back. */
const MOST_ENTRIES = 200;

/** A text as histories know it. */
export const digestOf = (text: string): string => createHash("sha256").update(text).digest("base64");

/** The changes of a page's annotations that can be taken back or made again. Immutable. */
export class AnnotationHistory {
  constructor(
    readonly past: readonly HistoryEntry[] = [],
    readonly future: readonly HistoryEntry[] = [],
  ) {}

  /** Whether anything can be undone or redone, now or after changes of the text. */
  get isEmpty(): boolean {
    return this.past.length + this.future.length === 0;
  }

  /** What undoing and redoing would do in a text, before any change of it. */
  next(text: string): { readonly canUndo: boolean; readonly canRedo: boolean } {
    if (this.isEmpty) return { canUndo: false, canRedo: false };
    const digest = digestOf(text);
    return { canUndo: this.past.at(-1)?.text === digest, canRedo: this.future.at(-1)?.text === digest };
  }

  /** The history with one change more; what was taken back before can not be made again any more. */
  with(entry: HistoryEntry): AnnotationHistory {
    return new AnnotationHistory([...this.past, entry].slice(-MOST_ENTRIES));
  }

  /** The change to make to take the last one back, and the history after that; null when there is none. */
  undone(text: string): { readonly entry: HistoryEntry; readonly history: AnnotationHistory } | null {
    const last = this.past.at(-1);
    if (!last) return null;
    const entry = { ...last, change: reversed(last.change) };
    return { entry, history: new AnnotationHistory(this.past.slice(0, -1), [...this.future, { ...last, text }]) };
  }

  /** The change to make again, and the history after that; null when there is none. */
  redone(text: string): { readonly entry: HistoryEntry; readonly history: AnnotationHistory } | null {
    const entry = this.future.at(-1);
    if (!entry) return null;
    return { entry, history: new AnnotationHistory([...this.past, { ...entry, text }], this.future.slice(0, -1)) };
  }

  /** The history after an edit of the text, its annotations moved by it. */
  followed(follow: (annotations: readonly Annotation[]) => readonly Annotation[]): AnnotationHistory {
    if (this.isEmpty) return this;
    const moved = (entry: HistoryEntry): HistoryEntry => ({
      ...entry,
      change: { removed: follow(entry.change.removed), added: follow(entry.change.added) },
    });
    return new AnnotationHistory(this.past.map(moved), this.future.map(moved));
  }
}
