/**
 * What is asked of the pages of whole folders: plain types that client and server share. Lines are zero-based and
 * characters UTF-16, as in the protocol.
 */
import type { Position, Range } from "vscode-languageserver-types";
import type { LabelLook } from "./messages.js";

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
  /** Null for a label that no project has. */
  readonly look: LabelLook | null;
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
