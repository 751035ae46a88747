import { columnBreak } from "./layout-column-break.js";
import { leadingSpace } from "./layout-leading-space.js";
import { letterSpaced } from "./layout-letter-spaced.js";
import { straySpace } from "./layout-stray-space.js";
import { wrappedLine } from "./layout-wrapped-line.js";
import { duplicateMarker } from "./marker-duplicate.js";
import { misnestedMarker } from "./marker-misnested.js";
import { unclosedMarker } from "./marker-unclosed.js";
import { unknownMarker } from "./marker-unknown.js";
import type { Rule } from "./rule.js";
import { damagedText } from "./text-damaged.js";
import { halfWidthPunctuation } from "./text-half-width-punctuation.js";
import { mixedLineEnds } from "./text-mixed-line-ends.js";

/** Every rule, in the order of the documentation. */
export const ALL_RULES: readonly Rule[] = [
  wrappedLine,
  columnBreak,
  letterSpaced,
  straySpace,
  leadingSpace,
  unclosedMarker,
  misnestedMarker,
  unknownMarker,
  duplicateMarker,
  damagedText,
  halfWidthPunctuation,
  mixedLineEnds,
];
