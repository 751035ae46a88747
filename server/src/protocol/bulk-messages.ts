/** The messages of changing many places of the folder's pages at once. */
import type { Position, Range } from "vscode-languageserver-types";

/** Asks what an action would do at places of an open page; nothing is changed. */
export const planBulkRequest = "newsmark/planBulk";

export interface PlanBulkParams {
  readonly uri: string;
  readonly places: readonly BulkPlaceParams[];
  readonly action: BulkActionParams;
}

/** A place as it was found, with the words that were found there, wraps left out. */
export interface BulkPlaceParams {
  readonly start: Position;
  readonly end: Position;
  readonly words: string;
}

/** What is done at all of the places; see the server's `BulkAction`. */
export type BulkActionParams = { readonly kind: "accept" } | { readonly kind: "relabel"; readonly label: string };

export interface BulkPlan {
  readonly version: number;
  /** What comes of each place, in the order asked. */
  readonly outcomes: readonly BulkPlanned[];
  /** The edits of the text, for `outcomes` of the kind `text`; each can be taken or left without the others. */
  readonly edits: readonly BulkPlanEdit[];
}

/** A place gets a label in the text or beside it; or it is left, for a reason that people read. */
export type BulkPlanned =
  | {
      readonly kind: "text" | "beside";
      /** What the label was and will be called; null for words without one. */
      readonly from: string | null;
      readonly to: string;
    }
  | { readonly kind: "left"; readonly reason: string };

export interface BulkPlanEdit {
  readonly range: Range;
  readonly newText: string;
  /** The places that it is for, by their numbers from 0. */
  readonly places: readonly number[];
}

/** What the command `changeBeside` is given: the places of a plan's kind `beside` that a person chose. */
export interface ChangeBesideParams extends PlanBulkParams {
  /** The plan's version. */
  readonly version: number;
}
