import type { Analysis } from "../analysis/analysis.js";
import type { Mention } from "../entities/mention.js";
import { ALL_RULES } from "../rules/all-rules.js";
import type { Finding, RuleId } from "../rules/rule.js";
import { movedThrough, type MovedSpans } from "../text/moved-spans.js";
import { contains } from "../text/offsets.js";
import { passageAt, type CheckedPage } from "./checked-page.js";

/** Rules whose findings come only with the mentions. */
const LATE_RULES: ReadonlySet<RuleId> = new Set(ALL_RULES.filter(({ needs }) => needs === "full").map(({ id }) => id));

/**
 * The mentions of an older version of a page at their places in a newer one, so that they do not vanish while the new
 * ones are looked for. Left out is what an edit changed, and what no longer lies within one passage.
 */
export function carriedMentions(before: Analysis, layout: Analysis, edits: readonly MovedSpans[]): readonly Mention[] {
  return before.mentions.flatMap((mention): Mention[] => {
    const span = movedThrough(mention.span, edits);
    const passage = span && passageAt(layout, span.start);
    if (!span || !passage || !contains(passage.span, span)) return [];
    const fragments = mention.fragments.map((fragment) => movedThrough(fragment, edits) ?? fragment);
    return [{ ...mention, span, fragments, passage: passage.index }];
  });
}

/**
 * The findings of an older version that rules of a later stage made, at their places in a newer one. They carry no
 * fixes: those belong to the text they were made for.
 */
export function carriedFindings(before: CheckedPage, edits: readonly MovedSpans[]): readonly Finding[] {
  return before.findings.flatMap((finding): Finding[] => {
    if (!LATE_RULES.has(finding.rule)) return [];
    const span = movedThrough(finding.span, edits);
    if (!span) return [];
    const { rule, severity, message, unnecessary } = finding;
    return [{ rule, severity, message, span, fixes: [], ...(unnecessary === true && { unnecessary }) }];
  });
}
