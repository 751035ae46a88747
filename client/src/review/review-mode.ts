import * as vscode from "vscode";
import { serverCommands } from "../../../server/src/protocol/messages.js";
import type {
  GroupDecided,
  GroupDecisionParams,
  Reshaped,
  ReshapeParams,
  Review,
  ReviewAction,
  ReviewDecisionParams,
  ReviewItem,
} from "../../../server/src/protocol/review-messages.js";
import { reshapeRequest } from "../../../server/src/protocol/review-messages.js";
import type { AnnotationUndo } from "../commands/annotation-undo.js";
import { activePageEditor } from "../page/active-page.js";
import { isInATab } from "../page/tabs.js";
import { toRange } from "../page/protocol-ranges.js";
import { messageOf, type LanguageServer } from "../server/language-server.js";
import { isMention, keyOf, shown, startOf, targetOf, tellLeft, type Current } from "./items.js";
import { ReviewPlaces } from "./places.js";
import { ReviewHighlight } from "./review-highlight.js";
import type { ReviewQueues } from "./review-queues.js";
import { Turns } from "./turns.js";

/** How far along the review of a page is. */
export interface ReviewProgress {
  readonly decided: number;
  readonly waiting: number;
}

/** A page under review. */
interface Session {
  readonly uri: vscode.Uri;
  current: Current | undefined;
  /** The queue that `current` is of. */
  review: Review | undefined;
  /** What was decided and can be taken back, the last at the end. */
  readonly decided: { readonly item: ReviewItem; readonly review: Review }[];
}

/** What the review needs of the extension. */
export interface ReviewContext {
  readonly server: LanguageServer;
  readonly queues: ReviewQueues;
  readonly annotationUndo: AnnotationUndo;
}

/**
 * The review of a page by single keys: steps through what waits, decides, and goes on to the next by itself. Keys that
 * come faster than decisions are carried out wait for each other, so that each means what it meant when it was pressed.
 */
export class ReviewMode implements vscode.Disposable {
  private session: Session | undefined;
  private readonly turns = new Turns((error) => {
    this.context.server.logFailure("review", error);
    void vscode.window.showErrorMessage(
      vscode.l10n.t("The decision could not be carried out: {0}. Your text is untouched.", messageOf(error)),
    );
  });
  private readonly highlight = new ReviewHighlight();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: readonly vscode.Disposable[];

  /** The review began, ended, or stands at another item. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly context: ReviewContext) {
    this.subscriptions = [
      context.queues.onDidChange((uri) => {
        if (uri.toString() === this.session?.uri.toString()) this.follow();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.show();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
        const [selection] = selections;
        if (
          kind === vscode.TextEditorSelectionChangeKind.Mouse &&
          selection?.isEmpty === true &&
          textEditor === this.editor
        )
          this.goToPlace(selection.active);
      }),
      // The document itself may live on unseen.
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0 && this.session !== undefined && !isInATab(this.session.uri)) this.leave();
      }),
    ];
  }

  /** Whether the keys of the review count at the moment: its page is in front. */
  get isReviewing(): boolean {
    return this.editor !== undefined;
  }

  /** The page under review, wherever the focus is. */
  get page(): vscode.Uri | undefined {
    return this.session?.uri;
  }

  /** What is asked about at the moment. */
  get item(): ReviewItem | undefined {
    const { current } = this.session ?? {};
    return current && shown(current);
  }

  /** Starts the review of the active page at what waits at the cursor or after it. Keys wait until it stands there. */
  start(): Promise<void> {
    const editor = activePageEditor();
    if (editor === undefined) return Promise.resolve();
    const { uri } = editor.document;
    const cursor = editor.selection.start;
    this.session = { uri, current: undefined, review: undefined, decided: [] };
    // What an earlier review was asked for and has not done means nothing here.
    this.turns.forget();
    this.show();
    this.inTurn(async (session) => {
      const review = await this.context.queues.refresh(uri);
      if (review === undefined || session !== this.session) return;
      this.goTo(review.items.find((item) => startOf(item).isAfterOrEqual(cursor)) ?? review.items[0]);
    });
    return this.settled;
  }

  /** Ends the review. */
  leave(): void {
    this.session = undefined;
    this.show();
  }

  /** Goes to the next item, or the previous one; round the page's end. */
  step(by: 1 | -1): void {
    this.inTurn(({ current, review }) => {
      if (review === undefined) return;
      const { items } = review;
      const at = current === undefined ? -1 : items.indexOf(current.item);
      this.goTo(items[(at + by + items.length) % items.length]);
    });
  }

  /** Goes to an item of the newest queue, or to the one that is about the same there. */
  goTo(item: ReviewItem | undefined): void {
    const { session } = this;
    if (session === undefined) return;
    session.review = this.context.queues.of(session.uri);
    const key = item && keyOf(item);
    const own = session.review?.items.find((each) => keyOf(each) === key);
    session.current = own && { item: own, shape: null };
    this.show();
  }

  /** Decides what is asked about at the moment, and goes on to the next. */
  decide(action: ReviewAction): void {
    this.inTurn((session) => this.carryOut(session, action));
  }

  /** Decides all of these that still wait, in one step; what can not be decided so is told. */
  decideAll(items: readonly ReviewItem[], action: "accept" | "reject"): void {
    this.inTurn(async (session) => {
      const { review, uri } = session;
      const wanted = new Set(items.map(keyOf));
      const asked = review?.items.filter((item) => wanted.has(keyOf(item))) ?? [];
      const [first] = asked;
      if (review === undefined || first === undefined) return;
      const { version } = review;
      const params: GroupDecisionParams = { uri: uri.toString(), version, targets: asked.map(targetOf), action };
      const command = { command: serverCommands.reviewGroup, arguments: [params] };
      const done = await this.context.server.request<GroupDecided | null>("workspace/executeCommand", command);
      if (done !== null && done.left > 0) tellLeft(done);
      const at = session.current?.item ?? first;
      if (done !== null && done.decided > 0) await this.goOn(session, at, { review, stays: !asked.includes(at) });
    });
  }

  /** Gives a mention the label of that key, 1 to 9: its own label accepts it. */
  relabel(key: number): void {
    this.inTurn(async (session) => {
      const label = session.review?.labels.find((each) => each.key === key)?.label;
      if (label === undefined) return;
      const isSame = session.current?.item.label === label;
      await this.carryOut(session, isSame ? { kind: "accept", same: false } : { kind: "relabel", label });
    });
  }

  /** Moves an edge of the mention that is asked about; nothing of the page changes until it is decided. */
  reshape(edge: "start" | "end", grow: boolean): void {
    this.inTurn(async (session) => {
      const { current, review, uri } = session;
      const target = current && shown(current).target;
      if (current === undefined || review === undefined || !isMention(target)) return;
      const params: ReshapeParams = {
        uri: uri.toString(),
        version: review.version,
        target,
        move: { edge, by: "character", grow },
      };
      const shape = await this.context.server.request<Reshaped | null>(reshapeRequest, params);
      if (shape === null) return;
      session.current = { item: current.item, shape };
      this.show();
    });
  }

  /**
   * Takes back the last thing: the new shape of a mention, else the last decision, and goes back to it. Where nothing
   * was decided, the editor undoes what came before if `otherwise` says so.
   */
  undo(otherwise: boolean): void {
    this.inTurn(async (session) => {
      const { current, uri, decided } = session;
      if (current?.shape) {
        this.goTo(current.item);
        return;
      }
      const last = decided.pop();
      if (last === undefined && !otherwise) return;
      const isAnnotation = this.context.annotationUndo.isNext(uri);
      await vscode.commands.executeCommand(isAnnotation ? "newsmark.undoAnnotation" : "undo");
      const review = await this.context.queues.refresh(uri);
      if (last === undefined || review === undefined || session !== this.session) return;
      this.goTo(new ReviewPlaces(review.items).sameAs(last.item, last.review.items) ?? session.current?.item);
    });
  }

  /** Resolves when all that was asked for until now is done. */
  get settled(): Promise<void> {
    return this.turns.settled;
  }

  /** How many starts, steps and decisions were carried out, one a key. */
  get turnsTaken(): number {
    return this.turns.taken;
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => void subscription.dispose());
    this.highlight.dispose();
    this.changed.dispose();
  }

  /** The editor of the page under review, where it is in front. */
  private get editor(): vscode.TextEditor | undefined {
    const editor = activePageEditor();
    return editor?.document.uri.toString() === this.session?.uri.toString() ? editor : undefined;
  }

  private async carryOut(session: Session, action: ReviewAction): Promise<void> {
    const { current, review, uri } = session;
    if (current === undefined || review === undefined) return;
    const { target } = action.kind === "reject" || current.shape === null ? current.item : current.shape;
    const params: ReviewDecisionParams = { uri: uri.toString(), version: review.version, target, action };
    const command = { command: serverCommands.review, arguments: [params] };
    if ((await this.context.server.request("workspace/executeCommand", command)) !== true) return;
    await this.goOn(session, current.item, { review, stays: false });
  }

  /** Something was decided: it can be taken back, and the review goes on to what still waits. */
  private async goOn(
    session: Session,
    item: ReviewItem,
    { review, stays }: { readonly review: Review; readonly stays: boolean },
  ): Promise<void> {
    session.decided.push({ item, review });
    session.current = undefined;
    const next = await this.context.queues.refresh(session.uri);
    if (next === undefined || session !== this.session) return;
    const places = new ReviewPlaces(next.items);
    const same = stays ? places.sameAs(item, review.items) : undefined;
    this.goTo(same ?? places.nextAfter(item, review.items));
  }

  /** Does what a key asks for when all before it is done, if the review is still the one that it was asked for in. */
  private inTurn(work: (session: Session) => Promise<void> | void): void {
    const { session } = this;
    this.turns.take(() => (session !== undefined && session === this.session ? work(session) : undefined));
  }

  /** The page or what is kept beside it changed: the review stays where it is as far as that still waits. */
  private follow(): void {
    const { session } = this;
    if (session === undefined) return;
    const { current, review } = session;
    const newer = this.context.queues.of(session.uri);
    if (newer === review) return;
    if (newer === undefined || current === undefined || review === undefined) {
      session.review = newer;
      this.changed.fire();
      return;
    }
    const places = new ReviewPlaces(newer.items);
    const same = places.sameAs(current.item, review.items);
    this.goTo(same ?? places.nextAfter(current.item, review.items));
    // Offsets of a shape hold for its version alone.
    if (same !== undefined && newer.version === review.version) {
      session.current = { item: same, shape: current.shape };
      this.show();
    }
  }

  private goToPlace(position: vscode.Position): void {
    const { session } = this;
    const at = session?.review?.items.find(
      ({ kind, ranges }) => kind !== "article" && ranges.some((range) => toRange(range).contains(position)),
    );
    if (at !== undefined) this.goTo(at);
  }

  private show(): void {
    const { editor, session } = this;
    void vscode.commands.executeCommand("setContext", "newsmark.reviewing", editor !== undefined);
    const { current, review } = session ?? {};
    if (editor === undefined || current === undefined || review === undefined) this.highlight.clear();
    else if (review.version === editor.document.version) this.highlight.show(editor, shown(current), review);
    this.changed.fire();
  }
}
