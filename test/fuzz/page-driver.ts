import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol/node";
import type { NewsmarkStep } from "./steps.js";

/**
 * What something that Newsmark did may have changed of a text:
 * `nothing`; `white-space`; `markers`: the text without its markers is as it was; `markup`: all but tags and white space
 * is as it was; `order`: the same characters, at other places; `characters`: the Han characters are as they were.
 */
export type Reach = "nothing" | "white-space" | "markers" | "markup" | "order" | "characters";

/** An open page under test: the engine alone, or a server behind its protocol. */
export interface PageDriver {
  /** The page's text as it is now. */
  readonly text: string;
  /** The client tells changes of the text. */
  change(changes: readonly TextDocumentContentChangeEvent[]): Promise<void>;
  reopen(): Promise<void>;
  /** Asks all that an editor asks of a page in view. */
  look(at: number): Promise<void>;
  /** Has Newsmark do something; tells what of the text that may have changed. */
  perform(step: NewsmarkStep): Promise<Reach>;
  /** Throws where the page is not what it must be. */
  check(): Promise<void>;
  close(): Promise<void>;
}
