import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type ExecuteCommandParams,
} from "vscode-languageserver/node";
import type { GroupDecided } from "../protocol/review-messages.js";
import { serverCommands, type ImportAnswer } from "../protocol/messages.js";
import { mentionOn } from "../service/mention-steps.js";
import { toSpan } from "../service/positions.js";
import { annotate, ANNOTATION_COMMANDS, type AnnotateRequest } from "./annotation-commands.js";
import { apply, isBeside, tell } from "./page-acts.js";
import { changeBeside } from "./bulk-handlers.js";
import { decide } from "./decide-command.js";
import { decideGroup } from "./decide-group.js";
import { exportPage } from "./export-command.js";
import { importAnnotations } from "./import-command.js";
import { MESSAGES } from "./messages.js";
import { labelled, PAGE_COMMANDS, scoped, type PageCommand } from "./page-commands.js";
import type { RecognizerSource } from "./recognizer-source.js";
import type { Session } from "./session.js";
import { guarded } from "./requests.js";
import { decideInReview } from "./review-handlers.js";

type CommandAnswer = boolean | GroupDecided | ImportAnswer | readonly boolean[] | null;

/**
 * Carries out the client's commands: each is one edit of just the version it was computed for, one step to undo. Where
 * there is nothing to do the reader is told; an edit that could not be made is an error.
 */
export function registerCommands(session: Session, recognizer: RecognizerSource): void {
  session.connection.onExecuteCommand(
    guarded<ExecuteCommandParams, CommandAnswer>(
      session.log,
      "command",
      () => {
        throw new ResponseError(LSPErrorCodes.RequestFailed, MESSAGES.failed[session.publisher.language]);
      },
      async ({ command, arguments: given }, token) => {
        const input: unknown = given?.[0];
        if (command === serverCommands.review) return decideInReview(session, input, token);
        if (command === serverCommands.changeBeside) return changeBeside(session, input, token);
        if (command === serverCommands.reviewGroup) return decideGroup(session, input, token);
        if (command === serverCommands.importAnnotations) return importAnnotations(session, input, token);
        if (command === serverCommands.exportPage) await exportPage(session, recognizer, input, token);
        if (command === serverCommands.decide) await decide(session, input, token);
        const act = ANNOTATION_COMMANDS.get(command);
        if (act) await act(session, input, token);
        const beside = await besideRequest(session, command, input, token);
        if (beside) {
          await annotate(session, beside, token);
          return null;
        }
        const read = PAGE_COMMANDS.get(command);
        if (read) await carryOut(session, read(input), token);
        return null;
      },
    ),
  );
}

/**
 * What labelling a stretch, or marking the mention under the cursor, asks for where annotations are kept beside the page;
 * null for every other command.
 */
async function besideRequest(
  session: Session,
  command: string,
  input: unknown,
  token: CancellationToken,
): Promise<AnnotateRequest | null> {
  if (command === serverCommands.label) {
    const { uri, range, label } = labelled.parse(input);
    if (!(await isBeside(session, uri))) return null;
    return {
      uri,
      version: undefined,
      span: (page) => toSpan(page.analysis.source, range),
      action: { kind: "label", label },
    };
  }
  if (command !== serverCommands.insertMarkers) return null;
  const { uri, position, scope } = scoped.parse(input);
  if (scope !== "passage" || !(await isBeside(session, uri))) return null;
  const page = await session.pages.full(uri, token);
  const at = page?.analysis.source.offsetAt(position);
  if (!page || at === undefined || !mentionOn(page.analysis, { start: at, end: at })) return null;
  return { uri, version: page.version, span: { start: at, end: at }, action: { kind: "accept", same: false } };
}

async function carryOut(session: Session, { uri, needs, run }: PageCommand, token: CancellationToken): Promise<void> {
  const { pages } = session;
  const page = await (needs === "full" ? pages.full(uri, token) : pages.newest(uri, token));
  if (!page) return;
  const outcome = run(page);
  if ("refused" in outcome) {
    await tell(session, outcome.refused);
    return;
  }
  await apply(session, page, outcome.edits);
}
