import { strict as assert } from "node:assert";
import { commands, ConfigurationTarget, workspace, type CodeLens, type Uri } from "vscode";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { newsmark, painted } from "./support/newsmark.js";
import { realPage, showPage } from "./support/pages.js";
import { waitUntil } from "./support/wait-until.js";

const SETTINGS = ["enabled", "wraps", "mentions"];

async function drawn(uri: Uri): Promise<{ readonly wraps: number; readonly mentions: number }> {
  const counts = (await newsmark()).paintedCounts(uri);
  const mentions = Object.values(counts?.mentions ?? {}).reduce((sum, count) => sum + count, 0);
  return { wraps: counts?.wraps ?? 0, mentions };
}

describe("The marks", () => {
  afterEach(async () => {
    const settings = workspace.getConfiguration("newsmark.decorations");
    for (const name of SETTINGS) await settings.update(name, undefined, ConfigurationTarget.Global);
  });
  cleanUpAfterEach();

  it("go and come back by command, all of them or one kind", async () => {
    const { document } = await showPage("marks.news", await realPage());
    await painted(document);
    const { uri } = document;
    await waitUntil("all are drawn", async () => (await drawn(uri)).wraps > 0 && (await drawn(uri)).mentions > 0);
    await commands.executeCommand("newsmark.toggleWrapMarks");
    await waitUntil("no wrap is drawn", async () => (await drawn(uri)).wraps === 0);
    assert.ok((await drawn(uri)).mentions > 0);
    await commands.executeCommand("newsmark.toggleWrapMarks");
    await waitUntil("wraps are drawn", async () => (await drawn(uri)).wraps > 0);
    await commands.executeCommand("newsmark.toggleMarks");
    await waitUntil("nothing is drawn", async () => (await drawn(uri)).wraps + (await drawn(uri)).mentions === 0);
    await commands.executeCommand("newsmark.toggleMarks");
    await waitUntil("all are drawn again", async () => (await drawn(uri)).mentions > 0);
  });

  it("name each article above its first line", async () => {
    const { document } = await showPage("lenses.news", await realPage());
    await painted(document);
    const lenses = await commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 100);
    const titles = lenses.map(({ command }) => command?.title ?? "");
    assert.ok(
      titles.some((title) => title.startsWith("Article 3 · 永川全面推行点长负责制")),
      titles.join("\n"),
    );
    assert.ok(titles.includes("Merge"));
    assert.ok(titles.includes("Insert markers"));
  });
});
