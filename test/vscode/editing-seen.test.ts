import { strict as assert } from "node:assert";
import { commands, ConfigurationTarget, Selection, workspace, type TextDocument } from "vscode";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { analyzed, newsmark, painted } from "./support/newsmark.js";
import { inFolder, putFile, realPage, renamed, showPage } from "./support/pages.js";
import { waitUntil } from "./support/wait-until.js";
import { click, pressKeys, readTexts, takeScreenshot, typeText, waitForElement, windowIsAtHand } from "./window.js";

const TEXT = "市审计局负责人王建国介绍，李芳花了3.5亿元修石桥镇的路。\n\n王建国说，石桥镇的路修好了。\n";
const LABELS = {
  EVENT: { name: { en: "event", zh: "事件" } },
  MONEY: { name: { en: "amount of money", zh: "金额" }, grammar: "money" },
};
/** A code lens is drawn when the window rests, on a busy machine long after. */
const PATIENCE = 30_000;
const NOTIFICATION = ".notification-list-item";
const LENS = ".codelens-decoration a";

const set = (name: string, value: unknown): Thenable<void> =>
  workspace.getConfiguration("newsmark").update(name, value, ConfigurationTarget.Global);

async function showAnalyzed(name: string, text: string): Promise<TextDocument> {
  const { document } = await showPage(name, text);
  await painted(document);
  return document;
}

/** Puts the cursor behind the last of these words. */
async function placeBehind(document: TextDocument, words: string): Promise<void> {
  const at = document.positionAt(document.getText().lastIndexOf(words) + words.length);
  const editor = await showPage(document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1), document.getText());
  editor.selection = new Selection(at, at);
}

describe("What a writer sees", function () {
  before(async function () {
    if (!windowIsAtHand) this.skip();
    await newsmark();
  });
  afterEach(async () => {
    await set("labels", undefined);
    await set("decorations.labels", undefined);
  });
  cleanUpAfterEach();

  it("is a line above each article that merges it, inserts its markers and reads it", async () => {
    const document = await showAnalyzed("seen-lenses.news", await realPage());
    await waitForElement({ selector: LENS, text: "Merge", timeout: PATIENCE });
    await waitUntil("it tells the article and its counts", async () => {
      const [first = ""] = await readTexts({ selector: ".codelens-decoration" });
      return /^Article 1 · 大渡口首批创建33个无疫社区\s*\d+ passages · \d+ wraps · \d+ mentions\s*\|/u.test(first);
    });
    await click({ selector: LENS, text: "Merge" });
    await waitUntil("the first passage is joined", () => document.getText().includes("精准防控的基础上"));
    assert.ok(document.getText().includes("据了解，綦江区通过线下、线上齐\n"), "the next article is as it was");
    await analyzed(document);
    await waitForElement({ selector: LENS, text: "Insert markers", timeout: PATIENCE });
    await click({ selector: LENS, text: "Insert markers" });
    await waitUntil("its markers are there", () => document.getText().includes('<div type="article">'));
    await analyzed(document);
    await waitForElement({ selector: LENS, text: "Read", timeout: PATIENCE });
    await click({ selector: LENS, text: "Read" });
    await waitForElement({ selector: "article h2", text: "大渡口首批创建33个无疫社区", timeout: PATIENCE });
  });

  it("is the label of each mention after it, the project's own too, once that is switched on", async () => {
    await set("labels", LABELS);
    await showAnalyzed("seen-hints.news", TEXT);
    const hinted = async (label: string): Promise<boolean> =>
      (await readTexts({ selector: ".view-line" })).some((line) => line.replace(/\s/gu, "").includes(label));
    assert.equal(await hinted("王建国PER"), false);
    await set("decorations.labels", true);
    await waitUntil("labels stand after the words", async () => hinted("王建国PER"));
    await waitUntil("that of the project's own, too", async () => hinted("3.5亿元MONEY"));
    await takeScreenshot("seen-hints");
  });

  it("is a list of markers by what they are called, the project's own too", async () => {
    await set("labels", LABELS);
    const document = await showAnalyzed("seen-completion.news", `${TEXT}\n\n`);
    await placeBehind(document, "\n");
    await typeText("<");
    const rows = (): Promise<readonly string[]> => readTexts({ selector: ".suggest-widget .monaco-list-row" });
    await waitUntil("markers are offered", async () => {
      if ((await rows()).length === 0) await commands.executeCommand("editor.action.triggerSuggest");
      return (await rows()).some((row) => row.includes("persName"));
    });
    await typeText('rs type="');
    await waitUntil("the project's labels are offered", async () =>
      (await rows()).some((row) => row.includes("EVENT")),
    );
    assert.ok(
      (await rows()).some((row) => /EVENT[^]*event/u.test(row)),
      (await rows()).join("\n"),
    );
    await takeScreenshot("seen-completion");
    await pressKeys("Escape");
  });

  it("is a name that gets a label of the project's everywhere by either of its names", async () => {
    await set("labels", LABELS);
    for (const name of ["事件", "event"]) {
      const document = await showAnalyzed(`seen-rename-${name}.news`, TEXT);
      const at = document.positionAt(TEXT.indexOf("王建国") + 1);
      const text = await renamed(document, at, name);
      assert.equal(text.split('<rs type="EVENT">王建国</rs>').length, 3);
    }
  });

  it("is a link from a continuation to its page, and where the folder's articles and people are", async () => {
    await putFile("晚报-20221202-02.news", "本报讯（记者 周晓岚）果园里一片忙碌。\n\n果园春来早\n");
    await showAnalyzed("晚报-20221202-01.news", `${TEXT}\n（下转2版）\n`);
    await waitForElement({ selector: ".detected-link", text: "下转2版", timeout: PATIENCE });
    void commands.executeCommand("workbench.action.quickOpen", "#周晓岚");
    await waitForElement({ selector: ".quick-input-list .monaco-list-row", text: "周晓岚", timeout: PATIENCE });
    await takeScreenshot("seen-symbols");
    await pressKeys("Escape");
  });

  it("is how far a check of the folder has come, with a way to stop it, and what it found", async () => {
    const text = await realPage();
    for (let page = 0; page < 500; page++) await putFile(`checked/${String(page)}.news`, text);
    const checking = commands.executeCommand("newsmark.checkFolder");
    await commands.executeCommand("notifications.showList");
    await waitForElement({ selector: NOTIFICATION, text: "Checking pages", timeout: PATIENCE });
    await takeScreenshot("seen-check");
    await click({ selector: `${NOTIFICATION} .monaco-button`, text: "Cancel" });
    await waitUntil("it says how far it came", async () => {
      await commands.executeCommand("notifications.showList");
      return (await readTexts({ selector: NOTIFICATION })).some((text) => /Stopped after \d+ pages/u.test(text));
    });
    await takeScreenshot("seen-check-stopped");
    await commands.executeCommand("notifications.clearAll");
    await checking;
    await workspace.fs.delete(inFolder("checked"), { recursive: true });
  });
});
