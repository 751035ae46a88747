import { describe, expect, it } from "vitest";
import type { Analysis } from "../../../server/src/analysis/analysis.js";
import { NO_DISMISSALS, withDismissal } from "../../../server/src/entities/dismissals.js";
import { dismissalOf } from "../../../server/src/lsp/write-decision.js";
import { check } from "../../../server/src/rules/check.js";
import { PageFindings } from "../../../server/src/rules/page-findings.js";
import type { CheckedPage } from "../../../server/src/service/checked-page.js";
import { reviewDecision, type ReviewOutcome } from "../../../server/src/service/review-decision.js";
import { reviewQueueOf, type ReviewItem } from "../../../server/src/service/review-queue.js";
import type { ReviewAction } from "../../../server/src/service/review-target.js";
import { NO_ANNOTATIONS } from "../../../server/src/standoff/annotation-set.js";
import { applyEdits } from "../../../server/src/text/edits.js";
import { analyzeFixture } from "../rules/analyze-fixture.js";

const PAGE = [
  "本报讯（记者 陈志远）3月12日，王建国从青川县",
  "来到石桥镇，与李秀兰一起看望云岭村的村民。这",
  "一天，县水利局的周文华也在石桥镇，她说，村里",
  "的水渠修好了。",
  "",
  "流动书车进山村",
  "",
].join("\n");

const checked = (analysis: Analysis): CheckedPage => ({
  uri: "file:///page.news",
  version: 1,
  analysis,
  findings: PageFindings.listed(check(analysis), analysis.extent),
});
const read = (text: string): CheckedPage => checked(analyzeFixture(text));

/** A page none of whose wraps is certain. */
function readInDoubt(text: string): CheckedPage {
  const analysis = analyzeFixture(text);
  // What is worked out when it is asked for is no own property: each is named.
  const passages = analysis.passages.map(({ index, role, lines, breaks, text: own, span }) => ({
    index,
    role,
    lines,
    breaks: breaks.map(({ line, next, kind, confidence, evidence }) => ({
      ...{ line, next, kind, confidence, evidence },
      safe: false,
    })),
    text: own,
    span,
  }));
  return checked({ ...analysis, passages });
}

const breaksOf = (page: CheckedPage): readonly ReviewItem[] => queueOf(page).filter(({ kind }) => kind === "break");
const shown = ({ kind, name, text }: ReviewItem): string => `${kind} ${name} ${text}`;
const queueOf = (page: CheckedPage): readonly ReviewItem[] => reviewQueueOf(page, "en").items;

function itemOf(page: CheckedPage, wanted: string): ReviewItem {
  const item = queueOf(page).find((each) => shown(each).startsWith(wanted));
  if (!item) throw new Error(`none of ${queueOf(page).map(shown).join(", ")}`);
  return item;
}

const ONE = { same: false } as const;
const decide = (page: CheckedPage, wanted: string, action: ReviewAction): ReviewOutcome =>
  reviewDecision(page, itemOf(page, wanted).target, action);

/** The page after an outcome that edits it. */
function edited({ analysis }: CheckedPage, outcome: ReviewOutcome): CheckedPage {
  if (outcome.kind !== "edit") throw new Error(`${outcome.kind} edits nothing`);
  return read(applyEdits(analysis.source.text, outcome.edits));
}

/** The page once what was said of its findings is kept. */
function heard({ analysis }: CheckedPage, outcome: ReviewOutcome): CheckedPage {
  if (outcome.kind !== "keep") throw new Error(`${outcome.kind} keeps nothing`);
  const dismissals = outcome.decisions.map(dismissalOf).reduce(withDismissal, NO_DISMISSALS);
  return checked({ ...analysis, workspace: { ...analysis.workspace, dismissals } });
}

describe("the review queue", () => {
  it("asks in reading order, and after all it holds whether an article is whole", () => {
    expect(queueOf(read(PAGE)).map(shown)).toEqual([
      "byline byline 本报讯（记者 陈志远）",
      "mention time 3月12日",
      "mention person 王建国",
      "mention place 青川县",
      "mention place 石桥镇",
      "mention person 李秀兰",
      "mention place 云岭村",
      "mention organization 县水利局",
      "mention person 周文华",
      "mention place 石桥镇",
      "head headline 流动书车进山村",
      "article Article 流动书车进山村",
    ]);
  });

  it("does not ask about what can be mended without asking", () => {
    const page = read(PAGE);
    expect(page.findings.all.some(({ rule }) => rule === "layout/wrapped-line")).toBe(true);
    expect(breaksOf(page)).toEqual([]);
  });

  it("asks about line ends that are not certain, with the words on both sides", () => {
    expect(breaksOf(readInDoubt(PAGE)).map(shown)).toEqual([
      "break line end ，王建国从青川县⏎来到石桥镇，与李",
      "break line end 云岭村的村民。这⏎一天，县水利局的",
      "break line end 桥镇，她说，村里⏎的水渠修好了。",
    ]);
  });

  it("counts what people have marked, and keeps the count of all the same", () => {
    const page = read(PAGE);
    const before = reviewQueueOf(page, "en");
    expect(before.decided).toBe(0);
    const marked = read(PAGE.replace("王建国", "<persName>王建国</persName>"));
    expect(reviewQueueOf(marked, "en")).toMatchObject({ decided: 1 });
    expect(queueOf(marked)).toHaveLength(before.items.length - 1);
    const head = edited(page, decide(page, "head", { kind: "accept", ...ONE }));
    expect(reviewQueueOf(head, "en")).toMatchObject({ decided: 1 });
    expect(queueOf(head)).toHaveLength(before.items.length - 1);
  });

  it("counts what people said to keep as it is", () => {
    const page = read(PAGE);
    const kept = heard(page, decide(page, "byline", { kind: "reject", ...ONE }));
    expect(reviewQueueOf(kept, "en").decided).toBe(1);
    expect(queueOf(kept).map(({ kind }) => kind)).not.toContain("byline");
  });

  it("asks nothing that only markers could say where annotations are kept beside the page", () => {
    const analysis = analyzeFixture(PAGE);
    const beside = checked({ ...analysis, workspace: { ...analysis.workspace, annotations: NO_ANNOTATIONS } });
    expect(new Set(queueOf(beside).map(({ kind }) => kind))).toEqual(new Set(["mention"]));
  });

  it("shows a run for each line that a mention stands on, and shortens what is long", () => {
    const page = read("这一天从县城来到村里的有好几位客人，其中有王建\n国和他的同事。\n");
    expect(itemOf(page, "mention person").ranges).toHaveLength(2);
    const long = queueOf(read(`${"甲".repeat(80)}\n\n这一天从县城来到村里的有好几位客人，其中有王建国。\n`));
    expect(long.every(({ text }) => Array.from(text).length <= 60)).toBe(true);
  });
});

describe("a decision of the review", () => {
  it("marks an article where it begins and ends, and leaves what it holds to be asked", () => {
    const page = read(PAGE);
    const after = edited(page, decide(page, "article", { kind: "accept", ...ONE }));
    expect(after.analysis.source.text).toBe(`<div type="article">\n${PAGE.trimEnd()}\n</div>\n`);
    expect(queueOf(after).filter(({ kind }) => kind === "mention")).toHaveLength(9);
  });

  it("marks a byline with the names in it", () => {
    const page = read(PAGE);
    const after = edited(page, decide(page, "byline", { kind: "accept", ...ONE }));
    expect(after.analysis.source.text).toContain("<byline>本报讯（记者 <persName>陈志远</persName>）</byline>");
  });

  it("joins one line end, keeps all of them, but never joins all", () => {
    const page = readInDoubt(PAGE);
    const joined = edited(page, decide(page, "break", { kind: "accept", ...ONE }));
    expect(joined.analysis.source.lineCount).toBe(page.analysis.source.lineCount - 1);
    expect(decide(page, "break", { kind: "accept", same: true })).toMatchObject({ kind: "refused" });
    const kept = heard(page, decide(page, "break", { kind: "reject", same: true }));
    expect(breaksOf(kept)).toEqual([]);
  });

  it("about a suggestion is done to it; about a stretch that a person reshaped, it is labelled", () => {
    const page = read(PAGE);
    const { target } = itemOf(page, "mention person 王建国");
    if (target.kind !== "mention") throw new Error("it is a mention");
    const accept = { kind: "accept", same: true } as const;
    expect(reviewDecision(page, target, accept)).toMatchObject({ kind: "annotate", action: accept });
    const longer = { ...target, end: target.end + 1 };
    expect(reviewDecision(page, longer, accept)).toMatchObject({ action: { kind: "label", label: "PER" } });
    expect(reviewDecision(page, longer, { kind: "relabel", label: "ORG" })).toMatchObject({
      action: { kind: "label", label: "ORG" },
    });
  });

  it("about what is gone, or a label for what is no mention, is refused", () => {
    const page = read(PAGE);
    const { target } = itemOf(page, "head");
    expect(reviewDecision(read("甲乙丙丁\n"), target, { kind: "accept", ...ONE })).toMatchObject({ kind: "refused" });
    expect(reviewDecision(page, target, { kind: "relabel", label: "PER" })).toMatchObject({ kind: "refused" });
  });
});
