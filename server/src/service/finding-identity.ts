import type { Finding } from "../rules/rule.js";
import type { CheckedPage } from "./checked-page.js";

/** What tells a finding from the others of the same version of a page. */
export interface FindingIdentity {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** Which one it is, from 0, of the findings of that rule at just this place. */
  readonly nth: number;
}

/** What tells a finding from the others of its page. */
export function identityOf({ findings }: CheckedPage, finding: Finding): FindingIdentity {
  const { rule, span } = finding;
  const nth = atSamePlace(findings, rule, span.start, span.end).indexOf(finding);
  return { rule, start: span.start, end: span.end, nth: Math.max(0, nth) };
}

/** The finding that is meant; null when the page has none such. */
export const findingOf = ({ findings }: CheckedPage, identity: FindingIdentity): Finding | null =>
  atSamePlace(findings, identity.rule, identity.start, identity.end)[identity.nth] ?? null;

const atSamePlace = (findings: readonly Finding[], rule: string, start: number, end: number): readonly Finding[] =>
  findings.filter((each) => each.rule === rule && each.span.start === start && each.span.end === end);
