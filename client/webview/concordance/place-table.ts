import type { Place } from "../../../server/src/protocol/corpus-messages.js";
import type { ConcordanceWords } from "../../src/corpus/concordance-messages.js";
import { element } from "../element.js";

/** What the rows need to say and do. */
export interface TableContext {
  readonly words: ConcordanceWords;
  readonly labels: Readonly<Record<string, string>>;
  readonly reveal: (place: Place) => void;
}

/** The places as rows that meet at the keyword. Arrow keys go from row to row. */
export function placeTable(places: readonly Place[], context: TableContext): HTMLElement {
  const { words } = context;
  const head = [words.page, words.line, words.label, words.left, words.keyword, words.right];
  const classes = ["page", "line", "label", "left", "keyword", "right"];
  const body = element(
    "tbody",
    {},
    places.map((place) => rowOf(place, context)),
  );
  body.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = event.target instanceof Element ? event.target.closest("tr") : null;
    if (step === undefined || !row) return;
    const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
    next?.querySelector<HTMLElement>("button")?.focus();
    event.preventDefault();
  });
  return element("table", {}, [
    element("thead", {}, [
      element(
        "tr",
        {},
        head.map((name, at) => element("th", { scope: "col", class: classes[at] ?? "" }, [name])),
      ),
    ]),
    body,
  ]);
}

/** What a place is marked as, for people. */
export function markOf({ mention }: Place, { words, labels }: Pick<TableContext, "words" | "labels">): string {
  if (!mention) return words.noLabel;
  const notes = [...(mention.exact ? [] : [words.partOf]), ...(mention.decided ? [] : [words.undecided])];
  const name = labels[mention.label] ?? mention.label;
  return notes.length === 0 ? name : `${name} (${notes.join(", ")})`;
}

function rowOf(place: Place, context: TableContext): HTMLElement {
  const { words, reveal } = context;
  const { mention, left, keyword, right, path, start } = place;
  const line = String(start.line + 1);
  const go = element(
    "button",
    {
      type: "button",
      "aria-label": `${left.slice(-8)} ${keyword} ${right.slice(0, 8)}. ${words.goTo}: ${path}, ${words.line} ${line}`,
      class: mention?.exact ? `mention ${mention.label}${mention.decided ? " decided" : ""}` : "",
    },
    [keyword],
  );
  go.addEventListener("click", () => {
    reveal(place);
  });
  return element("tr", {}, [
    element("td", { class: "page", title: path }, [path.slice(path.lastIndexOf("/") + 1)]),
    element("td", { class: "line" }, [line]),
    element("td", { class: "label" }, [markOf(place, context)]),
    element("td", { class: "left", lang: "zh" }, [element("span", {}, [left])]),
    element("td", { class: "keyword", lang: "zh" }, [go]),
    element("td", { class: "right", lang: "zh" }, [element("span", {}, [right])]),
  ]);
}
