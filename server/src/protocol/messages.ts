/**
 * Newsmark's own requests and notifications beside the Language Server Protocol: plain types that client and server
 * share. Lines are zero-based and characters UTF-16, as in the protocol.
 */
import type { Position, Range } from "vscode-languageserver-types";

/** What the client tells at `initialize`. */
export interface InitializationOptions {
  /** The display language, e.g. `zh-cn` or `en`. Findings come in Chinese for `zh…`, else in English. */
  readonly locale: string;
  /** The path of a folder in which the server may keep what it must know after it ended; nothing is kept without. */
  readonly stateFolder?: string;
}

/** Asks for what is drawn over the visible ranges of a page. */
export const decorationsRequest = "newsmark/decorations";

export interface DecorationsParams {
  readonly uri: string;
  /** The ranges in view; only what touches them is answered. */
  readonly ranges: readonly Range[];
}

/** What is drawn over a page. Ranges only: how it looks is the client's business. */
export interface Decorations {
  /** The document version that the ranges hold for. */
  readonly version: number;
  readonly articles: readonly ArticleMark[];
  readonly bylines: readonly Range[];
  readonly wraps: readonly WrapMark[];
  readonly mentions: readonly MentionMark[];
}

export interface ArticleMark {
  /** The article's first line. */
  readonly line: number;
  /** From 1, in printed order. */
  readonly number: number;
  readonly kind: "article" | "photo" | "banner";
  readonly title: string;
}

/** A line end that is no paragraph's end. */
export interface WrapMark {
  readonly line: number;
  readonly kind: "wrap" | "column";
  /** The blank lines within a column break, dimmed; first and last line, null when there are none. */
  readonly blank: { readonly first: number; readonly last: number } | null;
}

/** What the mentions of a label look like. */
export interface LabelLook {
  /** A theme colour's id, or #RRGGBB each for light and dark themes. */
  readonly color: { readonly theme: string } | { readonly light: string; readonly dark: string };
  readonly underline: "solid" | "dashed" | "double" | "dotted" | "wavy";
  /** How many bars stand before them. */
  readonly bars: 0 | 1 | 2;
}

/** A label of a page's project, and how it is shown. */
export interface LabelStyle extends LabelLook {
  readonly label: string;
  /** Its name, for people. */
  readonly name: string;
  /** The figure that gives it with Alt; null for none. */
  readonly key: number | null;
}

export interface MentionMark {
  readonly ranges: readonly Range[];
  readonly label: string;
  /** A human decided it: drawn full; else a suggestion, drawn lighter. */
  readonly decided: boolean;
}

/** Asks for the articles of a page, for the tree. */
export const articlesRequest = "newsmark/articles";

export interface ArticlesParams {
  readonly uri: string;
}

export interface ArticleNode {
  readonly number: number;
  readonly kind: "article" | "photo" | "banner";
  readonly title: string;
  readonly range: Range;
  /** Where a click goes: the headline, else the first line. */
  readonly selection: Range;
  readonly passages: number;
  /** Line ends still to merge. */
  readonly wraps: number;
  readonly mentions: number;
  /** Whether markers enclose the article and each of its passages: then there are none to insert. */
  readonly marked: boolean;
  readonly crossheads: readonly { readonly title: string; readonly range: Range }[];
}

/** Asks for a page as it is read. */
export const readingRequest = "newsmark/reading";

export interface ReadingParams {
  readonly uri: string;
}

/** A page as it is read: clean, each article with its heads first. Positions are in the source. */
export interface Reading {
  readonly version: number;
  readonly labels: readonly LabelStyle[];
  readonly articles: readonly ReadingArticle[];
}

export interface ReadingArticle {
  /** From 1, in printed order. */
  readonly number: number;
  readonly kind: "article" | "photo" | "banner";
  /** What it is and its number, for people. */
  readonly name: string;
  readonly title: string;
  readonly line: number;
  readonly passages: readonly ReadingPassage[];
  readonly bylines: readonly ReadingByline[];
}

/** A passage without its wraps. */
export interface ReadingPassage {
  readonly role: string;
  /** The role's name, for people. */
  readonly name: string;
  readonly line: number;
  readonly runs: readonly ReadingRun[];
}

/** A stretch of a passage that is all of one kind. */
export interface ReadingRun {
  readonly text: string;
  readonly start: Position;
  readonly mention: { readonly label: string; readonly name: string; readonly decided: boolean } | null;
  readonly byline: boolean;
}

/** What a byline says. */
export interface ReadingByline {
  /** What kind of byline it is, for people. */
  readonly name: string;
  readonly start: Position;
  readonly people: readonly { readonly name: string; readonly role: string | null }[];
  readonly outlet: string | null;
  readonly place: string | null;
  readonly date: string | null;
}

/** Told after each analysis of a page: what the status item and the views show. */
export const pageStatusNotification = "newsmark/pageStatus";

export interface PageStatus {
  readonly uri: string;
  readonly version: number;
  readonly state: "layout" | "full";
  readonly articles: number;
  readonly wraps: number;
  readonly mentions: number;
  /** Findings by severity, before any limit. */
  readonly findings: { readonly warning: number; readonly information: number; readonly hint: number };
  /** Findings that were not sent because there were too many. */
  readonly leftOut: number;
  /** How long the last analysis took, in milliseconds. */
  readonly milliseconds: number;
  readonly segmenter: "nodejieba" | "jieba-wasm" | null;
  /** Why the fallback segmenter is used; null when it is not. */
  readonly fallbackReason: string | null;
  /** The page's labels, in the order of menus. */
  readonly labels: readonly LabelStyle[];
}

/**
 * Commands the server carries out for the client (workspace/executeCommand); each answers once its edit was applied.
 * Arguments are one object each.
 */
export const serverCommands = {
  /** Merges wraps: of the passage at a position, of the article there, or of the whole page (safe joins only). */
  merge: "newsmark.server.merge",
  /** Inserts markers: for what stands at a position, for the article there, or for all articles of the page. */
  insertMarkers: "newsmark.server.insertMarkers",
  /** Labels a range, or takes the label off when the range has it already. */
  label: "newsmark.server.label",
  /** Takes every marker out of the page. */
  stripMarkers: "newsmark.server.stripMarkers",
  /** Writes the page in another format to a file. */
  exportPage: "newsmark.server.exportPage",
  /** Places the mentions of a file in another format on the page; answers with an `ImportAnswer`. */
  importAnnotations: "newsmark.server.importAnnotations",
  /** Carries out a decision about a mention (not an entity, add to the dictionary). */
  decide: "newsmark.server.decide",
  /** Does something to the mention at a range: accepts, rejects, relabels or resizes it. */
  annotate: "newsmark.server.annotate",
  /** Carries out a decision of the review; answers whether anything was done. */
  review: "newsmark.server.review",
  /** Carries out a decision of the review about a whole group; answers how many were decided. */
  reviewGroup: "newsmark.server.reviewGroup",
  /** Gives places of a page labels beside its text: one step to undo; answers for each place whether it was done. */
  changeBeside: "newsmark.server.changeBeside",
  /** Takes back the last change of a page's annotations, or makes it again. */
  undoAnnotation: "newsmark.server.undoAnnotation",
  /** Moves what is marked in the text into the page's file of annotations, or back. */
  convertAnnotations: "newsmark.server.convertAnnotations",
  /** Removes the annotations of a page that have no place in its text any more. */
  removeLostAnnotations: "newsmark.server.removeLostAnnotations",
} as const;

export interface ScopedParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  readonly scope: "passage" | "article" | "page";
}

export interface LabelParams {
  readonly uri: string;
  readonly range: Range;
  readonly label: string;
}

/** Asks for the page in another format, in a file: `format` is a format's name, `path` the file with the mentions. */
export interface ExportParams {
  readonly uri: string;
  readonly format: string;
  readonly text: "clean" | "source";
  readonly path: string;
}

/** Asks for the mentions of a file: in that format, or the one it is found to be in; of that document, by its index. */
export interface ImportParams {
  readonly uri: string;
  readonly path: string;
  readonly format: string | null;
  readonly document: number | null;
}

/** What became of an import. Where it is open which format or document is meant, nothing is done and that is asked. */
export type ImportAnswer =
  | {
      readonly kind: "done";
      readonly placed: number;
      readonly already: number;
      readonly left: number;
      /** What is not on the page, and what a person should check, for people; null where there is neither. */
      readonly list: string | null;
    }
  | { readonly kind: "formats"; readonly formats: readonly { readonly id: string; readonly title: string }[] }
  | { readonly kind: "documents"; readonly documents: readonly { readonly id: string; readonly opening: string }[] }
  /** Nothing is done; the reader was told why. */
  | { readonly kind: "refused" };

export interface StripParams {
  readonly uri: string;
}

/** What is done to a mention; see the server's `MentionAction`. */
export type AnnotateAction =
  | { readonly kind: "accept" | "reject"; readonly same: boolean }
  | { readonly kind: "relabel"; readonly label: string; readonly same: boolean }
  | { readonly kind: "label"; readonly label: string }
  | {
      readonly kind: "resize";
      readonly edge: "start" | "end";
      readonly by: "character" | "word";
      readonly grow: boolean;
    };

export interface AnnotateParams {
  readonly uri: string;
  /** The version that the range counts in; the newest when left out. */
  readonly version?: number;
  readonly range: Range;
  readonly action: AnnotateAction;
}

export interface UndoAnnotationParams {
  readonly uri: string;
  /** Makes a change again that was taken back. */
  readonly redo: boolean;
}

export interface ConvertAnnotationsParams {
  readonly uri: string;
  readonly to: "inline" | "standoff";
}

export interface LostAnnotationsParams {
  readonly uri: string;
}

/** Told when what undoing would do to a page's annotations changes. */
export const annotationStateNotification = "newsmark/annotationState";

export interface AnnotationState {
  readonly uri: string;
  readonly version: number;
  /**
   * Whether the last thing that happened to the page was a change of its annotations, which undoing takes back before
   * any change of the text.
   */
  readonly canUndo: boolean;
  /** Whether redoing makes a change of annotations again before any of the text. */
  readonly canRedo: boolean;
}

/** Asked of a client that runs the server in a worker: a file that lies beside the server's bundle, as bytes. */
export const readAssetRequest = "newsmark/readAsset";

export type AssetName = "jieba.wasm" | "entities.nmem";
