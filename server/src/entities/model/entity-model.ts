import type { FeatureTable } from "./feature-table.js";
import type { Folding } from "./folding.js";
import type { Lexicons } from "./features.js";
import type { Gate } from "./gate.js";
import type { Scratch } from "./scratch.js";

/** A trained recognizer: what `readModel` makes of a model file. Immutable but for its buffers. */
export interface EntityModel {
  /** Names the file's content: its training data and date of making are in the model card under this name. */
  readonly name: string;
  readonly folding: Folding;
  readonly lexicons: Lexicons;
  /** What a newspaper's words must pass to be read. */
  readonly gate: Gate;
  /** The weights of the features. */
  readonly features: FeatureTable;
  /** Transition weights, laid out as tags.ts says, in the same unit as the rows. */
  readonly transitions: Int32Array;
  /** What one unit of the weights is in natural log-odds. */
  readonly unit: number;
  /** What speaks for each style, see text-style.ts. */
  readonly styleWeights: Int8Array;
  /** How each style is read, by its number. */
  readonly readings: readonly Reading[];
  /** What reading works in; holds nothing of the model. */
  readonly scratch: Scratch;
}

/** How texts of a style are read. */
export interface Reading {
  /** With `slope`, turns a mention's margin, in natural log-odds, into those of its being right. */
  readonly offset: number;
  readonly slope: number;
}

/** What stands in for a style that a model does not know: the margins as they are. */
export const PLAIN_READING: Reading = { offset: 0, slope: 1 };
