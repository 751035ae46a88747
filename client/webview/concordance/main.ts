import type { BulkActionParams } from "../../../server/src/protocol/bulk-messages.js";
import type { Place } from "../../../server/src/protocol/corpus-messages.js";
import type { ConcordanceWords, FromConcordance, ToConcordance } from "../../src/corpus/concordance-messages.js";
import { csv } from "../csv.js";
import { element } from "../element.js";
import { ordered, type Order } from "./order.js";
import { ChangeBar } from "./change-bar.js";
import { markOf, placeTable, type PlaceTable } from "./place-table.js";
import { reportElement } from "./report.js";
import { Selection } from "./selection.js";

/** What VS Code gives the script of a webview. */
declare function acquireVsCodeApi(): { postMessage(message: FromConcordance): void };

type Shown = Extract<ToConcordance, { kind: "show" }>;

/** The concordance on the screen. */
class ConcordancePage {
  private readonly text = document.createElement("input");
  private readonly order = document.createElement("select");
  private readonly onlyMentions = document.createElement("input");
  private readonly status = element("p", { role: "status", class: "status" }, []);
  private readonly body = element("div", { class: "places" }, []);
  private readonly bar = element("form", { class: "bar", role: "search" }, []);
  private readonly top = element("div", { class: "top" }, [this.bar]);
  private readonly selection = new Selection(() => {
    this.follow();
  });
  private change: ChangeBar | null = null;
  private table: PlaceTable | null = null;
  private shown: Shown | null = null;

  constructor(
    root: HTMLElement,
    private readonly tell: (message: FromConcordance) => void,
  ) {
    this.text.type = "search";
    this.onlyMentions.type = "checkbox";
    root.append(this.top, this.status, this.body);
    this.bar.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.text.value !== "") tell({ kind: "search", text: this.text.value });
    });
    for (const choice of [this.order, this.onlyMentions])
      choice.addEventListener("change", () => {
        this.draw();
      });
  }

  receive(message: ToConcordance): void {
    if (this.bar.children.length === 0) this.drawBar(message.words);
    if (message.kind === "looking") {
      this.text.value = message.text;
      this.status.textContent = message.words.looking;
      return;
    }
    this.shown = message;
    this.change?.offer(message.labels);
    this.draw();
    document.querySelector(".report")?.remove();
    const { report, words } = message;
    if (report) this.status.after(reportElement(report, words, this.reveal));
    document.querySelector<HTMLElement>(report ? "#report-title" : "tbody button")?.focus();
  }

  private readonly reveal = ({ uri, start, end }: Place): void => {
    this.tell({ kind: "reveal", place: { uri, start, end } });
  };

  /** Has the selected places changed, once the reader has seen how. */
  private act(action: BulkActionParams): void {
    if (!this.shown) return;
    const { answer, found } = this.shown;
    const numbers = new Map(found.places.map((place, at) => [place, at]));
    const places = this.selection.places.flatMap((place) => numbers.get(place) ?? []);
    if (places.length > 0) this.tell({ kind: "change", answer, places, action });
  }

  private follow(): void {
    this.change?.tell(this.selection.places.length);
    this.table?.follow();
  }

  private drawBar(words: ConcordanceWords): void {
    const orders: readonly (readonly [Order, string])[] = [
      ["page", words.byPage],
      ["left", words.byLeft],
      ["right", words.byRight],
      ["label", words.byLabel],
    ];
    this.order.append(...orders.map(([value, name]) => element("option", { value }, [name])));
    this.text.setAttribute("aria-label", words.search);
    this.text.placeholder = words.search;
    const save = element("button", { type: "button" }, [words.save]);
    save.addEventListener("click", () => {
      this.save();
    });
    this.bar.append(
      this.text,
      element("button", { type: "submit", class: "first" }, [words.find]),
      element("label", {}, [`${words.sort} `, this.order]),
      element("label", {}, [this.onlyMentions, ` ${words.onlyMentions}`]),
      save,
    );
    this.change = new ChangeBar(words, (action) => {
      this.act(action);
    });
    this.top.append(this.change.root);
  }

  private draw(): void {
    if (!this.shown) return;
    const { found, words, labels, counts, query } = this.shown;
    const places = this.inOrder();
    const cut = words.cut.replace("{0}", found.places.length.toLocaleString());
    this.status.textContent =
      found.found === 0 ? words.none : found.places.length < found.found ? `${counts} · ${cut}` : counts;
    // A line is no mention: there is nothing to label.
    const selection = query.kind === "width" ? null : this.selection;
    const context = { words, labels, reveal: this.reveal, selection };
    this.table = places.length === 0 ? null : placeTable(places, context);
    this.body.replaceChildren(...(this.table ? [this.table.root] : []));
    if (this.change) this.change.root.hidden = selection === null || places.length === 0;
    this.selection.show(places);
  }

  private inOrder(): readonly Place[] {
    const places = this.shown?.found.places ?? [];
    const wanted = this.onlyMentions.checked ? places.filter(({ mention }) => mention?.exact) : places;
    return ordered(wanted, ORDERS.find((each) => each === this.order.value) ?? "page");
  }

  private save(): void {
    if (!this.shown) return;
    const { words, labels } = this.shown;
    const head = [words.page, words.line, words.label, words.left, words.keyword, words.right];
    const rows = this.inOrder().map((place) => [
      place.path,
      place.start.line + 1,
      markOf(place, { words, labels }),
      place.left,
      place.keyword,
      place.right,
    ]);
    this.tell({ kind: "save", content: csv([head, ...rows]) });
  }
}

const ORDERS: readonly Order[] = ["page", "left", "right", "label"];

const main = document.querySelector("main");
if (main) {
  const vscode = acquireVsCodeApi();
  const page = new ConcordancePage(main, (message) => {
    vscode.postMessage(message);
  });
  window.addEventListener("message", ({ data }: MessageEvent<ToConcordance>) => {
    page.receive(data);
  });
  vscode.postMessage({ kind: "ready" });
}
