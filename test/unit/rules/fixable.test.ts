import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { analyze } from "../../../server/src/analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../../../server/src/analysis/settings.js";
import { EMPTY_WORKSPACE } from "../../../server/src/analysis/workspace.js";
import { resourcesOf } from "../../../server/src/entities/resources.js";
import { check, safestOf } from "../../../server/src/rules/check.js";
import { NO_ANNOTATIONS } from "../../../server/src/standoff/annotation-set.js";
import { fakeSegmenter } from "../properties/fake-segmenter.js";
import { readFixtures } from "./fixtures.js";

const PAGE = readFileSync(join(import.meta.dirname, "../../fixtures/pages/chongqing-20221202.txt"), "utf8");
const pages = [PAGE, ...readFixtures().map(({ page }) => page)];

test.each([
  ["in the text", EMPTY_WORKSPACE],
  ["beside it", { ...EMPTY_WORKSPACE, annotations: NO_ANNOTATIONS }],
])("what a rule says of its fixes beforehand is what they turn out to be, with labels %s", (_, workspace) => {
  for (const page of pages)
    for (const { rule, fixable, fixes } of check(
      analyze(page, DEFAULT_SETTINGS, resourcesOf(fakeSegmenter), workspace),
    ))
      expect([rule, fixable]).toEqual([rule, safestOf(fixes)]);
});
