import { SENTENCE_ENDS } from "../../text/characters.js";
import type { EntityModel } from "./entity-model.js";
import { NEWSPAPER, STYLES, WEB, type Style } from "./features.js";
import { fold } from "./folding.js";
import { finish, mix } from "./hash.js";

/** How many weights speak for each style: of hashed characters, then of the facts about the text. */
export const STYLE_WEIGHT_COUNT = 65536;

/** A longer text is none of the web's short ones, whatever its words. */
const LONGEST_SNIPPET = 60;

/** More of a text says no more about its style. */
const REACH = 120;

/** The last weights belong to the facts: each of them has this many. */
const FACT_WIDTH = 8;
const FACTS_AT = STYLE_WEIGHT_COUNT - 4 * FACT_WIDTH;

/**
 * The places in each style's table of weights that a text speaks for: its folded characters and pairs of them, its
 * edges included, and its length, its sentences, the width of its figures and its last mark.
 */
export function styleFeatures(text: string, folded: string): Uint32Array {
  const reach = Math.min(folded.length, REACH);
  const features = new Uint32Array(2 * reach + 5);
  let before = 1;
  for (let at = 0; at <= reach; at++) {
    const code = at < folded.length ? folded.charCodeAt(at) : 2;
    features[2 * at] = finish(mix(before, code)) % FACTS_AT;
    if (at < reach) features[2 * at + 1] = finish(code) % FACTS_AT;
    before = code;
  }
  facts(text).forEach((fact, index) => {
    features[2 * reach + 1 + index] = FACTS_AT + index * FACT_WIDTH + Math.min(fact, FACT_WIDTH - 1);
  });
  return features;
}

function facts(text: string): readonly number[] {
  let ends = 0;
  for (const character of text.slice(0, 4 * REACH)) if (SENTENCE_ENDS.has(character)) ends++;
  const figures = /[０-９]/u.test(text) ? 1 : /[0-9]/u.test(text) ? 2 : 0;
  return [Math.floor(text.length / 15), ends, figures, SENTENCE_ENDS.has(text.slice(-1)) ? 1 : 0];
}

/** The style of a text that stands alone. */
export function styleOf(text: string, { folding, styleWeights }: EntityModel): Style {
  const features = styleFeatures(text, fold(text, folding));
  let best = NEWSPAPER;
  let most = -Infinity;
  for (const style of STYLES) {
    if (style === WEB && text.length > LONGEST_SNIPPET) continue;
    const at = style * STYLE_WEIGHT_COUNT;
    const sum = features.reduce((total, feature) => total + (styleWeights[at + feature] ?? 0), 0);
    if (sum > most) {
      most = sum;
      best = style;
    }
  }
  return best;
}
