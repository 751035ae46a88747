import { KINDS } from "./characters.js";
import {
  COMMON_INDEX_LENGTH,
  type FeatureWeights,
  layOutFeatures,
  RARE_INDEX_LENGTH,
  rowBytes,
  type TableMemory,
} from "./feature-table.js";
import { FARTHEST, OPEN_GATE, type Gate } from "./gate.js";
import type { NameSet } from "./name-set.js";
import type { ReaderModule } from "./reader-module.js";
import { SIDE_COUNT, WITHIN_AT } from "./tags.js";

/** What a reader knows. */
export interface ReaderTables extends FeatureWeights {
  /** Places, by level. */
  readonly places: NameSet;
  /** Words that end the names of organizations and places, by how often they do. */
  readonly heads: NameSet;
  readonly gate: Gate;
  /** Laid out as tags.ts says, in the same unit. */
  readonly transitions: readonly number[];
}

/** The tables of a reader that has learned nothing: it tells features, and finds no names. */
export const UNTRAINED: Omit<ReaderTables, "places" | "heads"> = {
  gate: OPEN_GATE,
  hashes: new Uint32Array(0),
  weights: new Int8Array(0),
  common: new Uint8Array(0),
  transitions: [],
};

/** A whole number of a processor's lines of memory. */
const LINE = 64;
const PAGE = 0x10000;

/** Writes all that a reader knows into its module's memory. */
export function layOut(module: ReaderModule, { places, heads, gate, transitions, ...features }: ReaderTables): void {
  const { memory, free } = module;
  const commonCount = features.common.reduce((sum, flag) => sum + flag, 0);
  const commonAt = afterLine(free.value);
  const rareAt = afterLine(commonAt + rowBytes(commonCount));
  const rowsEnd = afterLine(rareAt + rowBytes(features.hashes.length));
  growTo(memory, rowsEnd);
  const tableIn = (index: { readonly value: number }, length: number, at: number, end: number): TableMemory => ({
    index: new Uint32Array(memory.buffer, index.value, length),
    rows: new DataView(memory.buffer, at, end - at),
  });
  const others = layOutFeatures(
    features,
    tableIn(module.commonIndex, COMMON_INDEX_LENGTH, commonAt, rareAt),
    tableIn(module.rareIndex, RARE_INDEX_LENGTH, rareAt, rowsEnd),
  );

  const parts = [others, ...[places, heads].flatMap(({ keys, classes, beginnings }) => [keys, classes, beginnings])];
  const ats: number[] = [];
  let end = rowsEnd;
  for (const part of parts) {
    ats.push(end);
    end = afterLine(end + part.byteLength);
  }
  growTo(memory, end);
  const bytes = new Uint8Array(memory.buffer);
  parts.forEach((part, index) => {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), ats[index]);
  });
  const write = ({ value }: { readonly value: number }, integers: readonly number[]): void => {
    new Int32Array(memory.buffer, value, integers.length).set(integers);
  };
  const [othersAt = 0, ...namesAt] = ats;
  write(module.table, [commonAt, rareAt, othersAt, others.length / 2 - 1]);
  const namesOf = (set: NameSet, at: readonly number[]): readonly number[] => [
    ...at,
    set.keys.length - 1,
    set.beginnings.length * 32 - 1,
    set.longest,
  ];
  write(module.places, namesOf(places, namesAt.slice(0, 3)));
  write(module.heads, namesOf(heads, namesAt.slice(3)));
  write(module.gate, [gate.opening, gate.staying, Math.max(-FARTHEST, Math.min(FARTHEST, gate.reach))]);
  write(module.transitions, transitionRows(transitions));
  bytes.set(
    new Uint8Array(gate.weights.buffer, gate.weights.byteOffset, gate.weights.length),
    module.gateWeights.value,
  );
  bytes.set(KINDS, module.kinds.value);
}

/** The transitions as server/assembly/decode.ts has them: eight integers a side, the labels' from the fifth on. */
function transitionRows(transitions: readonly number[]): readonly number[] {
  const sides = Array.from({ length: SIDE_COUNT }, (_, side) => side);
  const row = (ofSide: (other: number) => number): readonly number[] => {
    const [outside = 0, ...labels] = sides.map(ofSide);
    return [outside, 0, 0, 0, ...labels];
  };
  const at = (place: number): number => transitions[place] ?? 0;
  const forward = sides.flatMap((left) => row((right) => at(left * SIDE_COUNT + right)));
  const turned = sides.flatMap((right) => row((left) => at(left * SIDE_COUNT + right)));
  const within = [0, 1, 2, 3].flatMap((step) => sides.slice(1).map((side) => at(WITHIN_AT + 4 * (side - 1) + step)));
  return [...forward, ...turned, ...within];
}

const afterLine = (at: number): number => Math.ceil(at / LINE) * LINE;

function growTo(memory: ReaderModule["memory"], end: number): void {
  const more = Math.ceil((end - memory.buffer.byteLength) / PAGE);
  if (more > 0) memory.grow(more);
}
