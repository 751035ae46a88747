import { strict as assert } from "node:assert";
import { setTimeout as sleep } from "node:timers/promises";
import { commands, ConfigurationTarget, env, Position, Selection, window, workspace } from "vscode";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { analyzed, newsmark } from "./support/newsmark.js";
import { inFolder, putFile, realPage, showPage } from "./support/pages.js";
import { waitUntil } from "./support/wait-until.js";
import {
  choose,
  click,
  pressKeys,
  readAttributes,
  readTexts,
  resizeWindow,
  seriousFaults,
  takeScreenshot,
  waitForElement,
  windowIsAtHand,
} from "./window.js";

const NEWS = "本报讯（记者 王建国）昨日，王建国介绍，重庆市石桥镇的\n路修好了。王建国说，石桥\n镇还要修桥。\n";

async function forget(name: string): Promise<void> {
  try {
    await workspace.fs.delete(inFolder(name), { recursive: true });
  } catch {
    // There is none.
  }
}
const isThere = (name: string): Thenable<boolean> =>
  workspace.fs.stat(inFolder(name)).then(
    () => true,
    () => false,
  );
const contentOf = async (name: string): Promise<string> =>
  new TextDecoder().decode(await workspace.fs.readFile(inFolder(name)));

/** How long a busy machine may take to show what it was asked for, in milliseconds. */
const PATIENCE = 30_000;

const picture = (name: string): Promise<void> =>
  takeScreenshot(env.language.startsWith("en") ? name : `${name}-${env.language}`);

async function putPages(): Promise<void> {
  const own = { MONEY: { name: { en: "amounts of money and prices", zh: "金额" }, grammar: "money" } };
  await putFile("corpus/newsmark.config.json", JSON.stringify({ labels: own }));
  const pages = { "corpus/a.news": NEWS, "corpus/重庆日报.news": await realPage() };
  for (const [name, text] of Object.entries(pages)) await putFile(name, text);
}

const figures = (): Promise<readonly string[]> => readTexts({ selector: ".figures dd" });

async function openDashboard(): Promise<void> {
  await commands.executeCommand("newsmark.openCorpus");
  await waitUntil("the pages are counted", async () => Number((await figures())[0] ?? 0) >= 2);
  await waitUntil("nothing goes on any more", async () => (await readTexts({ selector: "progress" })).length === 0);
}

describe("The corpus", function () {
  before(async function () {
    if (!windowIsAtHand) this.skip();
    await putPages();
  });
  after(() => forget("bulk"));
  after(() => forget("many"));
  afterEach(async () => {
    await workspace.getConfiguration("workbench").update("colorTheme", undefined, ConfigurationTarget.Global);
  });
  cleanUpAfterEach();

  it("counts the folder's pages in its dashboard, and leads from a bar to the lines and on to the page", async () => {
    await openDashboard();
    const texts = await readTexts({ selector: "#pages td:first-child" });
    assert.ok(texts.includes("corpus/a.news"), texts.join("\n"));
    await waitForElement({ selector: "#widths svg [role=button]" });
    await picture("dashboard");
    assert.deepEqual(await seriousFaults({ selector: "#widths svg" }), []);
    await click({ selector: "#names button[aria-pressed]", text: "person" });
    const [name = ""] = await readTexts({ selector: "#names button.link" });
    await click({ selector: "#names button.link", text: name });
    await waitUntil("the places stand there", async () => (await readTexts({ selector: "td.keyword" })).length >= 2);
    assert.ok((await readTexts({ selector: "td.keyword" })).every((text) => text.includes(name)));
  });

  it("draws each label's bar as long as the places that it leads to are many, and saves tables and charts", async () => {
    await openDashboard();
    const bars = await readAttributes({ selector: "#labels .bars rect" }, "aria-label");
    const count = (label: string): number =>
      bars.filter((bar) => bar.startsWith(`${label}, `)).reduce((sum, bar) => sum + Number(/\d+$/u.exec(bar)?.[0]), 0);
    const mentions = Number((await figures())[4]?.replace(",", ""));
    assert.equal(
      bars.reduce((sum, bar) => sum + Number(/\d+$/u.exec(bar)?.[0]), 0),
      mentions,
    );
    for (const kind of ["CSV", "SVG"]) {
      const file = `newsmark-labels.${kind.toLowerCase()}`;
      await forget(file);
      await click({ selector: "#labels button", text: `Save as ${kind}` });
      await waitForElement({ selector: ".quick-input-widget .monaco-button", text: "OK" });
      await waitUntil(`${file} is there`, async () => {
        // The dialog takes no key while it looks at its folder.
        if ((await readTexts({ selector: ".quick-input-widget .monaco-button" })).length > 0) await pressKeys("Enter");
        await sleep(300);
        return isThere(file);
      });
    }
    assert.ok(count("amounts of money and prices") > 0, bars.join("\n"));
    const organizations = count("organization");
    assert.match(await contentOf("newsmark-labels.csv"), /^\uFEFF?Label,Decided,Undecided\r\n[^]*organization,/u);
    assert.match(await contentOf("newsmark-labels.svg"), /^<svg[^]*aria-label="organization, Undecided: \d+"/u);
    await click({ selector: "#labels summary" });
    await click({ selector: "#labels button.link", text: "organization" });
    await waitUntil("the places are counted", async () =>
      ((await readTexts({ selector: "p.status" }))[0] ?? "").startsWith(`${String(organizations)} places on `),
    );
    const [words = ""] = await readTexts({ selector: "td.keyword" });
    await click({ selector: "td.keyword button" });
    await waitUntil("the first of them is selected in its page", () => {
      const { selection, document } = window.activeTextEditor ?? {};
      return selection !== undefined && document?.getText(selection).replace(/\s/gu, "") === words;
    });
    await forget("newsmark-labels.csv");
    await forget("newsmark-labels.svg");
  });

  it("shows a label of the project's own whole in the chart, and by colour and shape among the places", async () => {
    await openDashboard();
    await picture("dashboard-own-label");
    await waitForElement({ selector: "#labels svg text", text: "amounts of money and prices" });
    await click({ selector: "#labels summary" });
    await click({ selector: "#labels button.link", text: "amounts of money and prices" });
    await waitForElement({ selector: "td.label", text: "amounts of money and prices", timeout: PATIENCE });
    const looks = await readAttributes({ selector: "td.keyword button" }, "class");
    assert.deepEqual([...new Set(looks)], ["mention dashed barred"]);
    const colours = await readAttributes({ selector: "td.keyword button" }, "style");
    assert.match(colours[0] ?? "", /--vscode-newsmark-ownLabel1/u);
    await picture("concordance-own-label");
  });

  it("stops looking when it is told to, and keeps what it found", async () => {
    await openDashboard();
    const page = await realPage();
    for (let copy = 0; copy < 30; copy++) await putFile(`many/page-${String(copy)}.news`, page);
    await waitForElement({ selector: ".title button", text: "Stop", timeout: PATIENCE });
    await click({ selector: ".title button", text: "Stop" });
    await waitForElement({ selector: ".title button", text: "Look again", timeout: PATIENCE });
    assert.ok((await readTexts({ selector: "#pages td:first-child" })).includes("corpus/a.news"));
    await forget("many");
  });

  it("shows a name that crosses a wrap whole in the concordance, and goes there by key", async () => {
    const editor = await showPage("corpus/a.news", NEWS);
    await analyzed(editor.document);
    const at = editor.document.positionAt(NEWS.indexOf("石桥镇"));
    editor.selection = new Selection(at, at.translate(0, 3));
    await commands.executeCommand("newsmark.showAllMentions");
    // Other pages of the folder may have the name too; those of this one come first.
    await waitUntil("both places stand there", async () => (await readTexts({ selector: "td.keyword" })).length >= 2);
    const left = await readTexts({ selector: "td.left" });
    assert.ok(left[1]?.endsWith("王建国说，"), left.join("\n"));
    assert.deepEqual(await seriousFaults({ selector: "td.keyword button" }), []);
    await picture("concordance");
    await pressKeys("ArrowDown", "Enter");
    await waitUntil("the second place is selected", () => {
      const { selection, document } = window.activeTextEditor ?? {};
      return selection !== undefined && document?.getText(selection) === "石桥\n镇";
    });
    assert.deepEqual(window.activeTextEditor?.selection.start, new Position(1, 10));
  });

  it("relabels places in the text after VS Code's preview and beside it after a list, and answers for each", async () => {
    const text =
      "本报讯（记者 钱学斌）昨日，钱学斌介绍，路修好了。\n\n<orgName>钱学斌工作室</orgName>成立。钱学斌说，还要修桥。\n";
    await forget("bulk");
    await putFile("bulk/beside/newsmark.config.json", '{ "annotations": "standoff" }');
    await putFile("bulk/beside/b.news", text.replace(/<[^>]*>/gu, "").replace("工作室", ""));
    const editor = await showPage("bulk/a.news", text);
    await analyzed(editor.document);
    const at = editor.document.positionAt(text.indexOf("钱学斌"));
    editor.selection = new Selection(at, at.translate(0, 3));
    await commands.executeCommand("newsmark.readCorpus");
    await commands.executeCommand("newsmark.showAllMentions");
    await waitUntil("all places stand there", async () => (await readTexts({ selector: "td.keyword" })).length === 8);
    await pressKeys("Shift+ArrowDown");
    await waitUntil("two are selected", async () => (await readTexts({ selector: ".count" }))[0] === "2 selected");
    await pressKeys("Control+a");
    await waitUntil("all are selected", async () => (await readTexts({ selector: ".count" }))[0] === "8 selected");
    await choose({ selector: ".change select" }, "organization");
    await picture("bulk-selected");
    await click({ selector: ".change button", text: "Relabel" });

    const row = { selector: ".quick-input-list .monaco-list-row", text: "person → organization" };
    await waitForElement({ ...row, timeout: PATIENCE });
    await picture("bulk-beside");
    await pressKeys("Enter");
    await waitForElement({ selector: ".monaco-button", text: "Apply", timeout: PATIENCE });
    await picture("bulk-preview");
    const listed = await readTexts({ selector: ".bulk-edit-panel .monaco-list-row" });
    assert.equal(listed.filter((row) => row.includes("钱学斌")).length, 3, listed.join("\n"));
    assert.equal(listed.length, 4, "there is a row for the page, one for each change, and no other");
    assert.equal(editor.document.getText(), text, "nothing is changed before a person says so");
    await click({ selector: ".monaco-button", text: "Apply" });
    await waitForElement({ selector: ".report h2", text: "7 of 8 places changed", timeout: PATIENCE });
    assert.deepEqual(await readTexts({ selector: ".report li" }), [
      "钱学斌 bulk/a.news, Line 3: it is part of a longer one, or overlaps another",
    ]);
    await picture("bulk-report");
    assert.deepEqual(await seriousFaults({ selector: ".report" }), []);
    assert.equal(editor.document.getText().split("<orgName>钱学斌</orgName>").length, 4);
    assert.equal((await contentOf("bulk/beside/b.ann")).split("ORG").length, 5);
    assert.equal((await contentOf("bulk/beside/b.news")).includes("<"), false);
  });

  it("has its pages in a tree, and follows what is saved", async () => {
    const api = await newsmark();
    await commands.executeCommand("newsmark.corpus.focus");
    await commands.executeCommand("newsmark.readCorpus");
    const pageIn = () =>
      api
        .corpusTree()
        .find(({ label }) => label === "corpus")
        ?.children.find(({ label }) => label === "a.news");
    await waitUntil("the page stands in the tree", () => pageIn()?.description.startsWith("↩ 2") === true);
    await picture("corpus-tree");
    const editor = await showPage("corpus/a.news", NEWS);
    await analyzed(editor.document);
    await commands.executeCommand("newsmark.mergePage");
    await waitUntil("the lines are joined", () => editor.document.getText() !== NEWS);
    await commands.executeCommand("workbench.action.files.save");
    await waitUntil("the tree says so", () => pageIn()?.description.includes("↩ 2") === false);
    await openDashboard();
    await waitUntil("they count as mended", async () => Number((await figures())[3] ?? 0) > 0);
  });

  for (const [name, theme] of [
    ["dark", "Default Dark Modern"],
    ["high-contrast", "Default High Contrast"],
  ] as const) {
    it(`is legible in a ${name} theme`, async () => {
      await workspace.getConfiguration("workbench").update("colorTheme", theme, ConfigurationTarget.Global);
      await openDashboard();
      await waitForElement({ selector: "#widths svg [role=button]" });
      await picture(`dashboard-${name}`);
      assert.deepEqual(await seriousFaults({ selector: "#widths svg" }), []);
      await resizeWindow(1440, 900);
    });
  }
});
