import { RequestType, type CancellationToken } from "vscode-languageserver/node";
import { z } from "zod";
import {
  planBulkRequest,
  type BulkPlan,
  type BulkPlanned,
  type BulkPlanEdit,
  type PlanBulkParams,
} from "../protocol/bulk-messages.js";
import { annotationChange } from "../service/annotation-steps.js";
import { bulkOutcomes, type BulkOutcome } from "../service/bulk-change.js";
import { bulkEdits, type LabelStep } from "../service/bulk-edits.js";
import { toRange, toSpan } from "../service/positions.js";
import type { AnalyzedPage } from "./analysis-run.js";
import { MESSAGES } from "./messages.js";
import { annotationsOf, isBeside, outdated } from "./page-acts.js";
import { rangeSchema } from "./position-schema.js";
import { guarded } from "./requests.js";
import type { Session } from "./session.js";
import { isAboutMarker } from "./take-steps.js";

/** Answers what changing many places at once would do. */
export function registerBulk(session: Session): void {
  session.connection.onRequest(
    new RequestType<PlanBulkParams, BulkPlan | null, void>(planBulkRequest),
    guarded(
      session.log,
      "planning a change of many places",
      () => null,
      async (params, token) => {
        const page = await session.pages.full(params.uri, token);
        return page && plan(session, page, params);
      },
    ),
  );
}

async function plan(session: Session, page: AnalyzedPage, params: PlanBulkParams): Promise<BulkPlan> {
  const { language } = session.publisher;
  const nameOf = (label: string): string => page.analysis.settings.labels.nameOf(label)[language];
  const outcomes = outcomesOf(page, params);
  const beside = await isBeside(session, page.uri);
  const inText = outcomes.flatMap((each) =>
    each.kind === "step" && !(beside && !isAboutMarker(each.step)) ? [each.step] : [],
  );
  const { replacements, refused } = bulkEdits(page.analysis, inText);
  const withoutMarker = new Set(refused);
  const numbers = new Map(outcomes.flatMap((each, at) => (each.kind === "step" ? [[each.step, at] as const] : [])));
  const numberOf = (step: LabelStep): number => numbers.get(step) ?? -1;
  const planned = outcomes.map((each): BulkPlanned => {
    if (each.kind === "left") return { kind: "left", reason: each.reason[language] };
    const { step, from } = each;
    if (withoutMarker.has(step)) return { kind: "left", reason: MESSAGES.crossesOthers[language] };
    const kind = beside && !isAboutMarker(step) ? "beside" : "text";
    return { kind, from: from && nameOf(from), to: nameOf(step.label) };
  });
  const edits = replacements.map(({ span, newText, steps }): BulkPlanEdit => ({
    range: toRange(page.analysis.source, span),
    newText,
    places: steps.map(numberOf),
  }));
  return { version: page.version, outcomes: planned, edits };
}

const outcomesOf = ({ analysis }: AnalyzedPage, { places, action }: PlanBulkParams): readonly BulkOutcome[] =>
  bulkOutcomes(
    analysis,
    places.map(({ start, end, words }) => ({ span: toSpan(analysis.source, { start, end }), words })),
    action,
  );

const schema = z.object({
  uri: z.string(),
  version: z.number(),
  places: z.array(rangeSchema.extend({ words: z.string() })),
  action: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("accept") }),
    z.object({ kind: z.literal("relabel"), label: z.string() }),
  ]),
});

/**
 * Gives places of a page labels beside its text, in one step to undo.
 * @returns for each place whether it was done
 * @throws ResponseError when the page has changed since
 */
export async function changeBeside(
  session: Session,
  input: unknown,
  token: CancellationToken,
): Promise<readonly boolean[]> {
  const params = schema.parse(input);
  const page = await session.pages.full(params.uri, token);
  if (page?.version !== params.version) throw outdated(session);
  const steps = outcomesOf(page, params).map((each) =>
    each.kind === "step" && !isAboutMarker(each.step) ? each.step : null,
  );
  const wanted = steps.filter((step) => step !== null);
  const kept = await annotationsOf(session, page.uri, page.version);
  const done =
    kept !== null &&
    wanted.length > 0 &&
    (await session.annotations.act(page.uri, annotationChange(kept.set, wanted), []));
  return steps.map((step) => done && step !== null);
}
