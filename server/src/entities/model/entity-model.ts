import type { Folding } from "./folding.js";
import type { Reader } from "./reader.js";

/** A trained recognizer: what `readModel` makes of a model file. Immutable but for what its reader is shown. */
export interface EntityModel {
  /** Names the file's content: its training data and date of making are in the model card under this name. */
  readonly name: string;
  readonly folding: Folding;
  /** Knows the model's weights, names and gate. */
  readonly reader: Reader;
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
