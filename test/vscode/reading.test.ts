import { strict as assert } from "node:assert";
import { commands, Range, Selection, TextEditorRevealType, window } from "vscode";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { analyzed, painted } from "./support/newsmark.js";
import { realPage, showPage } from "./support/pages.js";
import { waitUntil } from "./support/wait-until.js";
import { click, readTexts, seriousFaults, takeScreenshot, windowIsAtHand } from "./window.js";

describe("The reading view", function () {
  before(function () {
    if (!windowIsAtHand) this.skip();
  });
  cleanUpAfterEach();

  const headlines = (): Promise<readonly string[]> => readTexts({ selector: "article h2" });

  it("shows the articles with their heads first, and leads to the source by mouse and by key", async () => {
    const { document } = await showPage("reading.news", await realPage());
    await painted(document);
    await commands.executeCommand("newsmark.openReadingView");
    await waitUntil("the articles stand there", async () => (await headlines()).length > 5);
    assert.equal((await headlines())[0], "大渡口首批创建33个无疫社区");
    await takeScreenshot("reading-view");
    assert.deepEqual(await seriousFaults({ selector: "article h2" }), []);
    await click({ selector: "article p.deck" });
    const cursor = (): number => window.activeTextEditor?.selection.active.line ?? -1;
    const deck =
      document.getText().slice(0, document.getText().indexOf("逐步有序恢复生产生活秩序\n")).split("\n").length - 1;
    await waitUntil("the cursor stands in the deck", () => cursor() === deck);
  });

  it("changes as the source does", async () => {
    const editor = await showPage("reading-live.news", await realPage());
    const { document } = editor;
    await painted(document);
    await commands.executeCommand("newsmark.openReadingView");
    await waitUntil("the articles stand there", async () => (await headlines()).length > 5);
    const at = document.getText().indexOf("大渡口首批");
    const place = new Range(document.positionAt(at), document.positionAt(at + 3));
    await editor.edit((edit) => {
      edit.replace(place, "渝北区");
    });
    await analyzed(document);
    await waitUntil("the headline is the new one", async () => (await headlines())[0] === "渝北区首批创建33个无疫社区");
  });

  it("goes with the source when it is scrolled", async () => {
    const editor = await showPage("reading-scroll.news", await realPage());
    const { document } = editor;
    await painted(document);
    await commands.executeCommand("newsmark.openReadingView");
    await waitUntil("the articles stand there", async () => (await headlines()).length > 5);
    const line = document.positionAt(document.getText().indexOf("永川区新冠")).line;
    editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
    editor.selection = new Selection(line, 0, line, 0);
    const current = (): Promise<readonly string[]> => readTexts({ selector: "article:has([aria-current]) h2" });
    await waitUntil("the third article is marked", async () => (await current())[0] === "永川全面推行点长负责制");
    await takeScreenshot("reading-view-scrolled");
  });
});
