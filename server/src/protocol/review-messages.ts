/** The messages of the review: what waits for a decision on a page, and what is decided. */
import type { Range } from "vscode-languageserver-types";

/** Asks what waits for a decision on a page. */
export const reviewRequest = "newsmark/review";

export interface ReviewParams {
  readonly uri: string;
}

/** What waits for a decision on a page, in the order in which it is asked, and how much is decided. */
export interface Review {
  readonly version: number;
  readonly decided: number;
  readonly items: readonly ReviewItem[];
  /** The labels that a mention can get, with the figure that gives each: 1 to 9, null for none. */
  readonly labels: readonly { readonly label: string; readonly name: string; readonly key: number | null }[];
}

export interface ReviewItem {
  readonly kind: "mention" | "break" | "byline" | "head" | "article";
  readonly target: ReviewTarget;
  /** The mention's label; null for what is no mention. */
  readonly label: string | null;
  /** What it may be, for people. */
  readonly name: string;
  /** What it says, without its wraps; shortened. */
  readonly text: string;
  /** Where it stands: one range for each of its runs. */
  readonly ranges: readonly Range[];
  /** The number of its article, from 1; null between articles. */
  readonly article: number | null;
  /** Why it is asked, for people. */
  readonly reason: string;
}

/** A stretch with a label, in offsets of its version of the page. */
export interface MentionTarget {
  readonly kind: "mention";
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** What a decision is about: given back as it came. */
export type ReviewTarget =
  | MentionTarget
  | {
      readonly kind: "finding";
      readonly rule: string;
      readonly start: number;
      readonly end: number;
      readonly nth: number;
    };

/** Asks where a mention would stand with one edge moved; nothing is changed. Answered with null where it can not move. */
export const reshapeRequest = "newsmark/reshape";

export interface ReshapeParams {
  readonly uri: string;
  readonly version: number;
  readonly target: MentionTarget;
  readonly move: { readonly edge: "start" | "end"; readonly by: "character" | "word"; readonly grow: boolean };
}

export interface Reshaped {
  readonly target: MentionTarget;
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** What is decided in the review: it is right, it is none, it is something else. */
export type ReviewAction =
  { readonly kind: "accept" | "reject"; readonly same: boolean } | { readonly kind: "relabel"; readonly label: string };

export interface ReviewDecisionParams {
  readonly uri: string;
  /** The version that the target counts in. */
  readonly version: number;
  readonly target: ReviewTarget;
  readonly action: ReviewAction;
}

/** A decision about all of a group of the review. */
export interface GroupDecisionParams {
  readonly uri: string;
  /** The version that the targets count in. */
  readonly version: number;
  readonly targets: readonly ReviewTarget[];
  readonly action: "accept" | "reject";
}

/** How many of a group were decided, and how many could not be: together as many as were asked about. */
export interface GroupDecided {
  readonly decided: number;
  readonly left: number;
}
