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
      -0.237, // any
      -1.765, // ends-full-stop
      -1.121, // ends-other-sentence
      -0.9, // ends-open
      -0.342, // full-stop-within
      -0.285, // comma-within
      0.041, // one-line
      -0.658, // many-lines
      -0.122, // narrow
      -0.846, // wide
      -0.781, // very-wide
      0.031, // gap-before
      -0.404, // gap-after
      -0.671, // indented
      -1.675, // listed
      -0.03, // lead
      0.301, // spaced
      0.152, // dash-first
      -2.165, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.012, // date-first
      0.23, // column-wide
      -0.136, // goes-with-before
      0.136, // goes-with-after
      -0.166, // goes-with-none
      0.013, // texts-go-together
      -0.016, // text-column-changes
      -0.078, // next-is-lead
      0.238, // next-is-byline
      0.323, // after-end
      0.863, // stands-apart
      0.147, // stands-within
      0.033, // column-changes
      0.096, // order
    ],
    // head-before
    [
      -0.347, // any
      -0.336, // ends-full-stop
      -0.232, // ends-other-sentence
      0.173, // ends-open
      -0.035, // full-stop-within
      -0.32, // comma-within
      0.052, // one-line
      -0.323, // many-lines
      -0.767, // narrow
      -0.4, // wide
      -0.412, // very-wide
      -0.274, // gap-before
      0.052, // gap-after
      -0.121, // indented
      -0.114, // listed
      -0.028, // lead
      0.288, // spaced
      0.333, // dash-first
      -0.207, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.004, // date-first
      0.559, // column-wide
      -1.509, // goes-with-before
      1.509, // goes-with-after
      -0.785, // goes-with-none
      -0.02, // texts-go-together
      -0.156, // text-column-changes
      0.777, // next-is-lead
      0.383, // next-is-byline
      -0.454, // after-end
      0.708, // stands-apart
      -0.105, // stands-within
      0.533, // column-changes
      0.67, // order
    ],
    // head-after
    [
      -0.141, // any
      -0.444, // ends-full-stop
      -0.082, // ends-other-sentence
      -0.071, // ends-open
      -0.097, // full-stop-within
      -0.138, // comma-within
      0.128, // one-line
      -0.055, // many-lines
      -0.253, // narrow
      0.482, // wide
      -0.094, // very-wide
      0.13, // gap-before
      -0.627, // gap-after
      -0.302, // indented
      -0.55, // listed
      -0.0, // lead
      0.224, // spaced
      0.158, // dash-first
      -1.357, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.005, // date-first
      0.461, // column-wide
      1.923, // goes-with-before
      -1.923, // goes-with-after
      -1.566, // goes-with-none
      -0.028, // texts-go-together
      0.265, // text-column-changes
      0.179, // next-is-lead
      -0.284, // next-is-byline
      0.24, // after-end
      0.067, // stands-apart
      -0.051, // stands-within
      -0.045, // column-changes
      -0.265, // order
    ],
    // photo-head
    [
      -0.039, // any
      -0.001, // ends-full-stop
      0.0, // ends-other-sentence
      -0.028, // ends-open
      -0.001, // full-stop-within
      0.133, // comma-within
      0.015, // one-line
      -0.001, // many-lines
      0.008, // narrow
      -0.025, // wide
      -0.001, // very-wide
      -0.039, // gap-before
      -0.039, // gap-after
      -0.0, // indented
      0.0, // listed
      -0.0, // lead
      0.059, // spaced
      -0.0, // dash-first
      -0.0, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      0.0, // date-first
      -0.156, // column-wide
      1.148, // goes-with-before
      -1.148, // goes-with-after
      -0.304, // goes-with-none
      -0.091, // texts-go-together
      -0.014, // text-column-changes
      0.081, // next-is-lead
      0.173, // next-is-byline
      0.0, // after-end
      0.208, // stands-apart
      0.0, // stands-within
      -0.163, // column-changes
      -0.238, // order
    ],
    // banner
    [
      0.583, // any
      -0.073, // ends-full-stop
      -0.005, // ends-other-sentence
      -0.177, // ends-open
      -0.012, // full-stop-within
      -0.449, // comma-within
      -0.099, // one-line
      -0.076, // many-lines
      -0.007, // narrow
      0.27, // wide
      -0.095, // very-wide
      0.6, // gap-before
      0.596, // gap-after
      -0.059, // indented
      -0.349, // listed
      -0.002, // lead
      0.25, // spaced
      -0.045, // dash-first
      -0.549, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.002, // date-first
      -0.296, // column-wide
      -0.197, // goes-with-before
      0.197, // goes-with-after
      3.033, // goes-with-none
      -0.083, // texts-go-together
      0.339, // text-column-changes
      0.368, // next-is-lead
      0.027, // next-is-byline
      0.07, // after-end
      0.21, // stands-apart
      -0.0, // stands-within
      0.346, // column-changes
      -0.119, // order
    ],
    // crosshead
    [
      -0.274, // any
      -0.911, // ends-full-stop
      -0.802, // ends-other-sentence
      -0.796, // ends-open
      -0.198, // full-stop-within
      0.488, // comma-within
      -0.002, // one-line
      -0.202, // many-lines
      0.95, // narrow
      -1.167, // wide
      -0.178, // very-wide
      -0.363, // gap-before
      -0.409, // gap-after
      -0.188, // indented
      -0.661, // listed
      -0.0, // lead
      -0.52, // spaced
      -0.294, // dash-first
      -0.05, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.001, // date-first
      -0.339, // column-wide
      -1.499, // goes-with-before
      1.499, // goes-with-after
      -0.541, // goes-with-none
      0.199, // texts-go-together
      -0.477, // text-column-changes
      -1.49, // next-is-lead
      -0.059, // next-is-byline
      0.467, // after-end
      -0.343, // stands-apart
      0.305, // stands-within
      -0.659, // column-changes
      -0.09, // order
    ],
    // text
    [
      -1.06, // any
      1.765, // ends-full-stop
      1.121, // ends-other-sentence
      0.9, // ends-open
      0.342, // full-stop-within
      0.285, // comma-within
      -0.877, // one-line
      0.658, // many-lines
      -0.741, // narrow
      0.846, // wide
      0.781, // very-wide
      -0.845, // gap-before
      -0.767, // gap-after
      0.392, // indented
      1.675, // listed
      0.03, // lead
      -0.301, // spaced
      -0.152, // dash-first
      1.438, // bracketed
      -0.214, // bullet-first
      -0.692, // byline-kind
      -0.653, // end-kind
      0.0, // credit-within
      0.012, // date-first
      -0.326, // column-wide
      0.136, // goes-with-before
      -0.136, // goes-with-after
      0.166, // goes-with-none
      -0.013, // texts-go-together
      0.016, // text-column-changes
      0.078, // next-is-lead
      -0.255, // next-is-byline
      -0.323, // after-end
      -0.98, // stands-apart
      -0.168, // stands-within
      -0.442, // column-changes
      0.097, // order
    ],
    // caption
    [
      -0.241, // any
      -0.01, // ends-full-stop
      -0.005, // ends-other-sentence
      0.061, // ends-open
      -0.346, // full-stop-within
      -0.1, // comma-within
      0.242, // one-line
      -0.399, // many-lines
      -0.089, // narrow
      -0.019, // wide
      0.014, // very-wide
      -0.132, // gap-before
      -0.141, // gap-after
      0.142, // indented
      -0.378, // listed
      0.231, // lead
      -0.002, // spaced
      -0.0, // dash-first
      -0.073, // bracketed
      -0.001, // bullet-first
      -0.002, // byline-kind
      -0.036, // end-kind
      0.0, // credit-within
      0.373, // date-first
      0.582, // column-wide
      -0.043, // goes-with-before
      0.043, // goes-with-after
      -0.105, // goes-with-none
      0.042, // texts-go-together
      -0.138, // text-column-changes
      -0.075, // next-is-lead
      0.376, // next-is-byline
      0.073, // after-end
      0.094, // stands-apart
      -0.057, // stands-within
      0.075, // column-changes
      -0.07, // order
    ],
    // byline
    [
      0.579, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.236, // one-line
      0.0, // many-lines
      -0.145, // narrow
      0.0, // wide
      0.0, // very-wide
      0.621, // gap-before
      0.403, // gap-after
      0.013, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      0.438, // bracketed
      0.974, // bullet-first
      0.563, // byline-kind
      0.016, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.062, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      -0.065, // next-is-byline
      0.023, // after-end
      0.154, // stands-apart
      -0.0, // stands-within
      0.053, // column-changes
      0.03, // order
    ],
    // end
    [
      0.182, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.134, // one-line
      0.0, // many-lines
      0.513, // narrow
      0.0, // wide
      0.0, // very-wide
      -0.416, // gap-before
      0.209, // gap-after
      0.266, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      0.568, // bracketed
      -0.759, // bullet-first
      -0.396, // byline-kind
      0.577, // end-kind
      0.0, // credit-within
      0.0, // date-first
      -0.174, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.031, // next-is-byline
      -0.023, // after-end
      -0.199, // stands-apart
      0.02, // stands-within
      -0.002, // column-changes
      0.161, // order
    ],
    // credit
    [
      0.586, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.505, // one-line
      0.0, // many-lines
      0.506, // narrow
      0.0, // wide
      0.0, // very-wide
      0.602, // gap-before
      0.586, // gap-after
      0.0, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      -0.28, // bracketed
      0.0, // bullet-first
      0.527, // byline-kind
      0.058, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.208, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.051, // next-is-byline
      0.0, // after-end
      0.162, // stands-apart
      0.0, // stands-within
      0.349, // column-changes
      -0.407, // order
    ],
  ],
  openings: [
    -2.062, // any
    -1.354, // no-gap
    0.924, // lead
    0.247, // bullet
    0.76, // column-changes
    -0.447, // column-stays
    -0.639, // after-lead
    -1.099, // dash-first
  ],
  steps: [
    -0.392, // head-before → head-before
    1.062, // head-before → byline-headed
    1.532, // head-before → body-headed
    -0.702, // head-before → caption
    -0.002, // byline-headed → byline-headed
    1.062, // byline-headed → body-headed
    -0.062, // byline → byline
    0.837, // byline → body
    0.401, // body-headed → body-headed
    -0.066, // body-headed → crosshead-headed
    0.182, // body-headed → end-headed
    -2.289, // body-headed → head-after
    0.358, // body → body
    -0.052, // body → crosshead
    0.009, // body → end
    1.939, // body → head-after
    -0.596, // crosshead-headed → body-headed
    0.216, // crosshead-headed → crosshead-headed
    -0.424, // crosshead → body
    0.839, // crosshead → crosshead
    -0.008, // end-headed → end-headed
    -0.558, // end-headed → body-headed
    -0.743, // end-headed → crosshead-headed
    -0.484, // end-headed → head-after
    -0.006, // end → end
    -0.716, // end → body
    -0.469, // end → crosshead
    1.625, // end → head-after
    -0.955, // head-after → head-after
    -0.271, // caption → caption
    0.586, // caption → credit
    0.0, // credit → credit
    0.406, // credit → photo-head
    -0.449, // photo-head → photo-head
    -0.0, // furniture | furniture
    -0.183, // furniture | banner
    0.273, // furniture | head-before
    0.003, // furniture | byline
    -0.075, // furniture | body
    -0.019, // furniture | caption
    0.0, // banner | furniture
    -0.434, // banner | banner
    0.524, // banner | head-before
    -0.069, // banner | byline
    0.312, // banner | body
    0.295, // banner | caption
    0.0, // head-before | furniture
    -0.05, // head-before | banner
    -0.481, // head-before | head-before
    -0.447, // head-before | byline
    -0.804, // head-before | body
    -0.035, // head-before | caption
    0.0, // byline | furniture
    -0.118, // byline | banner
    -0.386, // byline | head-before
    -0.001, // byline | byline
    -0.679, // byline | body
    -0.003, // byline | caption
    0.0, // body-headed | furniture
    1.093, // body-headed | banner
    0.537, // body-headed | head-before
    0.621, // body-headed | byline
    0.435, // body-headed | body
    0.338, // body-headed | caption
    0.0, // body | furniture
    -0.605, // body | banner
    -0.888, // body | head-before
    -0.491, // body | byline
    -1.305, // body | body
    -0.352, // body | caption
    0.0, // end-headed | furniture
    0.546, // end-headed | banner
    0.727, // end-headed | head-before
    0.062, // end-headed | byline
    0.375, // end-headed | body
    0.085, // end-headed | caption
    0.0, // end | furniture
    -0.138, // end | banner
    -0.119, // end | head-before
    -0.017, // end | byline
    -0.029, // end | body
    -0.017, // end | caption
    0.0, // head-after | furniture
    0.138, // head-after | banner
    0.091, // head-after | head-before
    -0.142, // head-after | byline
    0.33, // head-after | body
    0.214, // head-after | caption
    0.0, // caption | furniture
    -0.031, // caption | banner
    -0.097, // caption | head-before
    -0.15, // caption | byline
    -0.178, // caption | body
    -0.045, // caption | caption
    0.0, // credit | furniture
    0.186, // credit | banner
    -0.453, // credit | head-before
    0.057, // credit | byline
    0.14, // credit | body
    0.128, // credit | caption
    0.0, // photo-head | furniture
    0.11, // photo-head | banner
    0.403, // photo-head | head-before
    0.164, // photo-head | byline
    -0.39, // photo-head | body
    0.014, // photo-head | caption
  ],
  starts: [
    -0.0, // furniture
    0.078, // banner
    -0.064, // head-before
    0.003, // byline
    -0.145, // body
    0.128, // caption
  ],
  ends: [
    0.0, // furniture
    -0.038, // banner
    -0.024, // head-before
    -0.0, // byline-headed
    -0.041, // byline
    0.619, // body-headed
    -0.619, // body
    -0.222, // crosshead-headed
    -0.08, // crosshead
    0.174, // end-headed
    -0.112, // end
    0.173, // head-after
    -0.056, // caption
    0.122, // credit
    0.106, // photo-head
  ],
};
