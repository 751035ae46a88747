import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { analyzeLayout } from "../../../server/src/analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../../../server/src/analysis/settings.js";
import { check, safestOf } from "../../../server/src/rules/check.js";
import { readFixtures } from "./fixtures.js";

const PAGE = readFileSync(join(import.meta.dirname, "../../fixtures/pages/chongqing-20221202.txt"), "utf8");
const pages = [PAGE, ...readFixtures().map(({ page }) => page)];

test("what a rule says of its fixes beforehand is what they turn out to be", () => {
  for (const page of pages)
    for (const { rule, fixable, fixes } of check(analyzeLayout(page, DEFAULT_SETTINGS)))
      expect([rule, fixable]).toEqual([rule, safestOf(fixes)]);
});
