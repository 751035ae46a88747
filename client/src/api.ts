import type { TextDocument, Uri } from "vscode";
import type { AnnotationState, PageStatus } from "../../server/src/protocol/messages.js";
import type { ReviewItem } from "../../server/src/protocol/review-messages.js";
import type { PaintedCounts } from "./decorations/page-painter.js";
import type { ServerState } from "./server/language-server.js";

/** A node of a tree as a person reads it. */
export interface ShownNode {
  readonly label: string;
  readonly description: string;
  readonly children: readonly ShownNode[];
}

/** Where a review is. */
export interface ReviewState {
  readonly isReviewing: boolean;
  /** What is asked about at the moment. */
  readonly current: ReviewItem | undefined;
  /** How far along the page under review is, or the one that the view shows; in the words of the view. */
  readonly progress: string;
}

/**
 * What the extension's `activate` gives back: a view of its state for its own tests. Other extensions should not rely
 * on it.
 */
export interface NewsmarkApi {
  /** What was last drawn over a page. */
  readonly paintedCounts: (uri: Uri) => PaintedCounts | undefined;
  /** The last analysis of a page. */
  readonly pageStatus: (uri: Uri) => PageStatus | undefined;
  /** What undoing would do to a page's annotations, where any were changed. */
  readonly annotationState: (uri: Uri) => AnnotationState | undefined;
  /** The tree of articles as it is shown. */
  readonly articleTree: () => readonly ShownNode[];
  /** Where the review is. */
  readonly reviewState: () => ReviewState;
  /** Resolves when the review has done what was asked for until now. */
  readonly reviewSettled: () => Promise<void>;
  /** How many of the review's steps and decisions were carried out until now. */
  readonly reviewTurns: () => number;
  /** The tree of what waits for a decision as it is shown. */
  readonly reviewTree: () => readonly ShownNode[];
  /** The tree of the open folders' pages as it is shown. */
  readonly corpusTree: () => readonly ShownNode[];
  /** The text of the status item; empty while it is hidden. */
  readonly statusText: () => string;
  /** Whether the active file is offered for annotation. */
  readonly isOffered: (document: TextDocument) => boolean;
  readonly serverState: () => ServerState;
  /** The server's process, where one runs. */
  readonly serverProcessId: () => number | undefined;
}
