import type { CancellationToken, ExecuteCommandParams } from "vscode-languageserver/node";
import { z } from "zod";
import { serverCommands } from "../protocol/messages.js";
import type { Bilingual } from "../rules/rule.js";
import { articleAt, passageAt } from "../service/checked-page.js";
import { joinEdits } from "../service/formatting.js";
import { stripMarkers } from "../markers/strip-markers.js";
import type { TextEdit } from "../text/edits.js";
import type { AnalyzedPage } from "./analysis-run.js";
import { MESSAGES } from "./messages.js";
import { guarded } from "./requests.js";
import type { Session } from "./session.js";
import { versionedEdit } from "./workspace-edits.js";

const position = z.object({ line: z.number(), character: z.number() });
const scoped = z.object({ uri: z.string(), position, scope: z.enum(["passage", "article", "page"]) });
const strip = z.object({ uri: z.string() });

/** What a command does: an edit of the page, or a word to the reader why there is none. */
type Outcome = { readonly edits: readonly TextEdit[] } | { readonly refused: Bilingual };

interface Command {
  readonly uri: string;
  readonly run: (page: AnalyzedPage) => Outcome;
}

/** Reads a command's arguments; each gives null when they are not its own. */
const COMMANDS: ReadonlyMap<string, (input: unknown) => Command> = new Map([
  [serverCommands.merge, (input) => merge(scoped.parse(input))],
  [serverCommands.stripMarkers, (input) => ({ uri: strip.parse(input).uri, run: withoutMarkers })],
]);

/** Carries out the client's commands: each is one edit of just the version it was computed for, one step to undo. */
export function registerCommands(session: Session): void {
  const { connection, log } = session;
  connection.onExecuteCommand(
    guarded(
      log,
      "command",
      () => null,
      async ({ command, arguments: given }: ExecuteCommandParams, token) => {
        const read = COMMANDS.get(command);
        const input: unknown = given?.[0];
        return read ? carryOut(session, read(input), token) : null;
      },
    ),
  );
}

async function carryOut(
  { connection, pages, publisher }: Session,
  { uri, run }: Command,
  token: CancellationToken,
): Promise<null> {
  const say = (message: Bilingual): void => {
    connection.window.showWarningMessage(message[publisher.language]);
  };
  const page = await pages.full(uri, token);
  if (!page) return null;
  const outcome = run(page);
  if ("refused" in outcome) {
    say(outcome.refused);
    return null;
  }
  if (outcome.edits.length === 0) return null;
  const { applied } = await connection.workspace.applyEdit(versionedEdit(page, outcome.edits));
  if (!applied) say(MESSAGES.notApplied);
  return null;
}

function merge({ uri, position: at, scope }: z.infer<typeof scoped>): Command {
  return {
    uri,
    run: (page) => {
      const here = page.analysis.source.offsetAt(at);
      const place = scope === "passage" ? passageAt(page.analysis, here) : articleAt(page.analysis, here);
      if (scope !== "page" && !place) return { refused: MESSAGES.nothingToMerge };
      const edits = joinEdits(page, scope === "page" ? null : (place?.span ?? null));
      return edits.length > 0 ? { edits } : { refused: MESSAGES.nothingToMerge };
    },
  };
}

const withoutMarkers = (page: AnalyzedPage): Outcome => ({ edits: stripMarkers(page.analysis.page) });
