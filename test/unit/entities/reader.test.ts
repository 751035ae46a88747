import { describe, expect, it } from "vitest";
import { FEATURE_COUNT, NEWSPAPER, WEB, type Style } from "../../../server/src/entities/model/features.js";
import { GATE_FACT_COUNT, GATE_WEIGHT_COUNT } from "../../../server/src/entities/model/gate.js";
import { finish, mix } from "../../../server/src/entities/model/hash.js";
import { NameSet } from "../../../server/src/entities/model/name-set.js";
import { Reader } from "../../../server/src/entities/model/reader.js";
import { startModule } from "../../../server/src/entities/model/reader-module.js";
import { UNTRAINED } from "../../../server/src/entities/model/reader-tables.js";
import {
  BEGIN,
  END,
  INSIDE,
  labelOf,
  MODEL_LABELS,
  partOf,
  SIDE_COUNT,
  SINGLE,
  TAG_COUNT,
  TRANSITION_COUNT,
  WITHIN_AT,
} from "../../../server/src/entities/model/tags.js";
import { logicalOffset, logicalSpan } from "../../../server/src/text/offsets.js";

/** Numbers that depend on the seed alone, from -size to size. */
const randomBytes = (length: number, seed: number, size: number): Int8Array =>
  Int8Array.from({ length }, (_, at) => (finish(mix(seed, at)) % (2 * size + 1)) - size);

const wordsOf = (text: string, size: number) =>
  Array.from(text.match(new RegExp(`.{1,${String(size)}}`, "gsu")) ?? [], (word, at) => ({
    text: word,
    tag: "n",
    start: logicalOffset(at * size),
  }));

const NOTHING = { ...UNTRAINED, places: new NameSet([]), heads: new NameSet([]) };

/** Each sequence of tags that the scheme allows, with its score. */
function* sequences(scores: readonly (readonly number[])[], transitions: readonly number[]) {
  const extend = function* (
    tags: readonly number[],
    score: number,
  ): Generator<{ tags: readonly number[]; score: number }> {
    const before = tags.at(-1);
    const isOpen = before !== undefined && before !== 0 && (partOf(before) === BEGIN || partOf(before) === INSIDE);
    if (tags.length === scores.length) {
      if (!isOpen) yield { tags, score };
      return;
    }
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const opens = tag === 0 || partOf(tag) === BEGIN || partOf(tag) === SINGLE;
      if (isOpen && (opens || labelOf(tag) !== labelOf(before))) continue;
      if (!isOpen && !opens) continue;
      const step = isOpen
        ? transitions[WITHIN_AT + 4 * labelOf(tag) + 2 * partOf(before) + partOf(tag) - 1]
        : transitions[((before === undefined ? -1 : labelOf(before)) + 1) * SIDE_COUNT + labelOf(tag) + 1];
      yield* extend([...tags, tag], score + (step ?? NaN) + (scores[tags.length]?.[tag] ?? NaN));
    }
  };
  yield* extend([], 0);
}

/** The names of the best sequence, each with the least by which it beats those with another tag at one of its characters. */
function bestNames(scores: readonly (readonly number[])[], transitions: readonly number[]) {
  const all = [...sequences(scores, transitions)];
  const best = all.reduce((one, other) => (other.score > one.score ? other : one));
  const margins = best.tags.map(
    (tag, at) => best.score - Math.max(...all.filter(({ tags }) => tags[at] !== tag).map(({ score }) => score)),
  );
  const names: { start: number; end: number; label: string; margin: number }[] = [];
  let start = 0;
  best.tags.forEach((tag, at) => {
    if (tag === 0) return;
    if (partOf(tag) === BEGIN || partOf(tag) === SINGLE) start = at;
    if (partOf(tag) !== END && partOf(tag) !== SINGLE) return;
    const label = MODEL_LABELS[labelOf(tag)] ?? "";
    names.push({ start, end: at + 1, label, margin: Math.min(...margins.slice(start, at + 1)) });
  });
  return names;
}

describe("the reader", () => {
  it("has the counts that model files and training go by", () => {
    const { FEATURE_COUNT: features, GATE_FACT_COUNT: facts, gateWeights, gate } = startModule();
    expect(features.value).toBe(FEATURE_COUNT);
    expect(facts.value).toBe(GATE_FACT_COUNT);
    expect(gate.value - gateWeights.value).toBe(GATE_WEIGHT_COUNT);
  });

  it.each([
    ["a newspaper's", NEWSPAPER],
    ["the web's", WEB],
  ])("finds what the sums of %s features say, with what it beats the next reading by", (_, style: Style) => {
    const learner = new Reader(NOTHING);
    let found = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const text = "山城日报讯".slice(0, 2 + (seed % 3));
      learner.show(text, wordsOf(text, 2), []);
      const { hashes, perCharacter } = learner.features(style);
      // Half of the features are known; some of them share their bit with others, known or unknown.
      const known = [...new Set(hashes)].filter((hash) => finish(hash) % 2 === 0).flatMap((hash) => [hash, hash ^ 1]);
      known.push(...[...hashes].filter((hash) => finish(hash) % 5 === 1).map((hash) => hash ^ 3));
      const sorted = Uint32Array.from(new Set(known.map((hash) => hash >>> 0))).sort();
      const weights = randomBytes(sorted.length * TAG_COUNT, seed, 127);
      const transitions = [...randomBytes(TRANSITION_COUNT, seed + 100, 100)];
      const scores = Array.from(text, (_character, at) =>
        Array.from({ length: TAG_COUNT }, (_tag, tag) =>
          [...hashes.subarray(at * perCharacter, (at + 1) * perCharacter)]
            .map((hash) => sorted.indexOf(hash))
            .reduce((sum, row) => sum + (row < 0 ? 0 : (weights[row * TAG_COUNT + tag] ?? NaN)), 0),
        ),
      );
      const common = Uint8Array.from(sorted, (hash) => finish(hash + seed) & 1);
      const reader = new Reader({ ...NOTHING, hashes: sorted, weights, common, transitions });
      reader.show(text, wordsOf(text, 2), []);
      const expected = bestNames(scores, transitions);
      expect(reader.read(style)).toEqual(expected);
      found += expected.length;
    }
    expect(found).toBeGreaterThan(10);
  });

  it("gives a long text the features that its parts have far from their edges", () => {
    const reader = new Reader({ ...NOTHING, places: new NameSet([["重庆", 3]]) });
    const text = "他从重庆来，昨天到了山城。".repeat(40);
    reader.show(text, wordsOf(text, 1), [logicalSpan(6, 8)]);
    const { hashes, perCharacter } = reader.features(WEB);
    const featuresAt = (at: number): readonly number[] => [
      ...hashes.subarray(at * perCharacter, (at + 1) * perCharacter),
    ];
    expect(hashes).toHaveLength(text.length * perCharacter);
    for (let at = 26; at < 39; at++) expect(featuresAt(at + 13 * 20), String(at)).toEqual(featuresAt(at));
    expect(featuresAt(6)).not.toEqual(featuresAt(6 + 13));
    expect(reader.placeIn(0, 6)).toEqual({ start: 2, end: 4 });
    expect(reader.placeIn(3, 6)).toBeNull();
  });

  it("tells Latin letters apart, but not their case, and figures not at all", () => {
    const reader = new Reader(NOTHING);
    const features = (text: string): Uint32Array => {
      reader.show(text, wordsOf(text, 3), []);
      return reader.features(WEB).hashes;
    };
    expect(features("由IBM和Éco办")).toEqual(features("由ibm和éCO办"));
    expect(features("由IBM和Éco办")).not.toEqual(features("由HTC和Éco办"));
    expect(features("于1998年")).toEqual(features("于2022年"));
  });

  it("has the same features for a word longer than a block, whatever comes after", () => {
    const reader = new Reader(NOTHING);
    const word = "a".repeat(300);
    const features = (text: string): Uint32Array => {
      reader.show(text, [{ text, tag: "eng", start: logicalOffset(0) }], []);
      return reader.features(NEWSPAPER).hashes;
    };
    const inner = (at: number): Uint32Array => features(word).slice(at * FEATURE_COUNT, (at + 1) * FEATURE_COUNT);
    for (const at of [50, 95, 96, 97, 192, 250]) expect(inner(at)).toEqual(inner(10));
    expect(inner(299)).not.toEqual(inner(10));
  });

  it("takes no text that is longer than its room", () => {
    const reader = new Reader(NOTHING);
    const text = "山".repeat(reader.longest);
    reader.show(text, wordsOf(text, 1), []);
    expect(reader.read(WEB)).toEqual([]);
    expect(() => {
      reader.show(`${text}山`, wordsOf(`${text}山`, 1), []);
    }).toThrow("is too long");
  });
});
