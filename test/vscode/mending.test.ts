import { strict as assert } from "node:assert";
import {
  commands,
  languages,
  Position,
  Range,
  Selection,
  workspace,
  type CodeAction,
  type CodeLens,
  type TextDocument,
  type TextEditor,
} from "vscode";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { analyzed, newsmark } from "./support/newsmark.js";
import { realPage, showPage } from "./support/pages.js";
import { waitUntil } from "./support/wait-until.js";

/** The second passage of the real page stands on lines 6 to 13. */
const SECOND_PASSAGE = new Position(5, 3);

const withoutWhiteSpace = (text: string): string => text.replace(/\s/gu, "");

async function shownPage(name: string): Promise<{ editor: TextEditor; document: TextDocument; text: string }> {
  const text = await realPage();
  const editor = await showPage(name, text);
  await analyzed(editor.document);
  return { editor, document: editor.document, text };
}

async function changed(document: TextDocument, from: string): Promise<string> {
  await waitUntil("the text is changed", () => document.getText() !== from);
  return document.getText();
}

async function undoneTo(document: TextDocument, text: string): Promise<void> {
  await commands.executeCommand("undo");
  assert.equal(document.getText(), text, "one step undoes it");
}

describe("Mending a page", () => {
  cleanUpAfterEach();

  it("merges a passage by its quick fix, and undoes it in one step", async () => {
    const { document, text } = await shownPage("quick-fix.news");
    await waitUntil("findings are there", () => languages.getDiagnostics(document.uri).length > 0);
    const actions = await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      new Range(SECOND_PASSAGE, SECOND_PASSAGE),
      "quickfix",
      10,
    );
    const merge = actions.find(({ isPreferred, edit }) => isPreferred === true && edit !== undefined);
    assert.ok(merge?.edit, actions.map(({ title }) => title).join("\n"));
    assert.ok(await workspace.applyEdit(merge.edit));
    const merged = await changed(document, text);
    assert.equal(withoutWhiteSpace(merged), withoutWhiteSpace(text));
    assert.ok(merged.includes("“昨天我就接到社区通知，我们社区已成功创建‘无疫社区’。”12月1日上午，大渡口区"));
    await undoneTo(document, text);
  });

  it("merges a passage at the cursor by the command", async () => {
    const { editor, document, text } = await shownPage("merge-passage.news");
    editor.selection = new Selection(SECOND_PASSAGE, SECOND_PASSAGE);
    await commands.executeCommand("newsmark.mergePassage");
    const merged = await changed(document, text);
    assert.equal(merged.split("\n").length, text.split("\n").length - 7);
    assert.equal(withoutWhiteSpace(merged), withoutWhiteSpace(text));
    await undoneTo(document, text);
  });

  it("merges what is safe on the whole page, and finds nothing more to merge", async () => {
    const api = await newsmark();
    const { document, text } = await shownPage("merge-page.news");
    const before = api.pageStatus(document.uri)?.wraps ?? 0;
    await commands.executeCommand("newsmark.mergePage");
    const merged = await changed(document, text);
    assert.equal(withoutWhiteSpace(merged), withoutWhiteSpace(text));
    assert.ok(
      merged.includes("除便利店外，新工社区所辖的理发店、餐饮店"),
      "a column break within a sentence is closed",
    );
    await analyzed(document);
    const after = api.pageStatus(document.uri)?.wraps ?? 0;
    assert.ok(after < before / 10, `${String(after)} of ${String(before)} line breaks are left`);
    await undoneTo(document, text);
  });

  it("inserts markers for an article and for all, and strips them to the text as it was", async () => {
    const { editor, document, text } = await shownPage("markers.news");
    editor.selection = new Selection(SECOND_PASSAGE, SECOND_PASSAGE);
    await commands.executeCommand("newsmark.insertArticleMarkers");
    const one = await changed(document, text);
    assert.equal(one.split('<div type="article">').length - 1, 1);
    await undoneTo(document, text);
    await analyzed(document);
    await commands.executeCommand("newsmark.insertAllMarkers");
    const all = await changed(document, text);
    assert.ok(all.split('<div type="article">').length - 1 >= 6, "each article has its marker");
    assert.ok(all.includes("<persName>"), "names are marked");
    await analyzed(document);
    const lenses = await commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 100);
    assert.deepEqual(
      lenses.filter(({ command }) => command?.title === "Insert markers"),
      [],
      "no article offers markers that stand already",
    );
    await commands.executeCommand("newsmark.stripMarkers");
    await changed(document, all);
    assert.equal(document.getText(), text, "the text is as it was, to the last byte");
  });

  it("inserts the marker of what stands at the cursor", async () => {
    const { editor, document, text } = await shownPage("marker.news");
    editor.selection = new Selection(SECOND_PASSAGE, SECOND_PASSAGE);
    await commands.executeCommand("newsmark.insertMarker");
    const marked = await changed(document, text);
    assert.match(marked, /<\w+>/u);
    await undoneTo(document, text);
  });

  it("labels the selection, and takes the label off again", async () => {
    const { editor, document, text } = await shownPage("label.news");
    const at = text.indexOf("九宫庙街道");
    editor.selection = new Selection(document.positionAt(at), document.positionAt(at + "九宫庙街道".length));
    await commands.executeCommand("newsmark.labelPlace");
    const labelled = await changed(document, text);
    assert.ok(labelled.includes("<placeName>九宫庙街道</placeName>"), labelled.slice(at - 20, at + 60));
    await analyzed(document);
    const inner = labelled.indexOf("九宫庙街道");
    editor.selection = new Selection(document.positionAt(inner), document.positionAt(inner + "九宫庙街道".length));
    await commands.executeCommand("newsmark.labelPlace");
    await changed(document, labelled);
    assert.equal(document.getText(), text);
  });
});
