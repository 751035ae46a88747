import type { ArticleModel } from "./article-model.js";

/**
 * The weights of the model of articles, written by `npm run train:layout`: do not edit.
 *
 * Data: 23 newspaper pages (one real, the others set from news articles of 1995-2000), and 160 pages composed
 * anew from their articles in other orders, with banners, photo items and crossheads between, at less weight.
 * Method, figures and limits: docs/layout.md. In the steps, | opens another item.
 */
export const ARTICLE_WEIGHTS: ArticleModel = {
  groups: [
    // head
    [
      -0.257, // any
      -1.764, // ends-full-stop
      -1.12, // ends-other-sentence
      -0.902, // ends-open
      -0.34, // full-stop-within
      -0.285, // comma-within
      0.037, // one-line
      -0.659, // many-lines
      -0.117, // narrow
      -0.845, // wide
      -0.783, // very-wide
      0.041, // gap-before
      -0.4, // gap-after
      -0.669, // indented
      -1.673, // listed
      -0.022, // lead
      0.3, // spaced
      0.148, // dash-first
      -2.175, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.012, // date-first
      0.233, // column-wide
      -0.136, // goes-with-before
      0.136, // goes-with-after
      -0.164, // goes-with-none
      0.012, // texts-go-together
      -0.019, // text-column-changes
      -0.078, // next-is-lead
      0.234, // next-is-byline
      0.33, // after-end
      0.87, // stands-apart
      0.147, // stands-within
      0.037, // column-changes
      0.104, // order
    ],
    // head-before
    [
      -0.317, // any
      -0.336, // ends-full-stop
      -0.233, // ends-other-sentence
      0.178, // ends-open
      -0.029, // full-stop-within
      -0.323, // comma-within
      0.055, // one-line
      -0.319, // many-lines
      -0.772, // narrow
      -0.395, // wide
      -0.408, // very-wide
      -0.284, // gap-before
      0.055, // gap-after
      -0.116, // indented
      -0.114, // listed
      -0.02, // lead
      0.289, // spaced
      0.329, // dash-first
      -0.208, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.004, // date-first
      0.562, // column-wide
      -1.505, // goes-with-before
      1.505, // goes-with-after
      -0.787, // goes-with-none
      -0.014, // texts-go-together
      -0.16, // text-column-changes
      0.78, // next-is-lead
      0.394, // next-is-byline
      -0.444, // after-end
      0.705, // stands-apart
      -0.107, // stands-within
      0.541, // column-changes
      0.659, // order
    ],
    // head-after
    [
      -0.128, // any
      -0.445, // ends-full-stop
      -0.084, // ends-other-sentence
      -0.071, // ends-open
      -0.098, // full-stop-within
      -0.134, // comma-within
      0.128, // one-line
      -0.056, // many-lines
      -0.25, // narrow
      0.476, // wide
      -0.095, // very-wide
      0.132, // gap-before
      -0.629, // gap-after
      -0.304, // indented
      -0.552, // listed
      -0.0, // lead
      0.232, // spaced
      0.158, // dash-first
      -1.365, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.005, // date-first
      0.471, // column-wide
      1.928, // goes-with-before
      -1.928, // goes-with-after
      -1.57, // goes-with-none
      -0.021, // texts-go-together
      0.266, // text-column-changes
      0.182, // next-is-lead
      -0.29, // next-is-byline
      0.239, // after-end
      0.062, // stands-apart
      -0.051, // stands-within
      -0.038, // column-changes
      -0.272, // order
    ],
    // photo-head
    [
      -0.038, // any
      -0.002, // ends-full-stop
      0.0, // ends-other-sentence
      -0.037, // ends-open
      -0.001, // full-stop-within
      0.136, // comma-within
      0.019, // one-line
      -0.001, // many-lines
      -0.005, // narrow
      -0.027, // wide
      -0.002, // very-wide
      -0.038, // gap-before
      -0.038, // gap-after
      -0.0, // indented
      0.0, // listed
      0.0, // lead
      0.047, // spaced
      -0.0, // dash-first
      -0.0, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      0.0, // date-first
      -0.164, // column-wide
      1.168, // goes-with-before
      -1.168, // goes-with-after
      -0.294, // goes-with-none
      -0.097, // texts-go-together
      -0.003, // text-column-changes
      0.058, // next-is-lead
      0.176, // next-is-byline
      0.0, // after-end
      0.209, // stands-apart
      0.0, // stands-within
      -0.161, // column-changes
      -0.237, // order
    ],
    // banner
    [
      0.571, // any
      -0.074, // ends-full-stop
      -0.005, // ends-other-sentence
      -0.176, // ends-open
      -0.013, // full-stop-within
      -0.451, // comma-within
      -0.098, // one-line
      -0.079, // many-lines
      -0.0, // narrow
      0.272, // wide
      -0.099, // very-wide
      0.61, // gap-before
      0.592, // gap-after
      -0.058, // indented
      -0.347, // listed
      -0.001, // lead
      0.25, // spaced
      -0.043, // dash-first
      -0.551, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.002, // date-first
      -0.297, // column-wide
      -0.197, // goes-with-before
      0.197, // goes-with-after
      3.033, // goes-with-none
      -0.083, // texts-go-together
      0.343, // text-column-changes
      0.369, // next-is-lead
      0.023, // next-is-byline
      0.069, // after-end
      0.211, // stands-apart
      -0.0, // stands-within
      0.347, // column-changes
      -0.127, // order
    ],
    // crosshead
    [
      -0.256, // any
      -0.909, // ends-full-stop
      -0.801, // ends-other-sentence
      -0.795, // ends-open
      -0.198, // full-stop-within
      0.491, // comma-within
      -0.007, // one-line
      -0.202, // many-lines
      0.949, // narrow
      -1.169, // wide
      -0.178, // very-wide
      -0.352, // gap-before
      -0.412, // gap-after
      -0.19, // indented
      -0.662, // listed
      -0.0, // lead
      -0.519, // spaced
      -0.296, // dash-first
      -0.05, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.001, // date-first
      -0.339, // column-wide
      -1.498, // goes-with-before
      1.498, // goes-with-after
      -0.54, // goes-with-none
      0.203, // texts-go-together
      -0.468, // text-column-changes
      -1.489, // next-is-lead
      -0.066, // next-is-byline
      0.465, // after-end
      -0.347, // stands-apart
      0.311, // stands-within
      -0.661, // column-changes
      -0.105, // order
    ],
    // text
    [
      -1.081, // any
      1.764, // ends-full-stop
      1.12, // ends-other-sentence
      0.902, // ends-open
      0.34, // full-stop-within
      0.285, // comma-within
      -0.891, // one-line
      0.659, // many-lines
      -0.724, // narrow
      0.845, // wide
      0.783, // very-wide
      -0.812, // gap-before
      -0.775, // gap-after
      0.382, // indented
      1.673, // listed
      0.022, // lead
      -0.3, // spaced
      -0.148, // dash-first
      1.404, // bracketed
      -0.242, // bullet-first
      -0.765, // byline-kind
      -0.565, // end-kind
      0.0, // credit-within
      0.012, // date-first
      -0.316, // column-wide
      0.136, // goes-with-before
      -0.136, // goes-with-after
      0.164, // goes-with-none
      -0.012, // texts-go-together
      0.019, // text-column-changes
      0.078, // next-is-lead
      -0.249, // next-is-byline
      -0.33, // after-end
      -0.948, // stands-apart
      -0.167, // stands-within
      -0.437, // column-changes
      0.095, // order
    ],
    // caption
    [
      -0.23, // any
      0.014, // ends-full-stop
      0.006, // ends-other-sentence
      0.045, // ends-open
      -0.48, // full-stop-within
      -0.019, // comma-within
      0.197, // one-line
      -0.447, // many-lines
      -0.083, // narrow
      -0.012, // wide
      0.055, // very-wide
      -0.122, // gap-before
      -0.133, // gap-after
      0.052, // indented
      -0.41, // listed
      0.217, // lead
      -0.002, // spaced
      -0.0, // dash-first
      -0.073, // bracketed
      -0.001, // bullet-first
      -0.002, // byline-kind
      -0.033, // end-kind
      0.0, // credit-within
      0.354, // date-first
      0.473, // column-wide
      -0.053, // goes-with-before
      0.053, // goes-with-after
      -0.095, // goes-with-none
      0.049, // texts-go-together
      -0.145, // text-column-changes
      -0.079, // next-is-lead
      0.569, // next-is-byline
      0.025, // after-end
      0.364, // stands-apart
      -0.054, // stands-within
      0.076, // column-changes
      -0.053, // order
    ],
    // byline
    [
      0.534, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.174, // one-line
      0.0, // many-lines
      -0.196, // narrow
      0.0, // wide
      0.0, // very-wide
      0.564, // gap-before
      0.343, // gap-after
      0.017, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      0.488, // bracketed
      0.979, // bullet-first
      0.497, // byline-kind
      0.037, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.047, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      -0.15, // next-is-byline
      0.022, // after-end
      -0.024, // stands-apart
      -0.0, // stands-within
      0.115, // column-changes
      -0.009, // order
    ],
    // end
    [
      0.149, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.056, // one-line
      0.0, // many-lines
      0.461, // narrow
      0.0, // wide
      0.0, // very-wide
      -0.476, // gap-before
      0.18, // gap-after
      0.269, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      0.611, // bracketed
      -0.737, // bullet-first
      -0.464, // byline-kind
      0.612, // end-kind
      0.0, // credit-within
      0.0, // date-first
      -0.127, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.006, // next-is-byline
      -0.022, // after-end
      -0.382, // stands-apart
      0.021, // stands-within
      0.071, // column-changes
      0.079, // order
    ],
    // credit
    [
      0.651, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.62, // one-line
      0.0, // many-lines
      0.583, // narrow
      0.0, // wide
      0.0, // very-wide
      0.668, // gap-before
      0.651, // gap-after
      0.0, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      -0.329, // bracketed
      0.0, // bullet-first
      0.733, // byline-kind
      -0.082, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.163, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.159, // next-is-byline
      0.0, // after-end
      0.483, // stands-apart
      0.0, // stands-within
      0.188, // column-changes
      -0.327, // order
    ],
  ],
  openings: [
    -2.057, // any
    -1.348, // no-gap
    0.934, // lead
    0.318, // bullet
    0.776, // column-changes
    -0.439, // column-stays
    -0.628, // after-lead
    -1.1, // dash-first
  ],
  steps: [
    -0.39, // head-before → head-before
    1.104, // head-before → byline-headed
    1.518, // head-before → body-headed
    -0.685, // head-before → caption
    -0.004, // byline-headed → byline-headed
    1.104, // byline-headed → body-headed
    -0.141, // byline → byline
    0.837, // byline → body
    0.413, // body-headed → body-headed
    -0.068, // body-headed → crosshead-headed
    0.146, // body-headed → end-headed
    -2.278, // body-headed → head-after
    0.371, // body → body
    -0.062, // body → crosshead
    0.017, // body → end
    1.948, // body → head-after
    -0.58, // crosshead-headed → body-headed
    0.213, // crosshead-headed → crosshead-headed
    -0.411, // crosshead → body
    0.836, // crosshead → crosshead
    -0.008, // end-headed → end-headed
    -0.531, // end-headed → body-headed
    -0.745, // end-headed → crosshead-headed
    -0.487, // end-headed → head-after
    -0.004, // end → end
    -0.721, // end → body
    -0.458, // end → crosshead
    1.609, // end → head-after
    -0.955, // head-after → head-after
    -0.285, // caption → caption
    0.651, // caption → credit
    0.0, // credit → credit
    0.401, // credit → photo-head
    -0.444, // photo-head → photo-head
    -0.0, // furniture | furniture
    -0.183, // furniture | banner
    0.273, // furniture | head-before
    0.004, // furniture | byline
    -0.09, // furniture | body
    -0.003, // furniture | caption
    0.0, // banner | furniture
    -0.437, // banner | banner
    0.534, // banner | head-before
    -0.068, // banner | byline
    0.31, // banner | body
    0.299, // banner | caption
    0.0, // head-before | furniture
    -0.052, // head-before | banner
    -0.486, // head-before | head-before
    -0.461, // head-before | byline
    -0.821, // head-before | body
    -0.036, // head-before | caption
    0.0, // byline | furniture
    -0.116, // byline | banner
    -0.393, // byline | head-before
    -0.005, // byline | byline
    -0.689, // byline | body
    -0.002, // byline | caption
    0.0, // body-headed | furniture
    1.095, // body-headed | banner
    0.546, // body-headed | head-before
    0.563, // body-headed | byline
    0.416, // body-headed | body
    0.446, // body-headed | caption
    0.0, // body | furniture
    -0.603, // body | banner
    -0.888, // body | head-before
    -0.497, // body | byline
    -1.315, // body | body
    -0.325, // body | caption
    0.0, // end-headed | furniture
    0.547, // end-headed | banner
    0.694, // end-headed | head-before
    0.041, // end-headed | byline
    0.387, // end-headed | body
    0.042, // end-headed | caption
    0.0, // end | furniture
    -0.142, // end | banner
    -0.125, // end | head-before
    -0.022, // end | byline
    -0.03, // end | body
    -0.009, // end | caption
    0.0, // head-after | furniture
    0.13, // head-after | banner
    0.091, // head-after | head-before
    -0.142, // head-after | byline
    0.324, // head-after | body
    0.221, // head-after | caption
    0.0, // caption | furniture
    -0.032, // caption | banner
    -0.109, // caption | head-before
    -0.162, // caption | byline
    -0.186, // caption | body
    -0.047, // caption | caption
    0.0, // credit | furniture
    0.186, // credit | banner
    -0.439, // credit | head-before
    0.165, // credit | byline
    0.204, // credit | body
    0.068, // credit | caption
    0.0, // photo-head | furniture
    0.128, // photo-head | banner
    0.407, // photo-head | head-before
    0.167, // photo-head | byline
    -0.402, // photo-head | body
    -0.002, // photo-head | caption
  ],
  starts: [
    -0.0, // furniture
    0.076, // banner
    -0.056, // head-before
    0.004, // byline
    -0.109, // body
    0.085, // caption
  ],
  ends: [
    0.0, // furniture
    -0.039, // banner
    -0.025, // head-before
    -0.0, // byline-headed
    -0.037, // byline
    0.628, // body-headed
    -0.618, // body
    -0.22, // crosshead-headed
    -0.08, // crosshead
    0.201, // end-headed
    -0.089, // end
    0.178, // head-after
    -0.061, // caption
    0.065, // credit
    0.101, // photo-head
  ],
};
