import { strict as assert } from "node:assert";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol/node";
import type { Analysis } from "../../server/src/analysis/analysis.js";
import { analyze } from "../../server/src/analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../../server/src/analysis/settings.js";
import { EMPTY_WORKSPACE, type Workspace } from "../../server/src/analysis/workspace.js";
import { resourcesOf } from "../../server/src/entities/resources.js";
import { readAnnotations, writeAnnotations } from "../../server/src/formats/brat-annotations.js";
import { PageDocument } from "../../server/src/lsp/page-document.js";
import { check } from "../../server/src/rules/check.js";
import { PageFindings } from "../../server/src/rules/page-findings.js";
import type { MentionAction } from "../../server/src/rules/mention-action.js";
import { annotationChange } from "../../server/src/service/annotation-steps.js";
import type { CheckedPage } from "../../server/src/service/checked-page.js";
import { codeActionDataSchema, type CodeActionData } from "../../server/src/service/code-action-data.js";
import { codeActionsAt, editsOfAction } from "../../server/src/service/code-actions.js";
import { safeEdits } from "../../server/src/service/fix-all.js";
import { joinEdits } from "../../server/src/service/formatting.js";
import { markerEdits } from "../../server/src/service/inline-steps.js";
import { markerInsertion } from "../../server/src/service/marker-edits.js";
import { mentionSteps } from "../../server/src/service/mention-steps.js";
import { toProtocolEdit } from "../../server/src/service/positions.js";
import { articleAt, passageAt } from "../../server/src/service/checked-page.js";
import { stripMarkers } from "../../server/src/markers/strip-markers.js";
import { AnnotationSet, NO_ANNOTATIONS } from "../../server/src/standoff/annotation-set.js";
import { followEdits } from "../../server/src/standoff/follow-edits.js";
import { applyEdits, sortEdits, type TextEdit } from "../../server/src/text/edits.js";
import { offset, span } from "../../server/src/text/offsets.js";
import { fakeSegmenter } from "../unit/properties/fake-segmenter.js";
import { assertExportsKeepAll, assertFindingsHold, assertSpansAgree } from "./analysis-invariants.js";
import type { PageDriver, Reach } from "./page-driver.js";
import { reachOfRule } from "./reach.js";
import type { Case, NewsmarkStep } from "./steps.js";

const URI = "file:///page.news";
const RESOURCES = resourcesOf(fakeSegmenter);

/** The engine on one page, without a server: each step is done at once and on the whole page. */
export class EngineDriver implements PageDriver {
  #document: PageDocument;
  #annotations = NO_ANNOTATIONS;
  /** The names of the annotations that nobody removed: none of them may go. */
  #kept: ReadonlySet<string> = new Set();
  readonly #beside: boolean;

  constructor({ page, annotations }: Pick<Case, "page" | "annotations">) {
    this.#document = PageDocument.opened(URI, 0, page);
    this.#beside = annotations === "standoff";
  }

  get text(): string {
    return this.#document.text;
  }

  change(changes: readonly TextDocumentContentChangeEvent[]): Promise<void> {
    let { text } = this.#document;
    let { all } = this.#annotations;
    this.#document = this.#document.changed(changes, this.#document.version + 1);
    for (const batch of this.#document.edits) {
      const after = applyEdits(text, batch);
      all = followEdits(all, text, batch, after);
      text = after;
    }
    this.#annotations = new AnnotationSet(all);
    return Promise.resolve();
  }

  /** Closes the page and opens it again: its annotations go through their file. */
  reopen(): Promise<void> {
    const file = writeAnnotations([], this.#annotations, this.text);
    const read = readAnnotations(file, this.text);
    assert.deepEqual(read.problems, [], "the annotations' file can be read");
    this.#annotations = read.annotations;
    return Promise.resolve();
  }

  look(): Promise<void> {
    return Promise.resolve();
  }

  async perform(step: NewsmarkStep): Promise<Reach> {
    const page = this.#checkedPage();
    const { analysis } = page;
    const at = offset("at" in step ? step.at % (this.text.length + 1) : 0);
    switch (step.kind) {
      case "fix":
        return this.#fix(page, step);
      case "fix-all": {
        await this.#apply(analysis, safeEdits(page));
        assert.deepEqual(safeEdits(this.#checkedPage()), [], "fixing all again has nothing to fix");
        return "characters";
      }
      case "merge": {
        const place = step.scope === "passage" ? passageAt(analysis, at) : articleAt(analysis, at);
        if (step.scope === "page") await this.#apply(analysis, joinEdits(page, null));
        else if (place) await this.#apply(analysis, joinEdits(page, place.span));
        return "white-space";
      }
      case "mark":
        await this.#apply(analysis, markerInsertion(analysis, at, step.scope).edits);
        return "markers";
      case "strip":
        await this.#apply(analysis, stripMarkers(analysis.page));
        return "markers";
      case "annotate":
        return this.#annotate(analysis, at, step.length, step.action);
    }
  }

  check(): Promise<void> {
    const { analysis, findings } = this.#checkedPage();
    assertSpansAgree(analysis);
    assertFindingsHold(analysis, findings.all);
    assertExportsKeepAll(analysis);
    assert.deepEqual(new Set(this.#annotations.all.map(({ id }) => id)), this.#kept, "no annotation is dropped");
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #checkedPage(): CheckedPage {
    const workspace: Workspace = { ...EMPTY_WORKSPACE, ...(this.#beside && { annotations: this.#annotations }) };
    const analysis = analyze(this.text, DEFAULT_SETTINGS, RESOURCES, workspace);
    return {
      uri: URI,
      version: this.#document.version,
      analysis,
      findings: PageFindings.listed(check(analysis), analysis.extent),
    };
  }

  /** Applies edits as an editor does: it is sent them in positions, and tells them last one first. */
  async #apply({ source }: Analysis, edits: readonly TextEdit[]): Promise<void> {
    const expected = applyEdits(this.text, edits);
    const told = sortEdits(edits).map((edit) => toProtocolEdit(source, edit));
    await this.change(told.reverse().map(({ range, newText }) => ({ range, text: newText })));
    assert.equal(this.text, expected, "edits in positions are those in offsets");
  }

  async #fix(page: CheckedPage, step: Extract<NewsmarkStep, { kind: "fix" }>): Promise<Reach> {
    const finding = page.findings.all[step.finding % Math.max(1, page.findings.length)];
    if (!finding) return "nothing";
    const actions = codeActionsAt(page, {
      span: finding.span,
      only: null,
      diagnostics: [],
      language: "en",
      automatic: false,
      decideCommand: "decide",
    });
    const action = actions[step.action % Math.max(1, actions.length)];
    if (action?.data === undefined) return "nothing";
    const data = codeActionDataSchema.parse(action.data);
    const edits = editsOfAction(page, data);
    if (edits) await this.#apply(page.analysis, edits);
    return reachOfRule(ruleOf(data), action.kind !== "quickfix");
  }

  async #annotate(analysis: Analysis, at: number, length: number, action: MentionAction): Promise<Reach> {
    const of = span(at, Math.min(this.text.length, at + length));
    const outcome = mentionSteps(analysis, of, action);
    if ("refused" in outcome) return "nothing";
    if (!this.#beside) {
      await this.#apply(analysis, markerEdits(analysis, outcome.steps) ?? []);
      return "markers";
    }
    const change = annotationChange(this.#annotations, outcome.steps);
    this.#annotations = this.#annotations.changed(change);
    const removed = new Set(change.removed.map(({ id }) => id));
    const left = [...this.#kept].filter((id) => !removed.has(id));
    this.#kept = new Set([...left, ...change.added.map(({ id }) => id)]);
    return "nothing";
  }
}

const ruleOf = (data: CodeActionData): string | null =>
  data.type === "fix" ? data.finding.rule : data.type === "kind" ? data.rule : null;
