import { finish, mix } from "./hash.js";

/** The longest name that a set holds unless told otherwise, in UTF-16 code units. */
const LONGEST_NAME = 12;

const PREFIX = 0x80;

/** How many bits the filter of beginnings has for each name: most places of a text are told by it to start none. */
const FILTER_BITS = 16;

/**
 * A set of names with a class each (1 to 127), for finding the longest that starts at a place of a text. It is an
 * open-addressed hash table of the names and their beginnings; 32 bits of hash tell them apart.
 */
export class NameSet {
  /** The hashes of names and beginnings, a power of two of places; 0 where free. */
  readonly keys: Uint32Array;
  /** The class of each, with `PREFIX` where a name goes on. */
  readonly classes: Uint8Array;
  readonly #mask: number;
  /** A bit for each pair of code units that a name may begin with, by `pairHash`; all of them where a name is one. */
  readonly beginnings: Int32Array;
  readonly #beginningMask: number;

  /** Of two entries for one name the first counts. Names longer than `longest` are left out. */
  constructor(
    names: Iterable<readonly [name: string, nameClass: number]>,
    readonly longest = LONGEST_NAME,
  ) {
    const entries = [...names].filter(([name]) => name.length > 0 && name.length <= longest);
    const letters = entries.reduce((sum, [name]) => sum + name.length, 0);
    const size = 2 ** Math.ceil(Math.log2(Math.max(8, letters) * 1.5));
    this.keys = new Uint32Array(size);
    this.classes = new Uint8Array(size);
    this.#mask = size - 1;
    const bits = 2 ** Math.ceil(Math.log2(Math.max(32, entries.length * FILTER_BITS)));
    this.beginnings = new Int32Array(bits / 32);
    this.#beginningMask = bits - 1;
    for (const [name, nameClass] of entries) this.#add(name, nameClass);
  }

  #add(name: string, nameClass: number): void {
    if (name.length === 1) this.beginnings.fill(-1);
    else this.#begin(name.charCodeAt(0), name.charCodeAt(1));
    let hash = 0;
    for (let at = 0; at < name.length; at++) {
      hash = mix(hash, name.charCodeAt(at));
      const slot = this.#slot(finish(hash));
      const known = this.classes[slot] ?? 0;
      if (at < name.length - 1) this.classes[slot] = known | PREFIX;
      else if ((known & ~PREFIX) === 0) this.classes[slot] = known | nameClass;
    }
  }

  #begin(first: number, second: number): void {
    const bit = pairHash(first, second) & this.#beginningMask;
    this.beginnings[bit >>> 5] = (this.beginnings[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  /** The slot of a key: its own, or a free one, which becomes its own. */
  #slot(key: number): number {
    const wanted = key === 0 ? 1 : key;
    let slot = wanted & this.#mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== wanted) slot = (slot + 1) & this.#mask;
    this.keys[slot] = wanted;
    return slot;
  }

  #find(key: number): number {
    const wanted = key === 0 ? 1 : key;
    let slot = wanted & this.#mask;
    for (;;) {
      const found = this.keys[slot];
      if (found === wanted) return this.classes[slot] ?? 0;
      if (found === 0) return 0;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** Whether a name may start at a place of a text: where not, none does. */
  mayStartAt(text: string, start: number): boolean {
    if (start + 1 >= text.length) return true;
    const bit = pairHash(text.charCodeAt(start), text.charCodeAt(start + 1)) & this.#beginningMask;
    return (((this.beginnings[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) !== 0;
  }

  /** The longest name at `start` of a text, as `length << 8 | class`; 0 where none starts. */
  longestAt(text: string, start: number): number {
    if (!this.mayStartAt(text, start)) return 0;
    let hash = 0;
    let longest = 0;
    const limit = Math.min(text.length, start + this.longest);
    for (let at = start; at < limit; at++) {
      hash = mix(hash, text.charCodeAt(at));
      const found = this.#find(finish(hash));
      if (found === 0) break;
      const nameClass = found & ~PREFIX;
      if (nameClass !== 0) longest = ((at + 1 - start) << 8) | nameClass;
      if ((found & PREFIX) === 0) break;
    }
    return longest;
  }
}

/** A cheap hash of two code units, as good in its lower bits as its filter needs. */
function pairHash(first: number, second: number): number {
  const hash = Math.imul((first << 16) | second, 0x9e3779b1);
  return (hash ^ (hash >>> 15)) >>> 0;
}
