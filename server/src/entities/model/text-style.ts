import { finish, mix } from "./hash.js";
import type { EntityModel } from "./entity-model.js";
import { NEWSPAPER, WEB, type Style } from "./features.js";
import { fold } from "./folding.js";

/** How many weights tell the styles apart. */
export const STYLE_WEIGHT_COUNT = 8192;

/** A longer text is taken for a newspaper's whatever its words. */
const LONGEST_SNIPPET = 60;

/** The places in the table of weights of a folded text's characters and pairs of characters, its edges included. */
export function styleFeatures(folded: string): Uint32Array {
  const features = new Uint32Array(2 * folded.length + 1);
  let before = 1;
  for (let at = 0; at <= folded.length; at++) {
    const code = at < folded.length ? folded.charCodeAt(at) : 2;
    features[2 * at] = finish(mix(before, code)) % STYLE_WEIGHT_COUNT;
    if (at < folded.length) features[2 * at + 1] = finish(code) % STYLE_WEIGHT_COUNT;
    before = code;
  }
  return features;
}

/** The style of a text that stands alone: `WEB` only for a short one that reads like it. */
export function styleOf(text: string, { folding, styleWeights }: EntityModel): Style {
  if (text.length > LONGEST_SNIPPET) return NEWSPAPER;
  const sum = styleFeatures(fold(text, folding)).reduce((total, feature) => total + (styleWeights[feature] ?? 0), 0);
  return sum > 0 ? WEB : NEWSPAPER;
}
