import * as Plot from "@observablehq/plot";
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

/** How wide charts are drawn, in their own unit; they are shown as wide as there is room, about as much in a window of usual size. */
export const WIDTH = 520;

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

const sayBar = ({ name, value }: Bar): string => `${name}: ${String(value)}`;

/** Has the marks of a chart act as buttons. Arrow keys go from one to the next, so that Tab leaves the chart at once. */
export function reachable(chart: Element, mark: string, items: readonly { readonly act: () => void }[]): SVGElement {
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
