import * as Plot from "@observablehq/plot";
import type { LabelLook } from "../../../server/src/protocol/messages.js";
import { CHART_CLASS } from "../../src/corpus/chart-style.js";
import { UNKNOWN_LOOK } from "../../src/decorations/unknown-look.js";
import { colour } from "../mention-look.js";
import { reachable, WIDTH } from "./charts.js";

/** A label's row: what of its mentions is decided, and what is not. */
export interface LabelRow {
  readonly name: string;
  /** Null for a label that no project has. */
  readonly look: LabelLook | null;
  readonly decided: number;
  readonly undecided: number;
  readonly act: () => void;
}

/** What the chart says. */
export interface RowWords {
  readonly x: string;
  readonly decided: string;
  readonly undecided: string;
}

const PARTS = ["decided", "undecided"] as const;

/** The font of charts, in their own unit. */
const FONT_SIZE = 14;
/** The most room that names get beside the bars; the table has them whole. */
const MOST_ROOM = 240;
/** The side of a sign of the legend. */
const SIGN = 12;

/** Draws rows of two parts each: what is decided is full, and what is not is hollow. */
export function labelRows(rows: readonly LabelRow[], title: string, words: RowWords): SVGElement {
  const filled = rows.flatMap((row) =>
    PARTS.map((part) => ({ ...row, part, value: row[part], said: words[part] })).filter(({ value }) => value > 0),
  );
  const widthOf = textMeasure();
  const shortened = (name: string): string => fitting(name, widthOf);
  const chart = Plot.plot({
    className: CHART_CLASS,
    ariaLabel: title,
    width: WIDTH,
    height: 90 + rows.length * 32,
    marginLeft: Math.max(...rows.map(({ name }) => widthOf(shortened(name))), 40) + 24,
    marginRight: 64,
    marginTop: 40,
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
        x: (row: LabelRow) => row.decided + row.undecided,
        y: "name",
        text: (row: LabelRow) => (row.decided + row.undecided).toLocaleString(),
        textAnchor: "start",
        dx: 8,
      }),
      Plot.ruleX([0]),
    ],
  });
  const made = reachable(chart, "rect", filled);
  [...made.querySelectorAll<SVGElement>(".bars rect")].forEach((rect, index) => {
    const bar = filled[index];
    if (!bar) return;
    rect.classList.add("labelled", bar.part);
    colour(rect, bar.look ?? UNKNOWN_LOOK);
  });
  made.append(legend(words, widthOf));
  return made;
}

/** What full and hollow bars are. The bars say it by themselves to who does not see them. */
function legend(words: RowWords, widthOf: (text: string) => number): SVGElement {
  const group = svgElement("g", { class: "legend", "aria-hidden": "true" }, []);
  let x = 2;
  for (const part of PARTS) {
    const name = words[part];
    group.append(
      svgElement("rect", { class: part, x, y: 4, width: SIGN, height: SIGN }, []),
      svgElement("text", { x: x + SIGN + 6, y: 4 + SIGN - 1, "text-anchor": "start" }, [name]),
    );
    x += SIGN + 6 + widthOf(name) + 24;
  }
  return group;
}

function svgElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[],
): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  made.append(...children);
  if (!(made instanceof SVGElement)) throw new Error(`${name} is no element of a chart`);
  return made;
}

/** Measures texts of a chart, in its own unit. */
function textMeasure(): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return (text) => text.length * FONT_SIZE;
  context.font = `${String(FONT_SIZE)}px ${getComputedStyle(document.body).fontFamily}`;
  return (text) => context.measureText(text).width;
}

/** A name as far as there is room. */
function fitting(name: string, widthOf: (text: string) => number): string {
  if (widthOf(name) <= MOST_ROOM) return name;
  const characters = Array.from(name);
  while (characters.length > 0 && widthOf(`${characters.join("")}…`) > MOST_ROOM) characters.pop();
  return `${characters.join("")}…`;
}
