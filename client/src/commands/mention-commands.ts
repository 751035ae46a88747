import * as vscode from "vscode";
import type {
  AnnotateAction,
  AnnotateParams,
  ConvertAnnotationsParams,
  LostAnnotationsParams,
  UndoAnnotationParams,
} from "../../../server/src/protocol/messages.js";
import { serverCommands } from "../../../server/src/protocol/messages.js";
import { activePageEditor } from "../page/active-page.js";
import { fromRange } from "../page/protocol-ranges.js";

/** Has the server carry out a command; a failure is told. */
export type Execute = (command: string, argument: unknown) => Promise<void>;

const resize = (edge: "start" | "end", by: "character" | "word", grow: boolean): AnnotateAction => ({
  kind: "resize",
  edge,
  by,
  grow,
});

/** The commands about the mention under the cursor, and what each does to it. */
const ACTIONS: Readonly<Record<string, AnnotateAction>> = {
  "newsmark.acceptMention": { kind: "accept", same: false },
  "newsmark.acceptSameMentions": { kind: "accept", same: true },
  "newsmark.rejectMention": { kind: "reject", same: false },
  "newsmark.rejectSameMentions": { kind: "reject", same: true },
  "newsmark.growMentionEnd": resize("end", "character", true),
  "newsmark.shrinkMentionEnd": resize("end", "character", false),
  "newsmark.growMentionStart": resize("start", "character", true),
  "newsmark.shrinkMentionStart": resize("start", "character", false),
  "newsmark.growMentionEndByWord": resize("end", "word", true),
  "newsmark.shrinkMentionEndByWord": resize("end", "word", false),
  "newsmark.growMentionStartByWord": resize("start", "word", true),
  "newsmark.shrinkMentionStartByWord": resize("start", "word", false),
};

/** The commands about a page's annotations as a whole. */
const PAGE_COMMANDS: Readonly<Record<string, readonly [string, (uri: string) => unknown]>> = {
  "newsmark.undoAnnotation": [serverCommands.undoAnnotation, (uri): UndoAnnotationParams => ({ uri, redo: false })],
  "newsmark.redoAnnotation": [serverCommands.undoAnnotation, (uri): UndoAnnotationParams => ({ uri, redo: true })],
  "newsmark.writeAnnotationsIntoText": [
    serverCommands.convertAnnotations,
    (uri): ConvertAnnotationsParams => ({ uri, to: "inline" }),
  ],
  "newsmark.moveMarkersBesideText": [
    serverCommands.convertAnnotations,
    (uri): ConvertAnnotationsParams => ({ uri, to: "standoff" }),
  ],
  "newsmark.removeLostAnnotations": [serverCommands.removeLostAnnotations, (uri): LostAnnotationsParams => ({ uri })],
};

/** Registers the commands about mentions and annotations: the same whether they are kept in the text or beside it. */
export function registerMentionCommands(execute: Execute): vscode.Disposable {
  const actions = Object.entries(ACTIONS).map(([id, action]) =>
    vscode.commands.registerCommand(id, () => annotateAtCursor(execute, action)),
  );
  const ofPage = Object.entries(PAGE_COMMANDS).map(([id, [command, params]]) =>
    vscode.commands.registerCommand(id, async () => {
      const editor = activePageEditor();
      if (editor !== undefined) await execute(command, params(editor.document.uri.toString()));
    }),
  );
  return vscode.Disposable.from(...actions, ...ofPage);
}

/** Does something to the mention at the cursor or on the selection. */
export async function annotateAtCursor(execute: Execute, action: AnnotateAction): Promise<void> {
  const editor = activePageEditor();
  if (editor === undefined) return;
  const { document, selection } = editor;
  const { version } = document;
  const params: AnnotateParams = { uri: document.uri.toString(), version, range: fromRange(selection), action };
  await execute(serverCommands.annotate, params);
}
