import type { Analysis } from "../analysis/analysis.js";
import { markersForBoundary } from "../analysis/markers-for.js";
import type { Label } from "../entities/mention.js";
import { insertMarkers } from "../markers/insert-markers.js";
import type { WantedMarker } from "../markers/wanted-marker.js";
import type { MentionAction } from "../rules/mention-action.js";
import type { Bilingual, Decision, Finding } from "../rules/rule.js";
import type { TextEdit } from "../text/edits.js";
import { span, type Span } from "../text/offsets.js";
import { articleAt, type CheckedPage } from "./checked-page.js";
import { findingOf } from "./finding-identity.js";
import { askedBy, waitingFindings } from "./review-findings.js";
import type { ReviewAction, ReviewTarget } from "./review-target.js";

/** What a decision comes to. */
export type ReviewOutcome =
  /** Something is done to the mentions of the page. */
  | { readonly kind: "annotate"; readonly span: Span; readonly action: MentionAction }
  /** The page's text is edited. */
  | { readonly kind: "edit"; readonly edits: readonly TextEdit[] }
  /** Findings are kept as they are. */
  | { readonly kind: "keep"; readonly decisions: readonly KeepDecision[] }
  /** Nothing can be done; a word why. */
  | { readonly kind: "refused"; readonly reason: Bilingual };

/** A decision to keep what a finding is about as it is. */
export type KeepDecision = Extract<Decision, { kind: "keep" }>;

/** What a decision about something in the review queue comes to. */
export function reviewDecision(page: CheckedPage, target: ReviewTarget, action: ReviewAction): ReviewOutcome {
  if (target.kind === "mention") return mentionOutcome(page, target, action);
  const finding = findingOf(page, target);
  if (!finding) return refused(REFUSALS.gone);
  if (action.kind === "relabel") return refused(REFUSALS.noMention);
  if (action.kind === "accept" && action.same && askedBy(finding) === "break") return refused(REFUSALS.oneByOne);
  const findings = action.same ? sameAs(page, finding) : [finding];
  if (action.kind === "reject") return { kind: "keep", decisions: keptAsTheyAre(findings) };
  const { edits } = acceptedFindings(page, findings);
  return edits.length > 0 ? { kind: "edit", edits } : refused(REFUSALS.noMarker);
}

/** A stretch that is no suggestion of the page is one that a person reshaped: it is labelled as it stands. */
function mentionOutcome(
  { analysis }: CheckedPage,
  { label, start, end }: { readonly label: Label; readonly start: number; readonly end: number },
  action: ReviewAction,
): ReviewOutcome {
  const of = span(start, end);
  const isSuggested = analysis.mentions.some(({ span: own }) => own.start === start && own.end === end);
  if (isSuggested || action.kind === "reject") {
    return { kind: "annotate", span: of, action: action.kind === "relabel" ? { ...action, same: false } : action };
  }
  const wanted = action.kind === "relabel" ? action.label : label;
  return { kind: "annotate", span: of, action: { kind: "label", label: wanted } };
}

/** The findings of the page that ask the same: of the same rule and with the same words; of articles, all. */
function sameAs({ findings, analysis }: CheckedPage, { rule, message }: Finding): readonly Finding[] {
  const isSame = (other: Finding): boolean =>
    other.rule === rule && (askedBy(other) === "article" || other.message.en === message.en);
  return waitingFindings(findings.all.filter(isSame), analysis);
}

/** The edits that accept findings, and which of them can not be accepted: their markers would cross others. */
export function acceptedFindings(
  { analysis }: CheckedPage,
  findings: readonly Finding[],
): { readonly edits: readonly TextEdit[]; readonly refused: readonly Finding[] } {
  const asked = new Map<WantedMarker, Finding>();
  for (const finding of findings) for (const marker of markersFor(analysis, finding)) asked.set(marker, finding);
  if (asked.size === 0) return { edits: findings.flatMap((each) => preferredFix(each)?.edits() ?? []), refused: [] };
  const { edits, refused: left } = insertMarkers(analysis.page, [...asked.keys()]);
  const without = left.filter(({ reason }) => reason !== "already-marked");
  return { edits, refused: [...new Set(without.flatMap(({ marker }) => asked.get(marker) ?? []))] };
}

function markersFor(analysis: Analysis, finding: Finding): readonly WantedMarker[] {
  if (askedBy(finding) !== "article") return preferredFix(finding)?.markers?.() ?? [];
  // Only where it begins and ends: the rest is asked by itself.
  const article = articleAt(analysis, finding.span.start);
  return article ? markersForBoundary(article) : [];
}

const preferredFix = ({ fixes }: Finding) =>
  fixes.filter((fix) => fix.type === "edit").find(({ preferred }) => preferred);

/** What is kept when findings are left as they are. */
export const keptAsTheyAre = (findings: readonly Finding[]): readonly KeepDecision[] =>
  findings.flatMap(({ fixes }) =>
    fixes.flatMap((fix) => (fix.type === "decision" && fix.decision.kind === "keep" ? [fix.decision] : [])),
  );

const refused = (reason: Bilingual): ReviewOutcome => ({ kind: "refused", reason });

const REFUSALS = {
  gone: {
    en: "This is not asked any more: the page has changed.",
    zh: "版面已改动，此处不再待定。",
  },
  noMention: {
    en: "Only a person, place or the like has a label. Accept or reject this.",
    zh: "只有实体才有标签，此处请接受或拒绝。",
  },
  oneByOne: {
    en: "Line ends that are not certain are joined one by one.",
    zh: "不能确定的换行只能逐处合并。",
  },
  noMarker: {
    en: "No marker can stand here: it would cross others. Mend those, or reject this.",
    zh: "此处不能插入标记：会与已有标记交叉。请先修正那些标记，或拒绝此处。",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
