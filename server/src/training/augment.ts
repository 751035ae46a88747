import { finish, mix } from "../entities/model/hash.js";
import type { Sentence } from "./corpus.js";
import type { NamePool } from "./name-pool.js";

/** Numbers that look random and are the same in each run. */
class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A number from 0, below `count`. */
  below(count: number): number {
    this.#state = mix(this.#state, 0x51ed27);
    return finish(this.#state) % count;
  }

  /** True this many times in a hundred. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** One of the items; nothing where there is none. */
  from(items: readonly string[]): string {
    return items[this.below(items.length)] ?? "";
  }
}

/** A stretch of what takes a name's place; without a label it is no name. */
interface Piece {
  readonly text: string;
  readonly label: string | null;
}

/**
 * The sentence with other names in place of its own: places of the gazetteer by places of the same kind, or by an
 * address of several levels; Chinese names of people by others; companies by others; the place that an organization's
 * name begins with by another. Null when it has none of these.
 */
export function withOtherNames({ text, entities }: Sentence, pool: NamePool, seed: number): Sentence | null {
  const draw = new Draw(seed);
  let at = 0;
  let written = "";
  const moved = entities
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ start, end, label }) => {
      written += text.slice(at, start);
      at = end;
      return otherName(text.slice(start, end), label, pool, draw).flatMap((piece) => {
        const from = written.length;
        written += piece.text;
        return piece.label === null ? [] : [{ start: from, end: written.length, label: piece.label }];
      });
    });
  const renamed = written + text.slice(at);
  return renamed === text ? null : { text: renamed, entities: moved };
}

const ADDRESSES = 25;
const COMPANIES = 50;

function otherName(name: string, label: string, pool: NamePool, draw: Draw): readonly Piece[] {
  const whole = (other: string): readonly Piece[] => [{ text: other, label }];
  switch (label) {
    case "LOC":
      if (pool.isChinesePlace(name) && draw.chance(ADDRESSES)) return address(pool, draw);
      return whole(name.length > 1 ? otherPlace(name, pool, draw) : name);
    case "ORG":
      if (pool.isCompany(name) && pool.companies.length > 0 && draw.chance(COMPANIES))
        return whole(draw.from(pool.companies));
      return whole(withOtherPlace(name, pool, draw));
    case "PER":
      return whole(pool.isChinesePerson(name) ? draw.from(pool.surnames) + draw.from(pool.givenNames) : name);
    default:
      return whole(name);
  }
}

function withOtherPlace(name: string, pool: NamePool, draw: Draw): string {
  for (let length = Math.min(name.length - 2, 6); length > 1; length--) {
    const place = name.slice(0, length);
    if (pool.placeClass(place) > 0) return otherPlace(place, pool, draw) + name.slice(length);
  }
  return name;
}

function otherPlace(name: string, pool: NamePool, draw: Draw): string {
  const nameClass = pool.placeClass(name);
  if (nameClass === 0) return name;
  const suffixed = pool.places(nameClass, name.slice(-1));
  const alike = nameClass !== 2 && suffixed.length > 20 ? suffixed : pool.places(nameClass);
  return draw.from(alike) || name;
}

/** A county or district, a town or street office, a village or community, a street, each a place; a house's number. */
function address(pool: NamePool, draw: Draw): readonly Piece[] {
  const levels = [
    pool.places(1, draw.from(["市", "县", "区", "区"])),
    draw.chance(70) ? pool.places(4) : [],
    draw.chance(60) ? pool.villages : [],
    draw.chance(35) ? pool.streets : [],
  ].filter((names) => names.length > 0);
  const pieces = levels.map((names): Piece => ({ text: draw.from(names), label: "LOC" }));
  const numbered = levels.at(-1) === pool.streets && draw.chance(60);
  return numbered
    ? [...pieces, { text: `${String(1 + draw.below(300))}号${draw.from(["", "楼", "院"])}`, label: null }]
    : pieces;
}
