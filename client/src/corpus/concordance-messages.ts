import type { BulkActionParams } from "../../../server/src/protocol/bulk-messages.js";
import type { CorpusLabel, Place, PlaceQuery, Places } from "../../../server/src/protocol/corpus-messages.js";
import type { BulkResult } from "./bulk-change.js";

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
  readonly select: string;
  readonly selectAll: string;
  /** With {0} for how many. */
  readonly selected: string;
  readonly newLabel: string;
  readonly relabel: string;
  readonly accept: string;
  readonly actions: string;
  readonly close: string;
  readonly keptByReader: string;
}

/** What labels are called and look like, in the order of menus. */
export type ConcordanceLabels = Readonly<Record<string, Pick<CorpusLabel, "name" | "look">>>;

/** What became of places that were to be changed. */
export interface BulkReport {
  /** In one line, for people. */
  readonly summary: string;
  /** How to take it back; empty where nothing was changed. */
  readonly note: string;
  /** The places that stay as they were. */
  readonly left: readonly { readonly place: Place; readonly result: Exclude<BulkResult, { kind: "changed" }> }[];
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
      /** How many places there are on how many pages, for people. */
      readonly counts: string;
      readonly labels: ConcordanceLabels;
      readonly words: ConcordanceWords;
      /** What the last change came to; null where none was just made. */
      readonly report: BulkReport | null;
      /** Tells this answer from those before. */
      readonly answer: number;
    };

/** What the concordance's page tells the extension. */
export type FromConcordance =
  | { readonly kind: "ready" }
  | { readonly kind: "search"; readonly text: string }
  | { readonly kind: "reveal"; readonly place: Pick<Place, "uri" | "start" | "end"> }
  | { readonly kind: "save"; readonly content: string }
  /** Has the places of those numbers of that answer changed. */
  | {
      readonly kind: "change";
      readonly answer: number;
      readonly places: readonly number[];
      readonly action: BulkActionParams;
    };

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
    case "change":
      return (
        typeof Reflect.get(message, "answer") === "number" &&
        Array.isArray(Reflect.get(message, "places")) &&
        isAction(Reflect.get(message, "action"))
      );
    default:
      return false;
  }
}

const isAction = (action: unknown): boolean =>
  typeof action === "object" &&
  action !== null &&
  "kind" in action &&
  (action.kind === "accept" || (action.kind === "relabel" && typeof Reflect.get(action, "label") === "string"));
