import { initSync, tag } from "jieba-wasm/web";
import type { Segmenter } from "../segment/segmenter.js";
import { placeWords } from "../segment/words.js";

/**
 * jieba-wasm as a segmenter: the same dictionary and tags as nodejieba's, wherever WebAssembly runs.
 * @param module the bytes of its WebAssembly module
 */
export function wasmSegmenter(module: Uint8Array<ArrayBuffer>): Segmenter {
  initSync({ module });
  return { name: "jieba-wasm", tag: (text) => placeWords(text, tag(text, true)) };
}
