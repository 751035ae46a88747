import type { CorpusName, PlaceQuery } from "../../../server/src/protocol/corpus-messages.js";
import type { FromDashboard, ToDashboard } from "../../src/corpus/dashboard-messages.js";
import { element } from "../element.js";
import { histogram } from "./charts.js";
import { labelRows } from "./label-rows.js";
import { button, type Section } from "./section.js";

/** The names that are shown at once. */
const SHOWN_NAMES = 20;

/** Wider lines are no column's: they are left to the table. */
const WIDEST_COLUMN = 60;

/** What the sections show and do. */
export interface SectionContext extends Pick<ToDashboard, "corpus" | "words"> {
  readonly tell: (message: FromDashboard) => void;
  /** The label whose names are shown; null for all. */
  readonly label: string | null;
  readonly chooseLabel: (label: string | null) => void;
}

/** The parts of the dashboard, from top to bottom. */
export const sectionsOf = (context: SectionContext): readonly Section[] => [
  labels(context),
  names(context),
  widths(context),
  confidences(context),
  pages(context),
];

function labels({ corpus, words, tell }: SectionContext): Section {
  const rows = corpus.labels.map(({ name, label, look, decided, undecided }) => ({
    name,
    look,
    decided,
    undecided,
    act: leadTo(tell, { kind: "label", label }),
  }));
  return {
    id: "labels",
    title: words.labelsTitle,
    head: [words.label, words.decided, words.undecided],
    rows: rows.map(({ name, decided, undecided, act }) => [
      { text: name, act, hint: words.showAll },
      decided,
      undecided,
    ]),
    chart: labelRows(rows, words.labelsTitle, {
      x: words.mentions,
      decided: words.decided,
      undecided: words.undecided,
    }),
  };
}

function names({ corpus, words, tell, label, chooseLabel }: SectionContext): Section {
  const called = new Map(corpus.labels.map((each) => [each.label, each.name]));
  const shown = corpus.names.filter((name) => label === null || name.label === label).slice(0, SHOWN_NAMES);
  const choice = (of: string | null, text: string): HTMLElement => {
    const made = button(text, text, () => {
      chooseLabel(of);
    });
    made.setAttribute("aria-pressed", String(of === label));
    return made;
  };
  return {
    id: "names",
    title: words.namesTitle,
    head: [words.name, words.label, words.count, words.undecided, words.pages],
    rows: shown.map(({ text, label: of, count, undecided, pages: on }: CorpusName) => [
      { text, act: leadTo(tell, { kind: "text", text }), hint: words.showAll },
      called.get(of) ?? of,
      count,
      undecided,
      on,
    ]),
    chart: null,
    tools: element("div", { class: "choices", role: "group", "aria-label": words.label }, [
      choice(null, words.all),
      ...corpus.labels.map((each) => choice(each.label, each.name)),
    ]),
  };
}

function widths({ corpus, words, tell }: SectionContext): Section {
  const bars = corpus.widths.map(({ halfCells, lines }) => ({
    name: String(halfCells / 2),
    from: halfCells / 2 - 0.25,
    to: halfCells / 2 + 0.25,
    value: lines,
    act: leadTo(tell, { kind: "width", halfCells }),
  }));
  return {
    id: "widths",
    title: words.widthsTitle,
    note: words.widthsNote,
    head: [words.width, words.lines],
    rows: bars.map(({ name, value, act }) => [{ text: name, act, hint: words.showAll }, value]),
    chart: histogram(
      bars.filter(({ to }) => to <= WIDEST_COLUMN),
      words.widthsTitle,
      { x: words.width, y: words.lines },
    ),
  };
}

function confidences({ corpus, words, tell }: SectionContext): Section {
  const percent = (part: number): string => String(Math.round(part * 100));
  const bars = corpus.confidences
    .filter(({ from, mentions }) => from >= 0.5 || mentions > 0)
    .map(({ from, to, mentions }) => ({
      name: `${percent(from)}–${percent(to)} %`,
      from: Math.round(from * 100),
      to: Math.round(to * 100),
      value: mentions,
      act: leadTo(tell, { kind: "confidence", from }),
    }));
  return {
    id: "confidences",
    title: words.confidencesTitle,
    head: [words.confidence, words.mentions],
    rows: bars.map(({ name, value, act }) => [{ text: name, act, hint: words.showAll }, value]),
    chart: histogram(bars, words.confidencesTitle, { x: `${words.confidence} (%)`, y: words.mentions }),
  };
}

function pages({ corpus, words, tell }: SectionContext): Section {
  return {
    id: "pages",
    title: words.pagesTitle,
    head: [words.page, words.articles, words.wraps, words.mended, words.mentions, words.undecided, words.problem],
    rows: corpus.pages.map(({ uri, path, articles, wraps, mended, mentions, undecided, problem }) => [
      {
        text: path,
        hint: words.open,
        act: () => {
          tell({ kind: "open", uri });
        },
      },
      articles,
      wraps,
      mended,
      mentions,
      undecided,
      problem ?? "",
    ]),
    chart: null,
  };
}

const leadTo =
  (tell: SectionContext["tell"], query: PlaceQuery): (() => void) =>
  () => {
    tell({ kind: "places", query });
  };
