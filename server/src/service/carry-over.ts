import type { Analysis } from "../analysis/analysis.js";
import type { Mention } from "../entities/mention.js";
import type { Finding, Rule } from "../rules/rule.js";
import { movedThrough, type MovedSpans } from "../text/moved-spans.js";
import { contains } from "../text/offsets.js";
import { passageAt, type CheckedPage } from "./checked-page.js";

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
 * The findings of an older version that rules of the later stage made, at their places in a newer one. They carry no
 * fixes: those belong to the text they were made for.
 */
export function carriedFindings(
  before: CheckedPage,
  edits: readonly MovedSpans[],
  rules: readonly Rule[],
): readonly Finding[] {
  const late = new Set(rules.filter(({ needs }) => needs === "full").map(({ id }) => id));
  return before.findings.flatMap((finding): Finding[] => {
    const span = late.has(finding.rule) ? movedThrough(finding.span, edits) : null;
    if (!span) return [];
    const { rule, severity, message, unnecessary } = finding;
    return [{ rule, severity, message, span, fixes: [], ...(unnecessary === true && { unnecessary }) }];
  });
}
