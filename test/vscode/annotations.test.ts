import { strict as assert } from "node:assert";
import {
  commands,
  ConfigurationTarget,
  Position,
  Selection,
  Uri,
  window,
  workspace,
  type TextDocument,
  type TextEditor,
} from "vscode";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { analyzed, newsmark } from "./support/newsmark.js";
import { showPage } from "./support/pages.js";
import { waitUntil } from "./support/wait-until.js";
import { pressKeys, takeScreenshot, windowIsAtHand } from "./window.js";

const TEXT = "市审计局负责人王建国介绍，王建国昨天到了石桥镇。\n\n王建国说，石桥镇的路修好了。\n";

async function annotationsOf(document: TextDocument): Promise<string> {
  try {
    const file = document.uri.with({ path: document.uri.path.replace(/\.news$/u, ".ann") });
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.file(file.fsPath)));
  } catch {
    return "";
  }
}

/** Presses a key where there is a window to press it in; else runs what it stands for. */
async function press(key: string, command: string): Promise<void> {
  if (windowIsAtHand) await pressKeys(key);
  else await commands.executeCommand(command);
}

/** Selects words, and waits until the window shows it: keys depend on it. */
async function select(editor: TextEditor, words: string): Promise<void> {
  const { document } = editor;
  const start = document.getText().indexOf(words);
  const shown = new Promise<void>((resolve) => {
    const listening = window.onDidChangeTextEditorSelection(() => {
      listening.dispose();
      resolve();
    });
  });
  editor.selection = new Selection(document.positionAt(start), document.positionAt(start + words.length));
  await shown;
}

const isWritten = (document: TextDocument, content: string): Promise<void> =>
  waitUntil(`page.ann is ${JSON.stringify(content)}`, async () => (await annotationsOf(document)) === content);

describe("Annotations beside the text", () => {
  before(() => workspace.getConfiguration("newsmark").update("annotations", "standoff", ConfigurationTarget.Global));
  after(() => workspace.getConfiguration("newsmark").update("annotations", undefined, ConfigurationTarget.Global));
  cleanUpAfterEach();

  it("are made by keys, undone by the editor's own key, and follow the text to the disk when it is saved", async () => {
    const api = await newsmark();
    const editor = await showPage("standoff.news", TEXT);
    const { document } = editor;
    await analyzed(document);

    editor.selection = new Selection(new Position(0, 8), new Position(0, 8));
    await press("Alt+a", "newsmark.acceptMention");
    await isWritten(document, "T1\tPER 7 10\t王建国\n");
    await select(editor, "审计局");
    await press("Alt+3", "newsmark.labelOrganization");
    await isWritten(document, "T1\tPER 7 10\t王建国\nT2\tORG 1 4\t审计局\n");
    await press("Alt+Shift+Equal", "newsmark.growMentionStart");
    await isWritten(document, "T1\tPER 7 10\t王建国\nT2\tORG 0 4\t市审计局\n");
    await takeScreenshot("annotations-beside");

    await waitUntil("it can be undone", () => api.annotationState(document.uri)?.canUndo === true);
    await press("Control+z", "newsmark.undoAnnotation");
    await isWritten(document, "T1\tPER 7 10\t王建国\nT2\tORG 1 4\t审计局\n");
    assert.equal(document.getText(), TEXT);
    assert.equal(document.isDirty, false);

    await editor.edit((edit) => {
      edit.insert(new Position(0, 0), "重庆");
    });
    await commands.executeCommand("workbench.action.files.save");
    await isWritten(document, "T1\tPER 9 12\t王建国\nT2\tORG 3 6\t审计局\n");
    assert.equal(document.getText(), `重庆${TEXT}`);
  });

  it("undo in the order in which text and annotations were changed", async () => {
    const api = await newsmark();
    const editor = await showPage("undo.news", TEXT);
    const { document } = editor;
    await analyzed(document);
    await select(editor, "石桥镇");
    await press("Alt+2", "newsmark.labelPlace");
    await isWritten(document, "T1\tLOC 20 23\t石桥镇\n");
    await editor.edit((edit) => {
      edit.insert(new Position(0, 0), "重庆");
    });
    await waitUntil("the text comes first", () => api.annotationState(document.uri)?.canUndo === false);
    await press("Control+z", "undo");
    await waitUntil("the text is undone", () => document.getText() === TEXT);
    await waitUntil("the annotation comes next", () => api.annotationState(document.uri)?.canUndo === true);
    await press("Control+z", "newsmark.undoAnnotation");
    await isWritten(document, "");
  });
});
