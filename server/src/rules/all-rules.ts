import { articleBoundary } from "./article-boundary.js";
import { headlineAfterBody } from "./article-headline-after-body.js";
import { articleRole } from "./article-role.js";
import { unmarkedDateline } from "./byline-dateline.js";
import { unmarkedByline } from "./byline-unmarked.js";
import { unparsedByline } from "./byline-unparsed.js";
import { inconsistentLabels } from "./entity-inconsistent.js";
import { otherMention } from "./entity-other.js";
import { organizationMention } from "./entity-organization.js";
import { personMention } from "./entity-person.js";
import { placeMention } from "./entity-place.js";
import { timeMention } from "./entity-time.js";
import { workMention } from "./entity-work.js";
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
  articleBoundary,
  headlineAfterBody,
  articleRole,
  unmarkedByline,
  unmarkedDateline,
  unparsedByline,
  personMention,
  placeMention,
  organizationMention,
  timeMention,
  workMention,
  otherMention,
  inconsistentLabels,
  unclosedMarker,
  misnestedMarker,
  unknownMarker,
  duplicateMarker,
  damagedText,
  halfWidthPunctuation,
  mixedLineEnds,
];
