import type { TextDocument, Uri } from "vscode";
import type { AnnotationState, PageStatus } from "../../server/src/protocol/messages.js";
import type { PaintedCounts } from "./decorations/page-painter.js";
import type { ServerState } from "./server/language-server.js";

/** A node of the articles' tree as a person reads it. */
export interface ShownNode {
  readonly label: string;
  readonly description: string;
  readonly children: readonly ShownNode[];
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
  /** The text of the status item; empty while it is hidden. */
  readonly statusText: () => string;
  /** Whether the active file is offered for annotation. */
  readonly isOffered: (document: TextDocument) => boolean;
  readonly serverState: () => ServerState;
  /** The server's process, where one runs. */
  readonly serverProcessId: () => number | undefined;
}
