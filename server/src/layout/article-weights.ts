import type { ArticleModel } from "./article-model.js";

/**
 * The weights of the model of articles, written by `npm run train:layout`: do not edit.
 *
 * Data: 23 newspaper pages (one real, the others set from news articles of 1995-2000), and 880 pages composed
 * anew from their articles in other orders, with banners, photo items and crossheads between, 240 of them with lists,
 * tables, verse, notices and news in brief, too, at less weight.
 * Method, figures and limits: docs/layout.md. In the steps, | opens another item.
 */
export const ARTICLE_WEIGHTS: ArticleModel = {
  groups: [
    // head
    [
      -0.849, // any
      -2.515, // ends-full-stop
      0.549, // ends-other-sentence
      -1.596, // ends-open
      -0.294, // full-stop-within
      -0.557, // comma-within
      -0.045, // one-line
      -0.514, // many-lines
      -0.309, // narrow
      -0.577, // wide
      -1.022, // very-wide
      0.006, // gap-before
      0.047, // gap-after
      -0.859, // indented
      -1.069, // listed
      0.0, // lead
      0.227, // spaced
      -1.263, // dash-first
      -2.585, // bracketed
      -0.442, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.154, // date-first
      -0.004, // column-wide
      -0.07, // goes-with-before
      0.07, // goes-with-after
      -0.659, // goes-with-none
      0.003, // texts-go-together
      0.027, // text-column-changes
      0.147, // next-is-lead
      -0.069, // next-is-byline
      0.431, // after-end
      0.114, // stands-apart
      1.049, // stands-within
      0.102, // column-changes
      -0.232, // order
      -0.626, // picture-first
      -0.574, // short-run
      -1.23, // long-short-run
      -0.684, // alike-before
      -0.414, // alike-after
      -0.629, // figures
      -0.183, // parted
      -0.779, // labelled
      -0.343, // date-alone
      -0.123, // over-usual
      0.071, // after-text
      0.377, // before-text
      0.606, // before-rows
      0.214, // name-alone
      0.0, // contact
      0.25, // unled
      -0.471, // after-unfinished
      0.106, // apart-in-run
      0.364, // notice
      0.31, // column-title
      -0.78, // signature
    ],
    // head-before
    [
      -0.471, // any
      -0.747, // ends-full-stop
      -0.479, // ends-other-sentence
      0.072, // ends-open
      -0.023, // full-stop-within
      -0.7, // comma-within
      -0.041, // one-line
      -0.265, // many-lines
      -0.259, // narrow
      0.05, // wide
      -0.602, // very-wide
      -0.359, // gap-before
      -0.321, // gap-after
      -0.201, // indented
      -0.131, // listed
      0.0, // lead
      0.617, // spaced
      0.392, // dash-first
      -0.517, // bracketed
      -0.313, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.045, // date-first
      0.274, // column-wide
      -1.362, // goes-with-before
      1.362, // goes-with-after
      -0.306, // goes-with-none
      -0.408, // texts-go-together
      0.263, // text-column-changes
      0.384, // next-is-lead
      -0.253, // next-is-byline
      -0.276, // after-end
      0.229, // stands-apart
      -0.275, // stands-within
      0.276, // column-changes
      0.597, // order
      -0.04, // picture-first
      -0.198, // short-run
      0.253, // long-short-run
      -0.227, // alike-before
      -0.642, // alike-after
      -0.594, // figures
      -0.236, // parted
      -0.864, // labelled
      -0.12, // date-alone
      -0.15, // over-usual
      -0.724, // after-text
      0.5, // before-text
      0.857, // before-rows
      0.253, // name-alone
      0.0, // contact
      -1.126, // unled
      0.275, // after-unfinished
      0.592, // apart-in-run
      1.056, // notice
      -0.622, // column-title
      -0.54, // signature
    ],
    // head-after
    [
      -0.085, // any
      -0.715, // ends-full-stop
      0.022, // ends-other-sentence
      -0.052, // ends-open
      -0.088, // full-stop-within
      -0.056, // comma-within
      -0.214, // one-line
      -0.039, // many-lines
      -0.163, // narrow
      0.161, // wide
      -0.252, // very-wide
      -0.021, // gap-before
      -0.367, // gap-after
      -0.322, // indented
      -0.309, // listed
      0.0, // lead
      0.026, // spaced
      -0.042, // dash-first
      -1.688, // bracketed
      -0.04, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.027, // date-first
      0.194, // column-wide
      1.782, // goes-with-before
      -1.782, // goes-with-after
      -1.026, // goes-with-none
      -0.061, // texts-go-together
      0.175, // text-column-changes
      -0.007, // next-is-lead
      -0.108, // next-is-byline
      0.212, // after-end
      0.285, // stands-apart
      -0.094, // stands-within
      0.114, // column-changes
      -0.696, // order
      -0.222, // picture-first
      -0.118, // short-run
      -0.214, // long-short-run
      -0.458, // alike-before
      0.039, // alike-after
      -0.568, // figures
      -0.063, // parted
      -0.365, // labelled
      -0.535, // date-alone
      -0.024, // over-usual
      0.133, // after-text
      -0.333, // before-text
      -0.174, // before-rows
      0.089, // name-alone
      0.0, // contact
      0.384, // unled
      -0.369, // after-unfinished
      -0.402, // apart-in-run
      -0.01, // notice
      -0.277, // column-title
      -0.43, // signature
    ],
    // photo-head
    [
      0.239, // any
      -0.014, // ends-full-stop
      0.125, // ends-other-sentence
      0.092, // ends-open
      0.0, // full-stop-within
      0.053, // comma-within
      0.15, // one-line
      -0.002, // many-lines
      -0.315, // narrow
      -0.067, // wide
      -0.014, // very-wide
      -0.012, // gap-before
      0.215, // gap-after
      -0.001, // indented
      -0.0, // listed
      0.0, // lead
      0.259, // spaced
      -0.002, // dash-first
      -0.084, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.007, // date-first
      -0.162, // column-wide
      1.022, // goes-with-before
      -1.022, // goes-with-after
      -0.745, // goes-with-none
      0.132, // texts-go-together
      -0.256, // text-column-changes
      0.123, // next-is-lead
      0.094, // next-is-byline
      0.0, // after-end
      0.066, // stands-apart
      0.022, // stands-within
      -0.22, // column-changes
      -0.171, // order
      -0.061, // picture-first
      -0.277, // short-run
      0.056, // long-short-run
      -0.011, // alike-before
      -0.043, // alike-after
      -0.113, // figures
      -0.287, // parted
      -0.027, // labelled
      -0.004, // date-alone
      0.294, // over-usual
      -0.02, // after-text
      -0.334, // before-text
      0.004, // before-rows
      0.0, // name-alone
      0.0, // contact
      0.157, // unled
      -0.015, // after-unfinished
      -0.037, // apart-in-run
      -0.001, // notice
      -0.051, // column-title
      -0.005, // signature
    ],
    // banner
    [
      0.747, // any
      -0.069, // ends-full-stop
      0.025, // ends-other-sentence
      -0.419, // ends-open
      -0.091, // full-stop-within
      -0.605, // comma-within
      0.027, // one-line
      0.001, // many-lines
      -0.162, // narrow
      0.743, // wide
      -0.098, // very-wide
      0.288, // gap-before
      0.088, // gap-after
      -0.018, // indented
      -0.071, // listed
      0.0, // lead
      0.061, // spaced
      -0.175, // dash-first
      0.0, // bracketed
      -0.054, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.02, // date-first
      0.002, // column-wide
      0.066, // goes-with-before
      -0.066, // goes-with-after
      2.152, // goes-with-none
      -0.109, // texts-go-together
      0.434, // text-column-changes
      -0.081, // next-is-lead
      0.498, // next-is-byline
      0.303, // after-end
      0.261, // stands-apart
      1.369, // stands-within
      0.34, // column-changes
      -0.118, // order
      -0.302, // picture-first
      0.074, // short-run
      -0.737, // long-short-run
      0.205, // alike-before
      0.456, // alike-after
      -0.196, // figures
      -0.015, // parted
      0.149, // labelled
      -0.35, // date-alone
      -0.217, // over-usual
      0.073, // after-text
      -0.23, // before-text
      -0.073, // before-rows
      -0.032, // name-alone
      0.0, // contact
      0.74, // unled
      0.488, // after-unfinished
      0.465, // apart-in-run
      -0.114, // notice
      1.279, // column-title
      -0.694, // signature
    ],
    // crosshead
    [
      -1.293, // any
      -0.975, // ends-full-stop
      0.856, // ends-other-sentence
      -1.277, // ends-open
      -0.092, // full-stop-within
      0.707, // comma-within
      -0.53, // one-line
      -0.208, // many-lines
      0.838, // narrow
      -1.503, // wide
      -0.054, // very-wide
      0.012, // gap-before
      0.223, // gap-after
      -0.315, // indented
      -0.56, // listed
      0.0, // lead
      -0.738, // spaced
      -1.446, // dash-first
      -0.286, // bracketed
      -0.035, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.056, // date-first
      -0.335, // column-wide
      -1.602, // goes-with-before
      1.602, // goes-with-after
      -0.626, // goes-with-none
      0.559, // texts-go-together
      -0.877, // text-column-changes
      -0.344, // next-is-lead
      -0.307, // next-is-byline
      0.189, // after-end
      -0.549, // stands-apart
      -0.113, // stands-within
      -0.788, // column-changes
      0.157, // order
      -0.0, // picture-first
      -0.323, // short-run
      -0.773, // long-short-run
      -0.194, // alike-before
      -0.22, // alike-after
      0.882, // figures
      0.468, // parted
      0.325, // labelled
      0.671, // date-alone
      -0.009, // over-usual
      0.528, // after-text
      0.392, // before-text
      0.002, // before-rows
      -0.096, // name-alone
      0.0, // contact
      0.119, // unled
      -0.862, // after-unfinished
      -0.449, // apart-in-run
      -0.564, // notice
      -0.019, // column-title
      0.876, // signature
    ],
    // text
    [
      -0.616, // any
      2.515, // ends-full-stop
      -0.549, // ends-other-sentence
      1.55, // ends-open
      0.294, // full-stop-within
      0.557, // comma-within
      -1.286, // one-line
      0.514, // many-lines
      -0.635, // narrow
      0.577, // wide
      1.022, // very-wide
      -0.719, // gap-before
      -1.719, // gap-after
      0.573, // indented
      1.069, // listed
      -0.0, // lead
      -0.227, // spaced
      1.263, // dash-first
      1.421, // bracketed
      -0.002, // bullet-first
      -0.818, // byline-kind
      -1.18, // end-kind
      0.0, // credit-within
      0.154, // date-first
      -0.159, // column-wide
      0.008, // goes-with-before
      -0.008, // goes-with-after
      -0.018, // goes-with-none
      -0.104, // texts-go-together
      0.238, // text-column-changes
      0.061, // next-is-lead
      0.031, // next-is-byline
      -0.437, // after-end
      -0.384, // stands-apart
      -1.24, // stands-within
      -0.4, // column-changes
      -0.013, // order
      0.626, // picture-first
      0.494, // short-run
      0.871, // long-short-run
      0.627, // alike-before
      0.713, // alike-after
      0.597, // figures
      0.598, // parted
      0.536, // labelled
      0.343, // date-alone
      0.072, // over-usual
      -0.557, // after-text
      -0.946, // before-text
      -0.625, // before-rows
      -0.189, // name-alone
      -0.143, // contact
      -0.147, // unled
      0.569, // after-unfinished
      -0.277, // apart-in-run
      -0.364, // notice
      -0.305, // column-title
      0.78, // signature
    ],
    // caption
    [
      -0.39, // any
      -1.069, // ends-full-stop
      -0.183, // ends-other-sentence
      -0.243, // ends-open
      0.264, // full-stop-within
      0.252, // comma-within
      0.069, // one-line
      -0.817, // many-lines
      -0.373, // narrow
      0.532, // wide
      0.2, // very-wide
      -0.196, // gap-before
      -0.484, // gap-after
      -0.196, // indented
      -0.197, // listed
      -1.42, // lead
      -0.003, // spaced
      -0.024, // dash-first
      0.001, // bracketed
      0.403, // bullet-first
      0.042, // byline-kind
      -0.021, // end-kind
      1.21, // credit-within
      0.612, // date-first
      0.85, // column-wide
      0.109, // goes-with-before
      -0.109, // goes-with-after
      0.197, // goes-with-none
      -0.22, // texts-go-together
      0.405, // text-column-changes
      0.338, // next-is-lead
      0.234, // next-is-byline
      0.178, // after-end
      0.253, // stands-apart
      0.034, // stands-within
      0.56, // column-changes
      -0.029, // order
      1.718, // picture-first
      -0.369, // short-run
      -0.187, // long-short-run
      -0.074, // alike-before
      -0.046, // alike-after
      -0.092, // figures
      -0.146, // parted
      -0.135, // labelled
      -0.025, // date-alone
      0.328, // over-usual
      0.26, // after-text
      -0.435, // before-text
      -0.012, // before-rows
      -0.003, // name-alone
      -0.056, // contact
      -0.062, // unled
      0.132, // after-unfinished
      -0.035, // apart-in-run
      -0.0, // notice
      -0.01, // column-title
      -0.025, // signature
    ],
    // byline
    [
      0.452, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      -0.022, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.268, // one-line
      0.0, // many-lines
      -0.086, // narrow
      0.0, // wide
      0.0, // very-wide
      -0.052, // gap-before
      0.105, // gap-after
      -0.049, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      -0.018, // bracketed
      0.954, // bullet-first
      0.768, // byline-kind
      -0.253, // end-kind
      0.0, // credit-within
      0.0, // date-first
      -0.049, // column-wide
      0.037, // goes-with-before
      -0.037, // goes-with-after
      -0.015, // goes-with-none
      -0.064, // texts-go-together
      -0.213, // text-column-changes
      -0.189, // next-is-lead
      -0.148, // next-is-byline
      0.017, // after-end
      -0.106, // stands-apart
      0.193, // stands-within
      0.095, // column-changes
      0.08, // order
      0.0, // picture-first
      -0.023, // short-run
      -0.155, // long-short-run
      0.0, // alike-before
      -0.253, // alike-after
      0.0, // figures
      -0.297, // parted
      0.0, // labelled
      0.0, // date-alone
      -0.027, // over-usual
      -0.556, // after-text
      0.649, // before-text
      -0.008, // before-rows
      -0.043, // name-alone
      0.0, // contact
      -0.107, // unled
      -0.106, // after-unfinished
      -0.175, // apart-in-run
      0.0, // notice
      -0.006, // column-title
      0.0, // signature
    ],
    // end
    [
      -0.334, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.046, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      -0.471, // one-line
      0.0, // many-lines
      0.231, // narrow
      0.0, // wide
      0.0, // very-wide
      -0.307, // gap-before
      -0.156, // gap-after
      0.367, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      1.237, // bracketed
      -0.828, // bullet-first
      -0.304, // byline-kind
      -0.014, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.057, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.101, // next-is-byline
      -0.061, // after-end
      -0.442, // stands-apart
      -0.143, // stands-within
      0.12, // column-changes
      0.188, // order
      0.0, // picture-first
      0.0, // short-run
      0.0, // long-short-run
      0.0, // alike-before
      0.0, // alike-after
      0.0, // figures
      0.0, // parted
      0.0, // labelled
      0.0, // date-alone
      -0.485, // over-usual
      -0.174, // after-text
      -0.311, // before-text
      0.024, // before-rows
      0.0, // name-alone
      0.0, // contact
      0.0, // unled
      -0.016, // after-unfinished
      0.0, // apart-in-run
      0.0, // notice
      0.0, // column-title
      0.0, // signature
    ],
    // credit
    [
      0.558, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.437, // one-line
      0.0, // many-lines
      0.524, // narrow
      0.0, // wide
      0.0, // very-wide
      0.402, // gap-before
      0.418, // gap-after
      -0.041, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      -0.077, // bracketed
      0.0, // bullet-first
      0.379, // byline-kind
      0.185, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.116, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.08, // next-is-byline
      -0.0, // after-end
      0.093, // stands-apart
      0.142, // stands-within
      0.343, // column-changes
      0.024, // order
      0.0, // picture-first
      0.0, // short-run
      0.0, // long-short-run
      0.0, // alike-before
      0.0, // alike-after
      0.0, // figures
      0.0, // parted
      0.0, // labelled
      0.0, // date-alone
      0.153, // over-usual
      0.494, // after-text
      0.034, // before-text
      0.0, // before-rows
      0.0, // name-alone
      0.0, // contact
      0.0, // unled
      0.013, // after-unfinished
      0.0, // apart-in-run
      0.0, // notice
      0.0, // column-title
      0.0, // signature
    ],
  ],
  openings: [
    -1.957, // any
    -1.374, // no-gap
    1.91, // lead
    0.291, // bullet
    0.389, // column-changes
    -0.35, // column-stays
    0.497, // after-lead
    -1.594, // dash-first
  ],
  steps: [
    -0.844, // head-before → head-before
    1.648, // head-before → byline-headed
    2.444, // head-before → body-headed
    -0.962, // head-before → caption
    0.102, // byline-headed → byline-headed
    1.648, // byline-headed → body-headed
    -0.202, // byline → byline
    1.017, // byline → body
    0.257, // body-headed → body-headed
    -0.701, // body-headed → crosshead-headed
    0.071, // body-headed → end-headed
    -2.759, // body-headed → head-after
    0.201, // body → body
    -0.602, // body → crosshead
    -0.245, // body → end
    1.976, // body → head-after
    -0.759, // crosshead-headed → body-headed
    0.464, // crosshead-headed → crosshead-headed
    -0.725, // crosshead → body
    0.842, // crosshead → crosshead
    -0.165, // end-headed → end-headed
    -0.87, // end-headed → body-headed
    -0.796, // end-headed → crosshead-headed
    -1.171, // end-headed → head-after
    0.018, // end → end
    -1.038, // end → body
    -0.313, // end → crosshead
    2.597, // end → head-after
    -0.875, // head-after → head-after
    -0.805, // caption → caption
    0.558, // caption → credit
    0.0, // credit → credit
    0.597, // credit → photo-head
    -0.374, // photo-head → photo-head
    -0.001, // furniture | furniture
    -0.083, // furniture | banner
    -0.506, // furniture | head-before
    -0.01, // furniture | byline
    -0.206, // furniture | body
    0.087, // furniture | caption
    -0.085, // banner | furniture
    0.053, // banner | banner
    0.996, // banner | head-before
    0.131, // banner | byline
    -0.076, // banner | body
    -0.126, // banner | caption
    -0.026, // head-before | furniture
    -0.155, // head-before | banner
    -0.962, // head-before | head-before
    -0.22, // head-before | byline
    -1.509, // head-before | body
    -0.17, // head-before | caption
    -0.021, // byline | furniture
    -0.064, // byline | banner
    -0.462, // byline | head-before
    -0.008, // byline | byline
    -1.329, // byline | body
    -0.081, // byline | caption
    1.558, // body-headed | furniture
    0.788, // body-headed | banner
    1.186, // body-headed | head-before
    0.387, // body-headed | byline
    0.426, // body-headed | body
    1.082, // body-headed | caption
    -0.35, // body | furniture
    -1.264, // body | banner
    -1.157, // body | head-before
    -0.887, // body | byline
    -0.717, // body | body
    -0.566, // body | caption
    0.162, // end-headed | furniture
    1.026, // end-headed | banner
    1.021, // end-headed | head-before
    0.235, // end-headed | byline
    0.565, // end-headed | body
    0.345, // end-headed | caption
    -0.003, // end | furniture
    -0.325, // end | banner
    -0.347, // end | head-before
    -0.118, // end | byline
    -0.231, // end | body
    -0.086, // end | caption
    0.177, // head-after | furniture
    0.753, // head-after | banner
    0.713, // head-after | head-before
    -0.164, // head-after | byline
    -0.633, // head-after | body
    0.167, // head-after | caption
    -0.004, // caption | furniture
    -0.195, // caption | banner
    -0.223, // caption | head-before
    -0.157, // caption | byline
    -0.071, // caption | body
    0.525, // caption | caption
    0.026, // credit | furniture
    0.007, // credit | banner
    -0.391, // credit | head-before
    0.084, // credit | byline
    0.034, // credit | body
    0.201, // credit | caption
    0.006, // photo-head | furniture
    0.243, // photo-head | banner
    0.31, // photo-head | head-before
    0.035, // photo-head | byline
    -0.136, // photo-head | body
    -0.038, // photo-head | caption
  ],
  starts: [
    0.038, // furniture
    0.326, // banner
    0.243, // head-before
    -0.373, // byline
    -0.281, // body
    0.069, // caption
  ],
  ends: [
    2.198, // furniture
    0.063, // banner
    -0.095, // head-before
    0.0, // byline-headed
    -0.094, // byline
    0.883, // body-headed
    -1.085, // body
    -0.788, // crosshead-headed
    -0.251, // crosshead
    -0.457, // end-headed
    -0.39, // end
    -0.191, // head-after
    -0.007, // caption
    0.034, // credit
    0.152, // photo-head
  ],
};
