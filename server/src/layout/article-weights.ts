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
      -0.99, // any
      -2.496, // ends-full-stop
      0.548, // ends-other-sentence
      -1.586, // ends-open
      -0.297, // full-stop-within
      -0.546, // comma-within
      -0.056, // one-line
      -0.514, // many-lines
      -0.239, // narrow
      -0.556, // wide
      -1.027, // very-wide
      0.058, // gap-before
      0.085, // gap-after
      -0.855, // indented
      -1.053, // listed
      0.0, // lead
      0.226, // spaced
      -1.26, // dash-first
      -2.573, // bracketed
      -0.436, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.153, // date-first
      -0.007, // column-wide
      -0.067, // goes-with-before
      0.067, // goes-with-after
      -0.603, // goes-with-none
      0.035, // texts-go-together
      0.01, // text-column-changes
      0.059, // next-is-lead
      -0.071, // next-is-byline
      0.441, // after-end
      0.164, // stands-apart
      1.072, // stands-within
      0.114, // column-changes
      -0.265, // order
      -0.625, // picture-first
      -0.56, // short-run
      -1.218, // long-short-run
      -0.679, // alike-before
      -0.417, // alike-after
      -0.628, // figures
      -0.169, // parted
      -0.809, // labelled
      -0.342, // date-alone
      -0.115, // over-usual
      0.144, // after-text
      0.451, // before-text
      0.609, // before-rows
      0.207, // name-alone
      0.0, // contact
      0.248, // unled
      -0.474, // after-unfinished
      0.088, // apart-in-run
      0.359, // notice
      0.312, // column-title
      -0.771, // signature
    ],
    // head-before
    [
      -0.363, // any
      -0.756, // ends-full-stop
      -0.479, // ends-other-sentence
      0.069, // ends-open
      -0.023, // full-stop-within
      -0.688, // comma-within
      -0.056, // one-line
      -0.266, // many-lines
      -0.245, // narrow
      0.014, // wide
      -0.607, // very-wide
      -0.294, // gap-before
      -0.334, // gap-after
      -0.202, // indented
      -0.136, // listed
      0.0, // lead
      0.628, // spaced
      0.389, // dash-first
      -0.519, // bracketed
      -0.307, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.044, // date-first
      0.289, // column-wide
      -1.361, // goes-with-before
      1.361, // goes-with-after
      -0.339, // goes-with-none
      -0.428, // texts-go-together
      0.196, // text-column-changes
      0.408, // next-is-lead
      -0.235, // next-is-byline
      -0.288, // after-end
      0.178, // stands-apart
      -0.206, // stands-within
      0.286, // column-changes
      0.641, // order
      -0.039, // picture-first
      -0.181, // short-run
      0.275, // long-short-run
      -0.229, // alike-before
      -0.639, // alike-after
      -0.607, // figures
      -0.209, // parted
      -0.867, // labelled
      -0.115, // date-alone
      -0.124, // over-usual
      -0.811, // after-text
      0.652, // before-text
      0.884, // before-rows
      0.252, // name-alone
      0.0, // contact
      -1.109, // unled
      0.282, // after-unfinished
      0.595, // apart-in-run
      1.049, // notice
      -0.622, // column-title
      -0.529, // signature
    ],
    // head-after
    [
      -0.032, // any
      -0.689, // ends-full-stop
      0.018, // ends-other-sentence
      -0.044, // ends-open
      -0.093, // full-stop-within
      -0.064, // comma-within
      -0.21, // one-line
      -0.04, // many-lines
      -0.183, // narrow
      0.15, // wide
      -0.254, // very-wide
      -0.029, // gap-before
      -0.299, // gap-after
      -0.323, // indented
      -0.292, // listed
      0.0, // lead
      0.025, // spaced
      -0.037, // dash-first
      -1.681, // bracketed
      -0.038, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.027, // date-first
      0.195, // column-wide
      1.786, // goes-with-before
      -1.786, // goes-with-after
      -1.023, // goes-with-none
      -0.076, // texts-go-together
      0.151, // text-column-changes
      0.012, // next-is-lead
      -0.11, // next-is-byline
      0.238, // after-end
      0.256, // stands-apart
      -0.053, // stands-within
      0.109, // column-changes
      -0.659, // order
      -0.223, // picture-first
      -0.124, // short-run
      -0.201, // long-short-run
      -0.436, // alike-before
      0.043, // alike-after
      -0.565, // figures
      -0.068, // parted
      -0.375, // labelled
      -0.534, // date-alone
      -0.031, // over-usual
      0.106, // after-text
      -0.251, // before-text
      -0.174, // before-rows
      0.087, // name-alone
      0.0, // contact
      0.369, // unled
      -0.336, // after-unfinished
      -0.398, // apart-in-run
      -0.01, // notice
      -0.277, // column-title
      -0.441, // signature
    ],
    // photo-head
    [
      0.258, // any
      -0.014, // ends-full-stop
      0.13, // ends-other-sentence
      0.09, // ends-open
      0.0, // full-stop-within
      0.056, // comma-within
      0.164, // one-line
      -0.002, // many-lines
      -0.288, // narrow
      -0.05, // wide
      -0.014, // very-wide
      0.017, // gap-before
      0.224, // gap-after
      -0.001, // indented
      -0.0, // listed
      0.0, // lead
      0.254, // spaced
      -0.002, // dash-first
      -0.082, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.006, // date-first
      -0.146, // column-wide
      1.004, // goes-with-before
      -1.004, // goes-with-after
      -0.728, // goes-with-none
      0.111, // texts-go-together
      -0.26, // text-column-changes
      0.136, // next-is-lead
      0.101, // next-is-byline
      0.0, // after-end
      0.053, // stands-apart
      0.024, // stands-within
      -0.216, // column-changes
      -0.149, // order
      -0.062, // picture-first
      -0.279, // short-run
      0.058, // long-short-run
      -0.012, // alike-before
      -0.045, // alike-after
      -0.112, // figures
      -0.303, // parted
      -0.005, // labelled
      -0.005, // date-alone
      0.305, // over-usual
      -0.022, // after-text
      -0.291, // before-text
      0.005, // before-rows
      0.0, // name-alone
      0.0, // contact
      0.163, // unled
      -0.016, // after-unfinished
      -0.039, // apart-in-run
      -0.001, // notice
      -0.051, // column-title
      -0.006, // signature
    ],
    // banner
    [
      0.875, // any
      -0.067, // ends-full-stop
      0.023, // ends-other-sentence
      -0.423, // ends-open
      -0.089, // full-stop-within
      -0.603, // comma-within
      0.014, // one-line
      -0.003, // many-lines
      -0.157, // narrow
      0.75, // wide
      -0.099, // very-wide
      0.32, // gap-before
      0.05, // gap-after
      -0.018, // indented
      -0.073, // listed
      0.0, // lead
      0.059, // spaced
      -0.172, // dash-first
      0.0, // bracketed
      -0.054, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.019, // date-first
      -0.006, // column-wide
      0.061, // goes-with-before
      -0.061, // goes-with-after
      2.152, // goes-with-none
      -0.123, // texts-go-together
      0.414, // text-column-changes
      -0.058, // next-is-lead
      0.513, // next-is-byline
      0.291, // after-end
      0.248, // stands-apart
      1.381, // stands-within
      0.325, // column-changes
      -0.091, // order
      -0.301, // picture-first
      0.088, // short-run
      -0.711, // long-short-run
      0.21, // alike-before
      0.454, // alike-after
      -0.202, // figures
      -0.008, // parted
      0.125, // labelled
      -0.345, // date-alone
      -0.206, // over-usual
      0.023, // after-text
      -0.097, // before-text
      -0.074, // before-rows
      -0.037, // name-alone
      0.0, // contact
      0.733, // unled
      0.445, // after-unfinished
      0.444, // apart-in-run
      -0.116, // notice
      1.275, // column-title
      -0.692, // signature
    ],
    // crosshead
    [
      -1.187, // any
      -0.966, // ends-full-stop
      0.861, // ends-other-sentence
      -1.253, // ends-open
      -0.095, // full-stop-within
      0.719, // comma-within
      -0.517, // one-line
      -0.208, // many-lines
      0.833, // narrow
      -1.506, // wide
      -0.058, // very-wide
      -0.048, // gap-before
      0.328, // gap-after
      -0.31, // indented
      -0.573, // listed
      0.0, // lead
      -0.736, // spaced
      -1.453, // dash-first
      -0.295, // bracketed
      -0.036, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.055, // date-first
      -0.325, // column-wide
      -1.607, // goes-with-before
      1.607, // goes-with-after
      -0.624, // goes-with-none
      0.535, // texts-go-together
      -0.906, // text-column-changes
      -0.34, // next-is-lead
      -0.307, // next-is-byline
      0.191, // after-end
      -0.586, // stands-apart
      -0.066, // stands-within
      -0.793, // column-changes
      0.194, // order
      -0.0, // picture-first
      -0.357, // short-run
      -0.771, // long-short-run
      -0.205, // alike-before
      -0.226, // alike-after
      0.864, // figures
      0.46, // parted
      0.308, // labelled
      0.663, // date-alone
      -0.009, // over-usual
      0.414, // after-text
      0.469, // before-text
      -0.002, // before-rows
      -0.103, // name-alone
      0.0, // contact
      0.144, // unled
      -0.859, // after-unfinished
      -0.44, // apart-in-run
      -0.562, // notice
      -0.019, // column-title
      0.88, // signature
    ],
    // text
    [
      -0.506, // any
      2.496, // ends-full-stop
      -0.548, // ends-other-sentence
      1.551, // ends-open
      0.297, // full-stop-within
      0.546, // comma-within
      -1.272, // one-line
      0.514, // many-lines
      -0.605, // narrow
      0.556, // wide
      1.027, // very-wide
      -0.713, // gap-before
      -1.653, // gap-after
      0.574, // indented
      1.053, // listed
      -0.0, // lead
      -0.226, // spaced
      1.26, // dash-first
      1.442, // bracketed
      -0.013, // bullet-first
      -0.809, // byline-kind
      -1.132, // end-kind
      0.0, // credit-within
      0.153, // date-first
      -0.137, // column-wide
      0.003, // goes-with-before
      -0.003, // goes-with-after
      0.034, // goes-with-none
      -0.091, // texts-go-together
      0.184, // text-column-changes
      -0.006, // next-is-lead
      0.034, // next-is-byline
      -0.446, // after-end
      -0.363, // stands-apart
      -1.24, // stands-within
      -0.408, // column-changes
      -0.012, // order
      0.625, // picture-first
      0.472, // short-run
      0.886, // long-short-run
      0.606, // alike-before
      0.711, // alike-after
      0.549, // figures
      0.608, // parted
      0.483, // labelled
      0.342, // date-alone
      0.071, // over-usual
      -0.582, // after-text
      -0.791, // before-text
      -0.613, // before-rows
      -0.2, // name-alone
      -0.243, // contact
      -0.154, // unled
      0.572, // after-unfinished
      -0.307, // apart-in-run
      -0.359, // notice
      -0.306, // column-title
      0.771, // signature
    ],
    // caption
    [
      -0.394, // any
      -1.048, // ends-full-stop
      -0.18, // ends-other-sentence
      -0.242, // ends-open
      0.255, // full-stop-within
      0.249, // comma-within
      0.074, // one-line
      -0.808, // many-lines
      -0.358, // narrow
      0.513, // wide
      0.204, // very-wide
      -0.2, // gap-before
      -0.48, // gap-after
      -0.196, // indented
      -0.188, // listed
      -1.422, // lead
      -0.003, // spaced
      -0.025, // dash-first
      -0.002, // bracketed
      0.407, // bullet-first
      0.041, // byline-kind
      -0.016, // end-kind
      1.208, // credit-within
      0.603, // date-first
      0.851, // column-wide
      0.111, // goes-with-before
      -0.111, // goes-with-after
      0.198, // goes-with-none
      -0.222, // texts-go-together
      0.406, // text-column-changes
      0.343, // next-is-lead
      0.236, // next-is-byline
      0.176, // after-end
      0.247, // stands-apart
      0.033, // stands-within
      0.541, // column-changes
      -0.044, // order
      1.692, // picture-first
      -0.357, // short-run
      -0.194, // long-short-run
      -0.076, // alike-before
      -0.048, // alike-after
      -0.096, // figures
      -0.152, // parted
      -0.109, // labelled
      -0.026, // date-alone
      0.325, // over-usual
      0.253, // after-text
      -0.429, // before-text
      -0.012, // before-rows
      -0.003, // name-alone
      -0.053, // contact
      -0.063, // unled
      0.138, // after-unfinished
      -0.037, // apart-in-run
      -0.0, // notice
      -0.011, // column-title
      -0.026, // signature
    ],
    // byline
    [
      0.489, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      -0.023, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.287, // one-line
      0.0, // many-lines
      -0.083, // narrow
      0.0, // wide
      0.0, // very-wide
      -0.038, // gap-before
      0.191, // gap-after
      -0.107, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      -0.025, // bracketed
      0.956, // bullet-first
      0.729, // byline-kind
      -0.212, // end-kind
      0.0, // credit-within
      0.0, // date-first
      -0.034, // column-wide
      0.035, // goes-with-before
      -0.035, // goes-with-after
      -0.007, // goes-with-none
      -0.06, // texts-go-together
      -0.241, // text-column-changes
      -0.193, // next-is-lead
      -0.136, // next-is-byline
      0.017, // after-end
      -0.092, // stands-apart
      0.194, // stands-within
      0.058, // column-changes
      0.121, // order
      0.0, // picture-first
      -0.05, // short-run
      -0.163, // long-short-run
      0.0, // alike-before
      -0.255, // alike-after
      0.0, // figures
      -0.3, // parted
      0.0, // labelled
      0.0, // date-alone
      0.0, // over-usual
      -0.573, // after-text
      0.692, // before-text
      -0.013, // before-rows
      -0.025, // name-alone
      0.0, // contact
      -0.088, // unled
      -0.111, // after-unfinished
      -0.172, // apart-in-run
      0.0, // notice
      -0.007, // column-title
      0.0, // signature
    ],
    // end
    [
      -0.299, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.048, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      -0.391, // one-line
      0.0, // many-lines
      0.122, // narrow
      0.0, // wide
      0.0, // very-wide
      -0.332, // gap-before
      -0.141, // gap-after
      0.413, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      1.214, // bracketed
      -0.891, // bullet-first
      -0.271, // byline-kind
      0.011, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.044, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.091, // next-is-byline
      -0.061, // after-end
      -0.48, // stands-apart
      -0.166, // stands-within
      0.155, // column-changes
      0.18, // order
      0.0, // picture-first
      0.0, // short-run
      0.0, // long-short-run
      0.0, // alike-before
      0.0, // alike-after
      0.0, // figures
      0.0, // parted
      0.0, // labelled
      0.0, // date-alone
      -0.394, // over-usual
      -0.087, // after-text
      -0.258, // before-text
      0.025, // before-rows
      0.0, // name-alone
      0.0, // contact
      0.0, // unled
      -0.008, // after-unfinished
      0.0, // apart-in-run
      0.0, // notice
      0.0, // column-title
      0.0, // signature
    ],
    // credit
    [
      0.576, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.454, // one-line
      0.0, // many-lines
      0.53, // narrow
      0.0, // wide
      0.0, // very-wide
      0.41, // gap-before
      0.446, // gap-after
      -0.038, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      -0.067, // bracketed
      0.0, // bullet-first
      0.387, // byline-kind
      0.191, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.122, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.078, // next-is-byline
      -0.0, // after-end
      0.095, // stands-apart
      0.144, // stands-within
      0.348, // column-changes
      0.032, // order
      0.0, // picture-first
      0.0, // short-run
      0.0, // long-short-run
      0.0, // alike-before
      0.0, // alike-after
      0.0, // figures
      0.0, // parted
      0.0, // labelled
      0.0, // date-alone
      0.16, // over-usual
      0.51, // after-text
      0.039, // before-text
      0.0, // before-rows
      0.0, // name-alone
      0.0, // contact
      0.0, // unled
      0.014, // after-unfinished
      0.0, // apart-in-run
      0.0, // notice
      0.0, // column-title
      0.0, // signature
    ],
  ],
  openings: [
    -1.959, // any
    -1.381, // no-gap
    1.914, // lead
    0.288, // bullet
    0.398, // column-changes
    -0.349, // column-stays
    0.502, // after-lead
    -1.597, // dash-first
  ],
  steps: [
    -0.882, // head-before → head-before
    1.672, // head-before → byline-headed
    2.442, // head-before → body-headed
    -0.957, // head-before → caption
    0.103, // byline-headed → byline-headed
    1.672, // byline-headed → body-headed
    -0.193, // byline → byline
    1.019, // byline → body
    0.235, // body-headed → body-headed
    -0.75, // body-headed → crosshead-headed
    0.119, // body-headed → end-headed
    -2.767, // body-headed → head-after
    0.18, // body → body
    -0.616, // body → crosshead
    -0.19, // body → end
    1.971, // body → head-after
    -0.712, // crosshead-headed → body-headed
    0.474, // crosshead-headed → crosshead-headed
    -0.714, // crosshead → body
    0.838, // crosshead → crosshead
    -0.175, // end-headed → end-headed
    -0.875, // end-headed → body-headed
    -0.805, // end-headed → crosshead-headed
    -1.172, // end-headed → head-after
    0.018, // end → end
    -0.983, // end → body
    -0.321, // end → crosshead
    2.606, // end → head-after
    -0.847, // head-after → head-after
    -0.787, // caption → caption
    0.576, // caption → credit
    0.0, // credit → credit
    0.614, // credit → photo-head
    -0.345, // photo-head → photo-head
    -0.007, // furniture | furniture
    -0.048, // furniture | banner
    -0.518, // furniture | head-before
    -0.009, // furniture | byline
    -0.204, // furniture | body
    0.084, // furniture | caption
    -0.072, // banner | furniture
    0.049, // banner | banner
    0.955, // banner | head-before
    0.133, // banner | byline
    -0.117, // banner | body
    -0.176, // banner | caption
    -0.025, // head-before | furniture
    -0.154, // head-before | banner
    -0.971, // head-before | head-before
    -0.212, // head-before | byline
    -1.524, // head-before | body
    -0.171, // head-before | caption
    -0.021, // byline | furniture
    -0.061, // byline | banner
    -0.465, // byline | head-before
    -0.007, // byline | byline
    -1.331, // byline | body
    -0.073, // byline | caption
    1.481, // body-headed | furniture
    0.755, // body-headed | banner
    1.104, // body-headed | head-before
    0.351, // body-headed | byline
    0.383, // body-headed | body
    1.062, // body-headed | caption
    -0.337, // body | furniture
    -1.285, // body | banner
    -1.202, // body | head-before
    -0.855, // body | byline
    -0.703, // body | body
    -0.563, // body | caption
    0.172, // end-headed | furniture
    1.033, // end-headed | banner
    0.99, // end-headed | head-before
    0.224, // end-headed | byline
    0.552, // end-headed | body
    0.34, // end-headed | caption
    -0.003, // end | furniture
    -0.328, // end | banner
    -0.35, // end | head-before
    -0.117, // end | byline
    -0.231, // end | body
    -0.084, // end | caption
    0.17, // head-after | furniture
    0.728, // head-after | banner
    0.637, // head-after | head-before
    -0.17, // head-after | byline
    -0.647, // head-after | body
    0.144, // head-after | caption
    -0.037, // caption | furniture
    -0.2, // caption | banner
    -0.244, // caption | head-before
    -0.16, // caption | byline
    -0.06, // caption | body
    0.537, // caption | caption
    0.027, // credit | furniture
    0.019, // credit | banner
    -0.402, // credit | head-before
    0.084, // credit | byline
    0.032, // credit | body
    0.202, // credit | caption
    0.004, // photo-head | furniture
    0.206, // photo-head | banner
    0.27, // photo-head | head-before
    0.038, // photo-head | byline
    -0.114, // photo-head | body
    0.014, // photo-head | caption
  ],
  starts: [
    0.042, // furniture
    0.318, // banner
    0.213, // head-before
    -0.366, // byline
    -0.304, // body
    0.076, // caption
  ],
  ends: [
    2.128, // furniture
    0.083, // banner
    -0.09, // head-before
    -0.0, // byline-headed
    -0.091, // byline
    0.839, // body-headed
    -1.094, // body
    -0.776, // crosshead-headed
    -0.248, // crosshead
    -0.405, // end-headed
    -0.366, // end
    -0.189, // head-after
    -0.005, // caption
    0.035, // credit
    0.155, // photo-head
  ],
};
