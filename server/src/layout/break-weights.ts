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
    -0.498, // usual
    -1.876, // ends-sentence
    -1.818, // ends-closer
    1.831, // ends-comma
    -0.797, // ends-pause
    0.066, // ends-opener
    1.356, // ends-figure
    0.047, // ends-latin
    1.353, // ends-dash
    0.216, // ends-other
    -2.184, // sentence-and-short
    0.318, // sentence-and-full
    -1.343, // no-end-and-short
    2.677, // no-end-and-full
    0.98, // starts-closed
    -0.136, // starts-opener
    -2.241, // starts-bullet
    0.565, // starts-figure
    -0.075, // starts-latin
    -1.533, // starts-dash
    0.574, // starts-other
    -1.182, // starts-list
    0.914, // starts-tail
    0.715, // figure-cut
    0.612, // figure-unit-cut
    0.071, // latin-cut
    1.721, // bracket-open
    2.066, // prose-breaks-off
    -0.696, // gap-separates
    -0.822, // gap-rare
    -0.606, // gap-unknown
    2.718, // no-gap-separates
    3.056, // no-gap-unknown
    0.0, // wide-gap
    -1.256, // sentence-and-gap
    -0.729, // sentence-and-gap-free
    0.152, // sentence-free
    -0.858, // no-end-and-gap
    -3.451, // indent-kept
    -0.602, // indent-odd
    2.458, // no-indent-kept
    -1.712, // column-changes
    -1.132, // after-furniture
    -1.123, // before-furniture
    -1.076, // after-byline
    -1.364, // before-byline
    -1.785, // before-lead
    -1.015, // head-block
    -1.486, // head-block-wider
    0.36, // head-block-longer
    -1.666, // head-block-shorter
    1.82, // head-block-tail
    -1.934, // alone
    -0.745, // next-alone
    -1.338, // letter-spaced
    2.298, // bonded
    0.609, // loose
  ],
  afterJoined: [
    0.043, // over
    1.866, // full
    1.725, // full-free
    1.412, // full-unit
    -1.424, // first-full
    -0.746, // first-full-unit
    0.988, // near
    0.958, // near-ragged
    -0.841, // first-near-ragged
    -1.255, // short
    -2.932, // half
  ],
  afterFirst: [
    0.279, // over
    -2.357, // full
    0.182, // full-free
    -0.266, // full-unit
    0.78, // first-full
    -0.122, // first-full-unit
    1.401, // near
    0.626, // near-ragged
    2.989, // first-near-ragged
    -0.758, // short
    -3.116, // half
  ],
  before: [
    -0.481, // over
    -0.268, // full
    -0.266, // full-free
    0.157, // full-unit
    -0.5, // first-full
    -0.871, // first-full-unit
    0.059, // near
    -0.036, // near-ragged
    0.334, // first-near-ragged
    -0.173, // short
    1.545, // half
  ],
  calibration: 0.9,
  safe: 0.9047,
};
