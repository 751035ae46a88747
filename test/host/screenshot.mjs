import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Two pictures this many milliseconds apart have to be the same. */
const interval = 250;

/** A window that never rests is taken as it is after this many milliseconds. */
const patience = 6_000;

/**
 * Takes a picture of a page once it has settled.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} file where the PNG goes; its folder is made
 * @returns {Promise<void>}
 */
export async function takeScreenshot(page, file) {
  const picture = await settledPicture(page);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, picture);
}

/** @param {import("playwright-core").Page} page */
async function settledPicture(page) {
  const start = Date.now();
  let last = await page.screenshot({ animations: "disabled" });
  while (Date.now() - start < patience) {
    await sleep(interval);
    const next = await page.screenshot({ animations: "disabled" });
    if (next.equals(last)) {
      return next;
    }
    last = next;
  }
  return last;
}
