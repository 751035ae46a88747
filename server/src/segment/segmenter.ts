import type { LogicalOffset } from "../text/offsets.js";

/** A word of a text with its part-of-speech tag, in ICTCLAS/jieba notation (n, nr, ns, nt, t, v, …). */
export interface Word {
  readonly text: string;
  readonly tag: string;
  readonly start: LogicalOffset;
}

/** Splits text into tagged words. */
export interface Segmenter {
  /** What does the work: nodejieba (native), jieba-wasm (the fallback). */
  readonly name: "nodejieba" | "jieba-wasm";
  /**
   * The words of a text, in order, adjoining: their texts joined are the text, lone surrogates included.
   * @throws Error when the segmenter fails on this text.
   */
  tag(text: string): readonly Word[];
}
