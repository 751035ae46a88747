import { FEATURES, MOST_FEATURES, SHAPES, type BreakFeatures } from "./break-features.js";
import type { BreakModel } from "./break-model.js";
import type { DecodedBreaks } from "./decode-breaks.js";
import type { LineFacts } from "./line-facts.js";
import type { PageStyle } from "./page-style.js";
import type { Break, BreakKind, Evidence } from "./page-layout.js";

/** Evidence weaker than this, in natural log-odds, is not told. */
const WEAKEST = 0.05;

/**
 * The breaks of a page with their kinds, confidences and evidence.
 * @param blockAfter whether what follows the line belongs to another block: another role or another article
 */
export function readBreaks(
  facts: LineFacts,
  style: PageStyle,
  model: BreakModel,
  found: BreakFeatures,
  decoded: DecodedBreaks,
  blockAfter: (at: number) => boolean,
): readonly Break[] {
  const breaks: Break[] = [];
  for (let at = 0; at + 1 < facts.count; at++) {
    const line = facts.lines[at];
    const next = facts.lines[at + 1];
    if (!line || !next) continue;
    const joined = decoded.joined[at] === 1;
    const gap = (facts.gap[at] ?? 0) > style.usualGap;
    const kind: BreakKind = joined ? (gap ? "column" : "wrap") : blockAfter(at) ? "block" : "paragraph";
    const confidence = confidenceOf(model, decoded, at);
    breaks.push({
      line: line.number,
      next: next.number,
      kind,
      confidence,
      safe: joined && confidence >= model.safe,
      evidence: evidenceOf(model, found, decoded, at),
    });
  }
  return breaks;
}

function confidenceOf(model: BreakModel, decoded: DecodedBreaks, at: number): number {
  const odds = (decoded.odds[at] ?? 0) * (decoded.joined[at] ? 1 : -1) * model.calibration;
  return Math.max(0.5, 1 / (1 + Math.exp(-odds)));
}

function evidenceOf(model: BreakModel, found: BreakFeatures, decoded: DecodedBreaks, at: number): readonly Evidence[] {
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
  add(`line-${SHAPES[shape] ?? ""}`, (at > 0 && decoded.joined[at - 1] ? model.afterJoined : model.afterFirst)[shape]);
  const goesOn = decoded.joined[at + 1] ? (model.afterJoined[next] ?? 0) - (model.afterFirst[next] ?? 0) : 0;
  add(`next-${SHAPES[next] ?? ""}`, (model.before[next] ?? 0) + goesOn);
  return evidence.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}

const round = (weight: number): number => Math.round(weight * 100) / 100;
