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
    -0.447, // usual
    -1.905, // ends-sentence
    -1.818, // ends-closer
    1.806, // ends-comma
    -0.828, // ends-pause
    0.064, // ends-opener
    1.353, // ends-figure
    0.045, // ends-latin
    1.341, // ends-dash
    0.21, // ends-other
    -2.21, // sentence-and-short
    0.306, // sentence-and-full
    -1.366, // no-end-and-short
    2.666, // no-end-and-full
    0.963, // starts-closed
    -0.097, // starts-opener
    -2.424, // starts-bullet
    0.559, // starts-figure
    -0.075, // starts-latin
    -1.568, // starts-dash
    0.504, // starts-other
    -1.181, // starts-list
    0.928, // starts-tail
    0.709, // figure-cut
    0.616, // figure-unit-cut
    0.071, // latin-cut
    1.717, // bracket-open
    2.081, // prose-breaks-off
    -0.706, // gap-separates
    -0.836, // gap-rare
    -0.596, // gap-unknown
    2.731, // no-gap-separates
    3.02, // no-gap-unknown
    0.0, // wide-gap
    -1.241, // sentence-and-gap
    -0.727, // sentence-and-gap-free
    0.125, // sentence-free
    -0.849, // no-end-and-gap
    -3.457, // indent-kept
    -0.603, // indent-odd
    2.43, // no-indent-kept
    -1.706, // column-changes
    -1.138, // after-furniture
    -1.128, // before-furniture
    -1.614, // after-byline
    -1.043, // before-byline
    -1.787, // before-lead
    -1.007, // head-block
    -1.481, // head-block-wider
    0.364, // head-block-longer
    -1.667, // head-block-shorter
    1.859, // head-block-tail
    -1.85, // alone
    -0.768, // next-alone
    -1.324, // letter-spaced
    2.259, // bonded
    0.55, // loose
  ],
  afterJoined: [
    0.044, // over
    1.856, // full
    1.714, // full-free
    1.406, // full-unit
    -1.405, // first-full
    -0.793, // first-full-unit
    0.976, // near
    0.934, // near-ragged
    -0.88, // first-near-ragged
    -1.248, // short
    -2.92, // half
  ],
  afterFirst: [
    0.297, // over
    -2.365, // full
    0.152, // full-free
    -0.267, // full-unit
    0.801, // first-full
    -0.127, // first-full-unit
    1.397, // near
    0.615, // near-ragged
    2.948, // first-near-ragged
    -0.75, // short
    -3.093, // half
  ],
  before: [
    -0.477, // over
    -0.269, // full
    -0.263, // full-free
    0.151, // full-unit
    -0.565, // first-full
    -0.797, // first-full-unit
    0.067, // near
    -0.018, // near-ragged
    0.294, // first-near-ragged
    -0.149, // short
    1.51, // half
  ],
  calibration: 0.9,
  safe: 0.9047,
};
