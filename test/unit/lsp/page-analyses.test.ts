import { afterEach, expect, test } from "vitest";
import { CancellationToken, CancellationTokenSource } from "vscode-languageserver/node";
import { DEFAULT_SETTINGS } from "../../../server/src/analysis/settings.js";
import { EMPTY_WORKSPACE } from "../../../server/src/analysis/workspace.js";
import { resourcesOf } from "../../../server/src/entities/resources.js";
import type { AnalyzedPage } from "../../../server/src/lsp/analysis-run.js";
import { PageAnalyses } from "../../../server/src/lsp/page-analyses.js";
import { PageDocument } from "../../../server/src/lsp/page-document.js";
import { RecognizerSource } from "../../../server/src/lsp/recognizer-source.js";
import { OwnHost } from "../../../server/src/runtime/recognizer-host.js";
import { defineRule, type Rule } from "../../../server/src/rules/rule.js";
import type { Segmenter } from "../../../server/src/segment/segmenter.js";
import { logicalOffset, span } from "../../../server/src/text/offsets.js";

const docs = { title: "", what: "", why: "", todo: "" };
const rule = (id: Rule["id"], needs: Rule["needs"], check: Rule["check"]): Rule =>
  defineRule({
    id,
    needs,
    check,
    severity: "hint",
    fixable: "none",
    docs: { en: docs, zh: docs },
    example: { before: "", after: "" },
  });

/** Finds the first character of a page. */
const early = rule("test/early", "layout", (_, report) => {
  report({ span: span(0, 1), message: { en: "early", zh: "早" } });
});
/** Finds the last two characters of a page, once mentions are known. */
const late = rule("test/late", "full", ({ source }, report) => {
  report({ span: span(source.length - 2, source.length), message: { en: "late", zh: "晚" } });
});
const broken = rule("test/broken", "layout", () => {
  throw new Error("out of order");
});

const segmenter: Segmenter = {
  name: "nodejieba",
  tag: (text) => {
    if (text.includes("毒")) throw new Error("poison");
    return text === "" ? [] : [{ text, tag: "x", start: logicalOffset(0) }];
  },
};

const open: PageAnalyses[] = [];
afterEach(() => {
  for (const pages of open.splice(0)) pages.dispose();
});

function start(rules: readonly Rule[], load = () => Promise.resolve(segmenter)) {
  const results: AnalyzedPage[] = [];
  const lines: string[] = [];
  const log = {
    error: (context: string, error: unknown) => lines.push(`${context}: ${String(error)}`),
    warn: (message: string) => lines.push(message),
    info: () => undefined,
  };
  const pages = new PageAnalyses({
    recognizer: new RecognizerSource(
      async (warn) => ({ host: new OwnHost(resourcesOf(await load()), warn), fallbackReason: null }),
      log,
    ),
    rules,
    log,
    settingsOf: () => Promise.resolve(DEFAULT_SETTINGS),
    workspaceOf: () => Promise.resolve(EMPTY_WORKSPACE),
    onResult: (page) => results.push(page),
    onProgress: () => undefined,
  });
  open.push(pages);
  return { pages, results, lines };
}

const uri = "file:///a.news";
const found = (page: AnalyzedPage | null) => page?.findings.all.map((each) => [each.rule, each.span.start]);

test("a page has its early findings first and all of them later", async () => {
  const { pages, results } = start([early, late]);
  pages.update(PageDocument.opened(uri, 1, "一二三四。"));
  expect(found(await pages.newest(uri, CancellationToken.None))).toEqual([["test/early", 0]]);
  expect(found(await pages.full(uri, CancellationToken.None))).toEqual([
    ["test/early", 0],
    ["test/late", 3],
  ]);
  expect(results.map(({ analysis }) => analysis.stage)).toEqual(["layout", "full"]);
});

test("what needs the layout alone is looked for once a version", async () => {
  let looks = 0;
  const counting = rule("test/counting", "layout", (analysis, report) => {
    looks++;
    early.check(analysis, report);
  });
  const { pages } = start([late, counting]);
  pages.update(PageDocument.opened(uri, 1, "一二三四。"));
  expect(found(await pages.full(uri, CancellationToken.None))).toEqual([
    ["test/counting", 0],
    ["test/late", 3],
  ]);
  expect(looks).toBe(1);
});

test("a rule that fails costs a line in the log, and the others go on", async () => {
  const { pages, lines } = start([broken, early]);
  pages.update(PageDocument.opened(uri, 1, "一二三四。"));
  expect(found(await pages.newest(uri, CancellationToken.None))).toEqual([["test/early", 0]]);
  expect(lines).toEqual([expect.stringContaining("test/broken")]);
});

test("an edit that is read soon has its full findings at once", async () => {
  const { pages, results } = start([early, late]);
  const document = PageDocument.opened(uri, 1, "一二三四。");
  pages.update(document);
  await pages.full(uri, CancellationToken.None);
  const start0 = { line: 0, character: 0 };
  pages.update(document.changed([{ range: { start: start0, end: start0 }, text: "新闻" }], 2));
  expect(found(await pages.newest(uri, CancellationToken.None))).toEqual([
    ["test/early", 0],
    ["test/late", 5],
  ]);
  expect(results.filter(({ version }) => version === 2)).toHaveLength(1);
});

test("late findings are carried over an edit until the new ones are there", async () => {
  const { pages, results } = start([early, late]);
  const document = PageDocument.opened(uri, 1, "一二三四。");
  pages.update(document);
  await pages.full(uri, CancellationToken.None);
  const start0 = { line: 0, character: 0 };
  pages.update(document.changed([{ range: { start: start0, end: start0 }, text: "新".repeat(5000) }], 2));
  await pages.full(uri, CancellationToken.None);
  expect(results.filter(({ version }) => version === 2).map(found)).toEqual([
    [
      ["test/early", 0],
      ["test/late", 5003],
    ],
    [
      ["test/early", 0],
      ["test/late", 5003],
    ],
  ]);
});

test("who waits for an older version gets the newer one's findings", async () => {
  const { pages, results } = start([early, late]);
  const document = PageDocument.opened(uri, 1, "一二三四。");
  pages.update(document);
  const waiting = pages.full(uri, CancellationToken.None);
  pages.update(document.changed([{ text: "一二三四五六。" }], 2));
  expect((await waiting)?.version).toBe(2);
  expect(results.every(({ version }) => version === 2)).toBe(true);
});

test("who waits for a page that is closed, or cancels, is let go", async () => {
  const { pages } = start([early]);
  pages.update(PageDocument.opened(uri, 1, "一二三四。"));
  const waiting = pages.full(uri, CancellationToken.None);
  pages.close(uri);
  expect(await waiting).toBeNull();
  pages.update(PageDocument.opened(uri, 1, "一二三四。"));
  const source = new CancellationTokenSource();
  const cancelled = pages.full(uri, source.token);
  source.cancel();
  await expect(cancelled).rejects.toThrow("cancelled");
});

test("without any segmenter the layout's findings stand for all", async () => {
  const { pages, lines } = start([early, late], () => Promise.reject(new Error("no dictionary")));
  pages.update(PageDocument.opened(uri, 1, "一二三四。"));
  expect(found(await pages.full(uri, CancellationToken.None))).toEqual([["test/early", 0]]);
  expect(lines.join()).toContain("no dictionary");
});

test("a passage that the segmenter fails on does not cost the page", async () => {
  const { pages, lines } = start([early, late]);
  pages.update(PageDocument.opened(uri, 1, "有毒的一段。\n\n好的一段。"));
  expect((await pages.full(uri, CancellationToken.None))?.analysis.stage).toBe("full");
  expect(lines.join()).toContain("poison");
});
