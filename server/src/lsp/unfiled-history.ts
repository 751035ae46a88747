import type { Dismissal } from "../entities/dismissals.js";
import { NO_CHANGE } from "../standoff/annotation-set.js";
import { AnnotationHistory, digestOf, type HistoryEntry } from "./annotation-history.js";
import type { PageDocument } from "./page-document.js";

/** What was dismissed on an open page that is no file, to be taken back: it has no annotations beside it. */
export class UnfiledHistory {
  #history = new AnnotationHistory();

  constructor(public document: PageDocument) {}

  get version(): number {
    return this.document.version;
  }

  get hasHistory(): boolean {
    return !this.#history.isEmpty;
  }

  /** What undoing and redoing would do now, before any change of the text. */
  get next(): { readonly canUndo: boolean; readonly canRedo: boolean } {
    return this.#history.next(this.document.text);
  }

  remember(dismissals: readonly Dismissal[]): void {
    const entry = { change: NO_CHANGE, dismissals, text: digestOf(this.document.text) };
    this.#history = this.#history.with(entry);
  }

  /** Takes the last back, or makes it again; null when there is nothing. */
  undo(redo: boolean): HistoryEntry | null {
    const text = digestOf(this.document.text);
    const step = redo ? this.#history.redone(text) : this.#history.undone(text);
    if (step) this.#history = step.history;
    return step?.entry ?? null;
  }
}
