import { EMPTY_DICTIONARY, type Dictionary } from "../entities/dictionary.js";
import type { OutsideMentions } from "../entities/outside-mentions.js";
import type { AnnotationSet } from "../standoff/annotation-set.js";
import { NO_DISMISSALS, type Dismissals } from "../entities/dismissals.js";

/** How many findings of a page are known under each key (see `findingKeys`): they are not told again. */
export type KnownFindings = ReadonlyMap<string, number>;

/** What the people of a workspace have told beside its pages. */
export interface Workspace {
  readonly dictionary: Dictionary;
  readonly dismissals: Dismissals;
  /** The page's findings that a baseline names; none when left out. */
  readonly known?: KnownFindings;
  /** What a person has annotated beside the page; left out where the page holds its markers itself. */
  readonly annotations?: AnnotationSet;
  /** What an outside recognizer answered so far; left out where there is none. */
  readonly outside?: OutsideMentions;
}

/** A workspace in which nothing was told. */
export const EMPTY_WORKSPACE: Workspace = { dictionary: EMPTY_DICTIONARY, dismissals: NO_DISMISSALS };
