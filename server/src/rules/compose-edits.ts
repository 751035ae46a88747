import { sortEdits, type TextEdit } from "../text/edits.js";
import { span, type Span } from "../text/offsets.js";

/** A run of a rewritten text: a stretch of the original, or text that was put in. */
type Run =
  | { readonly kind: "kept"; readonly length: number; readonly source: Span }
  | { readonly kind: "new"; readonly length: number; readonly text: string };

/**
 * Several rounds of edits as one. Each round's spans are offsets into the text after the round before; the answer's are
 * offsets into the original, in order and not overlapping. Linear in the number of edits of each round.
 *
 * @param length the original text's length in UTF-16 code units
 * @param rounds edits that do not overlap within their round
 */
export function composeEdits(length: number, rounds: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  const original: readonly Run[] = [{ kind: "kept", length, source: span(0, length) }];
  return editsOf(length, rounds.reduce(rewrite, original));
}

function rewrite(runs: readonly Run[], edits: readonly TextEdit[]): readonly Run[] {
  const rewritten: Run[] = [];
  const reader = new RunReader(runs);
  for (const edit of sortEdits(edits)) {
    reader.readTo(edit.span.start, (run) => rewritten.push(run));
    reader.readTo(edit.span.end, () => undefined);
    if (edit.newText !== "") rewritten.push({ kind: "new", length: edit.newText.length, text: edit.newText });
  }
  reader.readTo(Infinity, (run) => rewritten.push(run));
  return rewritten;
}

/** Reads runs from first to last, cutting them where it is told to stop. */
class RunReader {
  #index = 0;
  /** Where the reader stands in the rewritten text, and how much of the run there it has read. */
  #at = 0;
  #read = 0;

  constructor(readonly runs: readonly Run[]) {}

  readTo(end: number, take: (run: Run) => void): void {
    for (let run = this.runs[this.#index]; run && this.#at < end; run = this.runs[this.#index]) {
      const length = Math.min(run.length - this.#read, end - this.#at);
      if (length > 0) take(cut(run, this.#read, length));
      this.#at += length;
      this.#read += length;
      if (this.#read < run.length) return;
      this.#index++;
      this.#read = 0;
    }
  }
}

const cut = (run: Run, from: number, length: number): Run =>
  run.kind === "new"
    ? { kind: "new", length, text: run.text.slice(from, from + length) }
    : { kind: "kept", length, source: span(run.source.start + from, run.source.start + from + length) };

function editsOf(length: number, runs: readonly Run[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let added: string[] = [];
  const flush = (to: number): void => {
    if (to > at || added.length > 0) edits.push({ span: span(at, to), newText: added.join("") });
    added = [];
  };
  for (const run of runs) {
    if (run.kind === "new") {
      added.push(run.text);
    } else {
      flush(run.source.start);
      at = run.source.end;
    }
  }
  flush(length);
  return edits;
}
