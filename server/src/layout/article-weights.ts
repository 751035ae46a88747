import type { ArticleModel } from "./article-model.js";

/**
 * The weights of the model of articles, written by `npm run train:layout`: do not edit.
 *
 * Data: 23 newspaper pages (one real, the others set from news articles of 1995-2000), and 320 pages composed
 * anew from their articles in other orders, with banners, photo items and crossheads between, at less weight.
 * Method, figures and limits: docs/layout.md. In the steps, | opens another item.
 */
export const ARTICLE_WEIGHTS: ArticleModel = {
  groups: [
    // head
    [
      -0.012, // any
      -1.658, // ends-full-stop
      -0.917, // ends-other-sentence
      -0.854, // ends-open
      -0.102, // full-stop-within
      -0.335, // comma-within
      0.032, // one-line
      -0.175, // many-lines
      -0.089, // narrow
      -0.649, // wide
      -0.59, // very-wide
      -0.122, // gap-before
      -0.164, // gap-after
      -0.549, // indented
      -1.678, // listed
      0.0, // lead
      0.247, // spaced
      0.091, // dash-first
      -1.964, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.04, // date-first
      0.227, // column-wide
      -0.201, // goes-with-before
      0.201, // goes-with-after
      -0.113, // goes-with-none
      -0.049, // texts-go-together
      0.021, // text-column-changes
      -0.056, // next-is-lead
      0.331, // next-is-byline
      0.357, // after-end
      0.724, // stands-apart
      0.11, // stands-within
      -0.075, // column-changes
      -0.048, // order
    ],
    // head-before
    [
      -0.165, // any
      -0.24, // ends-full-stop
      0.004, // ends-other-sentence
      0.098, // ends-open
      -0.004, // full-stop-within
      -0.443, // comma-within
      0.016, // one-line
      0.031, // many-lines
      -0.632, // narrow
      -0.403, // wide
      -0.351, // very-wide
      0.085, // gap-before
      -0.478, // gap-after
      -0.119, // indented
      -0.226, // listed
      0.0, // lead
      0.416, // spaced
      0.132, // dash-first
      -0.47, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.015, // date-first
      0.336, // column-wide
      -1.395, // goes-with-before
      1.395, // goes-with-after
      -0.85, // goes-with-none
      -0.337, // texts-go-together
      0.027, // text-column-changes
      0.725, // next-is-lead
      0.623, // next-is-byline
      -0.358, // after-end
      0.502, // stands-apart
      -0.15, // stands-within
      0.161, // column-changes
      0.475, // order
    ],
    // head-after
    [
      -0.135, // any
      -0.607, // ends-full-stop
      -0.156, // ends-other-sentence
      0.048, // ends-open
      -0.024, // full-stop-within
      -0.215, // comma-within
      -0.104, // one-line
      -0.131, // many-lines
      -0.171, // narrow
      0.527, // wide
      -0.091, // very-wide
      -0.077, // gap-before
      -0.229, // gap-after
      -0.22, // indented
      -0.721, // listed
      0.0, // lead
      0.218, // spaced
      0.125, // dash-first
      -0.883, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.015, // date-first
      0.228, // column-wide
      1.813, // goes-with-before
      -1.813, // goes-with-after
      -0.937, // goes-with-none
      0.079, // texts-go-together
      0.03, // text-column-changes
      0.186, // next-is-lead
      -0.207, // next-is-byline
      0.323, // after-end
      0.068, // stands-apart
      -0.242, // stands-within
      0.155, // column-changes
      -0.464, // order
    ],
    // photo-head
    [
      0.06, // any
      -0.002, // ends-full-stop
      0.028, // ends-other-sentence
      -0.026, // ends-open
      -0.0, // full-stop-within
      0.086, // comma-within
      0.133, // one-line
      0.0, // many-lines
      -0.352, // narrow
      0.041, // wide
      -0.002, // very-wide
      0.027, // gap-before
      0.164, // gap-after
      -0.0, // indented
      0.0, // listed
      0.0, // lead
      0.216, // spaced
      -0.042, // dash-first
      -0.018, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.065, // column-wide
      0.843, // goes-with-before
      -0.843, // goes-with-after
      -0.398, // goes-with-none
      -0.174, // texts-go-together
      0.303, // text-column-changes
      -0.005, // next-is-lead
      -0.058, // next-is-byline
      0.0, // after-end
      0.002, // stands-apart
      -0.097, // stands-within
      -0.068, // column-changes
      0.047, // order
    ],
    // banner
    [
      0.95, // any
      -0.094, // ends-full-stop
      -0.014, // ends-other-sentence
      -0.159, // ends-open
      -0.002, // full-stop-within
      -0.289, // comma-within
      0.027, // one-line
      0.096, // many-lines
      0.126, // narrow
      0.383, // wide
      -0.021, // very-wide
      0.147, // gap-before
      0.26, // gap-after
      -0.019, // indented
      -0.405, // listed
      0.0, // lead
      -0.253, // spaced
      -0.083, // dash-first
      -0.444, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.01, // date-first
      -0.077, // column-wide
      -0.044, // goes-with-before
      0.044, // goes-with-after
      2.98, // goes-with-none
      -0.094, // texts-go-together
      0.29, // text-column-changes
      0.399, // next-is-lead
      0.212, // next-is-byline
      0.076, // after-end
      0.409, // stands-apart
      0.854, // stands-within
      0.237, // column-changes
      0.04, // order
    ],
    // crosshead
    [
      -0.814, // any
      -0.714, // ends-full-stop
      -0.781, // ends-other-sentence
      -0.815, // ends-open
      -0.073, // full-stop-within
      0.523, // comma-within
      0.036, // one-line
      -0.171, // many-lines
      0.849, // narrow
      -1.2, // wide
      -0.125, // very-wide
      -0.302, // gap-before
      0.176, // gap-after
      -0.19, // indented
      -0.325, // listed
      0.0, // lead
      -0.349, // spaced
      -0.041, // dash-first
      -0.149, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.001, // date-first
      -0.325, // column-wide
      -1.443, // goes-with-before
      1.443, // goes-with-after
      -0.918, // goes-with-none
      0.427, // texts-go-together
      -0.651, // text-column-changes
      -1.349, // next-is-lead
      -0.227, // next-is-byline
      0.316, // after-end
      -0.275, // stands-apart
      -0.249, // stands-within
      -0.551, // column-changes
      -0.042, // order
    ],
    // text
    [
      -1.331, // any
      1.658, // ends-full-stop
      0.917, // ends-other-sentence
      0.854, // ends-open
      0.102, // full-stop-within
      0.335, // comma-within
      -0.886, // one-line
      0.175, // many-lines
      -0.77, // narrow
      0.649, // wide
      0.59, // very-wide
      -0.389, // gap-before
      -0.63, // gap-after
      0.298, // indented
      1.678, // listed
      -0.0, // lead
      -0.247, // spaced
      -0.091, // dash-first
      1.185, // bracketed
      -0.042, // bullet-first
      -0.675, // byline-kind
      -0.662, // end-kind
      0.0, // credit-within
      0.04, // date-first
      -0.514, // column-wide
      0.201, // goes-with-before
      -0.201, // goes-with-after
      0.113, // goes-with-none
      0.049, // texts-go-together
      -0.021, // text-column-changes
      0.056, // next-is-lead
      -0.006, // next-is-byline
      -0.358, // after-end
      -0.663, // stands-apart
      -0.557, // stands-within
      -0.395, // column-changes
      -0.086, // order
    ],
    // caption
    [
      -0.077, // any
      -0.174, // ends-full-stop
      0.026, // ends-other-sentence
      -0.008, // ends-open
      -0.347, // full-stop-within
      -0.114, // comma-within
      0.238, // one-line
      -0.502, // many-lines
      0.204, // narrow
      -0.178, // wide
      -0.115, // very-wide
      0.13, // gap-before
      -0.201, // gap-after
      0.023, // indented
      -0.464, // listed
      -0.04, // lead
      -0.003, // spaced
      0.009, // dash-first
      -0.051, // bracketed
      0.34, // bullet-first
      0.324, // byline-kind
      -0.037, // end-kind
      0.0, // credit-within
      0.355, // date-first
      0.334, // column-wide
      -0.056, // goes-with-before
      0.056, // goes-with-after
      -0.048, // goes-with-none
      -0.001, // texts-go-together
      -0.122, // text-column-changes
      -0.04, // next-is-lead
      0.578, // next-is-byline
      0.017, // after-end
      0.223, // stands-apart
      -0.093, // stands-within
      0.1, // column-changes
      -0.14, // order
    ],
    // byline
    [
      0.445, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.267, // one-line
      0.0, // many-lines
      0.169, // narrow
      0.0, // wide
      0.0, // very-wide
      0.342, // gap-before
      0.01, // gap-after
      0.242, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      0.371, // bracketed
      0.612, // bullet-first
      0.414, // byline-kind
      0.03, // end-kind
      0.0, // credit-within
      0.0, // date-first
      -0.047, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      -0.58, // next-is-byline
      0.063, // after-end
      -0.214, // stands-apart
      0.225, // stands-within
      0.127, // column-changes
      0.201, // order
    ],
    // end
    [
      0.114, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      -0.146, // one-line
      0.0, // many-lines
      0.057, // narrow
      0.0, // wide
      0.0, // very-wide
      -0.403, // gap-before
      0.128, // gap-after
      0.027, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      0.736, // bracketed
      -0.571, // bullet-first
      -0.401, // byline-kind
      0.515, // end-kind
      0.0, // credit-within
      0.0, // date-first
      -0.023, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.008, // next-is-byline
      -0.062, // after-end
      -0.122, // stands-apart
      0.087, // stands-within
      -0.014, // column-changes
      0.148, // order
    ],
    // credit
    [
      0.779, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.732, // one-line
      0.0, // many-lines
      0.635, // narrow
      0.0, // wide
      0.0, // very-wide
      0.59, // gap-before
      0.648, // gap-after
      -0.019, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      -0.327, // bracketed
      0.0, // bullet-first
      0.663, // byline-kind
      0.116, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.358, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.246, // next-is-byline
      0.0, // after-end
      0.278, // stands-apart
      0.132, // stands-within
      0.362, // column-changes
      -0.223, // order
    ],
  ],
  openings: [
    -1.882, // any
    -0.933, // no-gap
    1.281, // lead
    0.123, // bullet
    0.537, // column-changes
    -0.554, // column-stays
    -0.494, // after-lead
    -1.149, // dash-first
  ],
  steps: [
    -0.41, // head-before → head-before
    1.16, // head-before → byline-headed
    1.737, // head-before → body-headed
    -0.508, // head-before → caption
    -0.001, // byline-headed → byline-headed
    1.16, // byline-headed → body-headed
    -0.552, // byline → byline
    1.247, // byline → body
    0.287, // body-headed → body-headed
    -0.054, // body-headed → crosshead-headed
    0.139, // body-headed → end-headed
    -2.087, // body-headed → head-after
    0.282, // body → body
    -0.209, // body → crosshead
    0.073, // body → end
    2.009, // body → head-after
    -0.612, // crosshead-headed → body-headed
    0.142, // crosshead-headed → crosshead-headed
    -0.46, // crosshead → body
    0.445, // crosshead → crosshead
    -0.078, // end-headed → end-headed
    -0.573, // end-headed → body-headed
    -0.798, // end-headed → crosshead-headed
    -0.551, // end-headed → head-after
    -0.015, // end → end
    -0.664, // end → body
    -0.288, // end → crosshead
    1.671, // end → head-after
    -1.166, // head-after → head-after
    -0.297, // caption → caption
    0.779, // caption → credit
    0.0, // credit → credit
    0.458, // credit → photo-head
    -0.397, // photo-head → photo-head
    0.0, // furniture | furniture
    0.13, // furniture | banner
    -0.127, // furniture | head-before
    0.009, // furniture | byline
    -0.021, // furniture | body
    0.01, // furniture | caption
    0.0, // banner | furniture
    -0.349, // banner | banner
    0.817, // banner | head-before
    0.271, // banner | byline
    0.021, // banner | body
    0.066, // banner | caption
    0.0, // head-before | furniture
    -0.069, // head-before | banner
    -0.513, // head-before | head-before
    -0.477, // head-before | byline
    -0.93, // head-before | body
    -0.038, // head-before | caption
    0.0, // byline | furniture
    -0.151, // byline | banner
    -0.466, // byline | head-before
    -0.024, // byline | byline
    -0.621, // byline | body
    -0.034, // byline | caption
    0.0, // body-headed | furniture
    0.775, // body-headed | banner
    0.685, // body-headed | head-before
    0.439, // body-headed | byline
    0.598, // body-headed | body
    0.577, // body-headed | caption
    0.0, // body | furniture
    -0.702, // body | banner
    -0.944, // body | head-before
    -0.491, // body | byline
    -1.328, // body | body
    -0.411, // body | caption
    0.0, // end-headed | furniture
    0.695, // end-headed | banner
    0.798, // end-headed | head-before
    0.128, // end-headed | byline
    0.081, // end-headed | body
    0.101, // end-headed | caption
    0.0, // end | furniture
    -0.227, // end | banner
    -0.164, // end | head-before
    -0.026, // end | byline
    -0.063, // end | body
    -0.043, // end | caption
    0.0, // head-after | furniture
    0.371, // head-after | banner
    0.263, // head-after | head-before
    -0.123, // head-after | byline
    -0.031, // head-after | body
    0.294, // head-after | caption
    0.0, // caption | furniture
    -0.036, // caption | banner
    -0.109, // caption | head-before
    -0.07, // caption | byline
    -0.197, // caption | body
    -0.092, // caption | caption
    0.0, // credit | furniture
    -0.125, // credit | banner
    0.009, // credit | head-before
    0.252, // credit | byline
    0.064, // credit | body
    0.04, // credit | caption
    0.0, // photo-head | furniture
    0.474, // photo-head | banner
    0.221, // photo-head | head-before
    -0.056, // photo-head | byline
    -0.338, // photo-head | body
    0.243, // photo-head | caption
  ],
  starts: [
    0.0, // furniture
    0.187, // banner
    -0.162, // head-before
    0.009, // byline
    -0.048, // body
    0.015, // caption
  ],
  ends: [
    0.0, // furniture
    0.146, // banner
    -0.028, // head-before
    -0.0, // byline-headed
    -0.081, // byline
    0.602, // body-headed
    -0.685, // body
    -0.226, // crosshead-headed
    -0.061, // crosshead
    0.257, // end-headed
    -0.128, // end
    0.267, // head-after
    -0.055, // caption
    0.081, // credit
    -0.086, // photo-head
  ],
};
