import { strict as assert } from "node:assert";
import { setTimeout } from "node:timers/promises";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { differenceOf } from "../../server/src/text/edits.js";
import type { PageDriver } from "./page-driver.js";
import { assertWithinReach } from "./reach.js";
import type { Change, Step } from "./steps.js";

/** What a page must be: its text as another implementation keeps it, and the texts before, for undoing. */
export class PageModel {
  readonly #before: string[] = [];
  #document: TextDocument;

  constructor(text: string) {
    this.#document = documentOf(text);
  }

  /** Takes a step on the page; throws where it does what it must not, or nothing for long. */
  async take(step: Step, page: PageDriver): Promise<void> {
    await inTime(this.#take(step, page), step.kind);
  }

  async #take(step: Step, page: PageDriver): Promise<void> {
    const before = this.#document.getText();
    switch (step.kind) {
      case "edit":
        await page.change(step.changes.map((change) => this.#type(toldChange(this.#document, change))));
        break;
      case "undo": {
        const last = this.#before.pop();
        if (last === undefined) return;
        await page.change([this.#type(changeTo(this.#document, last))]);
        break;
      }
      case "reopen":
        await page.reopen();
        break;
      case "look":
        await page.look(step.at);
        break;
      case "fix":
      case "fix-all":
      case "merge":
      case "mark":
      case "strip":
      case "annotate": {
        const reach = await page.perform(step);
        assertWithinReach(reach, before, page.text, step.kind);
        this.#document = documentOf(page.text);
      }
    }
    const now = this.#document.getText();
    assert.equal(page.text, now, `the text after ${step.kind}`);
    if (step.kind !== "undo" && now !== before) this.#before.push(before);
  }

  #type(change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
    this.#document = TextDocument.update(this.#document, [change], 0);
    return change;
  }
}

/** The longest time that a step may take, in milliseconds. */
const PATIENCE = 20_000;

/** What a promise gives, unless it takes too long. */
export function inTime<Value>(given: Promise<Value>, what: string): Promise<Value> {
  const stop = new AbortController();
  const tooLong = setTimeout(PATIENCE, null, { signal: stop.signal }).then(() => {
    throw new Error(`${what} did not end`);
  });
  return Promise.race([given, tooLong]).finally(() => {
    stop.abort();
    tooLong.catch(() => null);
  });
}

const documentOf = (text: string): TextDocument => TextDocument.create("file:///model.news", "newstext", 0, text);

/** A change as a client may tell it. */
function toldChange(document: TextDocument, { at, length, text, told }: Change): TextDocumentContentChangeEvent {
  const size = document.getText().length;
  const start = at % (size + 1);
  const [from, to] = [document.positionAt(start), document.positionAt(Math.min(size, start + length))];
  switch (told) {
    case "plain":
      return { range: { start: from, end: to }, text };
    case "reversed":
      return { range: { start: to, end: from }, text };
    case "beyond":
      return { range: { start: from, end: { line: to.line, character: to.character + 10_000 } }, text };
    case "whole":
      return { text };
  }
}

/** The change that gives another text. A position can not stand within a CRLF, so that neither does the change. */
function changeTo(document: TextDocument, text: string): TextDocumentContentChangeEvent {
  const now = document.getText();
  let { start, end }: { start: number; end: number } = differenceOf(now, text).span;
  let rest = text.length - (now.length - end);
  let from: number = start;
  if (now[start - 1] === "\r" && now[start] === "\n") from = --start;
  if (now[end - 1] === "\r" && now[end] === "\n") [end, rest] = [end + 1, rest + 1];
  return {
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    text: text.slice(from, rest),
  };
}
