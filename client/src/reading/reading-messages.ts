import type { Reading } from "../../../server/src/protocol/messages.js";

/** What the reading view's page shows beside the text, in the display language. */
export interface ReadingWords {
  readonly goToSource: string;
  readonly empty: string;
  readonly people: string;
  readonly outlet: string;
  readonly place: string;
  readonly date: string;
}

/** What the extension tells the reading view's page. */
export type ToReadingPage =
  | { readonly kind: "show"; readonly reading: Reading; readonly words: ReadingWords }
  | { readonly kind: "scroll"; readonly line: number }
  | { readonly kind: "cursor"; readonly line: number }
  | { readonly kind: "export" };

/** What the reading view's page tells the extension. */
export type FromReadingPage =
  | { readonly kind: "ready" }
  | { readonly kind: "scrolled"; readonly line: number }
  | { readonly kind: "reveal"; readonly line: number; readonly character: number }
  | { readonly kind: "exported"; readonly body: string };

/** Whether a message of the webview is one of ours. */
export function isFromReadingPage(message: unknown): message is FromReadingPage {
  if (typeof message !== "object" || message === null || !("kind" in message)) return false;
  const isNumber = (name: "line" | "character"): boolean => typeof Reflect.get(message, name) === "number";
  switch (message.kind) {
    case "ready":
      return true;
    case "scrolled":
      return isNumber("line");
    case "reveal":
      return isNumber("line") && isNumber("character");
    case "exported":
      return typeof Reflect.get(message, "body") === "string";
    default:
      return false;
  }
}
