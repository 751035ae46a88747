import fc from "fast-check";
import { expect, it } from "vitest";
import type { Analysis, AnalyzedSheet } from "../../../server/src/analysis/analysis.js";
import {
  addMentionsInSlices,
  analyze,
  analyzeLayoutInSlices,
  type Before,
} from "../../../server/src/analysis/analyze.js";
import { DEFAULT_SETTINGS, type Settings } from "../../../server/src/analysis/settings.js";
import { EMPTY_WORKSPACE, type Workspace } from "../../../server/src/analysis/workspace.js";
import { parseDictionary } from "../../../server/src/entities/dictionary.js";
import { OwnRecognizer } from "../../../server/src/entities/recognizer.js";
import { resourcesOf } from "../../../server/src/entities/resources.js";
import { toExchange } from "../../../server/src/formats/exchange.js";
import { LayoutMemory } from "../../../server/src/layout/layout-memory.js";
import { PageDocument } from "../../../server/src/lsp/page-document.js";
import { ALL_RULES } from "../../../server/src/rules/all-rules.js";
import { check } from "../../../server/src/rules/check.js";
import { PageFindings } from "../../../server/src/rules/page-findings.js";
import type { Finding } from "../../../server/src/rules/rule.js";
import { withCarriedMentions } from "../../../server/src/service/carry-over.js";
import { MovedSpans } from "../../../server/src/text/moved-spans.js";
import { SourceText } from "../../../server/src/text/source-text.js";
import { fakeSegmenter } from "./fake-segmenter.js";
import { anyText, pageLikeText } from "./page-texts.js";
import { runs } from "./runs.js";

const RESOURCES = resourcesOf(fakeSegmenter);
const RECOGNIZER = new OwnRecognizer(RESOURCES);

/** An analysis that is kept up to date as a page is edited, as the server does it. */
class KeptPage {
  #sheets: readonly AnalyzedSheet[] = [];
  #findings: PageFindings | null = null;
  #versions = 0;
  readonly #memory = new LayoutMemory();

  constructor(
    public document: PageDocument,
    public settings: Settings = DEFAULT_SETTINGS,
    public workspace: Workspace = EMPTY_WORKSPACE,
  ) {}

  change(document: PageDocument): void {
    this.document = document;
  }

  /** The analysis of the page as it is now, and how many of its sheets were laid out for it. */
  read(edits: Before["edits"]): { analysis: Analysis; findings: PageFindings; laidOut: number } {
    const known = new Set(this.#sheets.map(({ sheet }) => sheet));
    const before = { sheets: this.#sheets, edits };
    const { source } = this.document;
    const layout = last(analyzeLayoutInSlices(source, this.settings, this.workspace, before, this.#memory));
    const analysis = last(addMentionsInSlices(layout, RECOGNIZER, this.#sheets));
    const failed = (_: unknown, error: unknown): void => {
      throw error;
    };
    const check = (page: Analysis, known: PageFindings | null): PageFindings =>
      last(PageFindings.inSlices(page, ALL_RULES, known, failed));
    // Where there is much to read, the server looks for the layout's findings first.
    const inLayout = this.#versions++ % 2 === 0 ? check(withCarriedMentions(layout, before), this.#findings) : null;
    const findings = check(analysis, inLayout ?? this.#findings);
    this.#sheets = analysis.sheets;
    this.#findings = findings;
    return { analysis, findings, laidOut: analysis.sheets.filter(({ sheet }) => !known.has(sheet)).length };
  }
}

function last<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const saidOfFinding = ({ rule, severity, span, message, fixes, fixable }: Finding): unknown => [
  rule,
  severity,
  span,
  message.en,
  fixable,
  fixes.map((fix) => (fix.type === "decision" ? fix.decision : [fix.title.en, fix.at])),
];

/** What an analysis and its findings say; the edits of some fixes too. */
const said = (analysis: Analysis, findings: readonly Finding[]): unknown => ({
  exchange: toExchange(analysis),
  sheets: analysis.sheets.map(({ at }) => at),
  lines: analysis.page.lines.map(({ number, span }) => [number, span]),
  tags: analysis.page.tags.map(({ name, span }) => [name, span]),
  faults: analysis.page.faults,
  mentions: analysis.mentions,
  findings: findings.map(saidOfFinding),
  edits: findings
    .filter((_, at) => at % 97 === 0)
    .map(({ fixes }) => fixes.map((fix) => (fix.type === "edit" && fix.preferred ? fix.edits() : null))),
});

/** A page of several sheets. */
const longText = fc.array(pageLikeText, { minLength: 4, maxLength: 8 }).chain((pages) =>
  fc.integer({ min: 17_000, max: 40_000 }).map((length) => {
    const parts: string[] = [];
    for (let at = 0, sum = 0; sum < length; at++) {
      const part = `${pages[at % pages.length] ?? ""}\n第${String(at)}号 `;
      parts.push(part);
      sum += part.length;
    }
    return parts.join("");
  }),
);

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(20_000)),
    newText: fc.oneof(fc.constant(""), fc.constant("新"), fc.constant("\n"), anyText),
  }),
  { minLength: 1, maxLength: 5 },
);

function edited(document: PageDocument, at: number, length: number, text: string): PageDocument {
  const start = Math.floor(at * document.source.length);
  const range = {
    start: document.source.positionAt(start),
    end: document.source.positionAt(Math.min(document.source.length, start + length)),
  };
  return document.changed([{ range, text }], document.version + 1);
}

it("a page kept up to date over edits is the page read anew", () => {
  fc.assert(
    fc.property(fc.oneof(longText, anyText), edits, (text, changes) => {
      let document = PageDocument.opened("file:///page.news", 1, text);
      const kept = new KeptPage(document);
      kept.read([]);
      for (const { at, length, newText } of changes) {
        document = edited(document, at, length, newText);
        kept.change(document);
        const { analysis, findings } = kept.read(document.edits.map((batch) => new MovedSpans(batch)));
        const fresh = analyze(document.text, DEFAULT_SETTINGS, RESOURCES);
        expect(said(analysis, findings.all)).toEqual(said(fresh, check(fresh)));
      }
    }),
    runs(8),
  );
});

it("settings and a dictionary that change say the same as those that were there from the start", () => {
  const { dictionary } = parseDictionary("精准防控 ORG\n大渡口 PER\n");
  fc.assert(
    fc.property(longText, (text) => {
      const kept = new KeptPage(PageDocument.opened("file:///page.news", 1, text));
      kept.read([]);
      kept.workspace = { ...EMPTY_WORKSPACE, dictionary };
      kept.settings = { ...DEFAULT_SETTINGS, rules: { "layout/wrapped-line": "warning", "entity/person": "off" } };
      const { analysis, findings, laidOut } = kept.read([]);
      const fresh = analyze(text, kept.settings, RESOURCES, kept.workspace);
      expect(said(analysis, findings.all)).toEqual(said(fresh, check(fresh)));
      expect(laidOut).toBe(0);
    }),
    runs(3),
  );
});

it("the line index of an edited text is that of the text", () => {
  fc.assert(
    fc.property(anyText, edits, (text, changes) => {
      let document = PageDocument.opened("file:///page.news", 1, text);
      for (const { at, length, newText } of changes) document = edited(document, at, length, newText);
      expect([...document.source.lines()]).toEqual([...new SourceText(document.text).lines()]);
    }),
    runs(100),
  );
});
