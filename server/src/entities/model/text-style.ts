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
const FACT_WIDTH = 32;
const FACT_COUNT = 7;
const FACTS_AT = STYLE_WEIGHT_COUNT - FACT_COUNT * FACT_WIDTH;

/**
 * The places in each style's table of weights that a text speaks for: its folded characters and pairs of them, its
 * edges included, and its length, its sentences, the width of its figures and letters and its last mark.
 */
export function styleFeatures(text: string, folded: string): Uint32Array {
  const reach = Math.min(folded.length, REACH);
  const features = new Uint32Array(2 * reach + 1 + FACT_COUNT);
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

/** What a text ends with: another character, the end of a sentence, a pause, something closed. */
const LAST_MARKS: readonly RegExp[] = [/[。！？!?…]$/u, /[，、；：,]$/u, /[”》）"]$/u];

function facts(text: string): readonly number[] {
  const { length } = text;
  const start = text.slice(0, 4 * REACH);
  let ends = 0;
  for (const character of start) if (SENTENCE_ENDS.has(character)) ends++;
  const width = (wide: RegExp, narrow: RegExp): number => (wide.test(start) ? 1 : narrow.test(start) ? 2 : 0);
  const figures = width(/[０-９]/u, /[0-9]/u);
  const last = 1 + LAST_MARKS.findIndex((mark) => mark.test(text));
  return [
    length < LONGEST_SNIPPET ? Math.floor(length / 4) : 15 + Math.floor((length - LONGEST_SNIPPET) / 30),
    ends,
    figures,
    width(/[Ａ-Ｚａ-ｚ]/u, /[A-Za-z]/u),
    last,
    ends > 0 ? 4 + last : last,
    3 * last + figures,
  ];
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
