import { expect, test } from "vitest";
import { check } from "../../../server/src/rules/check.js";
import { PageFindings } from "../../../server/src/rules/page-findings.js";
import type { CheckedPage } from "../../../server/src/service/checked-page.js";
import { codeActionsAt, editsOfAction, type CodeActionRequest } from "../../../server/src/service/code-actions.js";
import { bulkOutcomes } from "../../../server/src/service/bulk-change.js";
import { groupDecision } from "../../../server/src/service/group-decision.js";
import { codeActionDataSchema } from "../../../server/src/service/code-action-data.js";
import { span } from "../../../server/src/text/offsets.js";
import { readPage } from "../properties/read-page.js";

function checked(text: string): CheckedPage {
  const analysis = readPage(text);
  return {
    uri: "file:///many.news",
    version: 1,
    analysis,
    findings: PageFindings.listed(check(analysis), analysis.extent),
  };
}

const actionsOnAll = (page: CheckedPage, only: CodeActionRequest["only"]) =>
  codeActionsAt(page, {
    span: span(0, page.analysis.source.length),
    only,
    diagnostics: [],
    language: "en",
    automatic: true,
    decideCommand: "decide",
  });

/** Ten thousand short articles, each with a byline of its own. */
const page = checked("大渡口区在精准防控\n\n本报讯（记者 王明）大渡口区在精准防控的基础上。\n\n".repeat(10_000));

/** What quadratic work on this page would take far longer than, in milliseconds. */
const PATIENCE = 4_000;

test(
  "what is done on saving, fix all, is offered for a whole page of many findings at once",
  { timeout: PATIENCE },
  () => {
    expect(actionsOnAll(page, ["source.fixAll"]).map(({ title }) => title)).toEqual([
      "Apply all safe fixes of the page",
    ]);
  },
);

test("a selection with many findings is offered the wider fixes, and few single ones", { timeout: PATIENCE }, () => {
  const titles = actionsOnAll(page, ["quickfix"]).map(({ title }) => title);
  expect(titles.join()).toContain("Fix all of “Byline not marked”");
  expect(titles.length).toBeLessThan(1_000);
});

test("a wider fix of many findings gives each its markers", { timeout: PATIENCE }, () => {
  const action = actionsOnAll(page, ["quickfix"]).find(
    ({ title }) => title === "Fix all of “Byline not marked” on the page",
  );
  const edits = editsOfAction(page, codeActionDataSchema.parse(action?.data)) ?? [];
  expect(edits.filter(({ newText }) => newText.includes("<byline>"))).toHaveLength(10_000);
});

test("many mentions are decided or relabelled together", { timeout: PATIENCE }, () => {
  const { mentions } = page.analysis;
  expect(mentions.length).toBeGreaterThanOrEqual(10_000);
  const targets = mentions.map(({ label, span: { start, end } }) => ({ kind: "mention" as const, label, start, end }));
  expect(groupDecision(page, targets, "accept")).toMatchObject({ left: 0 });
  const places = mentions.map(({ span: own, text }) => ({ span: own, words: text }));
  const outcomes = bulkOutcomes(page.analysis, places, { kind: "relabel", label: "ORG" });
  expect(outcomes.filter(({ kind }) => kind === "step")).toHaveLength(mentions.length);
});
