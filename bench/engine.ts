/** Measures the engine alone, within this process, and prints the figures as JSON. Arguments: the sizes, or `lines`. */
import { tag, load } from "nodejieba";
import { addMentions, analyzeLayout } from "../server/src/analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../server/src/analysis/settings.js";
import { check } from "../server/src/rules/check.js";
import { loadResources } from "../server/src/runtime/load-resources.js";
import { ALL_SIZES, LINE_LENGTHS, lineFigure, median, RAW_TAG, SIZES, type Size } from "./figures.js";
import type { Figure } from "./results.js";
import { benchPage } from "./pages.js";

/** How often each is measured; a page of 10 MB once. */
const REPEATS = 5;
const LONG = 5_000_000;

async function measure(sizes: readonly Size[]): Promise<readonly Figure[]> {
  load();
  const { resources } = await loadResources();
  const run = (text: string): Record<string, number> => {
    const times: Record<string, number> = {};
    const timed = <T>(name: string, work: () => T): T => {
      const from = performance.now();
      const result = work();
      times[name] = performance.now() - from;
      return result;
    };
    timed(RAW_TAG, () => tag(text));
    const layout = timed("engine: layout", () => analyzeLayout(text, DEFAULT_SETTINGS));
    timed("engine: layout rules", () => check(layout));
    let tagging = 0;
    const { segmenter } = resources;
    const timedTag = (passage: string): ReturnType<typeof segmenter.tag> => {
      const from = performance.now();
      const words = segmenter.tag(passage);
      tagging += performance.now() - from;
      return words;
    };
    const full = timed("engine: mentions", () =>
      addMentions(layout, { ...resources, segmenter: { ...segmenter, tag: timedTag } }),
    );
    times["engine: recognizer"] = (times["engine: mentions"] ?? 0) - tagging;
    times["engine: whole analysis"] = (times["engine: layout"] ?? 0) + (times["engine: mentions"] ?? 0);
    timed("engine: all rules", () => check(full));
    return times;
  };
  run(benchPage(SIZES["100 KB"], 1));
  return sizes.flatMap((size) => {
    const repeats = SIZES[size] > LONG ? 1 : REPEATS;
    const runs = Array.from({ length: repeats }, (_, at) => run(benchPage(SIZES[size], 2 + at)));
    return Object.keys(runs[0] ?? {}).map((name): Figure => ({
      name,
      size,
      value: median(runs.map((times) => times[name] ?? NaN)),
      unit: "ms",
    }));
  });
}

/** The layout of unbroken lines: of the same page without its line ends. */
function measureLines(): readonly Figure[] {
  const longest = Math.max(...LINE_LENGTHS);
  const lineOf = (seed: number): string =>
    benchPage(4 * longest, seed)
      .replaceAll("\n", "")
      .slice(0, longest);
  const timeOf = (text: string): number => {
    const from = performance.now();
    analyzeLayout(text, DEFAULT_SETTINGS);
    return performance.now() - from;
  };
  timeOf(lineOf(1));
  const lines = Array.from({ length: REPEATS }, (_, at) => lineOf(2 + at));
  return LINE_LENGTHS.map((length): Figure => ({
    name: lineFigure(length),
    size: null,
    value: median(lines.map((line) => timeOf(line.slice(0, length)))),
    unit: "ms",
  }));
}

const sizes = ALL_SIZES.filter((size) => process.argv.includes(size));
const figures = process.argv.includes("lines") ? Promise.resolve(measureLines()) : measure(sizes);
void figures.then((measured) => {
  process.stdout.write(JSON.stringify(measured));
});
