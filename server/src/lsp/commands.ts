import {
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type CancellationToken,
  type ExecuteCommandParams,
} from "vscode-languageserver/node";
import { serverCommands } from "../protocol/messages.js";
import { decide } from "./decide-command.js";
import { MESSAGES } from "./messages.js";
import { PAGE_COMMANDS, type PageCommand } from "./page-commands.js";
import type { Session } from "./session.js";
import { versionedEdit } from "./workspace-edits.js";
import { guarded } from "./requests.js";

/**
 * Carries out the client's commands: each is one edit of just the version it was computed for, one step to undo. Where
 * there is nothing to do the reader is told; an edit that could not be made is an error.
 */
export function registerCommands(session: Session): void {
  session.connection.onExecuteCommand(
    guarded(
      session.log,
      "command",
      () => {
        throw new ResponseError(LSPErrorCodes.RequestFailed, MESSAGES.failed[session.publisher.language]);
      },
      async ({ command, arguments: given }: ExecuteCommandParams, token) => {
        const input: unknown = given?.[0];
        if (command === serverCommands.decide) await decide(session, input);
        const read = PAGE_COMMANDS.get(command);
        if (read) await carryOut(session, read(input), token);
        return null;
      },
    ),
  );
}

async function carryOut(
  { connection, pages, publisher: { language } }: Session,
  { uri, needs, run }: PageCommand,
  token: CancellationToken,
): Promise<void> {
  const page = await (needs === "full" ? pages.full(uri, token) : pages.newest(uri, token));
  if (!page) return;
  const outcome = run(page);
  if ("refused" in outcome) {
    await connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Info,
      message: outcome.refused[language],
    });
    return;
  }
  const { applied } = await connection.workspace.applyEdit(versionedEdit(page, outcome.edits));
  if (!applied) throw new ResponseError(LSPErrorCodes.RequestFailed, MESSAGES.changedSince[language]);
}
