import { expect, test } from "vitest";
import { tableOf } from "../../../bench/report.js";
import type { Figure, Results } from "../../../bench/results.js";

const results = (...figures: Figure[]): Results => ({
  date: "2026-01-01T00:00:00.000Z",
  node: "v20.0.0",
  processors: 2,
  figures,
});
const tag: Figure = { name: "nodejieba.tag()", size: "1 MB", value: 1_000, unit: "ms" };
const edit: Figure = { name: "edit to findings, p95", size: "1 MB", value: 24, unit: "ms" };
const open: Figure = { name: "open to all findings", size: "1 MB", value: 1_900, unit: "ms" };

test("a run is told in ratios to raw tagging, with what was promised", () => {
  expect(tableOf(results(tag, open, edit), null).split("\n")).toEqual([
    "                       page   figure  × tag  target",
    "nodejieba.tag()        1 MB  1000 ms  1.000",
    "open to all findings   1 MB  1900 ms  1.900  MISSED ≤ 1.8 × tag",
    "edit to findings, p95  1 MB  24.0 ms  0.024  holds  ≤ 30 ms",
  ]);
});

test("beside an older run each figure has its ratio to that, where there was one", () => {
  const table = tableOf(results(tag, open, edit), results({ ...tag, value: 2_000 }, { ...edit, value: 240 }));
  const lines = table.split("\n").map((line) => line.trim());
  expect(lines[0]).toMatch(/before {2}× before$/u);
  expect(lines[1]).toMatch(/2000 ms {6}0\.50$/u);
  expect(lines[2]).toMatch(/tag$/u);
  expect(lines[3]).toMatch(/240 ms {6}0\.10$/u);
});

test("what was measured last is shown before the run is over, and compared with what was measured before", () => {
  expect(tableOf({ figures: [tag, open] }, null, [open]).split("\n")).toEqual([
    "                      page   figure  × tag  target",
    "open to all findings  1 MB  1900 ms  1.900  MISSED ≤ 1.8 × tag",
  ]);
});

test("four times as long a line may take little more than four times as long", () => {
  const lines = [40, 200].map((value, at): Figure => ({
    name: `engine: layout of a line of ${at === 0 ? "250000" : "1000000"}`,
    size: null,
    value,
    unit: "ms",
  }));
  expect(tableOf(results(...lines), null)).toMatch(/200 ms {9}MISSED ≤ 4\.8 × the other \(5\.00\)$/u);
});
