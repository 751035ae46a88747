import type { Analysis } from "../analysis/analysis.js";
import { applyEdits, withoutOverlaps, type TextEdit } from "../text/edits.js";
import { ALL_RULES } from "./all-rules.js";
import { check } from "./check.js";
import { composeEdits } from "./compose-edits.js";
import type { EditFix, Finding, Rule, RuleId } from "./rule.js";

/** Rounds of fixing after which a page that still changes is left as it is: far more than a page takes, since each round
 * joins what the one before made certain. */
const MOST_ROUNDS = 100;

/** A page after its safe fixes. */
export interface FixedPage {
  readonly text: string;
  /** What turns the page as it was into `text`, as edits of the page as it was. */
  readonly edits: readonly TextEdit[];
  /** How many fixes of each rule were applied. */
  readonly applied: ReadonlyMap<RuleId, number>;
  /** False when the page still changed after the last round. */
  readonly settled: boolean;
}

/** Whose fixes to apply, and which. */
export interface FixChoice {
  readonly rules: readonly Rule[];
  /** `unsafe` applies the preferred fix of each finding, safe or not. */
  readonly safety: EditFix["safety"];
}

/** Gives the analysis of a text, which those edits made of the text that it was asked about before: all of them at once. */
export type Analyzer = (text: string, edits: readonly TextEdit[]) => Analysis;

/** Applies every safe fix: what `newsmark fix` and “fix all” do. See `applyFixes`. */
export const applySafeFixes = (text: string, analyze: Analyzer, rules: readonly Rule[] = ALL_RULES): FixedPage =>
  applyFixes(text, analyze, { rules, safety: "safe" });

/**
 * Applies every fix chosen, analyses the page again, and so on until none is left. Of two fixes that get in each other's way the first goes in, the other gets its turn in the next round.
 *
 * @param analyze gives the analysis of a text; each round asks it once
 */
export function applyFixes(text: string, analyze: Analyzer, { rules, safety }: FixChoice): FixedPage {
  const applied = new Map<RuleId, number>();
  const rounds: (readonly TextEdit[])[] = [];
  const fixable = rules.filter((rule) => rule.fixable === "safe" || (safety === "unsafe" && rule.fixable === "unsafe"));
  let now = text;
  let made: readonly TextEdit[] = [];
  let settled = false;
  for (let round = 0; round < MOST_ROUNDS && !settled; round++) {
    const chosen = compatible(check(analyze(now, made), fixable).flatMap((finding) => fixOf(finding, safety)));
    const edits = withoutOverlaps(chosen.flatMap(({ edits }) => edits));
    for (const { rule } of chosen) applied.set(rule, (applied.get(rule) ?? 0) + 1);
    rounds.push(edits);
    now = applyEdits(now, edits);
    made = edits;
    settled = edits.length === 0;
  }
  return { text: now, edits: composeEdits(text.length, rounds), applied, settled };
}

/** A fix with its edits computed. */
interface ChosenFix {
  readonly rule: RuleId;
  readonly edits: readonly TextEdit[];
}

/** The fix that is applied: the preferred one, where it is safe or all are wanted. */
function fixOf(finding: Finding, safety: EditFix["safety"]): readonly ChosenFix[] {
  const fix = finding.fixes.find(
    (each): each is EditFix =>
      each.type === "edit" && each.preferred && (each.safety === "safe" || safety === "unsafe"),
  );
  const edits = fix?.edits() ?? [];
  return edits.length > 0 ? [{ rule: finding.rule, edits }] : [];
}

/**
 * The fixes that can be applied together: a fix goes in with all of its edits or not at all. Edits that two fixes share
 * are no conflict.
 */
function compatible(fixes: readonly ChosenFix[]): readonly ChosenFix[] {
  const edits = fixes
    .flatMap((fix) => fix.edits.map((edit) => ({ edit, fix })))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end);
  const refused = new Set<ChosenFix>();
  let last: (typeof edits)[number] | undefined;
  for (const each of edits) {
    if (refused.has(each.fix)) continue;
    if (last && each.edit.span.start < last.edit.span.end && !same(each.edit, last.edit)) refused.add(each.fix);
    else last = each;
  }
  return fixes.filter((fix) => !refused.has(fix));
}

const same = (one: TextEdit, other: TextEdit): boolean =>
  one.span.start === other.span.start && one.span.end === other.span.end && one.newText === other.newText;
