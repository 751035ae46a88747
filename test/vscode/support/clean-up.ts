import { readAttributes, readTexts, takeScreenshot, windowIsAtHand } from "../window.js";
import { closePages } from "./pages.js";

/** Closes the pages after each test of a suite; of a failed one it keeps first what the window shows. */
export function cleanUpAfterEach(): void {
  afterEach(async function () {
    const test = this.currentTest;
    // A test that is tried once more has no state.
    if (test && test.state !== "passed" && !test.isPending()) await keepWindow(test.title);
    await closePages();
  });
}

async function keepWindow(title: string): Promise<void> {
  if (!windowIsAtHand) return;
  await takeScreenshot(`failed-${title.replace(/[^\w]+/g, "-").slice(0, 60)}`);
  const focused = await readAttributes({ selector: ":focus" }, "aria-label");
  const told = await readTexts({ selector: ".notification-list-item-message" });
  console.log(`    the keys go to ${focused.join(", ") || "nothing"}; told: ${told.join(" | ") || "nothing"}`);
}
