import * as Plot from "@observablehq/plot";
import type { LabelStyle } from "../../../server/src/protocol/messages.js";
import { CHART_CLASS } from "../../src/corpus/chart-style.js";

/** A bar of a chart, and what it says and does. */
export interface Bar {
  /** Where it stands, for people. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly act: () => void;
}

/** How wide charts are drawn; they are shown as wide as there is room, about as much in a window of usual size. */
const WIDTH = 520;

/** Draws bars over a scale of numbers. Each can be reached by keys, and pressed. */
export function histogram(
  bars: readonly Bar[],
  title: string,
  axes: { readonly x: string; readonly y: string },
): SVGElement {
  const filled = bars.filter(({ value }) => value > 0);
  const chart = Plot.plot({
    className: CHART_CLASS,
    ariaLabel: title,
    width: WIDTH,
    height: 230,
    marginLeft: 60,
    marginTop: 32,
    marginBottom: 44,
    x: { label: axes.x, labelArrow: "none", nice: false },
    y: { label: axes.y, labelArrow: "none", grid: true, tickFormat: (value: number) => value.toLocaleString() },
    marks: [
      Plot.rectY(filled, {
        x1: "from",
        x2: "to",
        y: "value",
        insetLeft: 0.5,
        insetRight: 0.5,
        ariaLabel: sayBar,
        className: "bars",
      }),
      Plot.ruleY([0]),
    ],
  });
  return reachable(chart, "rect", filled);
}

/** Draws rows of two parts each: what is decided, and what is not. */
export function stackedRows(
  rows: readonly {
    readonly name: string;
    readonly color: LabelStyle["color"] | null;
    readonly decided: number;
    readonly undecided: number;
    readonly act: () => void;
  }[],
  title: string,
  words: { readonly x: string; readonly decided: string; readonly undecided: string },
): SVGElement {
  const parts = rows.flatMap((row) =>
    (["decided", "undecided"] as const).map((part) => ({
      name: row.name,
      color: row.color,
      part,
      value: row[part],
      said: words[part],
      act: row.act,
    })),
  );
  const filled = parts.filter(({ value }) => value > 0);
  const chart = Plot.plot({
    className: CHART_CLASS,
    ariaLabel: title,
    width: WIDTH,
    height: 70 + rows.length * 32,
    marginLeft: Math.max(...rows.map(({ name }) => widthOf(shortened(name))), 40) + 24,
    marginRight: 64,
    marginBottom: 44,
    x: { label: words.x, labelArrow: "none", grid: true, tickFormat: (value: number) => value.toLocaleString() },
    y: { label: null, domain: rows.map(({ name }) => name), tickFormat: shortened },
    marks: [
      Plot.barX(filled, {
        x: "value",
        y: "name",
        insetTop: 4,
        insetBottom: 4,
        className: "bars",
        ariaLabel: ({ name, said, value }: (typeof filled)[number]) => `${name}, ${said}: ${String(value)}`,
      }),
      Plot.text(rows, {
        x: (row: (typeof rows)[number]) => row.decided + row.undecided,
        y: "name",
        text: (row: (typeof rows)[number]) => (row.decided + row.undecided).toLocaleString(),
        textAnchor: "start",
        dx: 6,
      }),
      Plot.ruleX([0]),
    ],
  });
  const made = reachable(chart, "rect", filled);
  [...made.querySelectorAll<SVGElement>(".bars rect")].forEach((rect, index) => {
    const part = filled[index];
    if (!part) return;
    rect.classList.add(part.part);
    if (part.color) paint(rect, part.color);
  });
  return made;
}

/** How wide a character of a chart's words is about, in the chart's own unit. */
const FULL_WIDTH = 14;
const HALF_WIDTH = 7;
/** The most room that names get beside the bars; the table has them whole. */
const MOST_ROOM = 200;

const widthOf = (name: string): number =>
  Array.from(name).reduce((sum, each) => sum + (each >= "\u2E80" ? FULL_WIDTH : HALF_WIDTH), 0);

function shortened(name: string): string {
  if (widthOf(name) <= MOST_ROOM) return name;
  const characters = Array.from(name);
  while (widthOf(`${characters.join("")}…`) > MOST_ROOM) characters.pop();
  return `${characters.join("")}…`;
}

/** Gives a bar its label's colour, which follows the theme. */
function paint({ classList, style }: SVGElement, color: LabelStyle["color"]): void {
  classList.add("labelled");
  const variable = "theme" in color ? `var(--vscode-${color.theme.replaceAll(".", "-")})` : null;
  style.setProperty("--light", "theme" in color ? variable : color.light);
  style.setProperty("--dark", "theme" in color ? variable : color.dark);
}

const sayBar = ({ name, value }: Bar): string => `${name}: ${String(value)}`;

/** Has the marks of a chart act as buttons. Arrow keys go from one to the next, so that Tab leaves the chart at once. */
function reachable(chart: Element, mark: string, items: readonly { readonly act: () => void }[]): SVGElement {
  const svg = chart instanceof SVGSVGElement ? chart : chart.querySelector("svg");
  if (!svg) throw new Error("The chart is none");
  svg.setAttribute("role", "group");
  for (const axis of svg.querySelectorAll(
    "[aria-label$=axis], [aria-label$=label], [aria-label$=grid], [aria-label=text], [aria-label=rule]",
  ))
    axis.setAttribute("aria-hidden", "true");
  const marks = [...svg.querySelectorAll<SVGElement>(`.bars ${mark}`)];
  marks.forEach((each, index) => {
    each.setAttribute("role", "button");
    each.setAttribute("tabindex", index === 0 ? "0" : "-1");
    const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
    title.textContent = each.getAttribute("aria-label");
    each.append(title);
    each.addEventListener("click", () => items[index]?.act());
    each.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") items[index]?.act();
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const next = step === undefined ? undefined : marks[index + step];
      if (next) {
        each.setAttribute("tabindex", "-1");
        next.setAttribute("tabindex", "0");
        next.focus();
      }
      if (next || event.key === "Enter" || event.key === " ") event.preventDefault();
    });
  });
  return svg;
}
