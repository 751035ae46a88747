import { FEATURES, SHAPES } from "./break-feature-names.js";
import { MOST_FEATURES, type BreakFeatures } from "./break-features.js";
import type { BreakModel } from "./break-model.js";
import type { LineFacts } from "./line-facts.js";
import type { PageStyle } from "./page-style.js";
import { lineNumber, type LineNumber } from "../text/offsets.js";
import type { Break, BreakKind, Evidence } from "./page-layout.js";

/** Evidence weaker than this, in natural log-odds, is not told. */
const WEAKEST = 0.05;

/** What the breaks of a page were decided from. */
interface Decision {
  readonly model: BreakModel;
  readonly found: BreakFeatures;
  /** For each break its natural log-odds, and 1 where it is a join. */
  readonly odds: Float64Array;
  readonly joined: Uint8Array;
  /** For each break 1 or -1 where a human's marker decides; null on a page without markers. */
  readonly marked: Int8Array | null;
}

/** A break that works out its confidence and evidence only when asked for them: most are never asked about. */
class ReadBreak implements Break {
  readonly #decision: Decision;
  readonly #at: number;

  constructor(
    readonly line: LineNumber,
    readonly next: LineNumber,
    readonly kind: BreakKind,
    decision: Decision,
    at: number,
  ) {
    this.#decision = decision;
    this.#at = at;
  }

  get confidence(): number {
    return confidenceOf(this.#decision, this.#at);
  }

  get safe(): boolean {
    return this.#decision.joined[this.#at] === 1 && this.confidence >= this.#decision.model.safe;
  }

  get evidence(): readonly Evidence[] {
    return evidenceOf(this.#decision, this.#at);
  }
}

const KINDS = ["wrap", "column", "paragraph", "block"] as const satisfies readonly BreakKind[];

/** The breaks of a page, each made when it is asked for. */
export class BreakTable {
  /** How many breaks there are: one fewer than lines. */
  readonly count: number;
  /** The numbers of the lines, and the kind of the break after each as an index of {@link KINDS}. */
  readonly #numbers: Uint32Array;
  readonly #kinds: Uint8Array;

  constructor(
    facts: LineFacts,
    style: PageStyle,
    blockEnds: Uint8Array,
    private readonly decision: Decision,
  ) {
    this.count = Math.max(0, facts.count - 1);
    this.#numbers = facts.lines.numbers;
    this.#kinds = new Uint8Array(this.count);
    for (let at = 0; at < this.count; at++)
      if (decision.joined[at] === 1) this.#kinds[at] = (facts.gap[at] ?? 0) > style.usualGap ? 1 : 0;
      else this.#kinds[at] = blockEnds[at] === 1 ? 3 : 2;
  }

  /** The break after a line, counted from 0 among the non-blank ones; null after the last. */
  after(line: number): Break | null {
    if (line < 0 || line >= this.count) return null;
    const kind = KINDS[this.#kinds[line] ?? 0] ?? "block";
    const number = this.#numbers[line] ?? 0;
    return new ReadBreak(lineNumber(number), lineNumber(this.#numbers[line + 1] ?? 0), kind, this.decision, line);
  }

  /** The breaks after the lines from `first` up to `end`. */
  between(first: number, end: number): readonly Break[] {
    const breaks: Break[] = [];
    for (let line = first; line < Math.min(end, this.count); line++) {
      const each = this.after(line);
      if (each) breaks.push(each);
    }
    return breaks;
  }
}

function confidenceOf({ model, odds: all, joined, marked }: Decision, at: number): number {
  if (marked && marked[at] !== 0) return 1;
  const odds = (all[at] ?? 0) * (joined[at] ? 1 : -1) * model.calibration;
  return Math.max(0.5, 1 / (1 + Math.exp(-odds)));
}

/** The weight that is told of a human's marker: surer than anything the model can be. */
const MARKER_WEIGHT = 20;

function evidenceOf({ model, found, joined, marked }: Decision, at: number): readonly Evidence[] {
  if (marked && marked[at] !== 0) return [{ feature: "marker", weight: MARKER_WEIGHT * (marked[at] ?? 0) }];
  const evidence: Evidence[] = [];
  const add = (feature: string, weight: number | undefined): void => {
    if (weight !== undefined && Math.abs(weight) >= WEAKEST) evidence.push({ feature, weight: round(weight) });
  };
  const count = found.counts[at] ?? 0;
  for (let n = 0; n < count; n++) {
    const id = found.ids[at * MOST_FEATURES + n] ?? 0;
    add(FEATURES[id] ?? "", model.features[id]);
  }
  const shape = found.shapes[at] ?? 0;
  const next = found.shapes[at + 1] ?? 0;
  add(`line-${SHAPES[shape] ?? ""}`, (at > 0 && joined[at - 1] ? model.afterJoined : model.afterFirst)[shape]);
  const goesOn = joined[at + 1] ? (model.afterJoined[next] ?? 0) - (model.afterFirst[next] ?? 0) : 0;
  add(`next-${SHAPES[next] ?? ""}`, (model.before[next] ?? 0) + goesOn);
  return evidence.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}

const round = (weight: number): number => Math.round(weight * 100) / 100;
