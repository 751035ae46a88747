import type { Corpus, CorpusProgress, PlaceQuery } from "../../../server/src/protocol/corpus-messages.js";

/** What the dashboard's page shows beside the counts, in the display language. */
export interface DashboardWords {
  readonly title: string;
  readonly refresh: string;
  readonly stop: string;
  /** With {0} for what is done and {1} for all. */
  readonly progress: string;
  readonly unread: string;
  readonly empty: string;
  readonly pages: string;
  readonly articles: string;
  readonly wraps: string;
  readonly mended: string;
  readonly mentions: string;
  readonly undecided: string;
  readonly decided: string;
  readonly label: string;
  readonly name: string;
  readonly count: string;
  readonly lines: string;
  readonly width: string;
  readonly confidence: string;
  readonly page: string;
  readonly problem: string;
  readonly labelsTitle: string;
  readonly namesTitle: string;
  readonly widthsTitle: string;
  readonly widthsNote: string;
  readonly confidencesTitle: string;
  readonly pagesTitle: string;
  readonly all: string;
  readonly table: string;
  readonly saveTable: string;
  readonly saveChart: string;
  readonly open: string;
  readonly showAll: string;
}

/** What the extension tells the dashboard's page. */
export interface ToDashboard {
  readonly kind: "show";
  readonly corpus: Corpus;
  readonly progress: CorpusProgress | null;
  readonly words: DashboardWords;
}

/** What the dashboard's page tells the extension. */
export type FromDashboard =
  | { readonly kind: "ready" | "refresh" | "stop" }
  | { readonly kind: "places"; readonly query: PlaceQuery }
  | { readonly kind: "open"; readonly uri: string }
  | { readonly kind: "save"; readonly name: string; readonly extension: "csv" | "svg"; readonly content: string };

/** Whether a message of the webview is one of ours. */
export function isFromDashboard(message: unknown): message is FromDashboard {
  if (typeof message !== "object" || message === null || !("kind" in message)) return false;
  const isText = (name: string): boolean => typeof Reflect.get(message, name) === "string";
  switch (message.kind) {
    case "ready":
    case "refresh":
    case "stop":
      return true;
    case "places":
      return typeof Reflect.get(message, "query") === "object" && Reflect.get(message, "query") !== null;
    case "open":
      return isText("uri");
    case "save":
      return isText("name") && isText("content") && ["csv", "svg"].includes(String(Reflect.get(message, "extension")));
    default:
      return false;
  }
}
