import type { Mention } from "../entities/mention.js";
import type { PageLayout } from "../layout/page-layout.js";
import type { MarkedPage } from "../markers/marked-page.js";
import type { Segmenter } from "../segment/segmenter.js";
import type { SourceText } from "../text/source-text.js";
import type { Settings } from "./settings.js";
import type { Workspace } from "./workspace.js";

/**
 * Everything Newsmark knows of a page: a function of its text, the settings and the dictionaries. Immutable.
 * `stage` is `layout` while the mentions are still to come; `mentions` and `dismissed` are empty then.
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
}
