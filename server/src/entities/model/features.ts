/** How many features each character has, in any style, see server/assembly/features.ts. */
export const FEATURE_COUNT = 34;

/**
 * Whose habits of labelling are followed: 0 for newspapers; 1 for short texts from the web, where countries are not
 * labelled and an address is one place; 2 for the paragraphs of a daily as the PFR corpus has them, where a place of
 * several levels is one. Training has further styles, for corpora whose habits are not to be learned.
 */
export type Style = number;

export const NEWSPAPER: Style = 0;
export const WEB: Style = 1;
export const DAILY: Style = 2;

/** The styles that a text may be read in. */
export const STYLES: readonly Style[] = [NEWSPAPER, WEB, DAILY];

/** The features of a text: `perCharacter` hashes for each of its characters. */
export interface Features {
  readonly hashes: Uint32Array;
  readonly perCharacter: number;
}
