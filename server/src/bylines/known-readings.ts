import type { BylineReading } from "./byline.js";

/**
 * What was read already: the sheets of a page are laid out with some of the text after them, so that many lines are looked
 * at more than once. For as long as one page is read.
 */
export class KnownReadings {
  readonly #readings = new Map<string, BylineReading | null>();

  /** The reading of that name; read now where it is not known. */
  of(name: string, read: () => BylineReading | null): BylineReading | null {
    const before = this.#readings.get(name);
    if (before !== undefined) return before;
    const reading = read();
    this.#readings.set(name, reading);
    return reading;
  }
}
