import { finish, mix } from "../entities/model/hash.js";
import type { Sentence } from "./corpus.js";
import type { Entry } from "./lexicons.js";

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

  from<Item>(items: readonly Item[]): Item | undefined {
    return items[this.below(items.length)];
  }
}

/** The names that take the place of others. */
export interface NamePool {
  /** The gazetteer's names by class, and by class and last character. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  readonly classes: ReadonlyMap<string, number>;
  /** As often as they occur. */
  readonly surnames: readonly string[];
  readonly knownSurnames: ReadonlySet<string>;
  readonly givenNames: readonly string[];
}

const CHINESE_NAME = /^\p{Script=Han}{2,3}$/u;
/** A first character that begins this many of the names of people is a surname. */
const SURNAME_COUNT = 25;

/** Collects the names of a gazetteer and of the people in sentences. */
export function collectNames(places: readonly Entry[], sentences: readonly Sentence[]): NamePool {
  const byClass = new Map<string, string[]>();
  const put = (key: string, name: string): void => {
    const list = byClass.get(key);
    if (list) list.push(name);
    else byClass.set(key, [name]);
  };
  for (const [name, nameClass] of places) {
    put(String(nameClass), name);
    put(`${String(nameClass)}${name.slice(-1)}`, name);
  }
  const people = sentences.flatMap(({ text, entities }) =>
    entities
      .filter(({ label }) => label === "PER")
      .map(({ start, end }) => text.slice(start, end))
      .filter((name) => CHINESE_NAME.test(name)),
  );
  const first = new Map<string, number>();
  for (const name of people) first.set(name.charAt(0), (first.get(name.charAt(0)) ?? 0) + 1);
  const chinese = people.filter((name) => (first.get(name.charAt(0)) ?? 0) >= SURNAME_COUNT);
  const surnames = chinese.map((name) => name.charAt(0));
  return {
    places: byClass,
    classes: new Map(places),
    surnames,
    knownSurnames: new Set(surnames),
    givenNames: chinese.map((name) => name.slice(1)),
  };
}

/**
 * The sentence with other names in place of its own: places of the gazetteer by places of the same kind, Chinese names
 * of people by others, the place that an organization's name begins with by another. Null when it has none of these.
 */
export function withOtherNames({ text, entities }: Sentence, pool: NamePool, seed: number): Sentence | null {
  const draw = new Draw(seed);
  let at = 0;
  let written = "";
  const moved = entities
    .toSorted((a, b) => a.start - b.start)
    .map((entity) => {
      written += text.slice(at, entity.start);
      const start = written.length;
      const name = text.slice(entity.start, entity.end);
      const other = otherName(name, entity.label, pool, draw);
      written += other;
      at = entity.end;
      return { start, end: written.length, label: entity.label };
    });
  const renamed = written + text.slice(at);
  return renamed === text ? null : { text: renamed, entities: moved };
}

function otherName(name: string, label: string, pool: NamePool, draw: Draw): string {
  switch (label) {
    case "LOC":
      return name.length > 1 ? otherPlace(name, pool, draw) : name;
    case "ORG":
      for (let length = Math.min(name.length - 2, 6); length > 1; length--) {
        const place = name.slice(0, length);
        if (pool.classes.has(place)) return otherPlace(place, pool, draw) + name.slice(length);
      }
      return name;
    case "PER":
      return CHINESE_NAME.test(name) && pool.knownSurnames.has(name.charAt(0))
        ? (draw.from(pool.surnames) ?? "") + (draw.from(pool.givenNames) ?? "")
        : name;
    default:
      return name;
  }
}

function otherPlace(name: string, pool: NamePool, draw: Draw): string {
  const nameClass = pool.classes.get(name);
  if (nameClass === undefined) return name;
  const suffixed = pool.places.get(`${String(nameClass)}${name.slice(-1)}`) ?? [];
  const any = pool.places.get(String(nameClass)) ?? [];
  return draw.from(nameClass !== 2 && suffixed.length > 20 ? suffixed : any) ?? name;
}
