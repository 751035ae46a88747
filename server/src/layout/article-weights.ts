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
      -0.247, // any
      -1.846, // ends-full-stop
      -0.044, // ends-other-sentence
      -1.051, // ends-open
      -0.207, // full-stop-within
      -0.426, // comma-within
      -0.2, // one-line
      -0.399, // many-lines
      -0.432, // narrow
      -0.774, // wide
      -1.01, // very-wide
      -0.298, // gap-before
      -0.295, // gap-after
      -0.737, // indented
      -1.731, // listed
      0.0, // lead
      0.18, // spaced
      0.155, // dash-first
      -2.279, // bracketed
      -0.002, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.015, // date-first
      0.153, // column-wide
      -0.245, // goes-with-before
      0.245, // goes-with-after
      0.105, // goes-with-none
      -0.028, // texts-go-together
      -0.087, // text-column-changes
      0.242, // next-is-lead
      0.153, // next-is-byline
      0.293, // after-end
      0.668, // stands-apart
      0.394, // stands-within
      -0.06, // column-changes
      -0.063, // order
      -0.641, // picture-first
    ],
    // head-before
    [
      -0.697, // any
      -0.19, // ends-full-stop
      -0.191, // ends-other-sentence
      0.421, // ends-open
      -0.012, // full-stop-within
      -0.36, // comma-within
      0.11, // one-line
      -0.255, // many-lines
      -0.424, // narrow
      0.004, // wide
      -0.663, // very-wide
      -0.16, // gap-before
      -0.597, // gap-after
      -0.194, // indented
      -0.31, // listed
      0.0, // lead
      0.672, // spaced
      0.371, // dash-first
      -0.671, // bracketed
      -0.002, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.002, // date-first
      0.187, // column-wide
      -1.395, // goes-with-before
      1.395, // goes-with-after
      -0.228, // goes-with-none
      -0.376, // texts-go-together
      0.298, // text-column-changes
      0.714, // next-is-lead
      0.386, // next-is-byline
      -0.257, // after-end
      0.552, // stands-apart
      -0.393, // stands-within
      0.293, // column-changes
      0.535, // order
      -0.083, // picture-first
    ],
    // head-after
    [
      -0.032, // any
      -0.716, // ends-full-stop
      0.002, // ends-other-sentence
      -0.221, // ends-open
      -0.104, // full-stop-within
      0.073, // comma-within
      -0.169, // one-line
      0.047, // many-lines
      -0.292, // narrow
      0.096, // wide
      -0.177, // very-wide
      -0.236, // gap-before
      -0.148, // gap-after
      -0.345, // indented
      -0.676, // listed
      0.0, // lead
      0.041, // spaced
      0.201, // dash-first
      -1.394, // bracketed
      -0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.006, // date-first
      0.157, // column-wide
      1.877, // goes-with-before
      -1.877, // goes-with-after
      -0.668, // goes-with-none
      -0.03, // texts-go-together
      0.26, // text-column-changes
      -0.15, // next-is-lead
      -0.173, // next-is-byline
      0.261, // after-end
      0.295, // stands-apart
      -0.168, // stands-within
      0.205, // column-changes
      -0.551, // order
      -0.227, // picture-first
    ],
    // photo-head
    [
      0.199, // any
      -0.017, // ends-full-stop
      0.127, // ends-other-sentence
      0.105, // ends-open
      -0.0, // full-stop-within
      0.085, // comma-within
      0.247, // one-line
      -0.003, // many-lines
      -0.17, // narrow
      -0.246, // wide
      -0.02, // very-wide
      -0.049, // gap-before
      0.214, // gap-after
      -0.008, // indented
      -0.0, // listed
      0.0, // lead
      0.251, // spaced
      -0.003, // dash-first
      -0.105, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.003, // date-first
      0.002, // column-wide
      0.909, // goes-with-before
      -0.909, // goes-with-after
      -0.451, // goes-with-none
      0.098, // texts-go-together
      -0.283, // text-column-changes
      0.231, // next-is-lead
      -0.032, // next-is-byline
      0.0, // after-end
      0.126, // stands-apart
      0.016, // stands-within
      -0.306, // column-changes
      -0.153, // order
      -0.081, // picture-first
    ],
    // banner
    [
      0.678, // any
      -0.077, // ends-full-stop
      0.067, // ends-other-sentence
      -0.45, // ends-open
      -0.064, // full-stop-within
      -0.409, // comma-within
      0.101, // one-line
      -0.004, // many-lines
      -0.079, // narrow
      0.391, // wide
      -0.061, // very-wide
      0.212, // gap-before
      0.125, // gap-after
      -0.015, // indented
      -0.349, // listed
      0.0, // lead
      0.049, // spaced
      -0.073, // dash-first
      0.0, // bracketed
      -0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.003, // date-first
      -0.002, // column-wide
      -0.064, // goes-with-before
      0.064, // goes-with-after
      2.826, // goes-with-none
      -0.152, // texts-go-together
      0.463, // text-column-changes
      -0.229, // next-is-lead
      0.234, // next-is-byline
      0.063, // after-end
      0.269, // stands-apart
      1.068, // stands-within
      0.195, // column-changes
      -0.018, // order
      -0.249, // picture-first
    ],
    // crosshead
    [
      -0.522, // any
      -0.843, // ends-full-stop
      -0.05, // ends-other-sentence
      -0.904, // ends-open
      -0.027, // full-stop-within
      0.203, // comma-within
      -0.285, // one-line
      -0.183, // many-lines
      0.764, // narrow
      -1.04, // wide
      -0.09, // very-wide
      0.054, // gap-before
      0.164, // gap-after
      -0.173, // indented
      -0.401, // listed
      0.0, // lead
      -0.832, // spaced
      -0.341, // dash-first
      -0.109, // bracketed
      -0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.001, // date-first
      -0.197, // column-wide
      -1.546, // goes-with-before
      1.546, // goes-with-after
      -1.483, // goes-with-none
      0.364, // texts-go-together
      -0.761, // text-column-changes
      -0.181, // next-is-lead
      -0.244, // next-is-byline
      0.228, // after-end
      -0.485, // stands-apart
      -0.12, // stands-within
      -0.524, // column-changes
      -0.099, // order
      -0.0, // picture-first
    ],
    // text
    [
      -1.621, // any
      1.846, // ends-full-stop
      0.044, // ends-other-sentence
      1.051, // ends-open
      0.207, // full-stop-within
      0.426, // comma-within
      -1.277, // one-line
      0.399, // many-lines
      -0.906, // narrow
      0.774, // wide
      1.01, // very-wide
      -0.659, // gap-before
      -1.007, // gap-after
      0.483, // indented
      1.731, // listed
      -0.0, // lead
      -0.18, // spaced
      -0.155, // dash-first
      1.085, // bracketed
      -0.416, // bullet-first
      -0.791, // byline-kind
      -1.142, // end-kind
      -0.0, // credit-within
      0.015, // date-first
      -0.303, // column-wide
      0.245, // goes-with-before
      -0.245, // goes-with-after
      -0.105, // goes-with-none
      0.028, // texts-go-together
      0.087, // text-column-changes
      -0.242, // next-is-lead
      -0.166, // next-is-byline
      -0.298, // after-end
      -0.729, // stands-apart
      -0.812, // stands-within
      -0.372, // column-changes
      -0.062, // order
      0.641, // picture-first
    ],
    // caption
    [
      -0.191, // any
      -0.914, // ends-full-stop
      -0.085, // ends-other-sentence
      -0.246, // ends-open
      0.168, // full-stop-within
      0.02, // comma-within
      0.333, // one-line
      -0.563, // many-lines
      -0.147, // narrow
      0.465, // wide
      0.04, // very-wide
      -0.072, // gap-before
      -0.32, // gap-after
      -0.052, // indented
      -0.183, // listed
      -1.1, // lead
      -0.003, // spaced
      -0.003, // dash-first
      -0.073, // bracketed
      0.482, // bullet-first
      0.015, // byline-kind
      -0.026, // end-kind
      1.05, // credit-within
      0.365, // date-first
      0.823, // column-wide
      -0.062, // goes-with-before
      0.062, // goes-with-after
      0.283, // goes-with-none
      -0.216, // texts-go-together
      0.173, // text-column-changes
      0.493, // next-is-lead
      0.285, // next-is-byline
      0.14, // after-end
      0.536, // stands-apart
      0.033, // stands-within
      0.502, // column-changes
      0.073, // order
      1.469, // picture-first
    ],
    // byline
    [
      0.475, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.214, // one-line
      0.0, // many-lines
      -0.094, // narrow
      0.0, // wide
      0.0, // very-wide
      0.157, // gap-before
      -0.204, // gap-after
      -0.092, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      -0.034, // bracketed
      0.813, // bullet-first
      0.743, // byline-kind
      -0.269, // end-kind
      0.0, // credit-within
      0.0, // date-first
      -0.059, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      -0.218, // next-is-byline
      0.026, // after-end
      0.042, // stands-apart
      0.427, // stands-within
      -0.127, // column-changes
      -0.086, // order
      0.0, // picture-first
    ],
    // end
    [
      -0.369, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      -0.52, // one-line
      0.0, // many-lines
      0.061, // narrow
      0.0, // wide
      0.0, // very-wide
      -0.44, // gap-before
      -0.113, // gap-after
      0.35, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      1.247, // bracketed
      -0.839, // bullet-first
      -0.341, // byline-kind
      -0.029, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.049, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.094, // next-is-byline
      -0.072, // after-end
      -0.455, // stands-apart
      -0.145, // stands-within
      0.21, // column-changes
      -0.056, // order
      0.0, // picture-first
    ],
    // credit
    [
      0.569, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.518, // one-line
      0.0, // many-lines
      0.544, // narrow
      0.0, // wide
      0.0, // very-wide
      0.442, // gap-before
      0.43, // gap-after
      -0.006, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      -0.025, // bracketed
      0.0, // bullet-first
      0.389, // byline-kind
      0.182, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.156, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.136, // next-is-byline
      0.0, // after-end
      0.057, // stands-apart
      0.14, // stands-within
      0.343, // column-changes
      -0.142, // order
      0.0, // picture-first
    ],
  ],
  openings: [
    -1.767, // any
    -1.196, // no-gap
    1.211, // lead
    -0.045, // bullet
    0.42, // column-changes
    -0.435, // column-stays
    0.029, // after-lead
    -1.191, // dash-first
  ],
  steps: [
    -0.491, // head-before → head-before
    1.234, // head-before → byline-headed
    2.278, // head-before → body-headed
    -0.773, // head-before → caption
    0.0, // byline-headed → byline-headed
    1.234, // byline-headed → body-headed
    -0.211, // byline → byline
    1.207, // byline → body
    0.321, // body-headed → body-headed
    -0.143, // body-headed → crosshead-headed
    -0.057, // body-headed → end-headed
    -2.376, // body-headed → head-after
    0.302, // body → body
    -0.333, // body → crosshead
    -0.155, // body → end
    2.424, // body → head-after
    -0.563, // crosshead-headed → body-headed
    0.286, // crosshead-headed → crosshead-headed
    -0.525, // crosshead → body
    0.69, // crosshead → crosshead
    -0.191, // end-headed → end-headed
    -0.65, // end-headed → body-headed
    -0.708, // end-headed → crosshead-headed
    -1.199, // end-headed → head-after
    0.039, // end → end
    -0.707, // end → body
    -0.326, // end → crosshead
    2.259, // end → head-after
    -1.155, // head-after → head-after
    -1.002, // caption → caption
    0.569, // caption → credit
    0.0, // credit → credit
    0.633, // credit → photo-head
    -0.438, // photo-head → photo-head
    -0.0, // furniture | furniture
    0.178, // furniture | banner
    -0.135, // furniture | head-before
    0.004, // furniture | byline
    -0.102, // furniture | body
    0.055, // furniture | caption
    -0.217, // banner | furniture
    -0.161, // banner | banner
    0.882, // banner | head-before
    0.149, // banner | byline
    -0.012, // banner | body
    -0.083, // banner | caption
    -0.009, // head-before | furniture
    -0.173, // head-before | banner
    -0.829, // head-before | head-before
    -0.462, // head-before | byline
    -1.238, // head-before | body
    -0.116, // head-before | caption
    -0.0, // byline | furniture
    -0.077, // byline | banner
    -0.604, // byline | head-before
    -0.007, // byline | byline
    -0.85, // byline | body
    -0.039, // byline | caption
    1.103, // body-headed | furniture
    0.963, // body-headed | banner
    0.688, // body-headed | head-before
    0.296, // body-headed | byline
    0.245, // body-headed | body
    0.907, // body-headed | caption
    -0.038, // body | furniture
    -0.987, // body | banner
    -1.144, // body | head-before
    -0.484, // body | byline
    -1.759, // body | body
    -0.461, // body | caption
    0.154, // end-headed | furniture
    0.811, // end-headed | banner
    0.886, // end-headed | head-before
    0.222, // end-headed | byline
    0.588, // end-headed | body
    0.325, // end-headed | caption
    -0.002, // end | furniture
    -0.337, // end | banner
    -0.352, // end | head-before
    -0.104, // end | byline
    -0.141, // end | body
    -0.105, // end | caption
    0.276, // head-after | furniture
    0.525, // head-after | banner
    0.488, // head-after | head-before
    -0.15, // head-after | byline
    -0.4, // head-after | body
    0.286, // head-after | caption
    -0.007, // caption | furniture
    0.064, // caption | banner
    -0.098, // caption | head-before
    -0.111, // caption | byline
    -0.025, // caption | body
    0.445, // caption | caption
    0.0, // credit | furniture
    -0.115, // credit | banner
    -0.4, // credit | head-before
    0.141, // credit | byline
    0.07, // credit | body
    0.233, // credit | caption
    0.005, // photo-head | furniture
    0.125, // photo-head | banner
    0.367, // photo-head | head-before
    -0.029, // photo-head | byline
    -0.097, // photo-head | body
    0.058, // photo-head | caption
  ],
  starts: [
    -0.0, // furniture
    -0.07, // banner
    0.168, // head-before
    0.007, // byline
    -0.184, // body
    0.077, // caption
  ],
  ends: [
    1.264, // furniture
    0.155, // banner
    -0.036, // head-before
    -0.001, // byline-headed
    -0.17, // byline
    0.661, // body-headed
    -1.015, // body
    -0.243, // crosshead-headed
    -0.092, // crosshead
    -0.486, // end-headed
    -0.34, // end
    0.117, // head-after
    -0.025, // caption
    0.01, // credit
    0.203, // photo-head
  ],
};
