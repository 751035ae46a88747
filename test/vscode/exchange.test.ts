import { strict as assert } from "node:assert";
import { commands, ConfigurationTarget, type Uri, window, workspace } from "vscode";
import type { ImportAnswer } from "../../server/src/protocol/messages.js";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { analyzed } from "./support/newsmark.js";
import { inFolder, putFile, realPage, showPage } from "./support/pages.js";
import { waitUntil } from "./support/wait-until.js";

const TEXT = "市审计局负责人王建国介绍，王建国昨天到了石桥镇。\n\n王建国说，石桥镇的路修好了。\n";

const contentOf = async (file: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(file));

/** Imports from a file, and tells how many mentions were placed, were there already, and were not placed. */
async function importFrom(file: Uri): Promise<readonly [placed: number, already: number, left: number]> {
  const answer = await commands.executeCommand<ImportAnswer | undefined>("newsmark.importAnnotations", file);
  assert.ok(answer?.kind === "done", `the import is done: ${JSON.stringify(answer)}`);
  return [answer.placed, answer.already, answer.left];
}

describe("Export and import of the open page", () => {
  cleanUpAfterEach();
  after(() => workspace.getConfiguration("newsmark").update("annotations", undefined, ConfigurationTarget.Global));

  it("exports the real page, and imports its mentions from there as markers that one undo takes back", async () => {
    const page = await realPage();
    const { document } = await showPage("exchange.news", page);
    await analyzed(document);
    const tei = inFolder("exchange.xml");
    await commands.executeCommand("newsmark.exportPage", { format: "tei", text: "clean", file: tei });
    assert.match(await contentOf(tei), /<persName>李润梅<\/persName>/u);

    const [placed, already, left] = await importFrom(tei);
    assert.ok(placed > 100, `${String(placed)} mentions are placed`);
    assert.deepEqual([already, left], [0, 0]);
    const marked = document.getText();
    assert.ok(marked.includes("<persName>李润梅</persName>"), "names have markers");
    await analyzed(document);
    assert.deepEqual(await importFrom(tei), [0, placed, 0]);
    assert.equal(document.getText(), marked);
    await commands.executeCommand("undo");
    await waitUntil("the text is as it was", () => document.getText() === page);
  });

  it("imports beside the text, and shows a list of what has no place", async () => {
    await workspace.getConfiguration("newsmark").update("annotations", "standoff", ConfigurationTarget.Global);
    const { document } = await showPage("exchange-beside.news", TEXT);
    await analyzed(document);
    const file = await putFile("labels.ann", "T1\tPER 7 10\t王建国\nT2\tLOC 20 23\t石桥镇\nT3\tPER 30 33\t李小明\n");
    assert.deepEqual(await importFrom(file), [2, 0, 1]);
    await waitUntil("the annotations are written", async () =>
      (await contentOf(inFolder("exchange-beside.ann"))).startsWith("T1\tPER 7 10\t王建国\nT2\tLOC 20 23\t石桥镇\n"),
    );
    assert.equal(document.getText(), TEXT);
    const list = window.visibleTextEditors.find(({ document: shown }) => shown.getText().includes("李小明"));
    assert.ok(list, "a list names what has no place");
  });
});
