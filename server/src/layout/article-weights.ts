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
      -0.965, // any
      -2.516, // ends-full-stop
      0.549, // ends-other-sentence
      -1.598, // ends-open
      -0.373, // full-stop-within
      -0.582, // comma-within
      -0.046, // one-line
      -0.54, // many-lines
      -0.441, // narrow
      -0.539, // wide
      -0.908, // very-wide
      0.058, // gap-before
      0.115, // gap-after
      -0.864, // indented
      -1.072, // listed
      0.0, // lead
      0.225, // spaced
      -1.262, // dash-first
      -2.591, // bracketed
      -0.442, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.17, // date-first
      0.03, // column-wide
      -0.046, // goes-with-before
      0.046, // goes-with-after
      -0.596, // goes-with-none
      0.032, // texts-go-together
      0.033, // text-column-changes
      0.102, // next-is-lead
      -0.079, // next-is-byline
      0.445, // after-end
      0.163, // stands-apart
      0.999, // stands-within
      0.101, // column-changes
      -0.199, // order
      -0.193, // picture-first
      -0.601, // short-run
      -1.21, // long-short-run
      -0.689, // alike-before
      -0.409, // alike-after
      -0.602, // figures
      -0.168, // parted
      -0.773, // labelled
      -0.354, // date-alone
      -0.12, // over-usual
      0.051, // after-text
      0.349, // before-text
      0.591, // before-rows
      0.219, // name-alone
      0.0, // contact
      0.272, // unled
      -0.5, // after-unfinished
      0.06, // apart-in-run
      0.359, // notice
      0.301, // column-title
      -0.782, // signature
    ],
    // head-before
    [
      -0.412, // any
      -0.737, // ends-full-stop
      -0.483, // ends-other-sentence
      0.084, // ends-open
      -0.021, // full-stop-within
      -0.702, // comma-within
      0.005, // one-line
      -0.282, // many-lines
      -0.246, // narrow
      0.034, // wide
      -0.658, // very-wide
      -0.377, // gap-before
      -0.346, // gap-after
      -0.204, // indented
      -0.128, // listed
      0.0, // lead
      0.623, // spaced
      0.39, // dash-first
      -0.52, // bracketed
      -0.309, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.046, // date-first
      0.264, // column-wide
      -1.387, // goes-with-before
      1.387, // goes-with-after
      -0.31, // goes-with-none
      -0.401, // texts-go-together
      0.287, // text-column-changes
      0.405, // next-is-lead
      -0.253, // next-is-byline
      -0.271, // after-end
      0.189, // stands-apart
      -0.212, // stands-within
      0.295, // column-changes
      0.599, // order
      -0.013, // picture-first
      -0.21, // short-run
      0.273, // long-short-run
      -0.229, // alike-before
      -0.64, // alike-after
      -0.587, // figures
      -0.229, // parted
      -0.862, // labelled
      -0.119, // date-alone
      -0.147, // over-usual
      -0.76, // after-text
      0.598, // before-text
      0.864, // before-rows
      0.261, // name-alone
      0.0, // contact
      -1.111, // unled
      0.288, // after-unfinished
      0.586, // apart-in-run
      1.045, // notice
      -0.628, // column-title
      -0.532, // signature
    ],
    // head-after
    [
      -0.078, // any
      -0.72, // ends-full-stop
      0.022, // ends-other-sentence
      -0.044, // ends-open
      -0.121, // full-stop-within
      -0.059, // comma-within
      -0.152, // one-line
      -0.044, // many-lines
      -0.142, // narrow
      0.21, // wide
      -0.089, // very-wide
      -0.053, // gap-before
      -0.348, // gap-after
      -0.325, // indented
      -0.321, // listed
      0.0, // lead
      0.025, // spaced
      -0.05, // dash-first
      -1.702, // bracketed
      -0.041, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.03, // date-first
      0.231, // column-wide
      1.78, // goes-with-before
      -1.78, // goes-with-after
      -1.028, // goes-with-none
      -0.059, // texts-go-together
      0.176, // text-column-changes
      0.028, // next-is-lead
      -0.115, // next-is-byline
      0.213, // after-end
      0.235, // stands-apart
      -0.057, // stands-within
      0.136, // column-changes
      -0.7, // order
      -0.045, // picture-first
      -0.149, // short-run
      -0.225, // long-short-run
      -0.459, // alike-before
      0.044, // alike-after
      -0.579, // figures
      -0.066, // parted
      -0.364, // labelled
      -0.533, // date-alone
      0.006, // over-usual
      0.083, // after-text
      -0.274, // before-text
      -0.174, // before-rows
      0.09, // name-alone
      0.0, // contact
      0.403, // unled
      -0.377, // after-unfinished
      -0.404, // apart-in-run
      -0.009, // notice
      -0.277, // column-title
      -0.419, // signature
    ],
    // photo-head
    [
      0.228, // any
      -0.02, // ends-full-stop
      0.129, // ends-other-sentence
      0.089, // ends-open
      0.0, // full-stop-within
      0.046, // comma-within
      0.143, // one-line
      -0.003, // many-lines
      -0.304, // narrow
      -0.046, // wide
      -0.021, // very-wide
      0.017, // gap-before
      0.206, // gap-after
      -0.001, // indented
      -0.0, // listed
      0.0, // lead
      0.258, // spaced
      -0.002, // dash-first
      -0.085, // bracketed
      0.0, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.012, // date-first
      -0.14, // column-wide
      1.004, // goes-with-before
      -1.004, // goes-with-after
      -0.714, // goes-with-none
      0.108, // texts-go-together
      -0.232, // text-column-changes
      0.161, // next-is-lead
      0.099, // next-is-byline
      0.0, // after-end
      0.069, // stands-apart
      0.026, // stands-within
      -0.195, // column-changes
      -0.174, // order
      -0.0, // picture-first
      -0.29, // short-run
      0.055, // long-short-run
      -0.011, // alike-before
      -0.045, // alike-after
      -0.112, // figures
      -0.281, // parted
      -0.028, // labelled
      -0.005, // date-alone
      0.293, // over-usual
      -0.023, // after-text
      -0.303, // before-text
      0.004, // before-rows
      0.0, // name-alone
      0.0, // contact
      0.166, // unled
      -0.016, // after-unfinished
      -0.039, // apart-in-run
      -0.0, // notice
      -0.051, // column-title
      -0.006, // signature
    ],
    // banner
    [
      0.868, // any
      -0.072, // ends-full-stop
      0.024, // ends-other-sentence
      -0.412, // ends-open
      -0.145, // full-stop-within
      -0.576, // comma-within
      0.037, // one-line
      -0.011, // many-lines
      -0.13, // narrow
      0.755, // wide
      -0.076, // very-wide
      0.244, // gap-before
      0.054, // gap-after
      -0.018, // indented
      -0.072, // listed
      0.0, // lead
      0.064, // spaced
      -0.175, // dash-first
      0.0, // bracketed
      -0.054, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.022, // date-first
      0.01, // column-wide
      0.055, // goes-with-before
      -0.055, // goes-with-after
      2.164, // goes-with-none
      -0.112, // texts-go-together
      0.448, // text-column-changes
      -0.053, // next-is-lead
      0.491, // next-is-byline
      0.313, // after-end
      0.218, // stands-apart
      1.362, // stands-within
      0.36, // column-changes
      -0.116, // order
      -0.135, // picture-first
      0.058, // short-run
      -0.743, // long-short-run
      0.21, // alike-before
      0.461, // alike-after
      -0.194, // figures
      -0.011, // parted
      0.148, // labelled
      -0.35, // date-alone
      -0.207, // over-usual
      0.046, // after-text
      -0.18, // before-text
      -0.07, // before-rows
      -0.041, // name-alone
      0.0, // contact
      0.75, // unled
      0.457, // after-unfinished
      0.464, // apart-in-run
      -0.112, // notice
      1.273, // column-title
      -0.687, // signature
    ],
    // crosshead
    [
      -1.236, // any
      -0.966, // ends-full-stop
      0.858, // ends-other-sentence
      -1.3, // ends-open
      -0.085, // full-stop-within
      0.698, // comma-within
      -0.432, // one-line
      -0.199, // many-lines
      0.78, // narrow
      -1.512, // wide
      -0.065, // very-wide
      -0.039, // gap-before
      0.249, // gap-after
      -0.314, // indented
      -0.551, // listed
      0.0, // lead
      -0.741, // spaced
      -1.43, // dash-first
      -0.286, // bracketed
      -0.036, // bullet-first
      0.0, // byline-kind
      0.0, // end-kind
      0.0, // credit-within
      -0.06, // date-first
      -0.349, // column-wide
      -1.631, // goes-with-before
      1.631, // goes-with-after
      -0.621, // goes-with-none
      0.564, // texts-go-together
      -0.884, // text-column-changes
      -0.353, // next-is-lead
      -0.313, // next-is-byline
      0.189, // after-end
      -0.592, // stands-apart
      -0.071, // stands-within
      -0.766, // column-changes
      0.158, // order
      -0.0, // picture-first
      -0.35, // short-run
      -0.774, // long-short-run
      -0.197, // alike-before
      -0.226, // alike-after
      0.895, // figures
      0.465, // parted
      0.33, // labelled
      0.674, // date-alone
      -0.019, // over-usual
      0.471, // after-text
      0.41, // before-text
      -0.004, // before-rows
      -0.094, // name-alone
      0.0, // contact
      0.124, // unled
      -0.853, // after-unfinished
      -0.456, // apart-in-run
      -0.562, // notice
      -0.017, // column-title
      0.882, // signature
    ],
    // text
    [
      -0.716, // any
      2.516, // ends-full-stop
      -0.549, // ends-other-sentence
      1.549, // ends-open
      0.373, // full-stop-within
      0.582, // comma-within
      -1.207, // one-line
      0.54, // many-lines
      -0.754, // narrow
      0.539, // wide
      0.908, // very-wide
      -0.662, // gap-before
      -1.652, // gap-after
      0.584, // indented
      1.072, // listed
      -0.0, // lead
      -0.225, // spaced
      1.262, // dash-first
      1.468, // bracketed
      -0.006, // bullet-first
      -0.804, // byline-kind
      -1.17, // end-kind
      -0.0, // credit-within
      0.17, // date-first
      -0.187, // column-wide
      -0.019, // goes-with-before
      0.019, // goes-with-after
      0.04, // goes-with-none
      -0.067, // texts-go-together
      0.256, // text-column-changes
      0.006, // next-is-lead
      0.038, // next-is-byline
      -0.448, // after-end
      -0.394, // stands-apart
      -1.202, // stands-within
      -0.39, // column-changes
      0.019, // order
      0.193, // picture-first
      0.472, // short-run
      0.889, // long-short-run
      0.621, // alike-before
      0.714, // alike-after
      0.614, // figures
      0.624, // parted
      0.563, // labelled
      0.354, // date-alone
      0.063, // over-usual
      -0.6, // after-text
      -0.893, // before-text
      -0.624, // before-rows
      -0.182, // name-alone
      -0.199, // contact
      -0.175, // unled
      0.599, // after-unfinished
      -0.318, // apart-in-run
      -0.359, // notice
      -0.301, // column-title
      0.782, // signature
    ],
    // caption
    [
      -0.377, // any
      -1.076, // ends-full-stop
      -0.186, // ends-other-sentence
      -0.247, // ends-open
      0.334, // full-stop-within
      0.359, // comma-within
      0.029, // one-line
      -0.807, // many-lines
      -0.337, // narrow
      0.428, // wide
      0.116, // very-wide
      -0.217, // gap-before
      -0.495, // gap-after
      -0.182, // indented
      -0.204, // listed
      -1.343, // lead
      -0.002, // spaced
      -0.019, // dash-first
      -0.003, // bracketed
      0.415, // bullet-first
      0.041, // byline-kind
      -0.022, // end-kind
      1.28, // credit-within
      0.646, // date-first
      0.716, // column-wide
      0.022, // goes-with-before
      -0.022, // goes-with-after
      0.226, // goes-with-none
      -0.155, // texts-go-together
      0.386, // text-column-changes
      0.196, // next-is-lead
      0.241, // next-is-byline
      0.153, // after-end
      0.236, // stands-apart
      0.057, // stands-within
      0.494, // column-changes
      -0.048, // order
      1.454, // picture-first
      -0.329, // short-run
      -0.173, // long-short-run
      -0.064, // alike-before
      -0.038, // alike-after
      -0.079, // figures
      -0.123, // parted
      -0.113, // labelled
      -0.024, // date-alone
      0.257, // over-usual
      0.336, // after-text
      -0.401, // before-text
      -0.01, // before-rows
      -0.004, // name-alone
      -0.048, // contact
      -0.076, // unled
      0.209, // after-unfinished
      -0.034, // apart-in-run
      -0.0, // notice
      -0.001, // column-title
      -0.024, // signature
    ],
    // byline
    [
      0.461, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      -0.022, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.252, // one-line
      0.0, // many-lines
      -0.107, // narrow
      0.0, // wide
      0.0, // very-wide
      -0.032, // gap-before
      0.117, // gap-after
      -0.047, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      -0.028, // bracketed
      0.955, // bullet-first
      0.761, // byline-kind
      -0.254, // end-kind
      0.0, // credit-within
      0.0, // date-first
      -0.047, // column-wide
      0.038, // goes-with-before
      -0.038, // goes-with-after
      -0.02, // goes-with-none
      -0.045, // texts-go-together
      -0.212, // text-column-changes
      -0.19, // next-is-lead
      -0.15, // next-is-byline
      0.017, // after-end
      -0.108, // stands-apart
      0.192, // stands-within
      0.093, // column-changes
      0.116, // order
      0.0, // picture-first
      -0.03, // short-run
      -0.163, // long-short-run
      0.0, // alike-before
      -0.254, // alike-after
      0.0, // figures
      -0.298, // parted
      0.0, // labelled
      0.0, // date-alone
      -0.024, // over-usual
      -0.575, // after-text
      0.665, // before-text
      -0.007, // before-rows
      -0.037, // name-alone
      0.0, // contact
      -0.1, // unled
      -0.106, // after-unfinished
      -0.181, // apart-in-run
      0.0, // notice
      0.0, // column-title
      0.0, // signature
    ],
    // end
    [
      -0.351, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.046, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      -0.468, // one-line
      0.0, // many-lines
      0.217, // narrow
      0.0, // wide
      0.0, // very-wide
      -0.293, // gap-before
      -0.171, // gap-after
      0.365, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      1.229, // bracketed
      -0.823, // bullet-first
      -0.327, // byline-kind
      -0.015, // end-kind
      0.0, // credit-within
      0.0, // date-first
      0.055, // column-wide
      0.0, // goes-with-before
      0.0, // goes-with-after
      0.0, // goes-with-none
      0.0, // texts-go-together
      0.0, // text-column-changes
      0.0, // next-is-lead
      0.103, // next-is-byline
      -0.062, // after-end
      -0.443, // stands-apart
      -0.157, // stands-within
      0.115, // column-changes
      0.215, // order
      0.0, // picture-first
      0.0, // short-run
      0.0, // long-short-run
      0.0, // alike-before
      0.0, // alike-after
      0.0, // figures
      0.0, // parted
      0.0, // labelled
      0.0, // date-alone
      -0.489, // over-usual
      -0.185, // after-text
      -0.31, // before-text
      0.024, // before-rows
      0.0, // name-alone
      0.0, // contact
      0.0, // unled
      -0.019, // after-unfinished
      0.0, // apart-in-run
      0.0, // notice
      0.0, // column-title
      0.0, // signature
    ],
    // credit
    [
      0.554, // any
      0.0, // ends-full-stop
      0.0, // ends-other-sentence
      0.0, // ends-open
      0.0, // full-stop-within
      0.0, // comma-within
      0.43, // one-line
      0.0, // many-lines
      0.515, // narrow
      0.0, // wide
      0.0, // very-wide
      0.405, // gap-before
      0.421, // gap-after
      -0.043, // indented
      0.0, // listed
      0.0, // lead
      0.0, // spaced
      0.0, // dash-first
      -0.085, // bracketed
      0.0, // bullet-first
      0.381, // byline-kind
      0.171, // end-kind
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
      0.09, // stands-apart
      0.137, // stands-within
      0.343, // column-changes
      0.033, // order
      0.0, // picture-first
      0.0, // short-run
      0.0, // long-short-run
      0.0, // alike-before
      0.0, // alike-after
      0.0, // figures
      0.0, // parted
      0.0, // labelled
      0.0, // date-alone
      0.155, // over-usual
      0.488, // after-text
      0.036, // before-text
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
    -1.975, // any
    -1.375, // no-gap
    1.914, // lead
    0.288, // bullet
    0.377, // column-changes
    -0.361, // column-stays
    0.502, // after-lead
    -1.583, // dash-first
  ],
  steps: [
    -0.874, // head-before → head-before
    1.64, // head-before → byline-headed
    2.413, // head-before → body-headed
    -0.962, // head-before → caption
    0.101, // byline-headed → byline-headed
    1.64, // byline-headed → body-headed
    -0.204, // byline → byline
    0.995, // byline → body
    0.217, // body-headed → body-headed
    -0.728, // body-headed → crosshead-headed
    0.052, // body-headed → end-headed
    -2.774, // body-headed → head-after
    0.162, // body → body
    -0.622, // body → crosshead
    -0.256, // body → end
    1.98, // body → head-after
    -0.724, // crosshead-headed → body-headed
    0.467, // crosshead-headed → crosshead-headed
    -0.696, // crosshead → body
    0.853, // crosshead → crosshead
    -0.168, // end-headed → end-headed
    -0.865, // end-headed → body-headed
    -0.809, // end-headed → crosshead-headed
    -1.175, // end-headed → head-after
    0.017, // end → end
    -1.036, // end → body
    -0.318, // end → crosshead
    2.602, // end → head-after
    -0.876, // head-after → head-after
    -0.772, // caption → caption
    0.554, // caption → credit
    0.0, // credit → credit
    0.632, // credit → photo-head
    -0.382, // photo-head → photo-head
    -0.005, // furniture | furniture
    -0.083, // furniture | banner
    -0.509, // furniture | head-before
    -0.01, // furniture | byline
    -0.214, // furniture | body
    0.098, // furniture | caption
    -0.086, // banner | furniture
    0.046, // banner | banner
    0.991, // banner | head-before
    0.141, // banner | byline
    -0.091, // banner | body
    -0.08, // banner | caption
    -0.026, // head-before | furniture
    -0.156, // head-before | banner
    -0.958, // head-before | head-before
    -0.213, // head-before | byline
    -1.521, // head-before | body
    -0.162, // head-before | caption
    -0.021, // byline | furniture
    -0.063, // byline | banner
    -0.459, // byline | head-before
    -0.007, // byline | byline
    -1.327, // byline | body
    -0.083, // byline | caption
    1.555, // body-headed | furniture
    0.765, // body-headed | banner
    1.171, // body-headed | head-before
    0.382, // body-headed | byline
    0.417, // body-headed | body
    1.118, // body-headed | caption
    -0.352, // body | furniture
    -1.279, // body | banner
    -1.159, // body | head-before
    -0.876, // body | byline
    -0.691, // body | body
    -0.546, // body | caption
    0.165, // end-headed | furniture
    1.033, // end-headed | banner
    1.025, // end-headed | head-before
    0.239, // end-headed | byline
    0.568, // end-headed | body
    0.327, // end-headed | caption
    -0.003, // end | furniture
    -0.323, // end | banner
    -0.342, // end | head-before
    -0.12, // end | byline
    -0.227, // end | body
    -0.089, // end | caption
    0.169, // head-after | furniture
    0.757, // head-after | banner
    0.696, // head-after | head-before
    -0.178, // head-after | byline
    -0.674, // head-after | body
    0.135, // head-after | caption
    0.007, // caption | furniture
    -0.26, // caption | banner
    -0.289, // caption | head-before
    -0.149, // caption | byline
    -0.017, // caption | body
    0.56, // caption | caption
    0.024, // credit | furniture
    0.087, // credit | banner
    -0.335, // credit | head-before
    0.082, // credit | byline
    0.042, // credit | body
    0.012, // credit | caption
    0.007, // photo-head | furniture
    0.246, // photo-head | banner
    0.331, // photo-head | head-before
    0.036, // photo-head | byline
    -0.129, // photo-head | body
    -0.008, // photo-head | caption
  ],
  starts: [
    0.035, // furniture
    0.308, // banner
    0.235, // head-before
    -0.363, // byline
    -0.278, // body
    0.078, // caption
  ],
  ends: [
    2.203, // furniture
    0.064, // banner
    -0.092, // head-before
    0.0, // byline-headed
    -0.095, // byline
    0.884, // body-headed
    -1.062, // body
    -0.786, // crosshead-headed
    -0.25, // crosshead
    -0.461, // end-headed
    -0.385, // end
    -0.201, // head-after
    0.002, // caption
    0.034, // credit
    0.158, // photo-head
  ],
};
