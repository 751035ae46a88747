import type { BreakModel } from "./break-model.js";

/**
 * The weights of the break model, written by `npm run train:layout`: do not edit.
 *
 * Data: 23 newspaper pages (one real, the others set from news articles of 1995-2000), 60 articles wrapped by
 * others, and 461 copies of them set anew in other widths, indents, line-breaking rules and gaps, at a quarter's weight.
 * Method: conditional random field over the breaks of a page, penalty 0.4 on squared weights, 250 rounds of Rprop.
 * Figures and limits: docs/layout.md.
 */
export const BREAK_WEIGHTS: BreakModel = {
  features: [
    -0.1, // usual
    -2.29, // ends-sentence
    -1.886, // ends-closer
    1.769, // ends-comma
    -1.296, // ends-pause
    0.05, // ends-opener
    0.981, // ends-figure
    0.202, // ends-latin
    0.864, // ends-dash
    0.436, // ends-other
    -2.446, // sentence-and-short
    0.172, // sentence-and-full
    -1.421, // no-end-and-short
    3.489, // no-end-and-full
    0.934, // starts-closed
    0.095, // starts-opener
    -1.584, // starts-bullet
    0.506, // starts-figure
    -0.039, // starts-latin
    -1.074, // starts-dash
    0.175, // starts-other
    -1.284, // starts-list
    0.22, // figure-cut
    0.725, // figure-unit-cut
    0.214, // latin-cut
    1.871, // bracket-open
    -1.251, // gap-separates
    -1.238, // gap-rare
    -0.15, // gap-unknown
    2.266, // no-gap-separates
    1.516, // no-gap-unknown
    0.0, // wide-gap
    -1.081, // sentence-and-gap
    -0.48, // sentence-and-gap-free
    0.1, // sentence-free
    -1.539, // no-end-and-gap
    -4.149, // indent-kept
    -0.775, // indent-odd
    2.522, // no-indent-kept
    -2.649, // column-changes
    -0.704, // after-furniture
    -1.232, // before-furniture
    -0.9, // after-byline
    -1.313, // before-byline
    -0.388, // before-lead
    -0.865, // head-block
    -1.831, // head-block-longer
    -1.403, // head-block-shorter
    1.704, // head-block-tail
    -2.46, // alone
    -0.758, // next-alone
    -1.913, // letter-spaced
    2.297, // bonded
    0.629, // loose
  ],
  afterJoined: [
    -0.216, // over
    1.9, // full
    2.23, // full-free
    1.648, // full-unit
    -1.526, // first-full
    -0.493, // first-full-unit
    0.638, // near
    1.067, // near-ragged
    -1.135, // first-near-ragged
    -2.008, // short
    -2.692, // half
  ],
  afterFirst: [
    -0.036, // over
    -2.874, // full
    0.115, // full-free
    -0.476, // full-unit
    0.995, // first-full
    0.949, // first-full-unit
    1.416, // near
    0.287, // near-ragged
    3.782, // first-near-ragged
    -0.651, // short
    -3.212, // half
  ],
  before: [
    -0.31, // over
    0.129, // full
    -0.594, // full-free
    0.602, // full-unit
    0.11, // first-full
    -0.379, // first-full-unit
    -0.187, // near
    -0.194, // near-ragged
    -0.304, // first-near-ragged
    -0.423, // short
    1.329, // half
  ],
  calibration: 0.9,
  safe: 0.9047,
};
