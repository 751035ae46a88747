import { strict as assert } from "node:assert";
import { commands, window } from "vscode";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { analyzed, painted } from "./support/newsmark.js";
import { realPage, showPage } from "./support/pages.js";
import { THEMES, useTheme } from "./support/views.js";
import { waitUntil } from "./support/wait-until.js";
import { pressKeys, readAttributes, readTexts, seriousFaults, waitForElement, windowIsAtHand } from "./window.js";

/** How long a busy machine may take to show what it was asked for, in milliseconds. */
const PATIENCE = 30_000;

/** What has the focus, by its label, in whatever frame. */
const focused = async (): Promise<string> =>
  (await readAttributes({ selector: ":focus" }, "aria-label")).filter((label) => label !== "").at(-1) ?? "";

/** Goes on by a key until what has the focus is called so. */
async function goOnTo(label: RegExp, key: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; !label.test(await focused()); presses++) {
    passed.push(await focused());
    assert.ok(presses < 40, `${key} leads to ${String(label)}, not only to ${passed.join(", ")}`);
    await pressKeys(key);
  }
}

describe("The views", function () {
  before(function () {
    if (!windowIsAtHand) this.skip();
  });
  afterEach(() => useTheme(undefined));
  cleanUpAfterEach();

  it("are used without a mouse: from a bar of the dashboard to its places, and on to the page", async () => {
    await commands.executeCommand("newsmark.openCorpus");
    await waitForElement({ selector: "#labels svg [role=button]", timeout: PATIENCE });
    await waitUntil("nothing goes on", async () => (await readTexts({ selector: "progress" })).length === 0);
    await commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await goOnTo(/^person, /u, "Tab");
    await pressKeys("ArrowDown");
    await waitUntil("the next bar has the focus", async () => (await focused()).startsWith("place, "));
    await pressKeys("Enter");
    await waitForElement({ selector: "td.keyword button:focus", timeout: PATIENCE });
    assert.ok((await readTexts({ selector: "td.label" })).every((label) => label.includes("place")));
    const [words = ""] = await readTexts({ selector: "td.keyword" });
    await pressKeys("Enter");
    await waitUntil("the page stands there", () => {
      const { selection, document } = window.activeTextEditor ?? {};
      return selection !== undefined && document?.getText(selection).replace(/\s/gu, "") === words;
    });
  });

  it("scroll together: the source follows the reading view", async () => {
    const editor = await showPage("reading-leads.news", await realPage());
    await painted(editor.document);
    await commands.executeCommand("newsmark.openReadingView");
    await waitForElement({ selector: "article h2", timeout: PATIENCE });
    assert.equal(editor.visibleRanges[0]?.start.line, 0);
    await commands.executeCommand("workbench.action.focusNextGroup");
    await waitUntil("the source is further down", async () => {
      await pressKeys("PageDown");
      return (editor.visibleRanges[0]?.start.line ?? 0) > 40;
    });
  });

  for (const [name, theme] of Object.entries(THEMES)) {
    it(`have no serious fault for who reads otherwise, ${name}`, async () => {
      await useTheme(theme);
      const { document } = await showPage("accessible.news", await realPage());
      await analyzed(document);
      await commands.executeCommand("newsmark.openReadingView");
      await waitForElement({ selector: "article h2", timeout: PATIENCE });
      assert.deepEqual(await seriousFaults({ selector: "article h2" }), []);
      await commands.executeCommand("workbench.action.closeAllEditors");
      await commands.executeCommand("newsmark.openCorpus");
      await waitForElement({ selector: "#labels svg [role=button]", timeout: PATIENCE });
      assert.deepEqual(await seriousFaults({ selector: "#labels svg" }), []);
      await goOnTo(/^person, /u, "Tab");
      await pressKeys("Enter");
      await waitForElement({ selector: "td.keyword button", timeout: PATIENCE });
      await pressKeys("Control+a");
      assert.deepEqual(await seriousFaults({ selector: "td.keyword button" }), []);
    });
  }
});
