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
    -0.502, // usual
    -1.869, // ends-sentence
    -1.826, // ends-closer
    1.839, // ends-comma
    -0.79, // ends-pause
    0.066, // ends-opener
    1.364, // ends-figure
    0.048, // ends-latin
    1.35, // ends-dash
    0.218, // ends-other
    -2.192, // sentence-and-short
    0.316, // sentence-and-full
    -1.345, // no-end-and-short
    2.672, // no-end-and-full
    0.981, // starts-closed
    -0.14, // starts-opener
    -2.244, // starts-bullet
    0.569, // starts-figure
    -0.075, // starts-latin
    -1.535, // starts-dash
    0.573, // starts-other
    -1.18, // starts-list
    0.922, // starts-tail
    0.713, // figure-cut
    0.623, // figure-unit-cut
    0.072, // latin-cut
    1.723, // bracket-open
    2.078, // prose-breaks-off
    -0.702, // gap-separates
    -0.82, // gap-rare
    -0.603, // gap-unknown
    2.719, // no-gap-separates
    3.061, // no-gap-unknown
    0.0, // wide-gap
    -1.253, // sentence-and-gap
    -0.731, // sentence-and-gap-free
    0.15, // sentence-free
    -0.861, // no-end-and-gap
    -3.452, // indent-kept
    -0.601, // indent-odd
    2.458, // no-indent-kept
    -1.71, // column-changes
    -1.133, // after-furniture
    -1.124, // before-furniture
    -1.087, // after-byline
    -1.359, // before-byline
    -1.618, // before-lead
    -1.01, // head-block
    -1.49, // head-block-wider
    0.368, // head-block-longer
    -1.668, // head-block-shorter
    1.82, // head-block-tail
    -1.922, // alone
    -0.735, // next-alone
    -1.337, // letter-spaced
    2.299, // bonded
    0.599, // loose
  ],
  afterJoined: [
    0.043, // over
    1.866, // full
    1.724, // full-free
    1.419, // full-unit
    -1.432, // first-full
    -0.773, // first-full-unit
    0.99, // near
    0.948, // near-ragged
    -0.869, // first-near-ragged
    -1.252, // short
    -2.931, // half
  ],
  afterFirst: [
    0.288, // over
    -2.352, // full
    0.181, // full-free
    -0.266, // full-unit
    0.782, // first-full
    -0.093, // first-full-unit
    1.402, // near
    0.619, // near-ragged
    2.999, // first-near-ragged
    -0.755, // short
    -3.116, // half
  ],
  before: [
    -0.48, // over
    -0.261, // full
    -0.261, // full-free
    0.157, // full-unit
    -0.507, // first-full
    -0.908, // first-full-unit
    0.062, // near
    -0.027, // near-ragged
    0.314, // first-near-ragged
    -0.166, // short
    1.548, // half
  ],
  calibration: 0.9,
  safe: 0.9047,
};
