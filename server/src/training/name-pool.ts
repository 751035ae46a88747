import { WEB } from "../entities/model/features.js";
import type { Corpus } from "./corpus.js";
import type { Places } from "./lexicons.js";

const CHINESE_NAME = /^\p{Script=Han}{2,3}$/u;
/** A first character that begins this many of the names of people is a surname. */
const SURNAME_COUNT = 25;
const COMPANY = /(?:公司|集团|厂|企业|股份)$/u;
/** What is surely no company among the organizations of the web. */
const OTHER_BODY =
  /[队部局会院学社台团厅署委党庭办所校军府室组区处盟国省市县站馆网报馆央]$|(?:中心|机构|俱乐部|政府|银行|联赛|法院|大学)/u;
const COMPANY_NAME = /^[\p{Script=Han}]{3,14}$/u;
const STREET = /^\p{Script=Han}{1,5}(?:大道|[路街巷])$/u;

/** The names that take the place of others, from the gazetteer and from the corpora themselves. */
export class NamePool {
  readonly #places = new Map<string, string[]>();
  readonly #classes: ReadonlyMap<string, number>;
  readonly #knownSurnames: ReadonlySet<string>;
  /** As often as they occur; so are the given names. */
  readonly surnames: readonly string[];
  readonly givenNames: readonly string[];
  readonly villages: readonly string[];
  readonly streets: readonly string[];
  /** Companies of today. */
  readonly companies: readonly string[];

  constructor({ gazetteer, villages }: Places, corpora: readonly Corpus[]) {
    this.#classes = new Map(gazetteer);
    for (const [name, nameClass] of gazetteer) {
      this.#put(String(nameClass), name);
      this.#put(`${String(nameClass)}${name.slice(-1)}`, name);
    }
    const named = (label: string, some: readonly Corpus[]): readonly string[] =>
      some.flatMap(({ sentences }) =>
        sentences.flatMap(({ text, entities }) =>
          entities.filter((entity) => entity.label === label).map(({ start, end }) => text.slice(start, end)),
        ),
      );
    const people = named("PER", corpora).filter((name) => CHINESE_NAME.test(name));
    const first = new Map<string, number>();
    for (const name of people) first.set(name.charAt(0), (first.get(name.charAt(0)) ?? 0) + 1);
    const chinese = people.filter((name) => (first.get(name.charAt(0)) ?? 0) >= SURNAME_COUNT);
    this.surnames = chinese.map((name) => name.charAt(0));
    this.#knownSurnames = new Set(this.surnames);
    this.givenNames = chinese.map((name) => name.slice(1));
    this.villages = villages;
    this.streets = [...new Set(named("LOC", corpora).filter((name) => STREET.test(name)))];
    const web = named(
      "ORG",
      corpora.filter(({ style }) => style === WEB),
    );
    this.companies = [...new Set(web)].filter((name) => COMPANY_NAME.test(name) && !OTHER_BODY.test(name));
  }

  #put(key: string, name: string): void {
    const list = this.#places.get(key);
    if (list) list.push(name);
    else this.#places.set(key, [name]);
  }

  /** A place's class in the gazetteer; 0 for none. */
  placeClass(name: string): number {
    return this.#classes.get(name) ?? 0;
  }

  /** The gazetteer's places of a class, that end in a character if one is given. */
  places(nameClass: number, last = ""): readonly string[] {
    return this.#places.get(`${String(nameClass)}${last}`) ?? [];
  }

  /** Whether it is a province, city, county or town of China. */
  isChinesePlace(name: string): boolean {
    return [1, 2, 4].includes(this.placeClass(name));
  }

  isChinesePerson(name: string): boolean {
    return CHINESE_NAME.test(name) && this.#knownSurnames.has(name.charAt(0));
  }

  isCompany(name: string): boolean {
    return COMPANY.test(name);
  }
}
