import * as vscode from "vscode";
import type { LabelParams, LabelStyle } from "../../../server/src/protocol/messages.js";
import { serverCommands } from "../../../server/src/protocol/messages.js";
import { activePageEditor } from "../page/active-page.js";
import type { Pages } from "../page/pages.js";
import { fromRange } from "../page/protocol-ranges.js";
import { annotateAtCursor, type Execute } from "./mention-commands.js";

/** The commands that give one of our labels, in the order of the keys they have unless a project moves them. */
const LABEL_COMMANDS = [
  ["newsmark.labelPerson", "PER"],
  ["newsmark.labelPlace", "LOC"],
  ["newsmark.labelOrganization", "ORG"],
  ["newsmark.labelTime", "TIME"],
  ["newsmark.labelWork", "WORK"],
] as const;

/** Registers the commands that label the selection, or relabel the mention under the cursor. */
export function registerLabelCommands(execute: Execute, pages: Pages): vscode.Disposable {
  const ours = LABEL_COMMANDS.map(([id, label]) =>
    vscode.commands.registerCommand(id, () => giveLabel(execute, label)),
  );
  const byKey = vscode.commands.registerCommand("newsmark.labelByKey", async (key?: unknown) => {
    const label = labelsOfActivePage(pages).find((each) => each.key === key);
    if (label !== undefined) await giveLabel(execute, label.label);
    else if (activePageEditor() !== undefined) void tellNoLabel(key);
  });
  const picked = vscode.commands.registerCommand("newsmark.labelAs", async () => {
    const label = await pickLabel(labelsOfActivePage(pages));
    if (label !== undefined) await giveLabel(execute, label);
  });
  const relabel = vscode.commands.registerCommand("newsmark.relabelMention", async () => {
    const label = await pickLabel(labelsOfActivePage(pages));
    if (label !== undefined) await annotateAtCursor(execute, { kind: "relabel", label, same: false });
  });
  return vscode.Disposable.from(...ours, byKey, picked, relabel, trackOwnKeys(pages));
}

/** Labels the selection; without one, the mention under the cursor gets the label. */
async function giveLabel(execute: Execute, label: string): Promise<void> {
  const editor = activePageEditor();
  if (editor === undefined) return;
  if (editor.selection.isEmpty) {
    await annotateAtCursor(execute, { kind: "relabel", label, same: false });
    return;
  }
  const params: LabelParams = { uri: editor.document.uri.toString(), range: fromRange(editor.selection), label };
  await execute(serverCommands.label, params);
}

function labelsOfActivePage(pages: Pages): readonly LabelStyle[] {
  const editor = activePageEditor();
  return editor === undefined ? [] : (pages.status(editor.document.uri)?.labels ?? []);
}

/** Keeps the context `newsmark.ownKeys` true while the active page's project gives our labels other keys. */
function trackOwnKeys(pages: Pages): vscode.Disposable {
  const update = (): void => {
    const labels = labelsOfActivePage(pages);
    const moved = LABEL_COMMANDS.some(([, label], at) =>
      labels.some((each) => each.label === label && each.key !== at + 1),
    );
    void vscode.commands.executeCommand("setContext", "newsmark.ownKeys", moved);
  };
  return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(update), pages.onDidChange(update));
}

async function pickLabel(labels: readonly LabelStyle[]): Promise<string | undefined> {
  const items = labels.map(({ label, name, key }) => ({
    label: name,
    description: key === null ? label : `${label} · Alt+${String(key)}`,
    key: label,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t("What is it?"),
    matchOnDescription: true,
  });
  return chosen?.key;
}

async function tellNoLabel(key: unknown): Promise<void> {
  const configure = vscode.l10n.t("Add a Label");
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t("No label has the key Alt+{0}. A project can add labels of its own.", String(key)),
    configure,
  );
  if (choice === configure) await vscode.commands.executeCommand("workbench.action.openSettings", "newsmark.labels");
}
