import { LSPErrorCodes, MessageType, ResponseError, ShowMessageNotification } from "vscode-languageserver/node";
import type { Bilingual } from "../rules/rule.js";
import type { TextEdit } from "../text/edits.js";
import type { AnalyzedPage } from "./analysis-run.js";
import { MESSAGES } from "./messages.js";
import type { PageAnnotations } from "./page-annotations.js";
import { contentModified } from "./requests.js";
import type { Session } from "./session.js";
import { versionedEdit } from "./workspace-edits.js";

/** Whether a page's annotations are kept beside it. */
export const isBeside = async ({ settingsOf }: Session, uri: string): Promise<boolean> =>
  (await settingsOf(uri)).annotations === "standoff";

/** A page's annotations, at that version of it; null, with a word to the reader, where it can have none. */
export async function annotationsOf(session: Session, uri: string, version: number): Promise<PageAnnotations | null> {
  const kept = await session.annotations.loaded(uri);
  if (!kept) {
    if (!uri.startsWith("file:")) await tell(session, MESSAGES.noFile);
    return null;
  }
  if (kept.version !== version) throw outdated(session);
  return kept;
}

/** Edits just that version of a page. */
export async function apply(session: Session, page: AnalyzedPage, edits: readonly TextEdit[]): Promise<void> {
  const { applied } = await session.connection.workspace.applyEdit(versionedEdit(page, edits));
  if (!applied) throw new ResponseError(LSPErrorCodes.RequestFailed, MESSAGES.changedSince[session.publisher.language]);
}

/** The answer to a decision about a version of the page that is gone. */
export const outdated = ({ publisher: { language } }: Session): ResponseError =>
  contentModified(MESSAGES.changedSince[language]);

/** Says something to the reader. */
export const tell = (
  { connection, publisher: { language } }: Session,
  message: Bilingual,
  type: MessageType = MessageType.Info,
): Promise<void> => connection.sendNotification(ShowMessageNotification.type, { type, message: message[language] });

/** Tells the reader why nothing is done. */
export async function refuse(session: Session, reason: Bilingual): Promise<false> {
  await tell(session, reason);
  return false;
}
