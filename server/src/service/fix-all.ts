import type { Analysis } from "../analysis/analysis.js";
import { analyzeLayoutAgain } from "../analysis/analyze.js";
import { insertMarkers } from "../markers/insert-markers.js";
import { ALL_RULES } from "../rules/all-rules.js";
import { applySafeFixes } from "../rules/apply-fixes.js";
import type { EditFix, Finding } from "../rules/rule.js";
import { withoutOverlaps, type TextEdit } from "../text/edits.js";
import { contains, type Span } from "../text/offsets.js";
import type { CheckedPage } from "./checked-page.js";

/** The rules whose safe fixes “fix all” applies; none of them may need the mentions, or each round would look for them. */
const SAFE_RULES = ALL_RULES.filter(({ fixable, needs }) => fixable === "safe" && needs === "layout");

/**
 * The edits that apply all safe fixes of a page, and the safe fixes that those bring up, until none is left: doing it
 * twice is doing it once.
 */
export function safeEdits({ analysis }: CheckedPage): readonly TextEdit[] {
  let known = analysis;
  const analyze = (text: string, edits: readonly TextEdit[]): Analysis => {
    if (text !== known.source.text) known = analyzeLayoutAgain(text, known, edits);
    return known;
  };
  return applySafeFixes(analysis.source.text, analyze, SAFE_RULES).edits;
}

/** A rule and how far its preferred fix is trusted: fixes of one kind can be applied together. */
export interface FixKind {
  readonly rule: string;
  readonly safety: EditFix["safety"];
}

/** The edits that answer all findings of one kind with the same sort of fix, within a stretch or on the whole page. */
export function editsOfKind(page: CheckedPage, kind: FixKind, within: Span | null): readonly TextEdit[] {
  const fixes = page.findings.all
    .filter(({ rule, span }) => rule === kind.rule && (within === null || contains(within, span)))
    .flatMap((finding) => fixOfKind(finding, kind) ?? []);
  const markers = fixes.flatMap((fix) => fix.markers?.() ?? []);
  const others = new Set(fixes.filter((fix) => !fix.markers).map(({ edits }) => edits));
  return withoutOverlaps([
    ...insertMarkers(page.analysis.page, markers).edits,
    ...[...others].flatMap((edits) => edits()),
  ]);
}

const fixOfKind = ({ fixes }: Finding, { safety }: FixKind): EditFix | undefined =>
  fixes.filter((fix) => fix.type === "edit").find((fix) => fix.preferred && fix.safety === safety);
