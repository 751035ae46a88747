import type { Role } from "../layout/page-layout.js";
import type { AnnotatedDocument, DocumentByline, DocumentPassage } from "./annotated-document.js";
import type { Stretch } from "./joined-passage.js";

/** An element that holds a passage, or a part of one. */
export interface TextElement {
  readonly name: "head" | "p" | "byline" | "dateline" | "closer" | "fw" | "ab";
  readonly type: string | null;
  readonly passage: number;
  readonly stretch: Stretch;
}

/** An element that holds others. */
export interface ContainerElement {
  readonly name: "div" | "figure";
  readonly type: string | null;
  readonly children: readonly TeiElement[];
}

export type TeiElement = TextElement | ContainerElement;

/** Where a passage is cut: a byline that it opens with, an end note or credit that it closes with. */
export interface PassageCut {
  readonly lead: number;
  readonly end: number;
  readonly length: number;
}

const HEAD_TYPES: ReadonlyMap<Role | null, string | null> = new Map<Role | null, string | null>([
  ["headline", null],
  ["deck", "deck"],
  ["kicker", "kicker"],
  ["banner", "banner"],
]);

const FORM_WORK: ReadonlyMap<Role | null, string> = new Map<Role | null, string>([
  ["furniture", "header"],
  ["editor", "editor"],
  ["continuation", "continuation"],
]);

/** A document's articles and loose passages as TEI divisions: in each, heads first. */
export function divisionsOf(
  { passages, articles }: AnnotatedDocument,
  cutOf: (passage: number) => PassageCut,
): readonly ContainerElement[] {
  const divisions: ContainerElement[] = [];
  let next = 0;
  const loose = (until: number): void => {
    if (next < until) divisions.push(division(null, next, until - 1));
    next = Math.max(next, until);
  };
  const division = (type: string | null, first: number, last: number): ContainerElement =>
    new Division(passages, cutOf, first, last).element(type);
  for (const { kind, first, last } of articles) {
    loose(first);
    divisions.push(
      kind === "photo"
        ? { name: "div", type: "photo", children: [figure(passages, cutOf, first, last)] }
        : division(kind === "banner" ? "group" : "article", first, last),
    );
    next = last + 1;
  }
  loose(passages.length);
  return divisions;
}

/** Where a document's bylines cut a passage; a byline that is the whole passage cuts nothing. */
export function cutsOf({ lines, role }: DocumentPassage, bylines: readonly DocumentByline[]): PassageCut {
  const length = lines.reduce((sum, { start, end }) => sum + end - start, 0);
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? 0;
  const within = (at: number): number =>
    lines.reduce((sum, line) => sum + Math.max(0, Math.min(at, line.end) - line.start), 0);
  let cut = { lead: 0, end: length, length };
  if (role !== "body" && role !== "caption") return cut;
  for (const { span, kind } of bylines) {
    const leads = span.start === start && span.end < end && (kind === "byline" || kind === "dateline");
    const closes = span.end === end && span.start > start && (kind === "endnote" || kind === "credit");
    if (leads) cut = { ...cut, lead: within(span.end) };
    else if (closes && within(span.start) > cut.lead) cut = { ...cut, end: within(span.start) };
  }
  return cut;
}

/** Everything of a photo item: heads first, the rest in printed order; a figure takes its parts in any order. */
function figure(
  passages: readonly DocumentPassage[],
  cutOf: (passage: number) => PassageCut,
  first: number,
  last: number,
): ContainerElement {
  const heads: TeiElement[] = [];
  const parts: TeiElement[] = [];
  for (let passage = first; passage <= last; passage++) {
    const role = passages[passage]?.role ?? null;
    const cut = cutOf(passage);
    const head = HEAD_TYPES.get(role);
    if (head !== undefined) heads.push(text("head", head, passage, cut));
    else if (role === "crosshead") heads.push(text("head", "cross", passage, cut));
    else parts.push(...figurePart(role, passage, cut));
  }
  return { name: "figure", type: null, children: [...heads, ...parts] };
}

function figurePart(role: Role | null, passage: number, cut: PassageCut): readonly TextElement[] {
  const work = FORM_WORK.get(role);
  if (work !== undefined) return [text("fw", work, passage, cut)];
  if (role === "byline" || role === "credit") return [text("byline", null, passage, cut)];
  if (role === "dateline") return [text("dateline", null, passage, cut)];
  if (role === "endnote") return [text("closer", null, passage, cut)];
  return [
    ...part("byline", passage, 0, cut.lead),
    ...part("p", passage, cut.lead, cut.end),
    ...part("byline", passage, cut.end, cut.length),
  ];
}

/** The parts of a division: what TEI wants first, sections, what it wants last. */
class Division {
  readonly #top: TeiElement[] = [];
  readonly #sections: { top: TeiElement[]; parts: TeiElement[]; hasParagraph: boolean }[] = [
    { top: this.#top, parts: [], hasParagraph: false },
  ];
  readonly #bottom: TextElement[] = [];
  readonly #lastBody: number;
  /** The figure that captions and credits are added to while nothing else comes between. */
  #figure: { readonly element: ContainerElement; readonly children: TeiElement[] } | null = null;

  constructor(
    readonly passages: readonly DocumentPassage[],
    readonly cutOf: (passage: number) => PassageCut,
    first: number,
    last: number,
  ) {
    let lastBody = last;
    while (lastBody > first && passages[lastBody]?.role !== "body") lastBody--;
    this.#lastBody = lastBody;
    for (let passage = first; passage <= last; passage++) this.#take(passages[passage]?.role ?? null, passage);
  }

  element(type: string | null): ContainerElement {
    const [main, ...sections] = this.#sections;
    const own = main?.parts ?? [];
    const closes = main?.hasParagraph === true || sections.length > 0;
    const bottom = closes ? this.#bottom : this.#bottom.map(asParagraph);
    const children = [
      ...this.#top,
      ...own,
      ...sections.map((each): ContainerElement => ({
        name: "div",
        type: "section",
        children: [...each.top, ...each.parts],
      })),
      ...bottom,
    ];
    return { name: "div", type, children };
  }

  #take(role: Role | null, passage: number): void {
    const cut = this.cutOf(passage);
    const section = this.#sections.at(-1) ?? { top: this.#top, parts: [], hasParagraph: false };
    const head = HEAD_TYPES.get(role);
    const work = FORM_WORK.get(role);
    if (head !== undefined) this.#top.push(text("head", head, passage, cut));
    else if (work !== undefined) section.parts.push(text("fw", work, passage, cut));
    else if (role === "crosshead") this.#openSection(passage, cut);
    else if (role === "endnote") this.#bottom.push(text("closer", null, passage, cut));
    else if (role === "byline" || role === "dateline") {
      const opens = this.#sections.every(({ hasParagraph }) => !hasParagraph);
      (opens ? this.#top : this.#bottom).push(text(role, null, passage, cut));
    } else if (role === "caption" || role === "credit") this.#addToFigure(section.parts, role, passage, cut);
    else {
      if (section.hasParagraph) section.parts.push(...part("p", passage, 0, this.#bodyEnd(passage, cut)));
      else {
        section.top.push(...part("byline", passage, 0, cut.lead));
        section.parts.push(...part("p", passage, cut.lead, this.#bodyEnd(passage, cut)));
      }
      section.hasParagraph = true;
      this.#bottom.push(...part("closer", passage, this.#bodyEnd(passage, cut), cut.length));
    }
  }

  /** Where a paragraph ends: before its end note where a closer can stand, after the division's last paragraph. */
  #bodyEnd(passage: number, cut: PassageCut): number {
    return passage === this.#lastBody ? cut.end : cut.length;
  }

  #openSection(passage: number, cut: PassageCut): void {
    this.#sections.push({ top: [text("head", "cross", passage, cut)], parts: [], hasParagraph: false });
  }

  #addToFigure(parts: TeiElement[], role: Role, passage: number, cut: PassageCut): void {
    const last = parts.at(-1);
    if (last !== undefined && last === this.#figure?.element) {
      this.#figure.children.push(...figurePart(role, passage, cut));
      return;
    }
    const children: TeiElement[] = [...figurePart(role, passage, cut)];
    this.#figure = { element: { name: "figure", type: null, children }, children };
    parts.push(this.#figure.element);
  }
}

/** What TEI lets stand only after a paragraph, where there is none. */
const asParagraph = (element: TextElement): TextElement => ({ ...element, name: "ab", type: AB_TYPES[element.name] });

const AB_TYPES: Readonly<Record<TextElement["name"], string>> = {
  head: "headline",
  p: "body",
  byline: "byline",
  dateline: "dateline",
  closer: "endnote",
  fw: "furniture",
  ab: "body",
};

const text = (
  name: TextElement["name"],
  type: string | null,
  passage: number,
  { length }: PassageCut,
): TextElement => ({
  name,
  type,
  passage,
  stretch: { start: 0, end: length },
});

const part = (name: TextElement["name"], passage: number, start: number, end: number): readonly TextElement[] =>
  start < end ? [{ name, type: null, passage, stretch: { start, end } }] : [];
