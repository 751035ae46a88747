import type { ArticleModel } from "./article-model.js";

/**
 * The weights of the model of articles, written by `npm run train:layout`: do not edit.
 *
 * Data: 23 newspaper pages (one real, the others set from news articles of 1995-2000), and 640 pages composed
 * anew from their articles in other orders, with banners, photo items and crossheads between, at less weight.
 * Method, figures and limits: docs/layout.md. In the steps, | opens another item.
 */
export const ARTICLE_WEIGHTS: ArticleModel = {
  groups: [
    // head
    [
      -0.274, // any
      -1.789, // ends-full-stop
      -0.821, // ends-other-sentence
      -0.99, // ends-open
      -0.395, // full-stop-within
      -0.361, // comma-within
      -0.181, // one-line
      -0.287, // many-lines
      -0.32, // narrow
      -0.747, // wide
      -1.212, // very-wide
      -0.39, // gap-before
      -0.411, // gap-after
      -0.938, // indented
      -1.825, // listed
      0.0, // lead
      0.258, // spaced
      0.113, // dash-first
      -2.469, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      -0.36, // credit-within
      -0.006, // date-first
      0.321, // column-wide
      -0.12, // goes-with-before
      0.12, // goes-with-after
      0.061, // goes-with-none
      -0.037, // texts-go-together
      0.026, // text-column-changes
      0.205, // next-is-lead
      0.154, // next-is-byline
      0.327, // after-end
      0.69, // stands-apart
      0.37, // stands-within
      -0.073, // column-changes
      -0.095, // order
      -0.367, // picture-first
    ],
    // head-before
    [
      -0.388, // any
      -0.209, // ends-full-stop
      -0.188, // ends-other-sentence
      0.467, // ends-open
      -0.028, // full-stop-within
      -0.031, // comma-within
      0.002, // one-line
      -0.046, // many-lines
      -0.574, // narrow
      -0.11, // wide
      -0.933, // very-wide
      -0.057, // gap-before
      -0.629, // gap-after
      -0.225, // indented
      -0.277, // listed
      0.0, // lead
      0.55, // spaced
      0.449, // dash-first
      -0.461, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      -0.021, // credit-within
      -0.003, // date-first
      -0.022, // column-wide
      -1.505, // goes-with-before
      1.505, // goes-with-after
      -0.506, // goes-with-none
      -0.333, // texts-go-together
      0.178, // text-column-changes
      0.855, // next-is-lead
      0.353, // next-is-byline
      -0.22, // after-end
      0.517, // stands-apart
      -0.372, // stands-within
      0.249, // column-changes
      0.546, // order
      -0.025, // picture-first
    ],
    // head-after
    [
      -0.058, // any
      -0.683, // ends-full-stop
      -0.174, // ends-other-sentence
      -0.207, // ends-open
      -0.068, // full-stop-within
      -0.14, // comma-within
      -0.109, // one-line
      -0.042, // many-lines
      -0.35, // narrow
      0.375, // wide
      -0.089, // very-wide
      -0.262, // gap-before
      -0.086, // gap-after
      -0.271, // indented
      -0.723, // listed
      0.0, // lead
      0.06, // spaced
      0.135, // dash-first
      -1.228, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      -0.061, // credit-within
      -0.005, // date-first
      0.19, // column-wide
      1.835, // goes-with-before
      -1.835, // goes-with-after
      -0.694, // goes-with-none
      -0.04, // texts-go-together
      0.13, // text-column-changes
      -0.17, // next-is-lead
      -0.09, // next-is-byline
      0.184, // after-end
      0.277, // stands-apart
      -0.189, // stands-within
      0.204, // column-changes
      -0.492, // order
      -0.061, // picture-first
    ],
    // photo-head
    [
      -0.051, // any
      -0.001, // ends-full-stop
      0.015, // ends-other-sentence
      0.057, // ends-open
      -0.018, // full-stop-within
      -0.016, // comma-within
      0.181, // one-line
      -0.0, // many-lines
      -0.257, // narrow
      -0.391, // wide
      -0.034, // very-wide
      -0.219, // gap-before
      0.01, // gap-after
      -0.0, // indented
      -0.0, // listed
      0.0, // lead
      0.489, // spaced
      -0.005, // dash-first
      -0.033, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      -0.018, // credit-within
      -0.0, // date-first
      0.274, // column-wide
      1.142, // goes-with-before
      -1.142, // goes-with-after
      -0.053, // goes-with-none
      -0.078, // texts-go-together
      0.127, // text-column-changes
      -0.089, // next-is-lead
      -0.048, // next-is-byline
      0.0, // after-end
      0.026, // stands-apart
      -0.016, // stands-within
      -0.252, // column-changes
      -0.058, // order
      -0.018, // picture-first
    ],
    // banner
    [
      0.712, // any
      -0.07, // ends-full-stop
      0.061, // ends-other-sentence
      -0.469, // ends-open
      -0.263, // full-stop-within
      -0.46, // comma-within
      0.05, // one-line
      -0.041, // many-lines
      0.039, // narrow
      0.549, // wide
      -0.123, // very-wide
      0.078, // gap-before
      0.25, // gap-after
      -0.15, // indented
      -0.426, // listed
      0.0, // lead
      -0.009, // spaced
      -0.049, // dash-first
      -0.661, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      -0.26, // credit-within
      -0.002, // date-first
      0.037, // column-wide
      -0.091, // goes-with-before
      0.091, // goes-with-after
      2.766, // goes-with-none
      -0.072, // texts-go-together
      0.42, // text-column-changes
      -0.15, // next-is-lead
      0.182, // next-is-byline
      0.059, // after-end
      0.404, // stands-apart
      1.042, // stands-within
      0.306, // column-changes
      -0.054, // order
      -0.26, // picture-first
    ],
    // crosshead
    [
      -0.508, // any
      -0.826, // ends-full-stop
      -0.535, // ends-other-sentence
      -0.839, // ends-open
      -0.017, // full-stop-within
      0.286, // comma-within
      -0.229, // one-line
      -0.158, // many-lines
      0.885, // narrow
      -1.164, // wide
      -0.032, // very-wide
      0.098, // gap-before
      0.095, // gap-after
      -0.292, // indented
      -0.4, // listed
      0.0, // lead
      -0.832, // spaced
      -0.416, // dash-first
      -0.087, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      0.004, // date-first
      -0.162, // column-wide
      -1.525, // goes-with-before
      1.525, // goes-with-after
      -1.396, // goes-with-none
      0.388, // texts-go-together
      -0.882, // text-column-changes
      -0.19, // next-is-lead
      -0.235, // next-is-byline
      0.306, // after-end
      -0.499, // stands-apart
      -0.114, // stands-within
      -0.546, // column-changes
      -0.061, // order
      -0.001, // picture-first
    ],
    // text
    [
      -1.631, // any
      1.789, // ends-full-stop
      0.821, // ends-other-sentence
      0.99, // ends-open
      0.395, // full-stop-within
      0.361, // comma-within
      -1.196, // one-line
      0.287, // many-lines
      -0.907, // narrow
      0.747, // wide
      1.212, // very-wide
      -0.641, // gap-before
      -1.057, // gap-after
      0.58, // indented
      1.825, // listed
      -0.0, // lead
      -0.258, // spaced
      -0.113, // dash-first
      1.351, // bracketed
      -0.396, // bullet-first
      -0.904, // byline-kind
      -1.06, // end-kind
      0.36, // credit-within
      0.006, // date-first
      -0.337, // column-wide
      0.12, // goes-with-before
      -0.12, // goes-with-after
      -0.061, // goes-with-none
      0.037, // texts-go-together
      -0.026, // text-column-changes
      -0.205, // next-is-lead
      -0.171, // next-is-byline
      -0.334, // after-end
      -0.782, // stands-apart
      -0.765, // stands-within
      -0.281, // column-changes
      -0.145, // order
      0.367, // picture-first
    ],
    // caption
    [
      -0.299, // any
      -0.417, // ends-full-stop
      -0.032, // ends-other-sentence
      -0.11, // ends-open
      -0.113, // full-stop-within
      -0.177, // comma-within
      0.119, // one-line
      -0.49, // many-lines
      -0.095, // narrow
      0.085, // wide
      0.097, // very-wide
      0.067, // gap-before
      -0.33, // gap-after
      0.087, // indented
      -0.609, // listed
      -0.738, // lead
      -0.002, // spaced
      0.009, // dash-first
      -0.043, // bracketed
      -0.002, // bullet-first
      0.021, // byline-kind
      -0.076, // end-kind
      0.977, // credit-within
      0.555, // date-first
      0.5, // column-wide
      -0.062, // goes-with-before
      0.062, // goes-with-after
      0.319, // goes-with-none
      -0.023, // texts-go-together
      -0.249, // text-column-changes
      -0.047, // next-is-lead
      0.517, // next-is-byline
      0.202, // after-end
      0.31, // stands-apart
      -0.254, // stands-within
      0.281, // column-changes
      0.028, // order
      1.142, // picture-first
    ],
    // byline
    [
      0.404, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.071, // one-line
      0.0, // many-lines
      0.103, // narrow
      0.0, // wide
      0.0, // very-wide
      0.302, // gap-before
      -0.083, // gap-after
      0.095, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      0.072, // bracketed
      0.702, // bullet-first
      0.685, // byline-kind
      -0.284, // end-kind
      0.0, // credit-within
      0.0, // date-first
      -0.126, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      -0.226, // next-is-byline
      0.075, // after-end
      0.019, // stands-apart
      0.198, // stands-within
      -0.081, // column-changes
      -0.005, // order
      0.0, // picture-first
    ],
    // end
    [
      -0.321, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      -0.437, // one-line
      0.0, // many-lines
      -0.035, // narrow
      0.0, // wide
      0.0, // very-wide
      -0.487, // gap-before
      -0.154, // gap-after
      0.305, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      1.405, // bracketed
      -0.759, // bullet-first
      -0.428, // byline-kind
      0.104, // end-kind
      0.0, // credit-within
      0.0, // date-first
      -0.259, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.148, // next-is-byline
      -0.19, // after-end
      -0.559, // stands-apart
      -0.023, // stands-within
      0.115, // column-changes
      -0.182, // order
      0.0, // picture-first
    ],
    // credit
    [
      0.625, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.468, // one-line
      0.0, // many-lines
      0.55, // narrow
      0.0, // wide
      0.0, // very-wide
      0.404, // gap-before
      0.397, // gap-after
      -0.043, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      -0.367, // bracketed
      0.0, // bullet-first
      0.652, // byline-kind
      -0.026, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.119, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.095, // next-is-byline
      0.003, // after-end
      0.158, // stands-apart
      0.228, // stands-within
      0.35, // column-changes
      -0.23, // order
      0.0, // picture-first
    ],
  ],
  openings: [
    -1.859, // any
    -1.139, // no-gap
    1.266, // lead
    -0.257, // bullet
    0.48, // column-changes
    -0.547, // column-stays
    -0.037, // after-lead
    -1.56, // dash-first
  ],
  steps: [
    -0.538, // head-before → head-before
    1.141, // head-before → byline-headed
    2.428, // head-before → body-headed
    -0.715, // head-before → caption
    0.0, // byline-headed → byline-headed
    1.143, // byline-headed → body-headed
    -0.306, // byline → byline
    1.212, // byline → body
    0.308, // body-headed → body-headed
    -0.253, // body-headed → crosshead-headed
    0.052, // body-headed → end-headed
    -2.352, // body-headed → head-after
    0.298, // body → body
    -0.474, // body → crosshead
    -0.111, // body → end
    2.5, // body → head-after
    -0.608, // crosshead-headed → body-headed
    0.208, // crosshead-headed → crosshead-headed
    -0.522, // crosshead → body
    0.816, // crosshead → crosshead
    -0.291, // end-headed → end-headed
    -0.743, // end-headed → body-headed
    -0.66, // end-headed → crosshead-headed
    -1.209, // end-headed → head-after
    0.029, // end → end
    -0.795, // end → body
    -0.17, // end → crosshead
    2.132, // end → head-after
    -1.113, // head-after → head-after
    -0.448, // caption → caption
    0.625, // caption → credit
    0.0, // credit → credit
    0.502, // credit → photo-head
    -0.549, // photo-head → photo-head
    -0.0, // furniture | furniture
    0.205, // furniture | banner
    -0.381, // furniture | head-before
    0.005, // furniture | byline
    -0.116, // furniture | body
    0.287, // furniture | caption
    -0.074, // banner | furniture
    -0.312, // banner | banner
    0.916, // banner | head-before
    0.133, // banner | byline
    0.034, // banner | body
    -0.211, // banner | caption
    -0.004, // head-before | furniture
    -0.171, // head-before | banner
    -0.777, // head-before | head-before
    -0.395, // head-before | byline
    -1.184, // head-before | body
    -0.132, // head-before | caption
    -0.001, // byline | furniture
    -0.074, // byline | banner
    -0.567, // byline | head-before
    -0.007, // byline | byline
    -0.783, // byline | body
    -0.049, // byline | caption
    1.01, // body-headed | furniture
    1.116, // body-headed | banner
    0.596, // body-headed | head-before
    0.2, // body-headed | byline
    0.516, // body-headed | body
    0.625, // body-headed | caption
    -0.029, // body | furniture
    -0.9, // body | banner
    -1.169, // body | head-before
    -0.507, // body | byline
    -1.558, // body | body
    -0.537, // body | caption
    0.234, // end-headed | furniture
    0.831, // end-headed | banner
    0.956, // end-headed | head-before
    0.41, // end-headed | byline
    0.363, // end-headed | body
    0.391, // end-headed | caption
    -0.008, // end | furniture
    -0.327, // end | banner
    -0.306, // end | head-before
    -0.101, // end | byline
    -0.149, // end | body
    -0.113, // end | caption
    0.124, // head-after | furniture
    0.603, // head-after | banner
    0.325, // head-after | head-before
    -0.04, // head-after | byline
    -0.22, // head-after | body
    0.225, // head-after | caption
    -0.003, // caption | furniture
    -0.15, // caption | banner
    -0.026, // caption | head-before
    -0.14, // caption | byline
    0.036, // caption | body
    -0.024, // caption | caption
    0.005, // credit | furniture
    -0.294, // credit | banner
    0.079, // credit | head-before
    0.101, // credit | byline
    0.051, // credit | body
    0.187, // credit | caption
    0.007, // photo-head | furniture
    0.305, // photo-head | banner
    0.371, // photo-head | head-before
    -0.081, // photo-head | byline
    -0.438, // photo-head | body
    0.134, // photo-head | caption
  ],
  starts: [
    -0.0, // furniture
    -0.078, // banner
    0.141, // head-before
    0.007, // byline
    -0.152, // body
    0.082, // caption
  ],
  ends: [
    1.264, // furniture
    0.263, // banner
    -0.031, // head-before
    -0.001, // byline-headed
    -0.157, // byline
    0.695, // body-headed
    -0.93, // body
    -0.294, // crosshead-headed
    -0.108, // crosshead
    -0.523, // end-headed
    -0.278, // end
    0.07, // head-after
    -0.169, // caption
    0.008, // credit
    0.192, // photo-head
  ],
};
