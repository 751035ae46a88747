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
      -0.003, // any
      -1.667, // ends-full-stop
      -0.919, // ends-other-sentence
      -0.855, // ends-open
      -0.101, // full-stop-within
      -0.337, // comma-within
      0.026, // one-line
      -0.18, // many-lines
      -0.102, // narrow
      -0.654, // wide
      -0.612, // very-wide
      -0.13, // gap-before
      -0.16, // gap-after
      -0.552, // indented
      -1.679, // listed
      -0.046, // lead
      0.247, // spaced
      0.091, // dash-first
      -1.965, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.037, // date-first
      0.226, // column-wide
      -0.203, // goes-with-before
      0.203, // goes-with-after
      -0.116, // goes-with-none
      -0.046, // texts-go-together
      0.015, // text-column-changes
      -0.049, // next-is-lead
      0.338, // next-is-byline
      0.355, // after-end
      0.725, // stands-apart
      0.111, // stands-within
      -0.08, // column-changes
      -0.052, // order
    ],
    // head-before
    [
      -0.163, // any
      -0.268, // ends-full-stop
      0.009, // ends-other-sentence
      0.1, // ends-open
      -0.003, // full-stop-within
      -0.441, // comma-within
      0.025, // one-line
      0.021, // many-lines
      -0.601, // narrow
      -0.416, // wide
      -0.377, // very-wide
      0.064, // gap-before
      -0.481, // gap-after
      -0.121, // indented
      -0.222, // listed
      -0.043, // lead
      0.412, // spaced
      0.135, // dash-first
      -0.468, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.013, // date-first
      0.303, // column-wide
      -1.407, // goes-with-before
      1.407, // goes-with-after
      -0.843, // goes-with-none
      -0.361, // texts-go-together
      0.035, // text-column-changes
      0.695, // next-is-lead
      0.621, // next-is-byline
      -0.368, // after-end
      0.517, // stands-apart
      -0.161, // stands-within
      0.157, // column-changes
      0.481, // order
    ],
    // head-after
    [
      -0.133, // any
      -0.599, // ends-full-stop
      -0.164, // ends-other-sentence
      0.045, // ends-open
      -0.023, // full-stop-within
      -0.218, // comma-within
      -0.098, // one-line
      -0.13, // many-lines
      -0.155, // narrow
      0.526, // wide
      -0.086, // very-wide
      -0.058, // gap-before
      -0.25, // gap-after
      -0.223, // indented
      -0.724, // listed
      -0.0, // lead
      0.215, // spaced
      0.122, // dash-first
      -0.886, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.014, // date-first
      0.237, // column-wide
      1.825, // goes-with-before
      -1.825, // goes-with-after
      -0.933, // goes-with-none
      0.08, // texts-go-together
      0.038, // text-column-changes
      0.168, // next-is-lead
      -0.206, // next-is-byline
      0.32, // after-end
      0.081, // stands-apart
      -0.237, // stands-within
      0.154, // column-changes
      -0.449, // order
    ],
    // photo-head
    [
      0.054, // any
      -0.002, // ends-full-stop
      0.029, // ends-other-sentence
      -0.026, // ends-open
      -0.0, // full-stop-within
      0.085, // comma-within
      0.156, // one-line
      0.0, // many-lines
      -0.328, // narrow
      0.044, // wide
      -0.002, // very-wide
      0.025, // gap-before
      0.157, // gap-after
      -0.001, // indented
      0.0, // listed
      -0.0, // lead
      0.221, // spaced
      -0.042, // dash-first
      -0.017, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.071, // column-wide
      0.846, // goes-with-before
      -0.846, // goes-with-after
      -0.39, // goes-with-none
      -0.176, // texts-go-together
      0.298, // text-column-changes
      0.015, // next-is-lead
      -0.054, // next-is-byline
      0.0, // after-end
      0.009, // stands-apart
      -0.099, // stands-within
      -0.084, // column-changes
      0.052, // order
    ],
    // banner
    [
      0.95, // any
      -0.093, // ends-full-stop
      -0.014, // ends-other-sentence
      -0.159, // ends-open
      -0.001, // full-stop-within
      -0.292, // comma-within
      0.04, // one-line
      0.098, // many-lines
      0.154, // narrow
      0.388, // wide
      -0.022, // very-wide
      0.154, // gap-before
      0.21, // gap-after
      -0.019, // indented
      -0.408, // listed
      -0.002, // lead
      -0.262, // spaced
      -0.082, // dash-first
      -0.445, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.009, // date-first
      -0.043, // column-wide
      -0.058, // goes-with-before
      0.058, // goes-with-after
      2.973, // goes-with-none
      -0.103, // texts-go-together
      0.305, // text-column-changes
      0.397, // next-is-lead
      0.199, // next-is-byline
      0.074, // after-end
      0.422, // stands-apart
      0.862, // stands-within
      0.251, // column-changes
      0.042, // order
    ],
    // crosshead
    [
      -0.793, // any
      -0.705, // ends-full-stop
      -0.779, // ends-other-sentence
      -0.813, // ends-open
      -0.073, // full-stop-within
      0.533, // comma-within
      0.05, // one-line
      -0.169, // many-lines
      0.858, // narrow
      -1.197, // wide
      -0.125, // very-wide
      -0.332, // gap-before
      0.206, // gap-after
      -0.189, // indented
      -0.323, // listed
      -0.0, // lead
      -0.338, // spaced
      -0.041, // dash-first
      -0.147, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.001, // date-first
      -0.337, // column-wide
      -1.441, // goes-with-before
      1.441, // goes-with-after
      -0.916, // goes-with-none
      0.423, // texts-go-together
      -0.638, // text-column-changes
      -1.304, // next-is-lead
      -0.229, // next-is-byline
      0.331, // after-end
      -0.284, // stands-apart
      -0.265, // stands-within
      -0.541, // column-changes
      -0.044, // order
    ],
    // text
    [
      -1.331, // any
      1.667, // ends-full-stop
      0.919, // ends-other-sentence
      0.855, // ends-open
      0.101, // full-stop-within
      0.337, // comma-within
      -0.884, // one-line
      0.18, // many-lines
      -0.771, // narrow
      0.654, // wide
      0.612, // very-wide
      -0.373, // gap-before
      -0.63, // gap-after
      0.299, // indented
      1.679, // listed
      0.046, // lead
      -0.247, // spaced
      -0.091, // dash-first
      1.185, // bracketed
      -0.039, // bullet-first
      -0.676, // byline-kind
      -0.663, // end-kind
      0.0, // credit-within
      0.037, // date-first
      -0.514, // column-wide
      0.203, // goes-with-before
      -0.203, // goes-with-after
      0.116, // goes-with-none
      0.046, // texts-go-together
      -0.015, // text-column-changes
      0.049, // next-is-lead
      -0.014, // next-is-byline
      -0.357, // after-end
      -0.663, // stands-apart
      -0.557, // stands-within
      -0.397, // column-changes
      -0.087, // order
    ],
    // caption
    [
      -0.079, // any
      -0.18, // ends-full-stop
      0.024, // ends-other-sentence
      -0.008, // ends-open
      -0.349, // full-stop-within
      -0.112, // comma-within
      0.233, // one-line
      -0.502, // many-lines
      0.204, // narrow
      -0.178, // wide
      -0.121, // very-wide
      0.122, // gap-before
      -0.202, // gap-after
      0.025, // indented
      -0.466, // listed
      -0.036, // lead
      -0.003, // spaced
      0.009, // dash-first
      -0.051, // bracketed
      0.339, // bullet-first
      0.324, // byline-kind
      -0.036, // end-kind
      0.0, // credit-within
      0.35, // date-first
      0.339, // column-wide
      -0.057, // goes-with-before
      0.057, // goes-with-after
      -0.043, // goes-with-none
      -0.004, // texts-go-together
      -0.116, // text-column-changes
      -0.034, // next-is-lead
      0.577, // next-is-byline
      0.016, // after-end
      0.22, // stands-apart
      -0.089, // stands-within
      0.102, // column-changes
      -0.142, // order
    ],
    // byline
    [
      0.445, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.259, // one-line
      0.0, // many-lines
      0.175, // narrow
      0.0, // wide
      0.0, // very-wide
      0.34, // gap-before
      0.016, // gap-after
      0.243, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      0.373, // bracketed
      0.612, // bullet-first
      0.417, // byline-kind
      0.028, // end-kind
      0.0, // credit-within
      0.0, // date-first
      -0.048, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      -0.576, // next-is-byline
      0.063, // after-end
      -0.216, // stands-apart
      0.224, // stands-within
      0.124, // column-changes
      0.201, // order
    ],
    // end
    [
      0.11, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      -0.139, // one-line
      0.0, // many-lines
      0.056, // narrow
      0.0, // wide
      0.0, // very-wide
      -0.397, // gap-before
      0.125, // gap-after
      0.027, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      0.734, // bracketed
      -0.572, // bullet-first
      -0.402, // byline-kind
      0.515, // end-kind
      0.0, // credit-within
      0.0, // date-first
      -0.022, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.006, // next-is-byline
      -0.061, // after-end
      -0.122, // stands-apart
      0.087, // stands-within
      -0.013, // column-changes
      0.144, // order
    ],
    // credit
    [
      0.783, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.737, // one-line
      0.0, // many-lines
      0.639, // narrow
      0.0, // wide
      0.0, // very-wide
      0.591, // gap-before
      0.651, // gap-after
      -0.018, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      -0.33, // bracketed
      0.0, // bullet-first
      0.664, // byline-kind
      0.118, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.359, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.246, // next-is-byline
      0.0, // after-end
      0.276, // stands-apart
      0.132, // stands-within
      0.368, // column-changes
      -0.226, // order
    ],
  ],
  openings: [
    -1.866, // any
    -0.971, // no-gap
    1.223, // lead
    0.117, // bullet
    0.526, // column-changes
    -0.556, // column-stays
    -0.494, // after-lead
    -1.156, // dash-first
  ],
  steps: [
    -0.414, // head-before → head-before
    1.162, // head-before → byline-headed
    1.709, // head-before → body-headed
    -0.499, // head-before → caption
    -0.001, // byline-headed → byline-headed
    1.162, // byline-headed → body-headed
    -0.549, // byline → byline
    1.225, // byline → body
    0.274, // body-headed → body-headed
    -0.093, // body-headed → crosshead-headed
    0.143, // body-headed → end-headed
    -2.119, // body-headed → head-after
    0.271, // body → body
    -0.252, // body → crosshead
    0.071, // body → end
    2.024, // body → head-after
    -0.624, // crosshead-headed → body-headed
    0.146, // crosshead-headed → crosshead-headed
    -0.462, // crosshead → body
    0.438, // crosshead → crosshead
    -0.077, // end-headed → end-headed
    -0.582, // end-headed → body-headed
    -0.801, // end-headed → crosshead-headed
    -0.552, // end-headed → head-after
    -0.015, // end → end
    -0.671, // end → body
    -0.29, // end → crosshead
    1.677, // end → head-after
    -1.163, // head-after → head-after
    -0.297, // caption → caption
    0.783, // caption → credit
    0.0, // credit → credit
    0.453, // credit → photo-head
    -0.403, // photo-head → photo-head
    0.0, // furniture | furniture
    0.125, // furniture | banner
    -0.122, // furniture | head-before
    0.009, // furniture | byline
    -0.021, // furniture | body
    0.01, // furniture | caption
    0.0, // banner | furniture
    -0.346, // banner | banner
    0.81, // banner | head-before
    0.272, // banner | byline
    0.014, // banner | body
    0.061, // banner | caption
    0.0, // head-before | furniture
    -0.07, // head-before | banner
    -0.525, // head-before | head-before
    -0.477, // head-before | byline
    -0.895, // head-before | body
    -0.036, // head-before | caption
    0.0, // byline | furniture
    -0.153, // byline | banner
    -0.473, // byline | head-before
    -0.025, // byline | byline
    -0.606, // byline | body
    -0.035, // byline | caption
    0.0, // body-headed | furniture
    0.787, // body-headed | banner
    0.692, // body-headed | head-before
    0.438, // body-headed | byline
    0.601, // body-headed | body
    0.572, // body-headed | caption
    0.0, // body | furniture
    -0.699, // body | banner
    -0.942, // body | head-before
    -0.495, // body | byline
    -1.34, // body | body
    -0.408, // body | caption
    0.0, // end-headed | furniture
    0.695, // end-headed | banner
    0.805, // end-headed | head-before
    0.125, // end-headed | byline
    0.086, // end-headed | body
    0.102, // end-headed | caption
    0.0, // end | furniture
    -0.226, // end | banner
    -0.163, // end | head-before
    -0.025, // end | byline
    -0.063, // end | body
    -0.043, // end | caption
    0.0, // head-after | furniture
    0.369, // head-after | banner
    0.26, // head-after | head-before
    -0.116, // head-after | byline
    -0.028, // head-after | body
    0.292, // head-after | caption
    0.0, // caption | furniture
    -0.036, // caption | banner
    -0.11, // caption | head-before
    -0.071, // caption | byline
    -0.199, // caption | body
    -0.093, // caption | caption
    0.0, // credit | furniture
    -0.137, // credit | banner
    0.03, // credit | head-before
    0.252, // credit | byline
    0.064, // credit | body
    0.04, // credit | caption
    0.0, // photo-head | furniture
    0.475, // photo-head | banner
    0.221, // photo-head | head-before
    -0.053, // photo-head | byline
    -0.347, // photo-head | body
    0.242, // photo-head | caption
  ],
  starts: [
    0.0, // furniture
    0.186, // banner
    -0.153, // head-before
    0.009, // byline
    -0.055, // body
    0.014, // caption
  ],
  ends: [
    0.0, // furniture
    0.149, // banner
    -0.028, // head-before
    -0.0, // byline-headed
    -0.083, // byline
    0.601, // body-headed
    -0.687, // body
    -0.228, // crosshead-headed
    -0.06, // crosshead
    0.26, // end-headed
    -0.129, // end
    0.265, // head-after
    -0.056, // caption
    0.082, // credit
    -0.085, // photo-head
  ],
};
