import { strict as assert } from "node:assert";
import { commands, ConfigurationTarget, env, Position, Selection, Uri, window, workspace } from "vscode";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { analyzed, newsmark } from "./support/newsmark.js";
import { realPage, showPage } from "./support/pages.js";
import { waitUntil } from "./support/wait-until.js";
import {
  click,
  pressKeys,
  readTexts,
  resizeWindow,
  seriousFaults,
  takeScreenshot,
  waitForElement,
  windowIsAtHand,
} from "./window.js";

const NEWS = "本报讯（记者 王建国）昨日，王建国介绍，重庆市石桥镇的\n路修好了。王建国说，石桥\n镇还要修桥。\n";

const picture = (name: string): Promise<void> =>
  takeScreenshot(env.language.startsWith("en") ? name : `${name}-${env.language}`);

async function putPages(): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const pages = { "corpus/a.news": NEWS, "corpus/重庆日报.news": await realPage() };
  for (const [name, text] of Object.entries(pages))
    await workspace.fs.writeFile(Uri.joinPath(folder.uri, name), new TextEncoder().encode(text));
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
    await click({ selector: "#names button.link", text: "王建国" });
    await waitUntil("the places stand there", async () => (await readTexts({ selector: "td.keyword" })).length >= 3);
    assert.ok((await readTexts({ selector: "td.keyword" })).every((text) => text.includes("王建国")));
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
