import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyze } from "../../../server/src/analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../../../server/src/analysis/settings.js";
import { resourcesOf } from "../../../server/src/entities/resources.js";
import { PageFindings } from "../../../server/src/rules/page-findings.js";
import { readingPageOf } from "../../../server/src/service/reading-page.js";
import { fakeSegmenter } from "../properties/fake-segmenter.js";

const text = readFileSync(join(import.meta.dirname, "../../fixtures/pages/chongqing-20221202.txt"), "utf8");
const analysis = analyze(text, DEFAULT_SETTINGS, resourcesOf(fakeSegmenter));
const reading = readingPageOf(
  { uri: "file:///page.news", version: 1, analysis, findings: PageFindings.listed([], analysis.extent) },
  "zh",
);

describe("a page as it is read", () => {
  it("has each article with its heads first", () => {
    const roles = reading.articles[0]?.passages.map(({ role }) => role);
    expect(roles?.slice(0, 3)).toEqual(["headline", "deck", "body"]);
  });

  it("has all text of all passages, and each once", () => {
    const read = reading.articles.flatMap(({ passages }) =>
      passages.map(({ runs }) => runs.map((run) => run.text).join("")),
    );
    expect([...read].sort()).toEqual(analysis.passages.map((passage) => passage.text.text).sort());
  });

  it("has all mentions, and each run begins where its text stands", () => {
    const runs = reading.articles.flatMap(({ passages }) => passages.flatMap((passage) => passage.runs));
    expect(runs.filter(({ mention }) => mention !== null)).toHaveLength(analysis.mentions.length);
    for (const run of runs) {
      const at = analysis.source.offsetAt(run.start);
      expect(text.charAt(at)).toBe(run.text.charAt(0));
    }
  });

  it("tells what the bylines say", () => {
    expect(reading.articles[1]?.bylines).toMatchObject([
      {
        name: "署名",
        outlet: "本报",
        people: [
          { name: "罗芸", role: "记者" },
          { name: "罗婧颖", role: "见习记者" },
        ],
      },
    ]);
  });
});
