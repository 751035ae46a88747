import * as vscode from "vscode";
import type { ScopedParams, StripParams } from "../../../server/src/protocol/messages.js";
import { serverCommands } from "../../../server/src/protocol/messages.js";
import { activePageEditor } from "../page/active-page.js";
import type { Pages } from "../page/pages.js";
import { messageOf, type LanguageServer } from "../server/language-server.js";
import { tellFailure } from "../status/tell-failure.js";
import { registerExport } from "./export-page.js";
import { registerImport } from "./import-annotations.js";
import { registerLabelCommands } from "./label-commands.js";
import { registerMentionCommands } from "./mention-commands.js";

/** The commands that act at a place of the page, the server command behind each, and how far it reaches. */
const SCOPED_COMMANDS = {
  "newsmark.mergePassage": [serverCommands.merge, "passage"],
  "newsmark.mergeArticle": [serverCommands.merge, "article"],
  "newsmark.mergePage": [serverCommands.merge, "page"],
  "newsmark.insertMarker": [serverCommands.insertMarkers, "passage"],
  "newsmark.insertArticleMarkers": [serverCommands.insertMarkers, "article"],
  "newsmark.insertAllMarkers": [serverCommands.insertMarkers, "page"],
} as const;

/** A place named by a code lens or a node of the tree; without one a command acts at the cursor. */
interface Place {
  readonly uri: vscode.Uri;
  readonly position: vscode.Position;
}

/** Registers the commands that change the page; the server makes the edit, so that it is one undo step. */
export function registerPageCommands(server: LanguageServer, pages: Pages): vscode.Disposable {
  const execute = async (command: string, argument: unknown): Promise<void> => {
    try {
      await server.execute(command, argument);
    } catch (error) {
      server.logFailure(command, error);
      void tellFailure(
        vscode.l10n.t("Newsmark could not change the page: {0}. Your text is untouched.", messageOf(error)),
      );
    }
  };
  const scoped = Object.entries(SCOPED_COMMANDS).map(([id, [command, scope]]) =>
    vscode.commands.registerCommand(id, async (argument?: unknown) => {
      const place = placeOf(argument) ?? placeOfCursor();
      if (place === null) return;
      const { line, character } = place.position;
      const params: ScopedParams = { uri: place.uri.toString(), position: { line, character }, scope };
      await execute(command, params);
    }),
  );
  const strip = vscode.commands.registerCommand("newsmark.stripMarkers", async () => {
    const editor = activePageEditor();
    if (editor === undefined) return;
    const params: StripParams = { uri: editor.document.uri.toString() };
    await execute(serverCommands.stripMarkers, params);
  });
  return vscode.Disposable.from(
    ...scoped,
    strip,
    registerLabelCommands(execute, pages),
    registerMentionCommands(execute),
    registerExport(execute),
    registerImport(server),
  );
}

function placeOfCursor(): Place | null {
  const editor = activePageEditor();
  return editor === undefined ? null : { uri: editor.document.uri, position: editor.selection.active };
}

function placeOf(argument: unknown): Place | null {
  if (typeof argument !== "object" || argument === null || !("uri" in argument)) return null;
  const { uri } = argument;
  if (!(uri instanceof vscode.Uri)) return null;
  return "range" in argument && argument.range instanceof vscode.Range ? { uri, position: argument.range.start } : null;
}
