import { expect, it } from "vitest";
import type { Analysis } from "../../../server/src/analysis/analysis.js";
import { ALL_RULES } from "../../../server/src/rules/all-rules.js";
import { check } from "../../../server/src/rules/check.js";
import type { Finding } from "../../../server/src/rules/rule.js";
import { isBlank } from "../../../server/src/text/characters.js";
import { applyEdits } from "../../../server/src/text/edits.js";
import { LogicalText } from "../../../server/src/text/logical-text.js";
import { analyzeFixture } from "./analyze-fixture.js";

/** A page of one passage whose breaks are as given: `safe` or not. */
function passageOf(text: string, safe: readonly boolean[]): Analysis {
  const analysis = analyzeFixture(text);
  const lines = analysis.page.lines.filter(({ content }) => !isBlank(content.text));
  const breaks = lines.slice(1).map((next, index) => ({
    line: lines[index]?.number ?? next.number,
    next: next.number,
    kind: next.number - (lines[index]?.number ?? 0) > 1 ? ("column" as const) : ("wrap" as const),
    confidence: 0.9,
    safe: safe[index] ?? true,
    evidence: [],
  }));
  const joined = LogicalText.of(
    text,
    lines.map(({ span }) => span),
  );
  const passage = {
    index: 0,
    role: "body" as const,
    lines,
    breaks,
    text: joined,
    span: joined.span ?? analysis.articles[0]?.span,
  };
  if (!passage.span) throw new Error("an empty page");
  return { ...analysis, breaks, passages: [{ ...passage, span: passage.span }], articles: [] };
}

const rules = ALL_RULES.filter(({ id }) => id === "layout/wrapped-line" || id === "layout/column-break");
const titles = (finding: Finding | undefined) =>
  finding?.fixes.map((fix) => [fix.title.en, fix.type === "edit" ? fix.safety : fix.decision.kind]);

it("merges the certain wraps of a passage and asks about the others one by one", () => {
  const text = "果园里一片忙碌\n村民们趁着晴好\n天气给果树修枝";
  const [passage, doubtful, ...others] = check(passageOf(text, [true, false]), rules);
  expect(others).toEqual([]);
  expect(passage?.message.zh).toBe("本段被折成 3 行，可合并为一段。其中 1 处换行不能确定，暂不合并。");
  const merge = passage?.fixes.find(({ preferred }) => preferred);
  expect(merge?.type === "edit" && applyEdits(text, merge.edits())).toBe(
    "果园里一片忙碌村民们趁着晴好\n天气给果树修枝",
  );
  expect(titles(doubtful)).toEqual([
    ["Join the lines", "unsafe"],
    ["Keep the line end", "keep"],
  ]);
  expect(doubtful?.fixes.at(-1)).toMatchObject({
    decision: { rule: "layout/wrapped-line", context: "碌村民们趁着晴好[]天气给果树修枝" },
  });
});

it("offers both ways to join Latin words, and neither in bulk", () => {
  const text = "他说Micro\nsoft很好";
  const findings = check(passageOf(text, [true]), rules);
  expect(findings.map(titles)).toEqual([
    [
      ["Join the lines with a space", "unsafe"],
      ["Join the lines without a space", "unsafe"],
      ["Keep the line end", "keep"],
    ],
  ]);
});

it("asks about a column break that is not certain", () => {
  const findings = check(passageOf("果园里一片忙碌\n\n村民们趁着晴好", [false]), rules);
  expect(findings.map(({ rule }) => rule)).toEqual(["layout/column-break"]);
  expect(titles(findings[0])).toEqual([
    ["Join the lines", "unsafe"],
    ["Keep the line end", "keep"],
  ]);
});

it("never joins over what is no white space", () => {
  expect(check(passageOf("果园里一片忙碌\n\0\n村民们趁着晴好", [true]), rules)).toEqual([]);
});
