import { takeScreenshot } from "../window.js";
import { closePages } from "./pages.js";

/** Closes the pages after each test of a suite; of a failed one it keeps a picture of the window first. */
export function cleanUpAfterEach(): void {
  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state === "failed") await takeScreenshot(`failed-${test.title.replace(/[^\w]+/g, "-").slice(0, 60)}`);
    await closePages();
  });
}
