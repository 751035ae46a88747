/** A set of UTF-16 units, for looks at every character of a text. */
export class UnitSet {
  readonly #bits = new Uint8Array(0x10000 >> 3);

  /** `characters`: strings whose first units are members. */
  constructor(characters: Iterable<string>) {
    for (const character of characters) {
      const unit = character.charCodeAt(0);
      this.#bits[unit >> 3] = (this.#bits[unit >> 3] ?? 0) | (1 << (unit & 7));
    }
  }

  /** Whether the unit is a member. */
  has(unit: number): boolean {
    return ((this.#bits[unit >> 3] ?? 0) & (1 << (unit & 7))) !== 0;
  }

  /** Whether the unit at `at` of the text is a member; false past its end. */
  hasAt(text: string, at: number): boolean {
    return at < text.length && this.has(text.charCodeAt(at));
  }
}
