import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../../server/src/analysis/analysis.js";
import { ALL_RULES } from "../../../server/src/rules/all-rules.js";
import { check } from "../../../server/src/rules/check.js";
import type { EditFix, Finding, Rule } from "../../../server/src/rules/rule.js";
import { applyEdits, withoutOverlaps } from "../../../server/src/text/edits.js";
import { analyzeFixture } from "./analyze-fixture.js";
import { FIXTURES, readFixtures, type Fixture } from "./fixtures.js";

const fixtures = readFixtures();

describe.each(ALL_RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const own = fixtures.filter((fixture) => fixture.rule === id);

  it("has two valid and two invalid fixtures or more", () => {
    expect(existsSync(join(FIXTURES, id))).toBe(true);
    expect(own.filter(({ valid }) => valid).length).toBeGreaterThanOrEqual(2);
    expect(own.filter(({ valid }) => !valid).length).toBeGreaterThanOrEqual(2);
  });

  it.each(own.map((fixture) => [fixture.name, fixture] as const))("finds what %s marks", (_, fixture) => {
    expect(marksOf(check(analyzeFixture(fixture.page), [rule]), fixture.page)).toEqual(
      fixture.expected.map((each) => mark(each.rule, each.start, each.end, fixture.page)),
    );
    if (!fixture.valid) expect(fixture.expected).not.toEqual([]);
  });

  it.each(own.filter(({ valid }) => !valid).map((fixture) => [fixture.name, fixture] as const))(
    "mends %s",
    (_, fixture) => {
      const fixed = fix(fixture, rule);
      expect(fixed).toBe(fixture.fixed ?? fixture.page);
      if (fixture.fixed === null) return;
      expect(preferredFixes(check(analyzeFixture(fixed), [rule]))).toEqual([]);
      if (id.startsWith("layout/")) expect(withoutSpace(fixed)).toBe(withoutSpace(fixture.page));
    },
  );
});

it("has fixtures for no other rules than there are", () => {
  const known = new Set<string>(ALL_RULES.map(({ id }) => id));
  expect(fixtures.map(({ rule }) => rule).filter((rule) => !known.has(rule))).toEqual([]);
});

function fix({ page }: Fixture, rule: Rule): string {
  const analysis: Analysis = analyzeFixture(page);
  const edits = preferredFixes(check(analysis, [rule])).flatMap((each) => each.edits());
  return applyEdits(page, withoutOverlaps(edits));
}

const preferredFixes = (findings: readonly Finding[]): readonly EditFix[] =>
  findings.flatMap(({ fixes }) => fixes.filter((each) => each.type === "edit")).filter(({ preferred }) => preferred);

const mark = (rule: string, start: number, end: number, page: string): string =>
  `${rule} ${String(start)} ⟦${page.slice(start, end)}⟧`;

const marksOf = (findings: readonly Finding[], page: string): readonly string[] =>
  findings.map(({ rule, span }) => mark(rule, span.start, span.end, page));

const withoutSpace = (text: string): string => text.replace(/\s/gu, "");
