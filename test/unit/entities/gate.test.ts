import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { analyzeLayout } from "../../../server/src/analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../../../server/src/analysis/settings.js";
import type { EntityModel } from "../../../server/src/entities/model/entity-model.js";
import { NEWSPAPER, WEB, type Style } from "../../../server/src/entities/model/features.js";
import { OPEN_GATE } from "../../../server/src/entities/model/gate.js";
import { modelOf, readContent, type ModelContent } from "../../../server/src/entities/model/model-file.js";
import { findNames, segmentText, type FoundName } from "../../../server/src/entities/model/recognize-names.js";
import { loadSegmenter } from "../../../server/src/runtime/load-segmenter.js";
import type { Segmenter } from "../../../server/src/segment/segmenter.js";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const PAGE = readFileSync(join(ROOT, "test", "fixtures", "pages", "chongqing-20221202.txt"), "utf8");
const PASSAGES = analyzeLayout(PAGE, DEFAULT_SETTINGS).passages.map(({ text: { text } }) => text);

describe("the gate, on the real page", () => {
  let content: ModelContent;
  let model: EntityModel;
  let ungated: EntityModel;
  let segmenter: Segmenter;

  beforeAll(async () => {
    content = readContent(readFileSync(join(ROOT, "server", "models", "entities.nmem")));
    model = modelOf(content);
    ungated = modelOf({ ...content, gate: OPEN_GATE });
    ({ segmenter } = await loadSegmenter());
  });

  const found = (text: string, by: EntityModel, style: Style): readonly FoundName[] =>
    findNames(segmentText(text, by, segmenter), by, style);
  const namesIn = (text: string, by: EntityModel): readonly string[] =>
    found(text, by, NEWSPAPER).map(({ span, label }) => `${String(span.start)}-${String(span.end)} ${label}`);

  it("lets nearly all names through, and few of the other words", () => {
    const all = PASSAGES.flatMap((text) => namesIn(text, ungated).map((name) => `${text} ${name}`));
    const kept = new Set(PASSAGES.flatMap((text) => namesIn(text, model).map((name) => `${text} ${name}`)));
    expect(all.filter((name) => !kept.has(name)).length).toBeLessThan(all.length * 0.1);
    const read = PASSAGES.map((text) => {
      namesIn(text, model);
      return model.reader.passedCharacters();
    });
    const through = read.flatMap((characters) => [...characters]);
    expect(through.filter((character) => character === 1).length).toBeLessThan(through.length * 0.35);
  });

  it("reads stretches alone as it reads them within their text", () => {
    let compared = 0;
    for (const text of PASSAGES) {
      const gated = namesIn(text, model);
      const characters = model.reader.passedCharacters();
      const names = found(text, ungated, NEWSPAPER);
      if (names.some(({ span }) => characters.subarray(span.start, span.end).includes(0))) continue;
      compared++;
      expect(gated, text).toEqual(namesIn(text, ungated));
    }
    expect(compared).toBeGreaterThan(PASSAGES.length / 2);
  });

  it("is not asked where texts are read that stand alone", () => {
    const closed = modelOf({ ...content, gate: { ...OPEN_GATE, reach: -Number.MAX_SAFE_INTEGER } });
    expect(found("张艺谋在北京", closed, NEWSPAPER)).toEqual([]);
    expect(found("张艺谋在北京", closed, WEB)).toEqual(found("张艺谋在北京", ungated, WEB));
  });
});
