import { join } from "node:path";
import axe from "axe-core";
import { takeScreenshot } from "./screenshot.mjs";

/** How long an element may take to show up, in milliseconds, where the request does not say. */
const defaultTimeout = 10_000;

/**
 * What names an element of the window: a CSS selector, a visible text, or both (the text within the selector).
 * Webviews are searched too.
 *
 * @typedef {object} Target
 * @property {string} [selector]
 * @property {string} [text]
 * @property {number} [index] which of several, from 0
 * @property {number} [timeout] milliseconds
 */

/**
 * What a suite may ask of the window that it runs in: to see it and to use it as a person does.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} artifacts the folder for screenshots
 */
export function windowActions(page, artifacts) {
  return {
    /** @param {{ name: string }} request */
    async screenshot({ name }) {
      const file = join(artifacts, `${name}.png`);
      await takeScreenshot(page, file);
      return file;
    },

    /** @param {{ keys: string[], delay?: number }} request keys as in "Alt+J", "Control+Shift+P", "F8" */
    async press({ keys, delay }) {
      for (const key of keys) {
        await page.keyboard.press(key, { delay: delay ?? 0 });
      }
    },

    /** @param {{ text: string }} request */
    async type({ text }) {
      await page.keyboard.type(text);
    },

    /** @param {{ steps: string[] }} request what an input method shows one after the other; the last is put in */
    async compose({ steps }) {
      const session = await page.context().newCDPSession(page);
      for (const text of steps.slice(0, -1)) {
        await session.send("Input.imeSetComposition", {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
        await page.waitForTimeout(100);
      }
      await session.send("Input.insertText", { text: steps.at(-1) ?? "" });
      await session.detach();
    },

    /** @param {Target & { button?: "left" | "right", count?: number, modifiers?: ("Alt" | "Control" | "Shift")[] }} request */
    async click(request) {
      const element = await visibleElement(page, request);
      await element.click({
        button: request.button ?? "left",
        clickCount: request.count ?? 1,
        modifiers: request.modifiers ?? [],
        timeout: request.timeout ?? defaultTimeout,
      });
    },

    /** @param {Target & { option: string }} request the text of an option of a list */
    async choose(request) {
      const element = await visibleElement(page, request);
      await element.selectOption({ label: request.option });
    },

    /** @param {Target} request */
    async hover(request) {
      const element = await visibleElement(page, request);
      await element.hover({ timeout: request.timeout ?? defaultTimeout });
    },

    /** @param {Target} request */
    async waitFor(request) {
      await visibleElement(page, request);
    },

    /**
     * @param {Target & { attribute: string }} request
     * @returns {Promise<string[]>} the attribute of all matching elements, in the order of the window
     */
    async attributes(request) {
      const found = page.frames().map((frame) =>
        locate(frame, request)
          .evaluateAll((elements, name) => elements.map((each) => each.getAttribute(name) ?? ""), request.attribute)
          .catch(() => []),
      );
      return (await Promise.all(found)).flat();
    },

    /**
     * @param {Target} request
     * @returns {Promise<string[]>} the texts of all matching elements that are shown, in the order of the window
     */
    async read(request) {
      const texts = await Promise.all(page.frames().map((frame) => visibleTexts(locate(frame, request))));
      return texts.flat();
    },

    /**
     * @param {Target} request an element of the frame that is checked
     * @returns {Promise<string[]>} what axe-core finds that is serious or critical: the rule, and where
     */
    async accessibility(request) {
      const element = await visibleElement(page, request);
      const handle = await element.elementHandle();
      const frame = await handle?.ownerFrame();
      if (!frame) {
        throw new Error("The element is in no frame");
      }
      await frame.evaluate(axe.source);
      /** @type {import("axe-core").AxeResults} */
      const { violations } = await frame.evaluate('axe.run({ resultTypes: ["violations"] })');
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    },

    /** @param {{ width: number, height: number }} request in pixels */
    async resize(request) {
      await page.setViewportSize(request);
    },
  };
}

/**
 * @param {import("playwright-core").Frame} frame
 * @param {Target} target
 */
function locate(frame, { selector, text }) {
  if (selector === undefined) {
    return frame.getByText(text ?? "");
  }
  return text === undefined ? frame.locator(selector) : frame.locator(selector).filter({ hasText: text });
}

/** @param {import("playwright-core").Locator} locator */
async function visibleTexts(locator) {
  try {
    return await locator.filter({ visible: true }).allInnerTexts();
  } catch {
    // A frame that goes away while it is read shows nothing any more.
    return [];
  }
}

/**
 * Waits for an element in any frame of the window.
 *
 * @param {import("playwright-core").Page} page
 * @param {Target} target
 * @returns {Promise<import("playwright-core").Locator>}
 */
async function visibleElement(page, target) {
  const end = Date.now() + (target.timeout ?? defaultTimeout);
  for (;;) {
    for (const frame of page.frames()) {
      const element = locate(frame, target)
        .filter({ visible: true })
        .nth(target.index ?? 0);
      if ((await element.count().catch(() => 0)) > 0) {
        return element;
      }
    }
    if (Date.now() > end) {
      throw new Error(`Nothing in the window matches ${JSON.stringify(target)}`);
    }
    await page.waitForTimeout(100);
  }
}
