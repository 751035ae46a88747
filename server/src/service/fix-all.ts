import type { EditFix, Finding } from "../rules/rule.js";
import { withoutOverlaps, type TextEdit } from "../text/edits.js";
import { contains, type Span } from "../text/offsets.js";
import type { CheckedPage } from "./checked-page.js";

/** The edits of all safe fixes of a page, of each finding the first; where two overlap, the earlier one. */
export const safeEdits = ({ findings }: CheckedPage): readonly TextEdit[] =>
  withoutOverlaps(findings.flatMap((finding) => safeFixOf(finding)?.edits() ?? []));

/** The edits that answer all findings of one kind with the same sort of fix, within a stretch or on the whole page. */
export function editsOfKind(page: CheckedPage, kind: FixKind, within: Span | null): readonly TextEdit[] {
  return withoutOverlaps(
    findingsOfKind(page, kind, within).flatMap((finding) => fixOfKind(finding, kind)?.edits() ?? []),
  );
}

/** A rule and how far its preferred fix is trusted: fixes of one kind can be applied together. */
export interface FixKind {
  readonly rule: string;
  readonly safety: EditFix["safety"];
}

/** The findings that `editsOfKind` answers. */
export const findingsOfKind = (page: CheckedPage, kind: FixKind, within: Span | null): readonly Finding[] =>
  page.findings.filter(
    (finding) =>
      finding.rule === kind.rule &&
      (within === null || contains(within, finding.span)) &&
      fixOfKind(finding, kind) !== undefined,
  );

const fixOfKind = ({ fixes }: Finding, { safety }: FixKind): EditFix | undefined =>
  fixes.filter((fix) => fix.type === "edit").find((fix) => fix.preferred && fix.safety === safety);

const safeFixOf = ({ fixes }: Finding): EditFix | undefined => {
  const safe = fixes
    .filter((fix) => fix.type === "edit")
    .filter((fix) => fix.safety === "safe" && fix.kind === "quickfix");
  return safe.find(({ preferred }) => preferred) ?? safe[0];
};
