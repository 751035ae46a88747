import type { Analysis, SheetAnalysis } from "../analysis/analysis.js";
import { partOf } from "../analysis/assemble.js";
import { once } from "../text/once.js";
import { movedBy, type Span } from "../text/offsets.js";
import { check, checkMentions, checkPage, checkSheet, inOrder, type RuleFailed } from "./check.js";
import type { Finding, Fix, Rule, RuleId, Severity } from "./rule.js";

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Findings of one stretch of a page. */
interface Group {
  /** The sheet they were found in; null for those of the whole page. */
  readonly sheet: SheetAnalysis | null;
  readonly extent: Span;
  /** How far their own places are from those in the page, in UTF-16 code units. */
  readonly by: number;
  /** In source order. */
  readonly own: readonly Finding[];
  readonly counts: SeverityCounts;
  /** Which of them are of a severity, by their places in the list. */
  readonly ofSeverity: (severity: Severity) => readonly number[];
  /** One of them, by its place in the list, at its place in the page; and all of them. */
  readonly placedAt: (index: number) => Finding | null;
  readonly placed: () => readonly Finding[];
}

/**
 * A page's findings, sheet by sheet: they are counted without a look at each, those at one place are had without those
 * of the other sheets, and those of a sheet that stayed as it was are not looked for again. Immutable.
 */
export class PageFindings {
  readonly #groups: readonly Group[];
  #all: readonly Finding[] | null = null;
  readonly counts: SeverityCounts;
  /** How many there are. */
  readonly length: number;

  private constructor(groups: readonly Group[]) {
    this.#groups = groups;
    this.counts = sumOf(groups.map(({ counts }) => counts));
    this.length = groups.reduce((sum, { own }) => sum + own.length, 0);
  }

  /** The findings of a page that are listed already. */
  static listed(findings: readonly Finding[], extent: Span): PageFindings {
    return new PageFindings([listedGroup(inOrder(findings), extent)]);
  }

  /**
   * What the rules find on a page, with a pause after each sheet; in the sheets that an older version's analysis shares
   * it is known, and where that is the layout's of a sheet, so is what its rules found. The same as what `check` lists.
   */
  static *inSlices(
    analysis: Analysis,
    rules: readonly Rule[],
    before: PageFindings | null,
    failed: RuleFailed,
  ): Generator<void, PageFindings> {
    const { known } = analysis.workspace;
    // How many findings of a key are known is told of the whole page.
    if (known && known.size > 0) return PageFindings.listed(check(analysis, rules, failed), analysis.extent);
    const ofPage = checkPage(analysis, rules, failed);
    const groups = ofPage.length > 0 ? [listedGroup(ofPage, analysis.extent)] : [];
    const older = before ? before.#groups : [];
    const kept = new Map(older.map((group) => [group.sheet, group]));
    const laidOut = new Map(
      older.flatMap((group) => (group.sheet?.stage === "layout" ? [[group.sheet.page, group]] : [])),
    );
    for (const [index, { own: sheet, at }] of analysis.sheets.entries()) {
      const standing = kept.get(sheet);
      const own = standing?.own ?? findingsOf(sheet, rules, failed, laidOut.get(sheet.page) ?? null);
      groups.push({
        sheet,
        extent: movedBy(sheet.extent, at.offset),
        by: at.offset,
        own,
        counts: standing?.counts ?? countsOf(own),
        ofSeverity: standing?.ofSeverity ?? bySeverity(own),
        ...placer(analysis, index, own, rules),
      });
      if (!standing) yield;
    }
    return new PageFindings(groups);
  }

  /** The same findings and some of the page more. */
  and(more: readonly Finding[], extent: Span): PageFindings {
    return more.length === 0 ? this : new PageFindings([...this.#groups, listedGroup(inOrder(more), extent)]);
  }

  /** All of them in source order. */
  get all(): readonly Finding[] {
    return (this.#all ??= inOrder(this.#groups.flatMap(({ placed }) => placed())));
  }

  /** How many of them a rule made. */
  countOf(rule: RuleId): number {
    return this.#groups.reduce((sum, { own }) => sum + own.filter((finding) => finding.rule === rule).length, 0);
  }

  /** Those that touch a stretch, its edges included, in source order. */
  touching(of: Span): readonly Finding[] {
    const near = this.#groups.filter(({ extent }) => extent.start <= of.end && of.start <= extent.end);
    return inOrder(
      near.flatMap(({ placed }) => placed().filter(({ span }) => span.start <= of.end && of.start <= span.end)),
    );
  }

  /**
   * So many findings: the most serious, and of those that can not all be among them the ones nearest to a line. In
   * source order.
   * @param lineAt the line of a place
   */
  foremost(limit: number, line: number, lineAt: (at: number) => number): readonly Finding[] {
    if (this.length <= limit) return this.all;
    const chosen: Finding[] = [];
    for (const severity of SEVERITIES) {
      const left = limit - chosen.length;
      if (left === 0) break;
      const found = this.#nearest(severity, left, line, lineAt);
      for (const finding of found) chosen.push(finding);
    }
    return inOrder(chosen);
  }

  /** The findings of one severity that are nearest to a line. Sheets that are further away are not looked at. */
  #nearest(severity: Severity, limit: number, line: number, lineAt: (at: number) => number): readonly Finding[] {
    const groups = this.#groups
      .filter(({ counts }) => counts[severity] > 0)
      .map((group) => ({ group, distance: distanceTo(line, lineAt(group.extent.start), lineAt(group.extent.end)) }))
      .sort((a, b) => a.distance - b.distance);
    const found: Near[] = [];
    let furthest = Infinity;
    for (const { group, distance } of groups) {
      if (distance > furthest) break;
      for (const index of group.ofSeverity(severity)) {
        const start = group.by + (group.own[index]?.span.start ?? 0);
        found.push({ group, index, start, distance: Math.abs(lineAt(start) - line) });
      }
      if (found.length >= limit) furthest = distanceOf(found, limit);
    }
    return nearestOf(found, limit, furthest).flatMap(({ group, index }) => group.placedAt(index) ?? []);
  }
}

/** What the rules find in a sheet. `laidOut`: what they found at the layout stage, null where that is not known. */
const findingsOf = (
  sheet: SheetAnalysis,
  rules: readonly Rule[],
  failed: RuleFailed,
  laidOut: Group | null,
): readonly Finding[] =>
  laidOut && laidOut.sheet?.settings === sheet.settings && laidOut.sheet.workspace === sheet.workspace
    ? checkMentions(sheet, rules, failed, laidOut.own)
    : checkSheet(sheet, rules, failed);

/** A finding that may be among the nearest. */
interface Near {
  readonly group: Group;
  readonly index: number;
  readonly start: number;
  /** In lines. */
  readonly distance: number;
}

/** How far the last of so many nearest ones is. */
const distanceOf = (found: readonly Near[], limit: number): number =>
  Int32Array.from(found, ({ distance }) => distance).sort()[limit - 1] ?? Infinity;

/** So many nearest ones, of which the last is so far; of those at the same distance the first in the page. */
function nearestOf(found: readonly Near[], limit: number, furthest: number): readonly Near[] {
  if (found.length <= limit) return found;
  const nearer = found.filter(({ distance }) => distance < furthest);
  const last = found.filter(({ distance }) => distance === furthest).sort((a, b) => a.start - b.start);
  return [...nearer, ...last.slice(0, limit - nearer.length)];
}

/** Most serious first. */
const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];

const listedGroup = (own: readonly Finding[], extent: Span): Group => ({
  sheet: null,
  extent,
  by: 0,
  own,
  counts: countsOf(own),
  ofSeverity: bySeverity(own),
  placedAt: (index) => own[index] ?? null,
  placed: () => own,
});

/** The places in a list of the findings of each severity, looked up when they are first asked for. */
function bySeverity(own: readonly Finding[]): Group["ofSeverity"] {
  const places = new Map<Severity, readonly number[]>();
  return (severity) => {
    const known = places.get(severity) ?? own.flatMap((finding, at) => (finding.severity === severity ? [at] : []));
    places.set(severity, known);
    return known;
  };
}

/** How far a line is from a run of lines. */
const distanceTo = (line: number, first: number, last: number): number => Math.max(0, first - line, line - last);

function countsOf(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function sumOf(all: readonly SeverityCounts[]): SeverityCounts {
  const sum = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const counts of all) for (const severity of SEVERITIES) sum[severity] += counts[severity];
  return sum;
}

/** Gives a sheet's findings at their places in the page. What can be done about one the page itself is asked. */
function placer(
  analysis: Analysis,
  index: number,
  own: readonly Finding[],
  rules: readonly Rule[],
): Pick<Group, "placedAt" | "placed"> {
  const by = analysis.sheets[index]?.at.offset ?? 0;
  const inPlace = once(() => checkSheet(partOf(analysis, index, index + 1), rules, () => undefined));
  const known = new Map<number, Finding>();
  const placedAt = (at: number): Finding | null => {
    const finding = own[at];
    if (!finding) return null;
    const placed = known.get(at) ?? new PlacedFinding(finding, by, () => inPlace()[at]?.fixes ?? []);
    known.set(at, placed);
    return placed;
  };
  return { placedAt, placed: once(() => own.flatMap((_, at) => placedAt(at) ?? [])) };
}

/** A sheet's finding at its place in the page. */
class PlacedFinding implements Finding {
  readonly span: Span;

  constructor(
    readonly own: Finding,
    by: number,
    readonly fixesInPlace: () => readonly Fix[],
  ) {
    this.span = movedBy(own.span, by);
  }

  get rule(): Finding["rule"] {
    return this.own.rule;
  }

  get severity(): Severity {
    return this.own.severity;
  }

  get message(): Finding["message"] {
    return this.own.message;
  }

  get unnecessary(): boolean {
    return this.own.unnecessary === true;
  }

  get fixable(): Finding["fixable"] {
    return this.own.fixable;
  }

  get fixes(): readonly Fix[] {
    return this.fixesInPlace();
  }
}
