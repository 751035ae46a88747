import { strict as assert } from "node:assert";
import { join } from "node:path";
import { root } from "../../scripts/lib/project.mjs";
import { serveBrowserWorkbench } from "../host/browser-workbench.mjs";
import { installVSCodeServer } from "../host/install-vscode-server.mjs";
import { browserPackages, ensureSystemPackages } from "../host/system-packages.mjs";
import { windowActions } from "../host/window-actions.mjs";
import { openBrowser } from "../host/workbench.mjs";

/** Whether what runs in the browser said something of ours that went wrong. */
const isOurs = (/** @type {string} */ text) => text.includes("/extension/") || text.includes("Newsmark");

describe("In a browser alone", function () {
  this.timeout(90_000);

  /** @type {import("playwright-core").Browser} */
  let browser;
  /** @type {import("playwright-core").Page} */
  let page;
  /** @type {ReturnType<typeof windowActions>} */
  let actions;
  /** @type {{ url: string, close: () => void }} */
  let workbench;
  /** @type {string[]} */
  const complaints = [];

  before(async () => {
    await ensureSystemPackages(browserPackages, (line) => process.stdout.write(`${line}\n`));
    workbench = await serveBrowserWorkbench(await installVSCodeServer(), root);
    ({ browser, page } = await openBrowser());
    actions = windowActions(page, join(root, "test/.artifacts/browser"));
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => {
      if (message.type() === "error" && isOurs(message.text())) complaints.push(message.text());
    });
    await page.goto(workbench.url);
    await runCommand("Newsmark: Open Sample Page");
    await page.locator(".codelens-decoration", { hasText: "mentions" }).first().waitFor({ timeout: 60_000 });
  });

  after(async () => {
    await browser?.close();
    workbench?.close();
  });

  /** @param {string} title */
  async function runCommand(title) {
    await page.locator(".monaco-workbench .part.editor").waitFor();
    await page.keyboard.press("F1");
    await page.keyboard.type(title);
    await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: title }).waitFor();
    await page.keyboard.press("Enter");
  }

  /** The text of the lines on the screen, from the first, once they stand still: a moved line is drawn some frames later. */
  async function shownText() {
    for (let shown = await linesOnScreen(); ;) {
      await page.waitForTimeout(100);
      const now = await linesOnScreen();
      if (now === shown) return now;
      shown = now;
    }
  }

  async function linesOnScreen() {
    const lines = await page.locator(".editor-instance .view-line").evaluateAll((found) =>
      found
        .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? "" }))
        .sort((one, other) => one.top - other.top)
        .map(({ text }) => text.replaceAll("\u00a0", " ")),
    );
    return lines.join("\n");
  }

  it("finds the articles, wraps and mentions of the sample page", async () => {
    const [first = ""] = await actions.read({ selector: ".codelens-decoration" });
    assert.match(first, /Article 1 · 大渡口首批创建33个无疫社区.*33 wraps · \d+ mentions/);
    const [status = ""] = await actions.read({ selector: ".statusbar-item", text: "articles" });
    assert.match(status, /11 articles · 302 wraps · 1\d\d mentions/);
    await actions.screenshot({ name: "sample" });
  });

  it("merges the passage at the cursor, and undoes it in one step", async () => {
    const before = await shownText();
    await page.locator(".view-line", { hasText: "础上，首批33个" }).click();
    await page.keyboard.press("Alt+J");
    await page.locator(".view-line", { hasText: "从11月30日起，大渡口区在精准防控的基础上" }).waitFor();
    await page.keyboard.press("Control+Z");
    await page.locator(".view-line", { hasText: /^础上，首批33个/ }).waitFor();
    assert.equal(await shownText(), before);
  });

  it("shows the page as it is read", async () => {
    await runCommand("Newsmark: Read the Page Beside Its Source");
    await actions.waitFor({ selector: "article h2", text: "大渡口首批创建33个无疫社区", timeout: 30_000 });
    await actions.screenshot({ name: "reading" });
  });

  it("offers nothing about whole folders, since there are none", async () => {
    await page.locator(".action-item a[aria-label^='Newsmark']").first().click();
    await page.locator(".pane-header", { hasText: "Articles" }).waitFor();
    assert.equal(await page.locator(".pane-header", { hasText: "Corpus" }).count(), 0);
    await page.keyboard.press("F1");
    await page.keyboard.type("Newsmark: ");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "Newsmark:" }).first().waitFor();
    for (const title of ["Corpus", "Show All Mentions", "Check All Pages"]) {
      await page.keyboard.press("Control+A");
      await page.keyboard.type(`>Newsmark: ${title}`);
      await page.waitForTimeout(500);
      const rows = await page.locator(".quick-input-list .monaco-list-row").allInnerTexts();
      assert.deepEqual(
        rows.filter((row) => row.includes(`Newsmark: ${title}`)),
        [],
      );
    }
    await page.keyboard.press("Escape");
  });

  it("complains of nothing", () => {
    assert.deepEqual(complaints, []);
  });
});
