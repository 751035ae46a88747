import { fileURLToPath } from "node:url";

/** The project's root folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** The real page that stands for all others where a page is shown or tried. */
export const samplePage = "samples/chongqing-20221202.txt";

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}
