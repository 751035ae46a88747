import type { Place, PlaceQuery, Places } from "../../../server/src/protocol/corpus-messages.js";

/** What the concordance's page shows beside the places, in the display language. */
export interface ConcordanceWords {
  readonly search: string;
  readonly find: string;
  readonly sort: string;
  readonly byPage: string;
  readonly byLeft: string;
  readonly byRight: string;
  readonly byLabel: string;
  readonly onlyMentions: string;
  /** With {0} for the places and {1} for the pages. */
  readonly found: string;
  /** With {0} for the places that are shown. */
  readonly cut: string;
  readonly none: string;
  readonly looking: string;
  readonly noLabel: string;
  readonly undecided: string;
  readonly partOf: string;
  readonly goTo: string;
  readonly page: string;
  readonly line: string;
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
  readonly label: string;
  readonly save: string;
}

/** What the extension tells the concordance's page. */
export type ToConcordance =
  | { readonly kind: "looking"; readonly text: string; readonly words: ConcordanceWords }
  | {
      readonly kind: "show";
      readonly query: PlaceQuery;
      /** What was asked for, for people. */
      readonly title: string;
      readonly found: Places;
      /** What labels are called. */
      readonly labels: Readonly<Record<string, string>>;
      readonly words: ConcordanceWords;
    };

/** What the concordance's page tells the extension. */
export type FromConcordance =
  | { readonly kind: "ready" }
  | { readonly kind: "search"; readonly text: string }
  | { readonly kind: "reveal"; readonly place: Pick<Place, "uri" | "start" | "end"> }
  | { readonly kind: "save"; readonly content: string };

/** Whether a message of the webview is one of ours. */
export function isFromConcordance(message: unknown): message is FromConcordance {
  if (typeof message !== "object" || message === null || !("kind" in message)) return false;
  const isText = (name: string): boolean => typeof Reflect.get(message, name) === "string";
  switch (message.kind) {
    case "ready":
      return true;
    case "search":
      return isText("text");
    case "reveal":
      return typeof Reflect.get(message, "place") === "object" && Reflect.get(message, "place") !== null;
    case "save":
      return isText("content");
    default:
      return false;
  }
}
