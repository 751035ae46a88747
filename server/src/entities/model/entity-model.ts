import type { Folding } from "./folding.js";
import type { Lexicons } from "./features.js";

/** How many 32-bit integers a feature's weights fill: two tags share one, 16 bits each. */
export const ROW_LENGTH = 9;

/** The bits of a slot that hold its row's number plus one; the rest hold the end of the feature's hash. */
export const ROW_BITS = 20;

/** A trained recognizer: what `readModel` makes of a model file. Immutable. */
export interface EntityModel {
  /** Names the file's content: its training data and date of making are in the model card under this name. */
  readonly name: string;
  readonly folding: Folding;
  readonly lexicons: Lexicons;
  /**
   * An open-addressed table from a feature's hash to its row. The first slot is the hash's upper bits; a slot is 0
   * when empty.
   */
  readonly slots: Uint32Array;
  /** How far to shift a hash right for its first slot. */
  readonly slotShift: number;
  /** The weights of each row: tag `2k` in the lower and `2k + 1` in the upper half of integer `k`, summed with carry. */
  readonly rows: Int32Array;
  /** Transition weights, laid out as tags.ts says, in the same unit as the rows. */
  readonly transitions: Int32Array;
  /** What one unit of the weights is in natural log-odds. */
  readonly unit: number;
  /** What speaks for each style, see text-style.ts. */
  readonly styleWeights: Int8Array;
  /** How each style is read, by its number. */
  readonly readings: readonly Reading[];
}

/** How texts of a style are read. */
export interface Reading {
  /** With `slope`, turns a mention's margin, in natural log-odds, into those of its being right. */
  readonly offset: number;
  readonly slope: number;
}

/** What stands in for a style that a model does not know: the margins as they are. */
export const PLAIN_READING: Reading = { offset: 0, slope: 1 };
