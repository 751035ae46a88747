import { READER_CODE } from "./reader-code.js";

/** Where something lies in a module's memory, in bytes, or a number that its sources tell. */
interface Exported {
  readonly value: number;
}

/** What of server/assembly/reader.ts is called and written from here: see there for what each is. */
export interface ReaderModule extends Readonly<Record<Addresses, Exported>>, Readonly<Record<Sizes, Exported>> {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly show: (characters: number, words: number) => void;
  readonly read: (style: number) => number;
  readonly addFeatures: (start: number, end: number, firstWord: number, style: number) => void;
  readonly findFacts: (word: number) => void;
}

type Addresses =
  | ("codes" | "kinds" | "placed" | "timed" | "starts" | "tags" | "places" | "heads")
  | ("commonIndex" | "rareIndex" | "table" | "transitions" | "gate" | "gateWeights")
  | ("hashes" | "facts" | "passes" | "names" | "free");
type Sizes =
  | ("LONGEST_TEXT" | "PAD" | "WORD_PAD" | "BLOCK" | "STRIDE")
  | ("FEATURE_COUNT" | "STYLE_FEATURE_COUNT" | "GATE_FACT_COUNT");

/** What of WebAssembly is used here; no library of types that the engine has tells it. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: ReaderModule };
};

/** The compiled reader with a memory of its own, which knows nothing yet. */
export function startModule(): ReaderModule {
  const code = Uint8Array.from(atob(READER_CODE), (character) => character.charCodeAt(0));
  return new WebAssembly.Instance(new WebAssembly.Module(code)).exports;
}
