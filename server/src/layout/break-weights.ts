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
    -0.219, // usual
    -1.89, // ends-sentence
    -1.756, // ends-closer
    1.917, // ends-comma
    -0.672, // ends-pause
    0.051, // ends-opener
    1.224, // ends-figure
    0.032, // ends-latin
    0.439, // ends-dash
    0.097, // ends-other
    -2.2, // sentence-and-short
    0.333, // sentence-and-full
    -1.428, // no-end-and-short
    2.999, // no-end-and-full
    1.092, // starts-closed
    -0.001, // starts-opener
    -1.645, // starts-bullet
    0.71, // starts-figure
    -0.126, // starts-latin
    -1.157, // starts-dash
    0.285, // starts-other
    -1.685, // starts-list
    0.471, // figure-cut
    0.644, // figure-unit-cut
    0.09, // latin-cut
    1.642, // bracket-open
    1.915, // prose-breaks-off
    -0.769, // gap-separates
    -1.331, // gap-rare
    -0.104, // gap-unknown
    2.649, // no-gap-separates
    2.277, // no-gap-unknown
    0.0, // wide-gap
    -1.338, // sentence-and-gap
    -0.619, // sentence-and-gap-free
    0.157, // sentence-free
    -0.849, // no-end-and-gap
    -3.897, // indent-kept
    -0.551, // indent-odd
    2.573, // no-indent-kept
    -1.865, // column-changes
    -0.97, // after-furniture
    -0.987, // before-furniture
    -1.38, // after-byline
    -1.155, // before-byline
    -1.92, // before-lead
    -0.778, // head-block
    -2.313, // head-block-wider
    0.112, // head-block-longer
    -1.084, // head-block-shorter
    2.005, // head-block-tail
    -1.765, // alone
    -1.004, // next-alone
    -1.571, // letter-spaced
    2.083, // bonded
    0.527, // loose
  ],
  afterJoined: [
    0.327, // over
    1.759, // full
    2.164, // full-free
    1.43, // full-unit
    -1.499, // first-full
    -1.174, // first-full-unit
    0.614, // near
    0.734, // near-ragged
    -0.622, // first-near-ragged
    -1.41, // short
    -2.611, // half
  ],
  afterFirst: [
    0.136, // over
    -2.222, // full
    0.352, // full-free
    -0.104, // full-unit
    0.569, // first-full
    0.377, // first-full-unit
    1.609, // near
    0.396, // near-ragged
    3.208, // first-near-ragged
    -0.981, // short
    -3.423, // half
  ],
  before: [
    -0.144, // over
    0.074, // full
    -0.745, // full-free
    0.271, // full-unit
    -0.509, // first-full
    -0.255, // first-full-unit
    -0.436, // near
    -0.142, // near-ragged
    0.899, // first-near-ragged
    -0.522, // short
    1.248, // half
  ],
  calibration: 0.9,
  safe: 0.9047,
};
