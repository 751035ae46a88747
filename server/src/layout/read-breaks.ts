import { FEATURES, MOST_FEATURES, SHAPES, type BreakFeatures } from "./break-features.js";
import type { BreakModel } from "./break-model.js";
import type { LineFacts } from "./line-facts.js";
import type { PageStyle } from "./page-style.js";
import type { LineNumber } from "../text/offsets.js";
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
  /** 1 for each line after which another block begins: another role or another article. */
  readonly blockEnds: Uint8Array;
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

/** The breaks of a page with their kinds, confidences and evidence. */
export function readBreaks(facts: LineFacts, style: PageStyle, decision: Decision): readonly Break[] {
  const breaks: Break[] = [];
  for (let at = 0; at + 1 < facts.count; at++) {
    const line = facts.lines[at];
    const next = facts.lines[at + 1];
    if (!line || !next) continue;
    const joined = decision.joined[at] === 1;
    const gap = (facts.gap[at] ?? 0) > style.usualGap;
    const kind = joined ? (gap ? "column" : "wrap") : decision.blockEnds[at] === 1 ? "block" : "paragraph";
    breaks.push(new ReadBreak(line.number, next.number, kind, decision, at));
  }
  return breaks;
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
