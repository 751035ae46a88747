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

/** A label of a page's project, and how it is shown. */
export interface LabelStyle {
  readonly label: string;
  /** Its name, for people. */
  readonly name: string;
  /** A theme colour's id, or #RRGGBB each for light and dark themes. */
  readonly color: { readonly theme: string } | { readonly light: string; readonly dark: string };
  readonly underline: "solid" | "dashed" | "double" | "dotted" | "wavy";
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

/** Asks for the pages of the open folders to be looked through: those that changed since they last were. */
export const readCorpusRequest = "newsmark/readCorpus";

export interface ReadCorpusParams {
  /** Only when they were looked through before: then little is to do. */
  readonly onlyIfKnown: boolean;
  /** Text files that a person said are pages, whatever they look like; URIs. */
  readonly taken: readonly string[];
  /** Text files that a person said are none; URIs. */
  readonly left: readonly string[];
}

/** Asks for what is known of the pages so far, while they are looked through. */
export const corpusRequest = "newsmark/corpus";

/** The pages of the open folders, summed up. */
export interface Corpus {
  /** `unread` before the first look; `partly` while one goes on, or after one that was stopped. */
  readonly state: "unread" | "partly" | "read";
  /** Folder by folder, in the order of their paths. */
  readonly pages: readonly CorpusPage[];
  readonly labels: readonly CorpusLabel[];
  /** The most frequent names of each label, the most frequent first. */
  readonly names: readonly CorpusName[];
  /** Lines by their width in half cells, the narrowest first. */
  readonly widths: readonly { readonly halfCells: number; readonly lines: number }[];
  /** Suggestions by confidence, from 0 to 1. */
  readonly confidences: readonly { readonly from: number; readonly to: number; readonly mentions: number }[];
}

export interface CorpusPage {
  readonly uri: string;
  /** The open folder that it lies in; a URI. */
  readonly folder: string;
  /** Its path from that folder, with `/` between names. */
  readonly path: string;
  readonly articles: number;
  /** Line ends still to merge. */
  readonly wraps: number;
  /** Line ends that were merged since the page was first looked at. */
  readonly mended: number;
  readonly mentions: number;
  /** Suggestions that wait for a decision. */
  readonly undecided: number;
  /** Why it could not be looked at, for people; null when it could. */
  readonly problem: string | null;
}

export interface CorpusLabel {
  readonly label: string;
  /** What it is called, for people. */
  readonly name: string;
  readonly decided: number;
  readonly undecided: number;
}

export interface CorpusName {
  readonly text: string;
  readonly label: string;
  readonly count: number;
  readonly undecided: number;
  readonly pages: number;
}

/** Told while pages are looked through. */
export const corpusProgressNotification = "newsmark/corpusProgress";

export interface CorpusProgress {
  readonly done: number;
  readonly all: number;
}

/** Asks for places of the pages that were looked through. */
export const placesRequest = "newsmark/places";

/** What places are asked for; see the server's `PlaceQuery`. */
export type PlaceQuery =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "label"; readonly label: string }
  | { readonly kind: "confidence"; readonly from: number }
  | { readonly kind: "undecided" }
  | { readonly kind: "width"; readonly halfCells: number };

export interface PlacesParams {
  readonly query: PlaceQuery;
  /** The most places that are told. */
  readonly limit: number;
}

export interface Places {
  /** In reading order, page by page. */
  readonly places: readonly Place[];
  /** How many there are in all, and on how many pages. */
  readonly found: number;
  readonly pages: number;
}

/** A place of a page with the words around it, wraps left out. */
export interface Place {
  readonly uri: string;
  /** The page's path from its folder. */
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
  readonly mention: {
    readonly label: string;
    readonly decided: boolean;
    /** Whether it has just the keyword's words, and no more. */
    readonly exact: boolean;
  } | null;
}

/** Asks for the words that a selection stands for: its own, wraps left out, else those of the mention at the cursor. */
export const wordsAtRequest = "newsmark/wordsAt";

export interface WordsAtParams {
  readonly uri: string;
  readonly range: Range;
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
  /** Carries out a decision about a mention (not an entity, add to the dictionary). */
  decide: "newsmark.server.decide",
  /** Does something to the mention at a range: accepts, rejects, relabels or resizes it. */
  annotate: "newsmark.server.annotate",
  /** Carries out a decision of the review; answers whether anything was done. */
  review: "newsmark.server.review",
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
