import type { BylinePosition, BylineReading } from "./byline.js";
import { readLead, readLine } from "./read-byline.js";

/** Longer texts are read anew each time. In UTF-16 units. */
const LONGEST_KNOWN = 200;

/**
 * Reads bylines and remembers what it read: the sheets of a page are laid out with some of the text after them, so that
 * many lines are looked at more than once. For as long as one page is read.
 */
export class BylineReader {
  readonly #leads = new Map<string, BylineReading | null>();
  readonly #lines = {
    "before-body": new Map<string, BylineReading | null>(),
    "after-body": new Map<string, BylineReading | null>(),
  } satisfies Record<BylinePosition, Map<string, BylineReading | null>>;

  /** The same as `readLead`. */
  lead(text: string): BylineReading | null {
    return remembered(this.#leads, text, () => readLead(text));
  }

  /** The same as `readLine`. */
  line(text: string, position: BylinePosition): BylineReading | null {
    return remembered(this.#lines[position], text, () => readLine(text, position));
  }
}

function remembered(
  known: Map<string, BylineReading | null>,
  text: string,
  read: () => BylineReading | null,
): BylineReading | null {
  if (text.length > LONGEST_KNOWN) return read();
  const before = known.get(text);
  if (before !== undefined) return before;
  const reading = read();
  known.set(text, reading);
  return reading;
}
