import { GATE_FACT_COUNT } from "./gate.js";
import { TAG_COUNT } from "./tags.js";
import { roomFor, TextView } from "./text-view.js";

/** Room for so many characters is made at once. */
const LEAST_ROOM = 128;

/**
 * The buffers that reading works in, kept so that a page of thousands of passages does not make as many of each. What
 * they hold means nothing between one reading and the next.
 */
export class Scratch {
  readonly view = new TextView();
  /** What the gate works in: the facts of a word; what speaks for each word; the best readings with it and without. */
  readonly facts = new Uint32Array(GATE_FACT_COUNT);
  wordScores = new Int32Array(0);
  within = new Int32Array(0);
  outside = new Int32Array(0);
  /** Which words may be in a name. */
  passes = new Uint8Array(0);
  /** The features of a block of characters. */
  hashes = new Uint32Array(0);
  /** Those of them that the model may know, in order, and where those of each character end. */
  hits = new Uint32Array(0);
  hitEnds = new Int32Array(0);
  /** `TAG_COUNT` a character: how well each tag suits it; the best sequence that ends in it; the tag before it there. */
  scores = new Int32Array(0);
  best = new Int32Array(0);
  from = new Uint8Array(0);
  /** What decoding gives: a tag and its margin for each character. */
  tags = new Uint8Array(0);
  margins = new Int32Array(0);

  /** Makes room for so many words. */
  reserveWords(words: number): void {
    if (this.passes.length >= words) return;
    const room = roomFor(words);
    this.wordScores = new Int32Array(room);
    this.within = new Int32Array(room);
    this.outside = new Int32Array(room);
    this.passes = new Uint8Array(room);
  }

  /** Makes room for the features of a block of words that has so many characters. */
  reserveBlock(characters: number, perCharacter: number): void {
    const size = Math.max(LEAST_ROOM, characters);
    if (this.hitEnds.length >= size && this.hashes.length >= size * perCharacter) return;
    this.hashes = new Uint32Array(size * perCharacter);
    this.hits = new Uint32Array(size * perCharacter + 1);
    this.hitEnds = new Int32Array(size);
  }

  /** Makes room for so many characters. */
  reserve(characters: number): void {
    if (this.tags.length >= characters) return;
    const room = roomFor(characters);
    this.scores = new Int32Array(room * TAG_COUNT);
    this.best = new Int32Array(room * TAG_COUNT);
    this.from = new Uint8Array(room * TAG_COUNT);
    this.tags = new Uint8Array(room);
    this.margins = new Int32Array(room);
  }
}
