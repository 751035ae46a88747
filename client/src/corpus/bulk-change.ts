import * as vscode from "vscode";
import {
  planBulkRequest,
  type BulkActionParams,
  type BulkPlaceParams,
  type BulkPlan,
  type BulkPlanEdit,
  type BulkPlanned,
  type ChangeBesideParams,
  type PlanBulkParams,
} from "../../../server/src/protocol/bulk-messages.js";
import type { Place } from "../../../server/src/protocol/corpus-messages.js";
import { serverCommands } from "../../../server/src/protocol/messages.js";
import type { TakeUp } from "../documents/take-up.js";
import { isPlainText } from "../documents/news-text.js";
import { isInATab } from "../page/tabs.js";
import { toRange } from "../page/protocol-ranges.js";
import { messageOf, type LanguageServer } from "../server/language-server.js";
import { appliedEdits, type OffsetEdit } from "./applied-edits.js";

/** What became of a place: changed, left because the reader said so, or left for a reason. */
export type BulkResult =
  { readonly kind: "changed" } | { readonly kind: "kept" } | { readonly kind: "left"; readonly reason: string };

/** A place that was asked about, and its number among all. */
interface Asked {
  readonly number: number;
  readonly place: Place;
}

/** A page that places stand on, and what would be done there. */
interface PlannedPage {
  readonly document: vscode.TextDocument;
  readonly asked: readonly Asked[];
  readonly plan: BulkPlan;
}

/** What changes places of many pages at once: after a preview, and with an answer for each. */
export class BulkChange {
  constructor(
    private readonly server: LanguageServer,
    private readonly takeUp: TakeUp,
  ) {}

  /**
   * Does something at places, once the reader has seen what: in the text after VS Code's own preview, beside it after a
   * list to choose from.
   * @returns what became of each place, in their order
   */
  async run(places: readonly Place[], action: BulkActionParams): Promise<readonly BulkResult[]> {
    const results: BulkResult[] = places.map(() => ({ kind: "kept" }));
    const pages = await this.plan(places, action, results);
    if (pages === null) return results;
    const beside = await chooseBeside(pages);
    if (beside === null) return results;
    for (const page of pages) await this.changeBeside(page, beside, action, results);
    await changeText(pages, results);
    return results;
  }

  /** Asks page by page what would be done; null when the reader stops that. */
  private async plan(
    places: readonly Place[],
    action: BulkActionParams,
    results: BulkResult[],
  ): Promise<readonly PlannedPage[] | null> {
    const byPage = new Map<string, Asked[]>();
    places.forEach((place, number) => {
      const asked = byPage.get(place.uri);
      if (asked) asked.push({ number, place });
      else byPage.set(place.uri, [{ number, place }]);
    });
    const title = vscode.l10n.t("Newsmark: looking at what would change");
    const location = vscode.ProgressLocation.Notification;
    return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
      const planned: PlannedPage[] = [];
      for (const [uri, asked] of byPage) {
        progress.report({ message: asked[0]?.place.path ?? "", increment: 100 / byPage.size });
        try {
          planned.push(await this.planPage(vscode.Uri.parse(uri), asked, action));
        } catch (error) {
          const reason = vscode.l10n.t("the page can not be read: {0}", messageOf(error));
          for (const { number } of asked) results[number] = { kind: "left", reason };
        }
        if (token.isCancellationRequested) return null;
      }
      for (const { asked, plan } of planned)
        asked.forEach(({ number }, at) => {
          const outcome = plan.outcomes[at];
          if (outcome?.kind === "left") results[number] = outcome;
        });
      return planned;
    });
  }

  /** A page is opened, unseen: then what is done there can be undone in it. */
  private async planPage(uri: vscode.Uri, asked: readonly Asked[], action: BulkActionParams): Promise<PlannedPage> {
    const opened = await vscode.workspace.openTextDocument(uri);
    if (isPlainText(opened)) await this.takeUp.annotate(opened);
    const document = await vscode.workspace.openTextDocument(uri);
    const params: PlanBulkParams = { uri: uri.toString(), places: asked.map(placeOf), action };
    const plan = await this.server.request<BulkPlan | null>(planBulkRequest, params);
    if (plan?.version !== document.version) throw new Error(vscode.l10n.t("it is being changed; try again"));
    return { document, asked, plan };
  }

  private async changeBeside(
    { document, asked, plan }: PlannedPage,
    chosen: ReadonlySet<number>,
    action: BulkActionParams,
    results: BulkResult[],
  ): Promise<void> {
    const wanted = asked.filter(({ number }, at) => plan.outcomes[at]?.kind === "beside" && chosen.has(number));
    if (wanted.length === 0) return;
    const { version } = plan;
    const params: ChangeBesideParams = {
      uri: document.uri.toString(),
      version,
      places: wanted.map(placeOf),
      action,
    };
    const command = { command: serverCommands.changeBeside, arguments: [params] };
    let done: readonly boolean[] = [];
    let reason = vscode.l10n.t("the annotations beside the page can not be changed");
    try {
      done = await this.server.request<readonly boolean[]>("workspace/executeCommand", command);
    } catch (error) {
      reason = messageOf(error);
    }
    wanted.forEach(({ number }, at) => {
      results[number] = done[at] === true ? { kind: "changed" } : { kind: "left", reason };
    });
  }
}

const placeOf = ({ place: { start, end, keyword } }: Asked): BulkPlaceParams => ({ start, end, words: keyword });

/** The numbers of the places beside the text that the reader wants changed; null when nothing shall be. */
async function chooseBeside(pages: readonly PlannedPage[]): Promise<ReadonlySet<number> | null> {
  const items = pages.flatMap(({ asked, plan }) =>
    asked.flatMap(({ number, place }, at) => {
      const outcome = plan.outcomes[at];
      if (outcome?.kind !== "beside") return [];
      const { keyword, left, right, path, start } = place;
      return [
        {
          label: keyword,
          description: `${changeOf(outcome)} · ${path}:${String(start.line + 1)}`,
          detail: `…${left.slice(-15)}【${keyword}】${right.slice(0, 15)}…`,
          picked: true,
          number,
        },
      ];
    }),
  );
  if (items.length === 0) return new Set();
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
    matchOnDetail: true,
    title: vscode.l10n.t("What changes beside the text"),
    placeHolder: vscode.l10n.t("Untick what shall stay as it is. Escape changes nothing."),
  });
  return chosen === undefined ? null : new Set(chosen.map(({ number }) => number));
}

/** Has VS Code show what changes in the texts, and change what the reader wants. */
async function changeText(pages: readonly PlannedPage[], results: BulkResult[]): Promise<void> {
  const texts = pages
    .filter(({ document, plan }) => plan.edits.length > 0 && document.version === plan.version)
    .map((page) => ({ ...page, before: page.document.getText(), offsets: page.plan.edits.map(offsetsIn(page)) }));
  const [first] = texts;
  if (first === undefined) return;
  const edit = new vscode.WorkspaceEdit();
  // VS Code shows its preview where something needs confirmation, but unticked. What the reader has chosen is ticked, so
  // something else has to need it: making a file that is there, which VS Code neither lists nor does.
  edit.createFile(first.document.uri, { ignoreIfExists: true }, { needsConfirmation: true, label: "Newsmark" });
  for (const { document, plan } of texts) {
    for (const { range, newText, places } of plan.edits) {
      const outcome = plan.outcomes[places[0] ?? 0];
      const change = outcome ? changeOf(outcome) : "";
      edit.replace(document.uri, toRange(range), newText, { needsConfirmation: false, label: change });
    }
  }
  const unseen = texts.filter(({ document }) => !document.isDirty && !isInATab(document.uri));
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  // Nobody looks after a page that was not open: it is saved, as VS Code does after a change of several files.
  for (const { document } of unseen) await document.save();
  for (const { document, asked, plan, before, offsets } of texts) {
    appliedEdits(before, document.getText(), offsets).forEach((isApplied, at) => {
      for (const place of plan.edits[at]?.places ?? []) {
        const number = asked[place]?.number;
        if (isApplied && number !== undefined) results[number] = { kind: "changed" };
      }
    });
  }
}

function changeOf(outcome: BulkPlanned): string {
  if (outcome.kind === "left") return outcome.reason;
  const { from, to } = outcome;
  if (from === null) return vscode.l10n.t("new: {0}", to);
  return from === to ? vscode.l10n.t("accept: {0}", to) : `${from} → ${to}`;
}

/** Gives an edit of a page's present text as one in offsets. */
const offsetsIn =
  ({ document }: PlannedPage) =>
  ({ range, newText }: BulkPlanEdit): OffsetEdit => ({
    start: document.offsetAt(toRange(range).start),
    end: document.offsetAt(toRange(range).end),
    newText,
  });
