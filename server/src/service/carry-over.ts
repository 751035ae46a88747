import type { Analysis, AnalyzedSheet } from "../analysis/analysis.js";
import { KnownMentions, type Before } from "../analysis/analyze.js";
import { assemble } from "../analysis/assemble.js";
import { withDecidedMentions } from "../analysis/marked-mentions.js";
import type { Mention } from "../entities/mention.js";
import type { PageFindings } from "../rules/page-findings.js";
import type { Finding, Rule } from "../rules/rule.js";
import { movedThrough, type MovedSpans } from "../text/moved-spans.js";
import { contains, movedBy, type Span } from "../text/offsets.js";
import { passageAt } from "./checked-page.js";

/**
 * A page laid out anew with what an older version tells of its mentions, so that they do not vanish while the new ones
 * are looked for. What people decided is known at once; suggestions are shown where they were. Left out is what an edit
 * changed, and what no longer lies within one passage.
 */
export function withCarriedMentions(layout: Analysis, before: Before): Analysis {
  const known = new KnownMentions(layout, before.sheets);
  const carried = before.sheets
    .filter(({ sheet }) => !known.holds(sheet))
    .flatMap(({ own, at }) => own.mentions.flatMap((mention) => carriedMention(mention, at.offset, before.edits)))
    .sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  const sheets = layout.sheets.map((laidOut): AnalyzedSheet => {
    const { sheet, at, own } = laidOut;
    const here: Mention[] = [];
    for (; (carried[next]?.span.start ?? Infinity) < at.offset + sheet.length; next++)
      here.push(...mentionIn(laidOut, carried[next]));
    const whole = known.sheet(laidOut);
    if (whole) return whole;
    const textOf = (run: Span): string => layout.source.slice(movedBy(run, at.offset));
    const mentions = withDecidedMentions(own, here, { placed: own.annotations, textOf });
    return { sheet, at, own: { ...own, mentions } };
  });
  const { source, settings, workspace } = layout;
  return assemble(sheets, { source, settings, workspace, segmenter: null });
}

/** A sheet's suggestion at its place in the page after edits; none where one of them changed it. */
function carriedMention(mention: Mention, offset: number, edits: readonly MovedSpans[]): Mention[] {
  const span = mention.marked ? null : movedThrough(movedBy(mention.span, offset), edits);
  if (!span) return [];
  const fragments = mention.fragments.map((fragment) => movedThrough(movedBy(fragment, offset), edits));
  return [{ ...mention, span, fragments: fragments.filter((fragment) => fragment !== null) }];
}

/** A mention of the page as one of a sheet; none where it lies within no passage of it. */
function mentionIn({ own, at }: AnalyzedSheet, mention: Mention | undefined): Mention[] {
  if (!mention) return [];
  const span = movedBy(mention.span, -at.offset);
  const passage = passageAt(own, span.start);
  if (!passage || !contains(passage.span, span)) return [];
  const fragments = mention.fragments.map((fragment) => movedBy(fragment, -at.offset));
  return [{ ...mention, span, fragments, passage: passage.index }];
}

/**
 * The findings of an older version that rules of the later stage made, at their places in a newer one whose mentions
 * are still looked for there. They carry no fixes: those belong to the text they were made for.
 */
export function carriedFindings(
  { sheets }: Analysis,
  before: Before & { readonly findings: PageFindings },
  rules: readonly Rule[],
): readonly Finding[] {
  const late = new Set(rules.filter(({ needs }) => needs === "full").map(({ id }) => id));
  const known = new Set(sheets.filter(({ own }) => own.stage === "full").map(({ sheet }) => sheet));
  const open = sheets.filter(({ own }) => own.stage === "layout").map(({ own, at }) => movedBy(own.extent, at.offset));
  let next = 0;
  return before.sheets
    .filter(({ sheet }) => !known.has(sheet))
    .flatMap(({ own, at }) => before.findings.touching(movedBy(own.extent, at.offset)))
    .flatMap((finding): Finding[] => {
      const span = late.has(finding.rule) ? movedThrough(finding.span, before.edits) : null;
      while (span && (open[next]?.end ?? Infinity) <= span.start) next++;
      const stretch = open[next];
      if (!span || !stretch || !contains(stretch, span)) return [];
      const { rule, severity, message, unnecessary } = finding;
      const bare = { rule, severity, message, span, fixes: [], fixable: "none" } as const;
      return [{ ...bare, ...(unnecessary === true && { unnecessary }) }];
    });
}
