import type { Position, Range, TextDocumentContentChangeEvent } from "vscode-languageserver/node";
import { differenceOf, type TextEdit } from "../text/edits.js";
import type { EditBatch } from "../text/moved-spans.js";
import { SourceText } from "../text/source-text.js";
import { toSpan } from "../service/positions.js";

/** An open document at one version, its text just as the client sent it. Immutable: an edit gives a new one. */
export class PageDocument {
  private constructor(
    readonly uri: string,
    readonly version: number,
    readonly source: SourceText,
    /** How the text came from the version before: batches of edits, one after the other. Empty for a document just opened. */
    readonly edits: readonly EditBatch[],
  ) {}

  /** A document as it was opened. */
  static opened(uri: string, version: number, text: string): PageDocument {
    return new PageDocument(uri, version, new SourceText(text), []);
  }

  /** The document after a change notification; ranges out of the text are clamped. */
  changed(changes: readonly TextDocumentContentChangeEvent[], version: number): PageDocument {
    const batches: EditBatch[] = [];
    let { source } = this;
    for (let at = 0; at < changes.length;) {
      const { batch, next } = nextBatch(source, changes, at);
      source = source.edited(batch);
      batches.push(batch);
      at = next;
    }
    return new PageDocument(this.uri, version, source, batches);
  }

  get text(): string {
    return this.source.text;
  }

  /** Where the last edit was made, about; 0 when there was none. */
  get lastEdit(): number {
    return this.edits.at(-1)?.[0]?.span.start ?? 0;
  }
}

/**
 * The changes that can be applied in one go. Each change counts in the text that the one before it left; clients
 * write many changes last one first, so that none moves another, and then all of them count in the same text. That
 * keeps an edit of a hundred thousand places linear.
 */
function nextBatch(
  source: SourceText,
  changes: readonly TextDocumentContentChangeEvent[],
  from: number,
): { readonly batch: EditBatch; readonly next: number } {
  const edits: TextEdit[] = [];
  let before: Position | null = null;
  let at = from;
  for (; at < changes.length; at++) {
    const change = changes[at];
    if (!change || !("range" in change)) break;
    const range = wellFormed(change.range);
    if (before && !standsBefore(range.end, before)) break;
    const edit = { span: toSpan(source, range), newText: change.text };
    edits.push(edit);
    before = source.positionAt(edit.span.start);
  }
  const whole = changes[from];
  if (at === from && whole) return { batch: [differenceOf(source.text, whole.text)], next: from + 1 };
  return { batch: edits.reverse(), next: at };
}

/** Whether a position means the same place before and after an edit at `next`; not so between a CR and what follows. */
function standsBefore(position: Position, next: Position): boolean {
  if (position.line < next.line) return true;
  if (position.line > next.line || position.character > next.character) return false;
  return next.character > 0;
}

const wellFormed = ({ start, end }: Range): Range =>
  start.line > end.line || (start.line === end.line && start.character > end.character)
    ? { start: end, end: start }
    : { start, end };
