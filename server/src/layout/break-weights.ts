import type { BreakModel } from "./break-model.js";

/**
 * The weights of the model of breaks, written by `npm run train:layout`: do not edit.
 *
 * Data: 23 newspaper pages (one real, the others set from news articles of 1995-2000) and 60 articles
 * wrapped by others; copies of all set anew in other widths, indents, line-breaking rules and gaps, at less weight; and, for
 * what tells rows from prose, 240 pages with lists, tables, verse and notices between.
 * Method, figures and limits: docs/layout.md.
 */
export const BREAK_WEIGHTS: BreakModel = {
  features: [
    -0.482, // usual
    -1.885, // ends-sentence
    -1.82, // ends-closer
    1.825, // ends-comma
    -0.803, // ends-pause
    0.066, // ends-opener
    1.355, // ends-figure
    0.045, // ends-latin
    1.351, // ends-dash
    0.215, // ends-other
    -2.186, // sentence-and-short
    0.317, // sentence-and-full
    -1.351, // no-end-and-short
    2.675, // no-end-and-full
    0.977, // starts-closed
    -0.119, // starts-opener
    -2.203, // starts-bullet
    0.562, // starts-figure
    -0.076, // starts-latin
    -1.536, // starts-dash
    0.583, // starts-other
    -1.183, // starts-list
    0.917, // starts-tail
    0.713, // figure-cut
    0.613, // figure-unit-cut
    0.071, // latin-cut
    1.722, // bracket-open
    2.069, // prose-breaks-off
    -0.705, // gap-separates
    -0.822, // gap-rare
    -0.608, // gap-unknown
    2.704, // no-gap-separates
    3.065, // no-gap-unknown
    0.0, // wide-gap
    -1.273, // sentence-and-gap
    -0.714, // sentence-and-gap-free
    0.162, // sentence-free
    -0.846, // no-end-and-gap
    -3.447, // indent-kept
    -0.602, // indent-odd
    2.462, // no-indent-kept
    -1.706, // column-changes
    -1.128, // after-furniture
    -1.118, // before-furniture
    -1.13, // after-byline
    -1.431, // before-byline
    -1.779, // before-lead
    -1.008, // head-block
    -1.483, // head-block-wider
    0.357, // head-block-longer
    -1.659, // head-block-shorter
    1.832, // head-block-tail
    -1.927, // alone
    -0.761, // next-alone
    -1.33, // letter-spaced
    2.291, // bonded
    0.598, // loose
    -0.079, // before-credit
    -0.89, // unmarked
    -2.27, // unmarked-long
    -4.738, // rows-spaced
    -1.454, // rows-figures
    -5.165, // rows-labelled
    -2.239, // same-start
    -1.171, // same-end
    -5.101, // column-narrow
    -4.526, // marked-run
    -0.11, // prose-short
    -6.386, // rows-listed
  ],
  afterJoined: [
    0.043, // over
    1.864, // full
    1.72, // full-free
    1.409, // full-unit
    -1.418, // first-full
    -0.747, // first-full-unit
    0.989, // near
    0.947, // near-ragged
    -0.84, // first-near-ragged
    -1.256, // short
    -2.932, // half
  ],
  afterFirst: [
    0.285, // over
    -2.362, // full
    0.181, // full-free
    -0.269, // full-unit
    0.781, // first-full
    -0.125, // first-full-unit
    1.399, // near
    0.622, // near-ragged
    2.99, // first-near-ragged
    -0.766, // short
    -3.113, // half
  ],
  before: [
    -0.481, // over
    -0.269, // full
    -0.265, // full-free
    0.153, // full-unit
    -0.505, // first-full
    -0.866, // first-full-unit
    0.059, // near
    -0.028, // near-ragged
    0.335, // first-near-ragged
    -0.173, // short
    1.531, // half
  ],
  calibration: 0.9,
  safe: 0.9047,
};
