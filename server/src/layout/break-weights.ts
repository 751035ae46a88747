import type { BreakModel } from "./break-model.js";

/**
 * The weights of the break model, written by `npm run train:layout`: do not edit.
 *
 * Data: 23 newspaper pages (one real, the others set from news articles of 1995-2000), 60 articles wrapped by
 * others, and 129 copies of them set anew in other widths, indents, line-breaking rules and gaps, at a quarter's weight.
 * Method: conditional random field over the breaks of a page, penalty 0.4 on squared weights, 250 rounds of Rprop.
 * Figures and limits: docs/layout.md.
 */
export const BREAK_WEIGHTS: BreakModel = {
  features: [
    -0.048, // usual
    -2.282, // ends-sentence
    -1.879, // ends-closer
    1.844, // ends-comma
    -1.334, // ends-pause
    0.072, // ends-opener
    0.748, // ends-figure
    0.139, // ends-latin
    0.656, // ends-dash
    0.011, // ends-other
    -2.562, // sentence-and-short
    0.324, // sentence-and-full
    -1.356, // no-end-and-short
    3.515, // no-end-and-full
    1.068, // starts-closed
    -0.043, // starts-opener
    -1.347, // starts-bullet
    0.531, // starts-figure
    0.042, // starts-latin
    -0.911, // starts-dash
    0.096, // starts-other
    -1.416, // starts-list
    0.181, // figure-cut
    0.531, // figure-unit-cut
    0.187, // latin-cut
    1.855, // bracket-open
    -1.520, // gap-separates
    -1.255, // gap-rare
    -0.018, // gap-unknown
    2.313, // no-gap-separates
    -0.474, // no-gap-unknown
    0.000, // wide-gap
    -1.345, // sentence-and-gap
    -1.440, // no-end-and-gap
    -5.387, // indent-kept
    -0.777, // indent-odd
    2.052, // no-indent-kept
    -1.968, // column-changes
    -0.751, // after-furniture
    -1.281, // before-furniture
    -1.024, // after-byline
    -1.145, // before-byline
    -0.369, // before-lead
    0.000, // after-colon-before-quote
    -1.269, // head-block
    -1.921, // head-block-longer
    -1.624, // head-block-shorter
    1.566, // head-block-tail
    -2.736, // alone
    -0.699, // next-alone
    -1.123, // letter-spaced
    2.412, // bonded
    0.565, // loose
  ],
  afterJoined: [
    -0.160, // over
    1.916, // full
    1.793, // full-unit
    -0.993, // first-full
    -0.371, // first-full-unit
    0.658, // near
    1.006, // near-ragged
    -1.089, // first-near-ragged
    -2.269, // short
    -2.509, // half
  ],
  afterFirst: [
    -0.107, // over
    -1.725, // full
    -0.660, // full-unit
    1.550, // first-full
    1.066, // first-full-unit
    1.229, // near
    0.437, // near-ragged
    3.635, // first-near-ragged
    -0.452, // short
    -3.113, // half
  ],
  before: [
    -0.287, // over
    -0.305, // full
    0.659, // full-unit
    0.065, // first-full
    -0.342, // first-full-unit
    0.148, // near
    -0.107, // near-ragged
    -0.447, // first-near-ragged
    -0.542, // short
    1.103, // half
  ],
  calibration: 0.9,
  safe: 0.9047,
};
