import type { DashboardWords, FromDashboard } from "../../src/corpus/dashboard-messages.js";
import { csv } from "../csv.js";
import { element } from "../element.js";

/** A cell of a table: a text or number, or one that leads somewhere. */
export type Cell = string | number | { readonly text: string; readonly act: () => void; readonly hint: string };

/** A part of the dashboard: a title, a table, and a chart of it where there is one. */
export interface Section {
  /** Tells the sections apart, and names the files that are saved. */
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What stands above the table; without a chart the table stands open. */
  readonly chart: SVGElement | HTMLElement | null;
  readonly tools?: HTMLElement;
}

/** Draws a section. */
export function sectionElement(
  section: Section,
  words: DashboardWords,
  tell: (message: FromDashboard) => void,
): HTMLElement {
  const { id, title, note, chart, rows, tools } = section;
  const table = tableOf(section);
  const buttons = [
    button(words.saveTable, `${words.saveTable}: ${title}`, () => {
      const content = csv([section.head, ...rows.map((row) => row.map(textOf))]);
      tell({ kind: "save", name: `newsmark-${id}`, extension: "csv", content });
    }),
  ];
  if (chart instanceof SVGElement)
    buttons.unshift(
      button(words.saveChart, `${words.saveChart}: ${title}`, () => {
        tell({ kind: "save", name: `newsmark-${id}`, extension: "svg", content: standalone(chart) });
      }),
    );
  return element("section", { id, "aria-labelledby": `${id}-title` }, [
    element("header", {}, [element("h2", { id: `${id}-title` }, [title]), ...buttons]),
    ...(note === undefined ? [] : [element("p", { class: "note" }, [note])]),
    ...(tools ? [tools] : []),
    ...(chart
      ? [chart, disclosure(words.table, table)]
      : [element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": title }, [table])]),
  ]);
}

/** A button. `label` says in full what it does, where its words do not. */
export function button(text: string, label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  if (label !== text) made.setAttribute("aria-label", label);
  made.addEventListener("click", act);
  return made;
}

function tableOf({ title, head, rows }: Section): HTMLElement {
  const isNumber = (column: number): boolean => typeof rows[0]?.[column] === "number";
  const alignment = (column: number): Readonly<Record<string, string>> => (isNumber(column) ? { class: "number" } : {});
  return element("table", {}, [
    element("caption", { class: "hidden" }, [title]),
    element("thead", {}, [
      element(
        "tr",
        {},
        head.map((name, column) => element("th", { scope: "col", ...alignment(column) }, [name])),
      ),
    ]),
    element(
      "tbody",
      {},
      rows.map((row) =>
        element(
          "tr",
          {},
          row.map((cell, column) => element("td", alignment(column), [cellContent(cell)])),
        ),
      ),
    ),
  ]);
}

function cellContent(cell: Cell): Node | string {
  if (typeof cell === "number") return cell.toLocaleString();
  if (typeof cell === "string") return cell;
  const made = button(cell.text, `${cell.text}: ${cell.hint}`, cell.act);
  made.className = "link";
  return made;
}

const textOf = (cell: Cell): string | number => (typeof cell === "object" ? cell.text : cell);

function disclosure(title: string, content: HTMLElement): HTMLElement {
  return element("details", {}, [element("summary", {}, [title]), element("div", { class: "scroll" }, [content])]);
}

/** What of its look a chart takes with it. */
const PICTURED = ["fill", "fill-opacity", "stroke", "stroke-width", "font-family", "font-size"];

/** A chart as a file of its own: with the colours it has here, which come from the editor's theme. */
function standalone(chart: SVGElement): string {
  const copy = chart.cloneNode(true);
  if (!(copy instanceof SVGElement)) return "";
  const originals = [chart, ...chart.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((each, index) => {
    const original = originals[index];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const property of PICTURED) each.setAttribute(property, style.getPropertyValue(property));
    each.removeAttribute("tabindex");
    each.removeAttribute("role");
  });
  const ground = getComputedStyle(document.body).backgroundColor;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of Object.entries({ width: "100%", height: "100%", fill: ground }))
    paper.setAttribute(name, value);
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}
