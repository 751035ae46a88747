import type { CancellationToken } from "vscode-languageserver/node";
import { z } from "zod";
import { serverCommands } from "../protocol/messages.js";
import { mentionActionSchema, type MentionAction } from "../rules/mention-action.js";
import { annotationChange } from "../service/annotation-steps.js";
import { toInline, toStandoff } from "../service/convert-annotations.js";
import { mentionSteps, type MentionStep } from "../service/mention-steps.js";
import { toSpan } from "../service/positions.js";
import type { Span } from "../text/offsets.js";
import type { AnalyzedPage } from "./analysis-run.js";
import { MESSAGES } from "./messages.js";
import { annotationsOf, apply, outdated, refuse, tell } from "./page-acts.js";
import type { PageAnnotations } from "./page-annotations.js";
import { rangeSchema } from "./position-schema.js";
import type { Session } from "./session.js";
import { takeSteps } from "./take-steps.js";

/** Something to be done to the mention at a place of a page. */
export interface AnnotateRequest {
  readonly uri: string;
  /** The version that the place counts in; the newest when undefined. */
  readonly version: number | undefined;
  /** A stretch of the source, or where it stands in the protocol's positions. */
  readonly span: Span | ((page: AnalyzedPage) => Span);
  readonly action: MentionAction;
}

type Command = (session: Session, input: unknown, token: CancellationToken) => Promise<unknown>;

/** The commands about what people decide of mentions: each reads its arguments, and throws when they are not right. */
export const ANNOTATION_COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    serverCommands.annotate,
    (session, input, token) => {
      const { uri, version, range, action } = annotateSchema.parse(input);
      return annotate(session, { uri, version, span: (page) => toSpan(page.analysis.source, range), action }, token);
    },
  ],
  [serverCommands.undoAnnotation, undo],
  [serverCommands.convertAnnotations, convert],
  [serverCommands.removeLostAnnotations, removeLost],
]);

const ofPage = z.object({ uri: z.string() });
const annotateSchema = ofPage.extend({
  version: z.number().optional(),
  range: rangeSchema,
  action: mentionActionSchema,
});
const undoSchema = ofPage.extend({ redo: z.boolean() });
const convertSchema = ofPage.extend({ to: z.enum(["inline", "standoff"]) });

/**
 * Does something to the mention at a place: in the text or beside it, as the page's settings say.
 * @returns whether anything was done; if not, the reader was told why
 */
export async function annotate(session: Session, request: AnnotateRequest, token: CancellationToken): Promise<boolean> {
  const { uri, version, action } = request;
  const page = await session.pages.full(uri, token);
  if (!page) return false;
  if (version !== undefined && version !== page.version) throw outdated(session);
  const place = typeof request.span === "function" ? request.span(page) : request.span;
  const outcome = mentionSteps(page.analysis, place, action);
  if ("refused" in outcome) return refuse(session, outcome.refused);
  const refused = await takeSteps(session, page, outcome.steps, false);
  if (refused === null) return false;
  return refused.length === 0 || refuse(session, MESSAGES.noSuchLabel);
}

async function undo(session: Session, input: unknown): Promise<void> {
  const { uri, redo } = undoSchema.parse(input);
  const entry = await session.annotations.undo(uri, redo);
  if (!entry) return tell(session, redo ? MESSAGES.nothingToRedo : MESSAGES.nothingToUndo);
  const { dismissals } = entry;
  if (dismissals.length === 0) return;
  const change = redo ? { added: dismissals, removed: [] } : { added: [], removed: dismissals };
  await session.workspaces.changeDismissals(uri, change);
  session.lookAgain();
}

async function convert(session: Session, input: unknown, token: CancellationToken): Promise<void> {
  const { uri, to } = convertSchema.parse(input);
  const page = await session.pages.full(uri, token);
  const kept = page && (await annotationsOf(session, uri, page.version));
  if (!page || !kept) return;
  if (to === "inline") await writeIntoText(session, page, kept);
  else await takeOutOfText(session, page, kept);
}

async function writeIntoText(session: Session, page: AnalyzedPage, kept: PageAnnotations): Promise<void> {
  const { edits, written, left } = toInline(page.analysis, kept.set);
  if (written.length === 0) return tell(session, left > 0 ? MESSAGES.notAsMarkers : MESSAGES.nothingBeside);
  await apply(session, page, edits);
  const names = new Set(written.map(({ id }) => id));
  const removed = kept.set.all.filter(({ id }) => names.has(id));
  await session.annotations.act(page.uri, { removed, added: [] }, []);
  if (left > 0) await tell(session, MESSAGES.someStayBeside);
}

async function takeOutOfText(session: Session, page: AnalyzedPage, kept: PageAnnotations): Promise<void> {
  const { edits, mentions } = toStandoff(page.analysis);
  if (mentions.length === 0) return tell(session, MESSAGES.nothingToStrip);
  const steps = mentions.map(({ label, fragments }): MentionStep => ({ kind: "add", label, fragments }));
  // First the annotations, which then follow the edit: nothing is ever in neither place.
  await session.annotations.act(page.uri, annotationChange(kept.set, steps), []);
  try {
    await apply(session, page, edits);
  } catch (error) {
    await session.annotations.undo(page.uri, false);
    throw error;
  }
}

async function removeLost(session: Session, input: unknown): Promise<void> {
  const { uri } = ofPage.parse(input);
  const kept = await session.annotations.loaded(uri);
  const removed = kept?.set.lost ?? [];
  if (removed.length === 0) return tell(session, MESSAGES.noneLost);
  await session.annotations.act(uri, { removed, added: [] }, []);
}
