import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { DAILY, NEWSPAPER, WEB } from "../../../server/src/entities/model/features.js";
import { modelOf, readContent } from "../../../server/src/entities/model/model-file.js";
import { logicalOffset } from "../../../server/src/text/offsets.js";
import type { Prepared } from "../../../server/src/training/examples.js";
import { findCommon } from "../../../server/src/training/find-common.js";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const { hashes, ...content } = readContent(readFileSync(join(ROOT, "server", "models", "entities.nmem")));
const MODEL = modelOf({ ...content, hashes });

/** A sentence of words of two characters. */
const sentence = (text: string, style: Prepared["style"]): Prepared => ({
  original: text,
  text,
  words: (text.match(/../gu) ?? []).map((word, at) => ({ text: word, tag: "ns", start: logicalOffset(2 * at) })),
  tags: new Uint8Array(text.length),
  weight: 1,
  timed: false,
  style,
  costs: { within: 0, outside: 0 },
});

it("marks the features that newspapers have, and of the others none before them", () => {
  const of = (...sentences: readonly Prepared[]): ReadonlySet<number> => {
    const common = findCommon(sentences, MODEL, hashes);
    expect(common.filter((flag) => flag === 1)).toHaveLength(40_000);
    return new Set(hashes.filter((_, row) => common[row] === 1));
  };
  const featuresOf = (text: string): readonly number[] => {
    MODEL.reader.show(text, sentence(text, NEWSPAPER).words, []);
    return [...MODEL.reader.features(NEWSPAPER).hashes].filter((hash) => hashes.includes(hash));
  };
  const beijing = featuresOf("北京上海");
  const shanghai = featuresOf("重庆天津");
  expect(beijing.length).toBeGreaterThan(20);
  const common = of(sentence("北京上海", NEWSPAPER), sentence("重庆天津", DAILY));
  expect([...beijing, ...shanghai].filter((hash) => !common.has(hash))).toEqual([]);
  const ofTheWeb = of(sentence("北京上海", WEB));
  expect(beijing.filter((hash) => !ofTheWeb.has(hash)).length).toBeGreaterThan(0);
});
