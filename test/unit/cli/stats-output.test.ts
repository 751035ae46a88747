import { describe, expect, it } from "vitest";
import { analyze } from "../../../server/src/analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../../../server/src/analysis/settings.js";
import { NO_STATISTICS, statisticsOf, sumOf } from "../../../server/src/cli/page-statistics.js";
import { STATISTICS_OUTPUTS } from "../../../server/src/cli/stats-output.js";
import { resourcesOf } from "../../../server/src/entities/resources.js";
import { fakeSegmenter } from "../properties/fake-segmenter.js";

const page = "本报讯 （记者 罗芸）5月1日，<persName>王建国</persName>说😀。\n";
const one = statisticsOf(analyze(page, DEFAULT_SETTINGS, resourcesOf(fakeSegmenter)));
const other = { ...NO_STATISTICS, lines: 2, mentions: { PER: 1, SHIP: 3 } };
const names = ["a.txt", "第,二.txt"] as const;

function printed(format: keyof typeof STATISTICS_OUTPUTS): string {
  const output = STATISTICS_OUTPUTS[format]();
  return output.head + output.page(names[0], one) + output.page(names[1], other) + output.tail(sumOf(one, other), 2);
}

describe("statistics", () => {
  it("count characters as people do, and tell decided mentions from suggestions", () => {
    expect(one).toMatchObject({ characters: 20, lines: 1 });
    expect(one.mentions.PER).toBeGreaterThanOrEqual(2);
    expect(one.decided).toBe(1);
    expect(sumOf(one, other)).toMatchObject({ lines: 3, mentions: { SHIP: 3, PER: (one.mentions.PER ?? 0) + 1 } });
  });

  it("stand in a table with all pages together at its end", () => {
    const [head = "", ...lines] = printed("table").trimEnd().split("\n");
    expect(lines.map((line) => line.trim().split(/ +/u).length)).toEqual([
      head.trim().split(/ +/u).length,
      head.trim().split(/ +/u).length,
      head.trim().split(/ +/u).length + 1,
    ]);
    expect(lines.at(-1)).toMatch(/all 2$/u);
  });

  it("are JSON that holds every label", () => {
    expect(JSON.parse(printed("json"))).toMatchObject({
      pages: [
        { file: names[0], ...one },
        { file: names[1], ...other },
      ],
      total: { pages: 2, lines: 3 },
    });
    expect(JSON.parse(STATISTICS_OUTPUTS.json().total(other, 7))).toMatchObject({ pages: 7, lines: 2 });
  });

  it("are CSV, a line a page, whose columns add up", () => {
    const lines = printed("csv").trimEnd().split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/^"第,二\.txt",0,2,.*,3,4,0$/u);
  });
});
