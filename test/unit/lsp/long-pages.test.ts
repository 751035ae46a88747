import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { afterEach, expect, test } from "vitest";
import { CancellationToken } from "vscode-languageserver/node";
import { DEFAULT_SETTINGS } from "../../../server/src/analysis/settings.js";
import { EMPTY_WORKSPACE } from "../../../server/src/analysis/workspace.js";
import { resourcesOf } from "../../../server/src/entities/resources.js";
import type { AnalyzedPage } from "../../../server/src/lsp/analysis-run.js";
import { PageAnalyses } from "../../../server/src/lsp/page-analyses.js";
import { PageDocument } from "../../../server/src/lsp/page-document.js";
import { RecognizerSource } from "../../../server/src/lsp/recognizer-source.js";
import { OwnHost } from "../../../server/src/runtime/recognizer-host.js";
import { ALL_RULES } from "../../../server/src/rules/all-rules.js";
import { readFileSync } from "node:fs";
import { fakeSegmenter } from "../properties/fake-segmenter.js";

const PAGE = readFileSync(new URL("../../fixtures/pages/chongqing-20221202.txt", import.meta.url), "utf8");
const MEGABYTES = 10;
const LONG_PAGE = `${PAGE}\n\n`.repeat(Math.ceil((MEGABYTES * 1e6) / Buffer.byteLength(PAGE)));

const uri = "file:///long.news";
const open: PageAnalyses[] = [];
afterEach(() => {
  for (const pages of open.splice(0)) pages.dispose();
});

function start() {
  const results: AnalyzedPage[] = [];
  const log = { error: () => undefined, warn: () => undefined, info: () => undefined };
  const host = new OwnHost(resourcesOf(fakeSegmenter), log.warn);
  const pages = new PageAnalyses({
    recognizer: new RecognizerSource(() => Promise.resolve({ host, fallbackReason: null }), log),
    rules: ALL_RULES,
    log,
    settingsOf: () => Promise.resolve(DEFAULT_SETTINGS),
    workspaceOf: () => Promise.resolve(EMPTY_WORKSPACE),
    onResult: (page) => results.push(page),
    onProgress: () => undefined,
  });
  open.push(pages);
  return { pages, results };
}

/** How long some work took, and the longest time in it in which nothing else was looked at, in milliseconds. */
async function longestBlock(work: () => Promise<unknown>): Promise<{ longest: number; whole: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const from = performance.now();
  delay.enable();
  await work();
  delay.disable();
  return { longest: delay.max / 1e6, whole: performance.now() - from };
}

const typed = (document: PageDocument, line: number): PageDocument => {
  const at = { line, character: 3 };
  return document.changed([{ range: { start: at, end: at }, text: "新" }], document.version + 1);
};

test(
  `a page of ${String(MEGABYTES)} MB never holds the server up, and an edit of it costs little`,
  { timeout: 300_000 },
  async () => {
    let document = PageDocument.opened(uri, 1, LONG_PAGE);
    const opened = async () => {
      const { pages, results } = start();
      const opening = await longestBlock(() => {
        pages.update(document);
        return pages.full(uri, CancellationToken.None);
      });
      expect(results.at(-1)?.analysis.stage).toBe("full");
      return { pages, opening };
    };
    // A slice is of ten milliseconds; collecting garbage and other processes add to that, though not each time.
    const isHeldUp = ({ opening: { longest, whole } }: Awaited<ReturnType<typeof opened>>): boolean =>
      longest >= Math.max(150, whole / 50);
    let attempt = await opened();
    for (let more = 2; more > 0 && isHeldUp(attempt); more--) attempt = await opened();
    const { pages, opening } = attempt;
    expect(opening.longest).toBeLessThan(Math.max(150, opening.whole / 50));
    const editing = await longestBlock(async () => {
      for (let count = 0; count < 10; count++) {
        document = typed(document, (count * 7919) % 100_000);
        pages.update(document);
        expect((await pages.first(uri, CancellationToken.None))?.version).toBe(document.version);
      }
    });
    expect(editing.whole / 10).toBeLessThan(opening.whole / 20);
  },
);

test(
  "a page just opened is answered from its beginning, and from all of it when it is laid out",
  { timeout: 60_000 },
  async () => {
    const { pages } = start();
    const text = LONG_PAGE.slice(0, 300_000);
    pages.update(PageDocument.opened(uri, 1, text));
    const beginning = await pages.first(uri, CancellationToken.None);
    expect(beginning?.analysis.extent.end).toBeLessThan(text.length);
    expect(beginning?.findings.length).toBeGreaterThan(100);
    expect((await pages.newest(uri, CancellationToken.None))?.analysis.extent.end).toBe(text.length);
    expect((await pages.first(uri, CancellationToken.None))?.analysis.extent.end).toBe(text.length);
  },
);
