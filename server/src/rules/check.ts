import type { Analysis } from "../analysis/analysis.js";
import { partOf } from "../analysis/assemble.js";
import { ALL_RULES } from "./all-rules.js";
import { withoutKept } from "./decisions.js";
import { withoutKnown } from "./known-findings.js";
import type { EditFix, Finding, Fix, Report, Rule, Severity } from "./rule.js";

/** Told of a rule that throws: it costs its own findings, no others'. */
export type RuleFailed = (rule: Rule, error: unknown) => void;

/**
 * What the rules find on a page and nobody has said to keep or knows of already, in source order. A rule that the
 * analysis' stage can not serve yet is passed over.
 * @throws what a rule throws, unless `failed` is told of it
 */
export function check(
  analysis: Analysis,
  rules: readonly Rule[] = ALL_RULES,
  failed: RuleFailed = rethrow,
): readonly Finding[] {
  const findings = [
    ...checkPage(analysis, rules, failed),
    ...partsOf(analysis).flatMap((part) => checkSheet(part, rules, failed)),
  ];
  return withoutKnown(inOrder(findings), analysis.source.text, analysis.workspace.known);
}

/** What the rules about whole pages find. */
export const checkPage = (analysis: Analysis, rules: readonly Rule[], failed: RuleFailed): readonly Finding[] =>
  run(
    analysis,
    rules.filter(({ scope }) => scope === "page"),
    failed,
  );

/** What the rules about what stands in a page find in one of its sheets. */
export const checkSheet = (analysis: Analysis, rules: readonly Rule[], failed: RuleFailed): readonly Finding[] =>
  run(
    analysis,
    rules.filter(({ scope }) => scope !== "page"),
    failed,
  );

/** The same as `checkSheet`, where it is known what the rules found that need no more than the layout. */
export function checkMentions(
  analysis: Analysis,
  rules: readonly Rule[],
  failed: RuleFailed,
  inLayout: readonly Finding[],
): readonly Finding[] {
  const late = rules.filter(({ needs, scope }) => needs === "full" && scope !== "page");
  const found = run(analysis, late, failed);
  if (found.length === 0) return inLayout;
  const places = new Map(rules.map(({ id }, at) => [id, at]));
  const placeOf = ({ rule }: Finding): number => places.get(rule) ?? 0;
  return [...inLayout, ...found].sort((a, b) => bySpan(a, b) || placeOf(a) - placeOf(b));
}

/** Findings in source order, of two that begin together the longer one first. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] => findings.toSorted(bySpan);

const bySpan = (a: Finding, b: Finding): number => a.span.start - b.span.start || b.span.end - a.span.end;

const partsOf = (analysis: Analysis): readonly Analysis[] =>
  analysis.sheets.length < 2 ? [analysis] : analysis.sheets.map((_, at) => partOf(analysis, at, at + 1));

function run(analysis: Analysis, rules: readonly Rule[], failed: RuleFailed): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = analysis.settings.rules[rule.id] ?? rule.severity;
    if (severity === "off" || (rule.needs === "full" && analysis.stage === "layout")) continue;
    const own: Finding[] = [];
    try {
      rule.check(analysis, (found) => own.push(new ReportedFinding(rule, severity, found)));
    } catch (error) {
      failed(rule, error);
      continue;
    }
    for (const finding of own) findings.push(finding);
  }
  return inOrder(withoutKept(findings, analysis.workspace.dismissals));
}

const rethrow: RuleFailed = (_, error) => {
  throw error;
};

/** A rule's report. The fixes are made when they are asked for: a long page has many findings whose menu nobody opens. */
class ReportedFinding implements Finding {
  readonly rule: Finding["rule"];
  readonly span: Finding["span"];
  readonly message: Finding["message"];
  readonly unnecessary?: boolean;
  readonly #fixes: NonNullable<Report["fixes"]>;
  #fixable: Finding["fixable"] | null;

  constructor(
    { id }: Rule,
    readonly severity: Severity,
    { span, message, unnecessary, fixes = [], fixable }: Report,
  ) {
    this.rule = id;
    this.span = span;
    this.message = message;
    if (unnecessary !== undefined) this.unnecessary = unnecessary;
    this.#fixes = fixes;
    this.#fixable = fixable ?? null;
  }

  get fixes(): readonly Fix[] {
    return typeof this.#fixes === "function" ? this.#fixes() : this.#fixes;
  }

  get fixable(): Finding["fixable"] {
    return (this.#fixable ??= safestOf(this.fixes));
  }
}

/** How far the best of some fixes may be trusted: `none` when nothing edits the text. */
export function safestOf(fixes: readonly Fix[]): Finding["fixable"] {
  const edits = fixes.filter((fix): fix is EditFix => fix.type === "edit");
  if (edits.some(({ safety }) => safety === "safe")) return "safe";
  return edits.length > 0 ? "unsafe" : "none";
}
