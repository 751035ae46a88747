import type { LogicalMention, Mention } from "../entities/mention.js";
import type { Placement } from "../layout/moved-layout.js";
import type { PageLayout, Passage } from "../layout/page-layout.js";
import type { Sheet } from "../layout/sheets.js";
import type { MarkedPage } from "../markers/marked-page.js";
import type { Segmenter } from "../segment/segmenter.js";
import type { PlacedAnnotation } from "../standoff/annotation.js";
import type { Span } from "../text/offsets.js";
import type { SourceText } from "../text/source-text.js";
import type { Settings } from "./settings.js";
import type { Workspace } from "./workspace.js";

/**
 * Everything Newsmark knows of a page: a function of its text, the settings and the dictionaries. Immutable.
 * `stage` is `layout` while the mentions are still to come; `mentions` and `dismissed` are empty then.
 *
 * A page is the sum of its sheets, each analysed by itself. What is listed here of the whole page is put together when it
 * is asked for; who needs one place only asks for a part (`partAt`).
 */
export interface Analysis extends PageLayout {
  readonly stage: "layout" | "full";
  readonly source: SourceText;
  readonly page: MarkedPage;
  readonly mentions: readonly Mention[];
  /** What would be suggested too, had not people said that it is none: counted, shown nowhere. */
  readonly dismissed: readonly Mention[];
  readonly settings: Settings;
  readonly workspace: Workspace;
  /** What segmented the page; null at the layout stage. */
  readonly segmenter: Segmenter["name"] | null;
  /** The stretch of the source that it tells of: all of it, unless it is a part. */
  readonly extent: Span;
  /** The analysis of the page that this is a part of; null for that of a whole page. */
  readonly partOf: Analysis | null;
  /** What it is the sum of; none for a sheet's own. */
  readonly sheets: readonly AnalyzedSheet[];
}

/** A sheet of a page, what is known of it, and where it stands. */
export interface AnalyzedSheet {
  readonly sheet: Sheet;
  readonly at: Placement;
  /** Its analysis as a page of its own: offsets, lines and indexes count from the sheet's start. */
  readonly own: SheetAnalysis;
}

/** The analysis of a sheet as a page of its own. */
export interface SheetAnalysis extends Analysis {
  /** The annotations beside the page that touch it, at their places in it. */
  readonly annotations: readonly PlacedAnnotation[];
  /** What an outside recognizer had answered for each passage, null where it had not; empty where there is none. */
  readonly outside: readonly (readonly LogicalMention[] | null)[];
  /**
   * What the recognizer found in each passage by itself, where it reads them as a newspaper's; null at the layout stage
   * and for a text that it reads as something else.
   */
  readonly recognized: readonly (readonly LogicalMention[])[] | null;
}

/** The analysis of the whole page that an analysis is a part of, or is. */
export const pageOf = (analysis: Analysis): Analysis => analysis.partOf ?? analysis;

/** The passage of that index, where the analysis holds it. */
export const passageOf = ({ passages }: Pick<Analysis, "passages">, index: number): Passage | undefined =>
  passages[index - (passages[0]?.index ?? 0)];
