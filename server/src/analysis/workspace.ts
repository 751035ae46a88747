import { EMPTY_DICTIONARY, type Dictionary } from "../entities/dictionary.js";
import { NO_DISMISSALS, type Dismissals } from "../entities/dismissals.js";

/** What the people of a workspace have told beside its pages. */
export interface Workspace {
  readonly dictionary: Dictionary;
  readonly dismissals: Dismissals;
}

/** A workspace in which nothing was told. */
export const EMPTY_WORKSPACE: Workspace = { dictionary: EMPTY_DICTIONARY, dismissals: NO_DISMISSALS };
