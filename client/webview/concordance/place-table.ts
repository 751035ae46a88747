import type { Place } from "../../../server/src/protocol/corpus-messages.js";
import type { ConcordanceLabels, ConcordanceWords } from "../../src/corpus/concordance-messages.js";
import { element } from "../element.js";
import { wearLook } from "../mention-look.js";
import type { Selection } from "./selection.js";

/** What the rows need to say and do. */
export interface TableContext {
  readonly words: ConcordanceWords;
  readonly labels: ConcordanceLabels;
  readonly reveal: (place: Place) => void;
  /** What is selected; null where nothing can be done with the places. */
  readonly selection: Selection | null;
}

/** The places on the screen. */
export interface PlaceTable {
  readonly root: HTMLElement;
  /** Shows what is selected by now. */
  readonly follow: () => void;
}

/**
 * The places as rows that meet at the keyword. Arrow keys go from row to row, with Shift selecting both; Space selects,
 * Ctrl+A all, a click with Shift all between.
 */
export function placeTable(places: readonly Place[], context: TableContext): PlaceTable {
  const { words, selection } = context;
  const head = [words.page, words.line, words.label, words.left, words.keyword, words.right];
  const classes = ["page", "line", "label", "left", "keyword", "right"];
  const boxes = new Map<Place, HTMLInputElement>();
  const body = element(
    "tbody",
    {},
    places.map((place) => {
      const box = selection ? checkbox(`${words.select}: ${place.keyword}`) : null;
      if (box) boxes.set(place, box);
      box?.addEventListener("click", (event) => {
        selection?.toggle(place, event.shiftKey);
      });
      return rowOf(place, context, box);
    }),
  );
  body.addEventListener("keydown", (event) => {
    const row = event.target instanceof Element ? event.target.closest("tr") : null;
    const at = row ? [...body.children].indexOf(row) : -1;
    if (at < 0 || !pressed(event, at, { places, body, selection })) return;
    event.preventDefault();
    // VS Code would select the text of the whole view on Ctrl+A.
    event.stopPropagation();
  });
  const all = selection ? checkbox(words.selectAll) : null;
  all?.removeAttribute("tabindex");
  all?.addEventListener("click", () => {
    selection?.all(all.checked);
  });
  const cells = head.map((name, at) => element("th", { scope: "col", class: classes[at] ?? "" }, [name]));
  return {
    root: element("table", {}, [
      element("thead", {}, [element("tr", {}, [...(all ? [element("td", { class: "box" }, [all])] : []), ...cells])]),
      body,
    ]),
    follow: () => {
      if (!selection) return;
      for (const [place, box] of boxes) box.checked = selection.has(place);
      if (all) all.checked = selection.extent === "all";
      if (all) all.indeterminate = selection.extent === "some";
    },
  };
}

/** What a key does in a row; false for keys that mean nothing there. */
function pressed(
  { key, shiftKey, ctrlKey, metaKey }: KeyboardEvent,
  at: number,
  { places, body, selection }: Pick<TableContext, "selection"> & { places: readonly Place[]; body: HTMLElement },
): boolean {
  const here = places[at];
  if (key === " " && here && selection) {
    selection.toggle(here, shiftKey);
    return true;
  }
  if (key.toLowerCase() === "a" && (ctrlKey || metaKey) && selection) {
    selection.all(true);
    return true;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined) return false;
  const next = places[at + step];
  if (shiftKey && here && next) selection?.add(here, next);
  body.children[at + step]?.querySelector<HTMLElement>("button")?.focus();
  return true;
}

function checkbox(label: string): HTMLInputElement {
  const box = document.createElement("input");
  box.type = "checkbox";
  box.setAttribute("aria-label", label);
  // Of two thousand rows each is one stop of Tab, not two: Space in the row does the same.
  box.tabIndex = -1;
  return box;
}

/** What a place is marked as, for people. */
export function markOf(place: Place, context: Pick<TableContext, "words" | "labels">): string {
  const { name, note } = nameAndNote(place, context);
  return name + note;
}

function nameAndNote(
  { mention }: Place,
  { words, labels }: Pick<TableContext, "words" | "labels">,
): { readonly name: string; readonly note: string } {
  if (!mention) return { name: words.noLabel, note: "" };
  const notes = [...(mention.exact ? [] : [words.partOf]), ...(mention.decided ? [] : [words.undecided])];
  return {
    name: labels[mention.label]?.name ?? mention.label,
    note: notes.length === 0 ? "" : `\u00A0(${notes.join(", ")})`,
  };
}

function labelCell(place: Place, context: TableContext): HTMLElement {
  const { name, note } = nameAndNote(place, context);
  return element("td", { class: "label", title: name + note }, [element("span", {}, [element("b", {}, [name]), note])]);
}

function rowOf(place: Place, context: TableContext, box: HTMLInputElement | null): HTMLElement {
  const { words, labels, reveal } = context;
  const { mention, left, keyword, right, path, start } = place;
  const line = String(start.line + 1);
  const go = element(
    "button",
    {
      type: "button",
      // What is seen comes first: some leave out what stands in brackets, and a name in a byline does.
      "aria-label": `${keyword}: ${left.slice(-8)}${keyword}${right.slice(0, 8)}. ${words.goTo}: ${path}, ${words.line} ${line}`,
    },
    [keyword],
  );
  if (mention?.exact) wearLook(go, labels[mention.label]?.look ?? null, mention.decided);
  go.addEventListener("click", () => {
    reveal(place);
  });
  return element("tr", {}, [
    ...(box ? [element("td", { class: "box" }, [box])] : []),
    element("td", { class: "page", title: path }, [path.slice(path.lastIndexOf("/") + 1)]),
    element("td", { class: "line" }, [line]),
    labelCell(place, context),
    element("td", { class: "left", lang: "zh" }, [element("span", {}, [left])]),
    element("td", { class: "keyword", lang: "zh" }, [go]),
    element("td", { class: "right", lang: "zh" }, [element("span", {}, [right])]),
  ]);
}
