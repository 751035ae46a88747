import { RequestType, type CancellationToken } from "vscode-languageserver/node";
import { isLookedFor } from "../analysis/settings.js";
import { z } from "zod";
import {
  reshapeRequest,
  reviewRequest,
  type Reshaped,
  type ReshapeParams,
  type Review,
  type ReviewParams,
} from "../protocol/review-messages.js";
import { toRange } from "../service/positions.js";
import { reshaped } from "../service/reshape-mention.js";
import { reviewDecision } from "../service/review-decision.js";
import { reviewQueueOf } from "../service/review-queue.js";
import { reviewActionSchema, reviewTargetSchema } from "../service/review-target.js";
import { span } from "../text/offsets.js";
import { annotate } from "./annotation-commands.js";
import { apply, outdated, refuse } from "./page-acts.js";
import { guarded } from "./requests.js";
import type { Session } from "./session.js";
import { dismissalOf } from "./write-decision.js";

/** Answers what the review asks: what waits on a page, and where a mention would stand with another edge. */
export function registerReview({ connection, pages, publisher, log }: Session): void {
  connection.onRequest(
    new RequestType<ReviewParams, Review | null, void>(reviewRequest),
    guarded(
      log,
      "review",
      () => null,
      async ({ uri }, token) => {
        const page = await pages.full(uri, token);
        if (!page) return null;
        const { language } = publisher;
        const { settings } = page.analysis;
        const labels = settings.labels.all
          .filter(({ label }) => isLookedFor(settings, label))
          .map(({ label, name, key }) => ({ label, name: name[language], key }));
        return { ...reviewQueueOf(page, language), labels };
      },
    ),
  );
  connection.onRequest(
    new RequestType<ReshapeParams, Reshaped | null, void>(reshapeRequest),
    guarded(
      log,
      "reshaping",
      () => null,
      async ({ uri, version, target, move }, token) => {
        const page = await pages.full(uri, token);
        if (page?.version !== version) return null;
        const shape = reshaped(page.analysis, span(target.start, target.end), move);
        if (!shape) return null;
        const { start, end } = shape.span;
        const ranges = shape.fragments.map((fragment) => toRange(page.analysis.source, fragment));
        return { target: { ...target, start, end }, text: shape.text, ranges };
      },
    ),
  );
}

const decisionSchema = z.object({
  uri: z.string(),
  version: z.number(),
  target: reviewTargetSchema,
  action: reviewActionSchema,
});

/**
 * Carries out a decision of the review.
 * @returns whether anything was done; if not, the reader was told why
 * @throws ResponseError when the page has changed since
 */
export async function decideInReview(session: Session, input: unknown, token: CancellationToken): Promise<boolean> {
  const { uri, version, target, action } = decisionSchema.parse(input);
  const page = await session.pages.full(uri, token);
  if (!page) return false;
  if (page.version !== version) throw outdated(session);
  const outcome = reviewDecision(page, target, action);
  switch (outcome.kind) {
    case "refused":
      return refuse(session, outcome.reason);
    case "annotate":
      return annotate(session, { uri, version, span: outcome.span, action: outcome.action }, token);
    case "edit":
      await apply(session, page, outcome.edits);
      return true;
    case "keep": {
      const added = outcome.decisions.map(dismissalOf);
      await session.workspaces.changeDismissals(uri, { added, removed: [] });
      session.annotations.remember(uri, added);
      return true;
    }
  }
}
