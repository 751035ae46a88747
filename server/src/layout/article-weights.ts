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
      -0.005, // any
      -1.656, // ends-full-stop
      -0.921, // ends-other-sentence
      -0.857, // ends-open
      -0.104, // full-stop-within
      -0.341, // comma-within
      0.021, // one-line
      -0.173, // many-lines
      -0.095, // narrow
      -0.648, // wide
      -0.588, // very-wide
      -0.126, // gap-before
      -0.144, // gap-after
      -0.553, // indented
      -1.678, // listed
      0.0, // lead
      0.247, // spaced
      0.09, // dash-first
      -1.966, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.04, // date-first
      0.224, // column-wide
      -0.196, // goes-with-before
      0.196, // goes-with-after
      -0.117, // goes-with-none
      -0.042, // texts-go-together
      0.016, // text-column-changes
      -0.052, // next-is-lead
      0.337, // next-is-byline
      0.355, // after-end
      0.723, // stands-apart
      0.118, // stands-within
      -0.08, // column-changes
      -0.058, // order
    ],
    // head-before
    [
      -0.139, // any
      -0.239, // ends-full-stop
      0.005, // ends-other-sentence
      0.098, // ends-open
      -0.003, // full-stop-within
      -0.444, // comma-within
      0.022, // one-line
      0.032, // many-lines
      -0.64, // narrow
      -0.402, // wide
      -0.347, // very-wide
      0.067, // gap-before
      -0.496, // gap-after
      -0.12, // indented
      -0.221, // listed
      0.0, // lead
      0.411, // spaced
      0.133, // dash-first
      -0.468, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.015, // date-first
      0.302, // column-wide
      -1.411, // goes-with-before
      1.411, // goes-with-after
      -0.849, // goes-with-none
      -0.366, // texts-go-together
      0.03, // text-column-changes
      0.689, // next-is-lead
      0.622, // next-is-byline
      -0.371, // after-end
      0.514, // stands-apart
      -0.161, // stands-within
      0.157, // column-changes
      0.495, // order
    ],
    // head-after
    [
      -0.128, // any
      -0.608, // ends-full-stop
      -0.163, // ends-other-sentence
      0.044, // ends-open
      -0.024, // full-stop-within
      -0.219, // comma-within
      -0.087, // one-line
      -0.132, // many-lines
      -0.18, // narrow
      0.524, // wide
      -0.091, // very-wide
      -0.075, // gap-before
      -0.238, // gap-after
      -0.224, // indented
      -0.725, // listed
      0.0, // lead
      0.214, // spaced
      0.121, // dash-first
      -0.889, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.015, // date-first
      0.234, // column-wide
      1.815, // goes-with-before
      -1.815, // goes-with-after
      -0.932, // goes-with-none
      0.073, // texts-go-together
      0.033, // text-column-changes
      0.167, // next-is-lead
      -0.205, // next-is-byline
      0.319, // after-end
      0.078, // stands-apart
      -0.237, // stands-within
      0.153, // column-changes
      -0.435, // order
    ],
    // photo-head
    [
      0.055, // any
      -0.002, // ends-full-stop
      0.029, // ends-other-sentence
      -0.026, // ends-open
      -0.0, // full-stop-within
      0.086, // comma-within
      0.158, // one-line
      0.0, // many-lines
      -0.34, // narrow
      0.045, // wide
      -0.002, // very-wide
      0.027, // gap-before
      0.157, // gap-after
      -0.0, // indented
      0.0, // listed
      0.0, // lead
      0.221, // spaced
      -0.042, // dash-first
      -0.017, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.07, // column-wide
      0.842, // goes-with-before
      -0.842, // goes-with-after
      -0.388, // goes-with-none
      -0.179, // texts-go-together
      0.298, // text-column-changes
      0.013, // next-is-lead
      -0.055, // next-is-byline
      0.0, // after-end
      0.007, // stands-apart
      -0.099, // stands-within
      -0.084, // column-changes
      0.067, // order
    ],
    // banner
    [
      0.941, // any
      -0.094, // ends-full-stop
      -0.013, // ends-other-sentence
      -0.159, // ends-open
      -0.002, // full-stop-within
      -0.293, // comma-within
      0.043, // one-line
      0.098, // many-lines
      0.129, // narrow
      0.389, // wide
      -0.021, // very-wide
      0.139, // gap-before
      0.229, // gap-after
      -0.018, // indented
      -0.408, // listed
      0.0, // lead
      -0.262, // spaced
      -0.082, // dash-first
      -0.444, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.01, // date-first
      -0.045, // column-wide
      -0.064, // goes-with-before
      0.064, // goes-with-after
      2.973, // goes-with-none
      -0.109, // texts-go-together
      0.302, // text-column-changes
      0.396, // next-is-lead
      0.197, // next-is-byline
      0.074, // after-end
      0.417, // stands-apart
      0.864, // stands-within
      0.252, // column-changes
      0.055, // order
    ],
    // crosshead
    [
      -0.809, // any
      -0.715, // ends-full-stop
      -0.779, // ends-other-sentence
      -0.813, // ends-open
      -0.074, // full-stop-within
      0.533, // comma-within
      0.062, // one-line
      -0.17, // many-lines
      0.831, // narrow
      -1.202, // wide
      -0.128, // very-wide
      -0.315, // gap-before
      0.192, // gap-after
      -0.189, // indented
      -0.324, // listed
      0.0, // lead
      -0.339, // spaced
      -0.04, // dash-first
      -0.147, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.001, // date-first
      -0.336, // column-wide
      -1.446, // goes-with-before
      1.446, // goes-with-after
      -0.912, // goes-with-none
      0.416, // texts-go-together
      -0.639, // text-column-changes
      -1.31, // next-is-lead
      -0.23, // next-is-byline
      0.332, // after-end
      -0.288, // stands-apart
      -0.25, // stands-within
      -0.542, // column-changes
      -0.03, // order
    ],
    // text
    [
      -1.334, // any
      1.656, // ends-full-stop
      0.921, // ends-other-sentence
      0.857, // ends-open
      0.104, // full-stop-within
      0.341, // comma-within
      -0.88, // one-line
      0.173, // many-lines
      -0.785, // narrow
      0.648, // wide
      0.588, // very-wide
      -0.384, // gap-before
      -0.617, // gap-after
      0.299, // indented
      1.678, // listed
      -0.0, // lead
      -0.247, // spaced
      -0.09, // dash-first
      1.184, // bracketed
      -0.041, // bullet-first
      -0.678, // byline-kind
      -0.666, // end-kind
      0.0, // credit-within
      0.04, // date-first
      -0.513, // column-wide
      0.196, // goes-with-before
      -0.196, // goes-with-after
      0.117, // goes-with-none
      0.042, // texts-go-together
      -0.016, // text-column-changes
      0.052, // next-is-lead
      -0.012, // next-is-byline
      -0.356, // after-end
      -0.662, // stands-apart
      -0.555, // stands-within
      -0.396, // column-changes
      -0.078, // order
    ],
    // caption
    [
      -0.076, // any
      -0.179, // ends-full-stop
      0.024, // ends-other-sentence
      -0.009, // ends-open
      -0.348, // full-stop-within
      -0.11, // comma-within
      0.234, // one-line
      -0.502, // many-lines
      0.204, // narrow
      -0.176, // wide
      -0.118, // very-wide
      0.123, // gap-before
      -0.201, // gap-after
      0.025, // indented
      -0.465, // listed
      -0.037, // lead
      -0.003, // spaced
      0.009, // dash-first
      -0.051, // bracketed
      0.34, // bullet-first
      0.325, // byline-kind
      -0.036, // end-kind
      0.0, // credit-within
      0.354, // date-first
      0.34, // column-wide
      -0.056, // goes-with-before
      0.056, // goes-with-after
      -0.043, // goes-with-none
      -0.004, // texts-go-together
      -0.115, // text-column-changes
      -0.034, // next-is-lead
      0.577, // next-is-byline
      0.016, // after-end
      0.221, // stands-apart
      -0.088, // stands-within
      0.104, // column-changes
      -0.14, // order
    ],
    // byline
    [
      0.444, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.261, // one-line
      0.0, // many-lines
      0.172, // narrow
      0.0, // wide
      0.0, // very-wide
      0.34, // gap-before
      0.017, // gap-after
      0.243, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      0.373, // bracketed
      0.612, // bullet-first
      0.416, // byline-kind
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
      -0.577, // next-is-byline
      0.062, // after-end
      -0.215, // stands-apart
      0.224, // stands-within
      0.125, // column-changes
      0.206, // order
    ],
    // end
    [
      0.118, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      -0.14, // one-line
      0.0, // many-lines
      0.056, // narrow
      0.0, // wide
      0.0, // very-wide
      -0.397, // gap-before
      0.127, // gap-after
      0.028, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      0.736, // bracketed
      -0.57, // bullet-first
      -0.401, // byline-kind
      0.518, // end-kind
      0.0, // credit-within
      0.0, // date-first
      -0.022, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.005, // next-is-byline
      -0.061, // after-end
      -0.122, // stands-apart
      0.087, // stands-within
      -0.012, // column-changes
      0.15, // order
    ],
    // credit
    [
      0.782, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.736, // one-line
      0.0, // many-lines
      0.637, // narrow
      0.0, // wide
      0.0, // very-wide
      0.591, // gap-before
      0.651, // gap-after
      -0.018, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      -0.329, // bracketed
      0.0, // bullet-first
      0.663, // byline-kind
      0.119, // end-kind
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
      0.131, // stands-within
      0.366, // column-changes
      -0.223, // order
    ],
  ],
  openings: [
    -1.86, // any
    -0.968, // no-gap
    1.225, // lead
    0.116, // bullet
    0.526, // column-changes
    -0.555, // column-stays
    -0.491, // after-lead
    -1.157, // dash-first
  ],
  steps: [
    -0.404, // head-before → head-before
    1.17, // head-before → byline-headed
    1.725, // head-before → body-headed
    -0.497, // head-before → caption
    -0.001, // byline-headed → byline-headed
    1.17, // byline-headed → body-headed
    -0.549, // byline → byline
    1.226, // byline → body
    0.295, // body-headed → body-headed
    -0.062, // body-headed → crosshead-headed
    0.139, // body-headed → end-headed
    -2.117, // body-headed → head-after
    0.292, // body → body
    -0.227, // body → crosshead
    0.069, // body → end
    2.024, // body → head-after
    -0.615, // crosshead-headed → body-headed
    0.159, // crosshead-headed → crosshead-headed
    -0.448, // crosshead → body
    0.448, // crosshead → crosshead
    -0.077, // end-headed → end-headed
    -0.577, // end-headed → body-headed
    -0.793, // end-headed → crosshead-headed
    -0.553, // end-headed → head-after
    -0.015, // end → end
    -0.666, // end → body
    -0.288, // end → crosshead
    1.674, // end → head-after
    -1.162, // head-after → head-after
    -0.292, // caption → caption
    0.782, // caption → credit
    0.0, // credit → credit
    0.454, // credit → photo-head
    -0.404, // photo-head → photo-head
    0.0, // furniture | furniture
    0.124, // furniture | banner
    -0.121, // furniture | head-before
    0.009, // furniture | byline
    -0.021, // furniture | body
    0.01, // furniture | caption
    0.0, // banner | furniture
    -0.345, // banner | banner
    0.813, // banner | head-before
    0.269, // banner | byline
    0.013, // banner | body
    0.057, // banner | caption
    0.0, // head-before | furniture
    -0.07, // head-before | banner
    -0.523, // head-before | head-before
    -0.478, // head-before | byline
    -0.896, // head-before | body
    -0.036, // head-before | caption
    0.0, // byline | furniture
    -0.153, // byline | banner
    -0.474, // byline | head-before
    -0.025, // byline | byline
    -0.612, // byline | body
    -0.035, // byline | caption
    0.0, // body-headed | furniture
    0.79, // body-headed | banner
    0.695, // body-headed | head-before
    0.438, // body-headed | byline
    0.603, // body-headed | body
    0.573, // body-headed | caption
    0.0, // body | furniture
    -0.699, // body | banner
    -0.94, // body | head-before
    -0.495, // body | byline
    -1.337, // body | body
    -0.407, // body | caption
    0.0, // end-headed | furniture
    0.694, // end-headed | banner
    0.803, // end-headed | head-before
    0.125, // end-headed | byline
    0.084, // end-headed | body
    0.102, // end-headed | caption
    0.0, // end | furniture
    -0.228, // end | banner
    -0.164, // end | head-before
    -0.025, // end | byline
    -0.063, // end | body
    -0.043, // end | caption
    0.0, // head-after | furniture
    0.368, // head-after | banner
    0.262, // head-after | head-before
    -0.117, // head-after | byline
    -0.026, // head-after | body
    0.291, // head-after | caption
    0.0, // caption | furniture
    -0.036, // caption | banner
    -0.11, // caption | head-before
    -0.071, // caption | byline
    -0.2, // caption | body
    -0.094, // caption | caption
    0.0, // credit | furniture
    -0.133, // credit | banner
    0.032, // credit | head-before
    0.252, // credit | byline
    0.065, // credit | body
    0.04, // credit | caption
    0.0, // photo-head | furniture
    0.474, // photo-head | banner
    0.222, // photo-head | head-before
    -0.054, // photo-head | byline
    -0.347, // photo-head | body
    0.242, // photo-head | caption
  ],
  starts: [
    0.0, // furniture
    0.187, // banner
    -0.156, // head-before
    0.009, // byline
    -0.053, // body
    0.014, // caption
  ],
  ends: [
    0.0, // furniture
    0.148, // banner
    -0.028, // head-before
    -0.0, // byline-headed
    -0.083, // byline
    0.601, // body-headed
    -0.686, // body
    -0.228, // crosshead-headed
    -0.06, // crosshead
    0.26, // end-headed
    -0.13, // end
    0.263, // head-after
    -0.056, // caption
    0.084, // credit
    -0.087, // photo-head
  ],
};
