import { StringDecoder } from "node:string_decoder";

/** Cuts a stream of UTF-8 bytes into lines, and keeps no more of one than a limit. */
export class LineReader {
  readonly #decoder = new StringDecoder("utf8");
  readonly #parts: string[] = [];
  #length = 0;

  /** @param longest the longest line, in bytes */
  constructor(readonly longest: number) {}

  /** Whether a line was longer than allowed: it, and what comes after it, is not read. */
  get isTooLong(): boolean {
    return this.#length > this.longest;
  }

  /** The lines that are whole with these bytes, without their line ends. */
  take(bytes: Uint8Array): readonly string[] {
    const lines: string[] = [];
    let from = 0;
    while (!this.isTooLong) {
      const at = bytes.indexOf(LINE_FEED, from);
      const piece = bytes.subarray(from, at < 0 ? bytes.length : at);
      this.#length += piece.length;
      if (this.#length > this.longest) break;
      this.#parts.push(this.#decoder.write(piece));
      if (at < 0) break;
      lines.push(this.#parts.splice(0).join("").replace(/\r$/u, ""));
      this.#length = 0;
      from = at + 1;
    }
    return lines;
  }
}

const LINE_FEED = 0x0a;
