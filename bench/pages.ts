import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generator } from "../scripts/lib/seeded-generator.mjs";

/** The folder of the project, which the benchmarks are run in. */
export const ROOT = process.cwd();

const REAL_PAGE = readFileSync(join(ROOT, "test", "fixtures", "pages", "chongqing-20221202.txt"), "utf8");

/** One Han character in so many is replaced: nearly every passage is then like no other, and no cache knows it. */
const REPLACED = 30;

/**
 * A page of about so many bytes of UTF-8: the real page over and over, each time with other characters replaced by
 * others of its own, so that nothing of it is found in a cache. The same seed gives the same page.
 */
export function benchPage(bytes: number, seed: number): string {
  const random = generator(seed);
  const copies: string[] = [];
  for (let left = bytes; left > 0;) {
    const copy = varied(REAL_PAGE, random);
    const whole = `${copy}\n\n`;
    const size = Buffer.byteLength(whole);
    copies.push(size <= left ? whole : whole.slice(0, Math.ceil((whole.length * left) / size)));
    left -= size;
  }
  return copies.join("");
}

/** A page as long as the real one, like it and no other. */
export const shortPage = (seed: number): string => varied(REAL_PAGE, generator(seed));

const HAN = /\p{Script=Han}/gu;
const ALL_HAN = REAL_PAGE.match(HAN) ?? [];

const varied = (text: string, random: () => number): string =>
  text.replace(HAN, (own) => (random() * REPLACED < 1 ? (ALL_HAN[Math.floor(random() * ALL_HAN.length)] ?? own) : own));
