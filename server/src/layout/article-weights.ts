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
      -0.271, // any
      -1.846, // ends-full-stop
      -0.001, // ends-other-sentence
      -1.052, // ends-open
      -0.212, // full-stop-within
      -0.424, // comma-within
      -0.216, // one-line
      -0.397, // many-lines
      -0.403, // narrow
      -0.775, // wide
      -0.982, // very-wide
      -0.301, // gap-before
      -0.325, // gap-after
      -0.735, // indented
      -1.733, // listed
      0.0, // lead
      0.18, // spaced
      0.159, // dash-first
      -2.274, // bracketed
      -0.002, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.015, // date-first
      0.153, // column-wide
      -0.242, // goes-with-before
      0.242, // goes-with-after
      0.1, // goes-with-none
      -0.028, // texts-go-together
      -0.084, // text-column-changes
      0.249, // next-is-lead
      0.154, // next-is-byline
      0.295, // after-end
      0.67, // stands-apart
      0.386, // stands-within
      -0.05, // column-changes
      -0.076, // order
      -0.649, // picture-first
    ],
    // head-before
    [
      -0.615, // any
      -0.193, // ends-full-stop
      -0.189, // ends-other-sentence
      0.421, // ends-open
      -0.012, // full-stop-within
      -0.364, // comma-within
      0.103, // one-line
      -0.26, // many-lines
      -0.447, // narrow
      -0.005, // wide
      -0.67, // very-wide
      -0.211, // gap-before
      -0.592, // gap-after
      -0.195, // indented
      -0.31, // listed
      0.0, // lead
      0.672, // spaced
      0.374, // dash-first
      -0.67, // bracketed
      -0.002, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.002, // date-first
      0.216, // column-wide
      -1.397, // goes-with-before
      1.397, // goes-with-after
      -0.221, // goes-with-none
      -0.371, // texts-go-together
      0.288, // text-column-changes
      0.689, // next-is-lead
      0.371, // next-is-byline
      -0.261, // after-end
      0.55, // stands-apart
      -0.42, // stands-within
      0.298, // column-changes
      0.557, // order
      -0.085, // picture-first
    ],
    // head-after
    [
      -0.02, // any
      -0.716, // ends-full-stop
      0.003, // ends-other-sentence
      -0.22, // ends-open
      -0.107, // full-stop-within
      0.073, // comma-within
      -0.184, // one-line
      0.047, // many-lines
      -0.31, // narrow
      0.094, // wide
      -0.182, // very-wide
      -0.245, // gap-before
      -0.142, // gap-after
      -0.344, // indented
      -0.672, // listed
      0.0, // lead
      0.044, // spaced
      0.204, // dash-first
      -1.39, // bracketed
      -0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.006, // date-first
      0.159, // column-wide
      1.869, // goes-with-before
      -1.869, // goes-with-after
      -0.66, // goes-with-none
      -0.027, // texts-go-together
      0.254, // text-column-changes
      -0.18, // next-is-lead
      -0.18, // next-is-byline
      0.26, // after-end
      0.283, // stands-apart
      -0.168, // stands-within
      0.208, // column-changes
      -0.539, // order
      -0.235, // picture-first
    ],
    // photo-head
    [
      0.191, // any
      -0.019, // ends-full-stop
      0.127, // ends-other-sentence
      0.104, // ends-open
      -0.0, // full-stop-within
      0.083, // comma-within
      0.254, // one-line
      -0.003, // many-lines
      -0.192, // narrow
      -0.221, // wide
      -0.022, // very-wide
      -0.04, // gap-before
      0.208, // gap-after
      -0.008, // indented
      -0.0, // listed
      0.0, // lead
      0.245, // spaced
      -0.003, // dash-first
      -0.106, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.003, // date-first
      -0.016, // column-wide
      0.908, // goes-with-before
      -0.908, // goes-with-after
      -0.442, // goes-with-none
      0.145, // texts-go-together
      -0.279, // text-column-changes
      0.229, // next-is-lead
      -0.036, // next-is-byline
      0.0, // after-end
      0.107, // stands-apart
      0.019, // stands-within
      -0.284, // column-changes
      -0.141, // order
      -0.082, // picture-first
    ],
    // banner
    [
      0.687, // any
      -0.076, // ends-full-stop
      0.065, // ends-other-sentence
      -0.449, // ends-open
      -0.064, // full-stop-within
      -0.41, // comma-within
      0.094, // one-line
      -0.007, // many-lines
      -0.099, // narrow
      0.389, // wide
      -0.063, // very-wide
      0.162, // gap-before
      0.155, // gap-after
      -0.015, // indented
      -0.346, // listed
      0.0, // lead
      0.05, // spaced
      -0.073, // dash-first
      0.0, // bracketed
      -0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.003, // date-first
      -0.013, // column-wide
      -0.071, // goes-with-before
      0.071, // goes-with-after
      2.841, // goes-with-none
      -0.151, // texts-go-together
      0.46, // text-column-changes
      -0.263, // next-is-lead
      0.231, // next-is-byline
      0.066, // after-end
      0.256, // stands-apart
      1.063, // stands-within
      0.204, // column-changes
      -0.009, // order
      -0.248, // picture-first
    ],
    // crosshead
    [
      -0.527, // any
      -0.841, // ends-full-stop
      -0.007, // ends-other-sentence
      -0.905, // ends-open
      -0.029, // full-stop-within
      0.205, // comma-within
      -0.289, // one-line
      -0.174, // many-lines
      0.737, // narrow
      -1.028, // wide
      -0.044, // very-wide
      0.039, // gap-before
      0.195, // gap-after
      -0.173, // indented
      -0.402, // listed
      0.0, // lead
      -0.832, // spaced
      -0.342, // dash-first
      -0.108, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.001, // date-first
      -0.19, // column-wide
      -1.552, // goes-with-before
      1.552, // goes-with-after
      -1.478, // goes-with-none
      0.368, // texts-go-together
      -0.765, // text-column-changes
      -0.187, // next-is-lead
      -0.243, // next-is-byline
      0.229, // after-end
      -0.491, // stands-apart
      -0.102, // stands-within
      -0.524, // column-changes
      -0.08, // order
      -0.0, // picture-first
    ],
    // text
    [
      -1.65, // any
      1.846, // ends-full-stop
      0.001, // ends-other-sentence
      1.052, // ends-open
      0.212, // full-stop-within
      0.424, // comma-within
      -1.293, // one-line
      0.397, // many-lines
      -0.901, // narrow
      0.775, // wide
      0.982, // very-wide
      -0.659, // gap-before
      -1.028, // gap-after
      0.483, // indented
      1.733, // listed
      -0.0, // lead
      -0.18, // spaced
      -0.159, // dash-first
      1.09, // bracketed
      -0.413, // bullet-first
      -0.787, // byline-kind
      -1.142, // end-kind
      -0.0, // credit-within
      0.015, // date-first
      -0.299, // column-wide
      0.242, // goes-with-before
      -0.242, // goes-with-after
      -0.1, // goes-with-none
      0.028, // texts-go-together
      0.084, // text-column-changes
      -0.249, // next-is-lead
      -0.166, // next-is-byline
      -0.299, // after-end
      -0.728, // stands-apart
      -0.807, // stands-within
      -0.363, // column-changes
      -0.056, // order
      0.649, // picture-first
    ],
    // caption
    [
      -0.203, // any
      -0.914, // ends-full-stop
      -0.084, // ends-other-sentence
      -0.247, // ends-open
      0.147, // full-stop-within
      0.047, // comma-within
      0.312, // one-line
      -0.546, // many-lines
      -0.138, // narrow
      0.446, // wide
      0.049, // very-wide
      -0.08, // gap-before
      -0.335, // gap-after
      -0.049, // indented
      -0.176, // listed
      -0.986, // lead
      -0.003, // spaced
      -0.003, // dash-first
      -0.067, // bracketed
      0.426, // bullet-first
      0.017, // byline-kind
      -0.024, // end-kind
      1.007, // credit-within
      0.369, // date-first
      0.826, // column-wide
      -0.041, // goes-with-before
      0.041, // goes-with-after
      0.299, // goes-with-none
      -0.222, // texts-go-together
      0.194, // text-column-changes
      0.453, // next-is-lead
      0.283, // next-is-byline
      0.143, // after-end
      0.527, // stands-apart
      0.034, // stands-within
      0.508, // column-changes
      0.061, // order
      1.493, // picture-first
    ],
    // byline
    [
      0.474, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.211, // one-line
      0.0, // many-lines
      -0.093, // narrow
      0.0, // wide
      0.0, // very-wide
      0.156, // gap-before
      -0.207, // gap-after
      -0.093, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      -0.035, // bracketed
      0.81, // bullet-first
      0.744, // byline-kind
      -0.27, // end-kind
      0.0, // credit-within
      0.0, // date-first
      -0.059, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      -0.221, // next-is-byline
      0.025, // after-end
      0.041, // stands-apart
      0.428, // stands-within
      -0.127, // column-changes
      -0.082, // order
      0.0, // picture-first
    ],
    // end
    [
      -0.373, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      -0.527, // one-line
      0.0, // many-lines
      0.06, // narrow
      0.0, // wide
      0.0, // very-wide
      -0.439, // gap-before
      -0.121, // gap-after
      0.35, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      1.244, // bracketed
      -0.838, // bullet-first
      -0.34, // byline-kind
      -0.033, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.048, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.094, // next-is-byline
      -0.072, // after-end
      -0.456, // stands-apart
      -0.143, // stands-within
      0.212, // column-changes
      -0.051, // order
      0.0, // picture-first
    ],
    // credit
    [
      0.565, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.513, // one-line
      0.0, // many-lines
      0.54, // narrow
      0.0, // wide
      0.0, // very-wide
      0.437, // gap-before
      0.425, // gap-after
      -0.006, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      -0.028, // bracketed
      0.0, // bullet-first
      0.385, // byline-kind
      0.179, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.156, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.139, // next-is-byline
      0.0, // after-end
      0.058, // stands-apart
      0.138, // stands-within
      0.339, // column-changes
      -0.141, // order
      0.0, // picture-first
    ],
  ],
  openings: [
    -1.781, // any
    -1.199, // no-gap
    1.237, // lead
    -0.04, // bullet
    0.425, // column-changes
    -0.429, // column-stays
    0.034, // after-lead
    -1.188, // dash-first
  ],
  steps: [
    -0.535, // head-before → head-before
    1.226, // head-before → byline-headed
    2.29, // head-before → body-headed
    -0.705, // head-before → caption
    0.0, // byline-headed → byline-headed
    1.226, // byline-headed → body-headed
    -0.214, // byline → byline
    1.214, // byline → body
    0.326, // body-headed → body-headed
    -0.12, // body-headed → crosshead-headed
    -0.063, // body-headed → end-headed
    -2.374, // body-headed → head-after
    0.308, // body → body
    -0.308, // body → crosshead
    -0.156, // body → end
    2.43, // body → head-after
    -0.578, // crosshead-headed → body-headed
    0.288, // crosshead-headed → crosshead-headed
    -0.55, // crosshead → body
    0.699, // crosshead → crosshead
    -0.19, // end-headed → end-headed
    -0.651, // end-headed → body-headed
    -0.703, // end-headed → crosshead-headed
    -1.202, // end-headed → head-after
    0.038, // end → end
    -0.706, // end → body
    -0.326, // end → crosshead
    2.256, // end → head-after
    -1.158, // head-after → head-after
    -0.994, // caption → caption
    0.565, // caption → credit
    0.0, // credit → credit
    0.628, // credit → photo-head
    -0.446, // photo-head → photo-head
    -0.0, // furniture | furniture
    0.185, // furniture | banner
    -0.144, // furniture | head-before
    0.004, // furniture | byline
    -0.104, // furniture | body
    0.058, // furniture | caption
    -0.215, // banner | furniture
    -0.128, // banner | banner
    0.914, // banner | head-before
    0.16, // banner | byline
    0.02, // banner | body
    -0.12, // banner | caption
    -0.01, // head-before | furniture
    -0.174, // head-before | banner
    -0.837, // head-before | head-before
    -0.467, // head-before | byline
    -1.247, // head-before | body
    -0.137, // head-before | caption
    -0.001, // byline | furniture
    -0.076, // byline | banner
    -0.599, // byline | head-before
    -0.007, // byline | byline
    -0.849, // byline | body
    -0.039, // byline | caption
    1.102, // body-headed | furniture
    0.982, // body-headed | banner
    0.683, // body-headed | head-before
    0.29, // body-headed | byline
    0.243, // body-headed | body
    0.901, // body-headed | caption
    -0.038, // body | furniture
    -0.979, // body | banner
    -1.142, // body | head-before
    -0.481, // body | byline
    -1.749, // body | body
    -0.462, // body | caption
    0.153, // end-headed | furniture
    0.816, // end-headed | banner
    0.876, // end-headed | head-before
    0.22, // end-headed | byline
    0.588, // end-headed | body
    0.326, // end-headed | caption
    -0.002, // end | furniture
    -0.333, // end | banner
    -0.354, // end | head-before
    -0.103, // end | byline
    -0.142, // end | body
    -0.104, // end | caption
    0.274, // head-after | furniture
    0.538, // head-after | banner
    0.493, // head-after | head-before
    -0.15, // head-after | byline
    -0.387, // head-after | body
    0.275, // head-after | caption
    -0.007, // caption | furniture
    0.039, // caption | banner
    -0.104, // caption | head-before
    -0.109, // caption | byline
    -0.02, // caption | body
    0.45, // caption | caption
    0.001, // credit | furniture
    -0.12, // credit | banner
    -0.408, // credit | head-before
    0.143, // credit | byline
    0.074, // credit | body
    0.234, // credit | caption
    0.005, // photo-head | furniture
    0.129, // photo-head | banner
    0.384, // photo-head | head-before
    -0.033, // photo-head | byline
    -0.099, // photo-head | body
    0.043, // photo-head | caption
  ],
  starts: [
    -0.0, // furniture
    -0.089, // banner
    0.183, // head-before
    0.007, // byline
    -0.179, // body
    0.075, // caption
  ],
  ends: [
    1.262, // furniture
    0.169, // banner
    -0.036, // head-before
    -0.001, // byline-headed
    -0.17, // byline
    0.66, // body-headed
    -1.011, // body
    -0.25, // crosshead-headed
    -0.094, // crosshead
    -0.49, // end-headed
    -0.34, // end
    0.113, // head-after
    -0.022, // caption
    0.013, // credit
    0.2, // photo-head
  ],
};
