import type { BreakModel } from "./break-model.js";

/**
 * The weights of the model of breaks, written by `npm run train:layout`: do not edit.
 *
 * Data: 23 newspaper pages (one real, the others set from news articles of 1995-2000) and 60 articles
 * wrapped by others; copies of all set anew in other widths, indents, line-breaking rules and gaps, at less weight.
 * Method, figures and limits: docs/layout.md.
 */
export const BREAK_WEIGHTS: BreakModel = {
  features: [
    0.025, // usual
    -2.051, // ends-sentence
    -2.007, // ends-closer
    1.759, // ends-comma
    -0.982, // ends-pause
    0.033, // ends-opener
    1.219, // ends-figure
    0.028, // ends-latin
    0.374, // ends-dash
    0.023, // ends-other
    -2.258, // sentence-and-short
    0.219, // sentence-and-full
    -1.3, // no-end-and-short
    3.26, // no-end-and-full
    1.191, // starts-closed
    0.056, // starts-opener
    -1.473, // starts-bullet
    0.767, // starts-figure
    -0.132, // starts-latin
    -0.992, // starts-dash
    0.266, // starts-other
    -1.781, // starts-list
    0.431, // figure-cut
    0.696, // figure-unit-cut
    0.09, // latin-cut
    1.644, // bracket-open
    -0.906, // gap-separates
    -1.454, // gap-rare
    -0.192, // gap-unknown
    2.752, // no-gap-separates
    2.396, // no-gap-unknown
    0.0, // wide-gap
    -1.245, // sentence-and-gap
    -0.573, // sentence-and-gap-free
    0.107, // sentence-free
    -1.284, // no-end-and-gap
    -4.012, // indent-kept
    -0.562, // indent-odd
    2.518, // no-indent-kept
    -1.871, // column-changes
    -0.985, // after-furniture
    -0.992, // before-furniture
    -1.461, // after-byline
    -1.345, // before-byline
    -2.005, // before-lead
    -1.041, // head-block
    -2.046, // head-block-longer
    -1.448, // head-block-shorter
    1.951, // head-block-tail
    -1.8, // alone
    -1.063, // next-alone
    -1.499, // letter-spaced
    2.314, // bonded
    0.685, // loose
  ],
  afterJoined: [
    0.342, // over
    1.791, // full
    2.219, // full-free
    1.417, // full-unit
    -1.482, // first-full
    -1.221, // first-full-unit
    0.75, // near
    0.764, // near-ragged
    -0.706, // first-near-ragged
    -1.343, // short
    -2.741, // half
  ],
  afterFirst: [
    0.124, // over
    -2.319, // full
    0.369, // full-free
    -0.033, // full-unit
    0.592, // first-full
    0.457, // first-full-unit
    1.618, // near
    0.407, // near-ragged
    3.157, // first-near-ragged
    -0.895, // short
    -3.394, // half
  ],
  before: [
    -0.133, // over
    -0.026, // full
    -0.783, // full-free
    0.214, // full-unit
    -0.436, // first-full
    -0.158, // first-full-unit
    -0.299, // near
    -0.169, // near-ragged
    0.911, // first-near-ragged
    -0.378, // short
    1.243, // half
  ],
  calibration: 0.9,
  safe: 0.9047,
};
