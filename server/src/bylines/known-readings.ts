import type { BylinePosition, BylineReading } from "./byline.js";
import type { BylinePlace, Form } from "./forms.js";

/** A text that is read as a byline, and where it stands. */
export interface Stretch {
  readonly text: string;
  readonly place: BylinePlace;
  readonly position: BylinePosition;
}

/** A form of the grammar whose shape the beginning of some tokens has. */
export interface FittingForm {
  readonly form: Form;
  /** So many tokens. */
  readonly count: number;
}

/** So much is kept of what was read lately, and up to as much of what was read before that. */
const MOST = 1024;

/**
 * What was read already: the sheets of a page are laid out with some of the text after them, and again after an edit, so
 * that many lines are looked at more than once. Bounded.
 */
export class KnownReadings {
  readonly #readings = new Map<string, Recent<BylineReading | null>>();
  readonly #forms = new Map<BylinePlace, Recent<readonly FittingForm[]>>();

  /** What a text is read as; read now where it is not known. */
  reading(stretch: Stretch, read: (stretch: Stretch) => BylineReading | null): BylineReading | null {
    return named(this.#readings, `${stretch.place} ${stretch.position}`).of(stretch.text, () => read(stretch));
  }

  /** The forms that tokens fit at a place, by the letters of the tokens; looked for now where they are not known. */
  forms(
    place: BylinePlace,
    letters: string,
    find: (place: BylinePlace, letters: string) => readonly FittingForm[],
  ): readonly FittingForm[] {
    return named(this.#forms, place).of(letters, () => find(place, letters));
  }
}

function named<K, T>(all: Map<K, Recent<T>>, name: K): Recent<T> {
  const known = all.get(name);
  if (known) return known;
  const added = new Recent<T>();
  all.set(name, added);
  return added;
}

/** Values by name, of which those are let go that were not asked for lately. */
class Recent<T> {
  #lately = new Map<string, T>();
  #before = new Map<string, T>();

  of(name: string, make: () => T): T {
    const lately = this.#lately.get(name);
    if (lately !== undefined) return lately;
    const before = this.#before.get(name);
    const value = before === undefined ? make() : before;
    if (this.#lately.size >= MOST) {
      this.#before = this.#lately;
      this.#lately = new Map();
    }
    this.#lately.set(name, value);
    return value;
  }
}
