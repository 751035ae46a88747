import { z } from "zod";
import { makeFolding } from "./folding.js";
import { NameSet } from "./name-set.js";
import type { EntityModel, Reading } from "./entity-model.js";
import type { FeatureWeights } from "./feature-table.js";
import { FEATURE_COUNT, STYLES } from "./features.js";
import { type Gate, GATE_WEIGHT_COUNT } from "./gate.js";
import { Reader } from "./reader.js";
import { TAG_COUNT, TRANSITION_COUNT } from "./tags.js";

/**
 * The model file. All numbers are little-endian.
 *
 *     bytes   what
 *     4       the letters NMEM
 *     4       the format's version
 *     4       the length of the header
 *     …       the header: JSON in UTF-8, `headerSchema`
 *     …       the sections one after the other, in the header's order and lengths
 *
 * Section `folding`: pairs of UTF-16 code units. `places` and `heads`: lines of class, tab, name. `rows`: for each
 * feature, by rising hash: the hash less the one before (LEB128), a mask of the tags with a weight (3 bytes, the highest
 * bit for a common feature), a signed byte for each of them. `style` and `gate`: signed bytes.
 */
const MAGIC = 0x4d454d4e;
const VERSION = 5;
/** In a feature's mask, above the tags: it is one of the common ones. */
const IS_COMMON = 0x800000;
const SECTIONS = ["folding", "places", "heads", "style", "gate", "rows"] as const;

const headerSchema = z.object({
  name: z.string(),
  features: z.literal(FEATURE_COUNT),
  rowCount: z
    .int()
    .min(0)
    .max(2 ** 20),
  unit: z.number().positive(),
  transitions: z.array(z.int()).length(TRANSITION_COUNT),
  readings: z.array(z.object({ offset: z.number(), slope: z.number() })).length(STYLES.length),
  gate: z.object({ opening: z.int(), staying: z.int(), reach: z.int() }),
  sections: z.object({
    folding: z.int(),
    places: z.int(),
    heads: z.int(),
    style: z.int(),
    gate: z.literal(GATE_WEIGHT_COUNT),
    rows: z.int(),
  }),
});

type Header = z.infer<typeof headerSchema>;

/** A model as training gives it. */
export interface ModelContent extends FeatureWeights {
  readonly name: string;
  readonly foldingPairs: Uint16Array;
  readonly places: readonly (readonly [name: string, nameClass: number])[];
  readonly heads: readonly (readonly [name: string, nameClass: number])[];
  readonly styleWeights: Int8Array;
  readonly gate: Gate;
  readonly transitions: readonly number[];
  readonly unit: number;
  readonly readings: readonly Reading[];
}

/** Writes a model file. */
export function writeModel(content: ModelContent): Uint8Array {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const list = (names: ModelContent["places"]): Uint8Array =>
    encode(names.map(([name, nameClass]) => `${String(nameClass)}\t${name}\n`).join(""));
  const folding = new Uint8Array(content.foldingPairs.length * 2);
  const view = new DataView(folding.buffer);
  content.foldingPairs.forEach((code, at) => {
    view.setUint16(at * 2, code, true);
  });
  const sections = {
    folding,
    places: list(content.places),
    heads: list(content.heads),
    style: Uint8Array.from(content.styleWeights, (weight) => weight & 0xff),
    gate: Uint8Array.from(content.gate.weights, (weight) => weight & 0xff),
    rows: writeRows(content),
  };
  const { opening, staying, reach } = content.gate;
  const header: Header = {
    name: content.name,
    features: FEATURE_COUNT,
    rowCount: content.hashes.length,
    unit: content.unit,
    transitions: [...content.transitions],
    readings: [...content.readings],
    gate: { opening, staying, reach },
    sections: {
      folding: folding.length,
      places: sections.places.length,
      heads: sections.heads.length,
      style: sections.style.length,
      gate: GATE_WEIGHT_COUNT,
      rows: sections.rows.length,
    },
  };
  const head = encode(JSON.stringify(header));
  const file = new Uint8Array(12 + head.length + SECTIONS.reduce((sum, name) => sum + sections[name].length, 0));
  const fileView = new DataView(file.buffer);
  fileView.setUint32(0, MAGIC, true);
  fileView.setUint32(4, VERSION, true);
  fileView.setUint32(8, head.length, true);
  file.set(head, 12);
  let at = 12 + head.length;
  for (const name of SECTIONS) {
    file.set(sections[name], at);
    at += sections[name].length;
  }
  return file;
}

function writeRows({ hashes, weights, common }: FeatureWeights): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  hashes.forEach((hash, row) => {
    let delta = hash - before;
    before = hash;
    for (; delta > 0x7f; delta = Math.floor(delta / 0x80)) bytes.push((delta & 0x7f) | 0x80);
    bytes.push(delta);
    const own = weights.subarray(row * TAG_COUNT, (row + 1) * TAG_COUNT);
    const tags = own.reduce((bits, weight, tag) => (weight === 0 ? bits : bits | (1 << tag)), 0);
    const mask = common[row] ? tags | IS_COMMON : tags;
    bytes.push(mask & 0xff, (mask >> 8) & 0xff, mask >> 16);
    for (const weight of own) if (weight !== 0) bytes.push(weight & 0xff);
  });
  return Uint8Array.from(bytes);
}

/**
 * Reads a model file.
 * @throws Error when the bytes are no model file of this version, or a damaged one.
 */
export const readModel = (file: Uint8Array): EntityModel => modelOf(readContent(file));

/** The recognizer that a model's content makes. */
export function modelOf(content: ModelContent): EntityModel {
  const { name, gate, styleWeights, hashes, weights, common, transitions, unit, readings } = content;
  const places = new NameSet(content.places);
  const heads = new NameSet(content.heads);
  return {
    name,
    folding: makeFolding(content.foldingPairs),
    reader: new Reader({ places, heads, gate, hashes, weights, common, transitions }),
    unit,
    styleWeights,
    readings,
  };
}

/**
 * Reads what a model file holds.
 * @throws Error when the bytes are no model file of this version, or a damaged one.
 */
export function readContent(file: Uint8Array): ModelContent {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 12 || view.getUint32(0, true) !== MAGIC) throw new Error("this is no model file");
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new Error(`the model file has version ${String(version)}, not ${String(VERSION)}`);
  const headerEnd = 12 + view.getUint32(8, true);
  const decode = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const header = headerSchema.parse(JSON.parse(decode(file.subarray(12, headerEnd))));
  let at = headerEnd;
  const next = (name: (typeof SECTIONS)[number]): Uint8Array => {
    const section = file.subarray(at, at + header.sections[name]);
    if (section.length !== header.sections[name]) throw new Error(`the model file is cut off in its ${name}`);
    at += section.length;
    return section;
  };
  const { name, unit, readings, transitions } = header;
  return {
    name,
    foldingPairs: codeUnits(next("folding")),
    places: names(decode(next("places"))),
    heads: names(decode(next("heads"))),
    styleWeights: Int8Array.from(next("style")),
    gate: { ...header.gate, weights: Int8Array.from(next("gate")) },
    ...readRows(next("rows"), header.rowCount),
    transitions,
    unit,
    readings,
  };
}

function codeUnits(bytes: Uint8Array): Uint16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint16Array.from({ length: bytes.length >> 1 }, (_, at) => view.getUint16(at * 2, true));
}

const names = (lines: string): ModelContent["places"] =>
  lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => [line.slice(line.indexOf("\t") + 1), Number(line.slice(0, line.indexOf("\t")))]);

function readRows(bytes: Uint8Array, count: number): FeatureWeights {
  const hashes = new Uint32Array(count);
  const weights = new Int8Array(count * TAG_COUNT);
  const common = new Uint8Array(count);
  let at = 0;
  let hash = 0;
  for (let row = 0; row < count; row++) {
    for (let factor = 1, more = true; more; factor *= 0x80) {
      const byte = bytes[at++] ?? 0;
      hash += (byte & 0x7f) * factor;
      more = byte > 0x7f;
    }
    hashes[row] = hash;
    const mask = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    at += 3;
    common[row] = mask & IS_COMMON ? 1 : 0;
    for (let tag = 0; tag < TAG_COUNT; tag++)
      if (mask & (1 << tag)) weights[row * TAG_COUNT + tag] = ((bytes[at++] ?? 0) << 24) >> 24;
  }
  if (at !== bytes.length) throw new Error("the model file's rows are damaged");
  return { hashes, weights, common };
}
