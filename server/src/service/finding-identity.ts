import type { Finding } from "../rules/rule.js";
import { span } from "../text/offsets.js";
import type { CheckedPage } from "./checked-page.js";

/** What tells a finding from the others of the same version of a page. */
export interface FindingIdentity {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** Which one it is, from 0, of the findings of that rule at just this place. */
  readonly nth: number;
}

/**
 * What tells each of these findings from the others of its page. Of the findings at one place either all are given or
 * none, as where they were chosen by place: so one pass is enough.
 */
export function identitiesOf(findings: readonly Finding[]): ReadonlyMap<Finding, FindingIdentity> {
  const seen = new Map<string, number>();
  const identities = new Map<Finding, FindingIdentity>();
  for (const finding of findings) {
    const { rule, span } = finding;
    const place = `${rule} ${String(span.start)} ${String(span.end)}`;
    const nth = seen.get(place) ?? 0;
    seen.set(place, nth + 1);
    identities.set(finding, { rule, start: span.start, end: span.end, nth });
  }
  return identities;
}

/** The finding that is meant; null when the page has none such. */
export const findingOf = ({ findings }: CheckedPage, identity: FindingIdentity): Finding | null =>
  findings
    .touching(span(identity.start, identity.end))
    .filter(
      ({ rule, span: { start, end } }) => rule === identity.rule && start === identity.start && end === identity.end,
    )[identity.nth] ?? null;
