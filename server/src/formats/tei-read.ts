import { SaxesParser, type SaxesTagNS } from "saxes";
import { DEFAULT_LABELS, type LabelSet } from "../entities/labels.js";
import { alignTo } from "./align-text.js";
import type { AnnotatedDocument } from "./annotated-document.js";
import { problem, success, type FormatInput, type FormatProblem, type FormatResult } from "./format.js";
import { assembleTei, type TeiMark, type TeiPassage } from "./tei-assemble.js";
import { labelOfElement } from "./tei-labels.js";
import { namedCharacter } from "./xml-text.js";

const FILE = ".xml";
const NAMESPACE = "http://www.tei-c.org/ns/1.0";

/** The elements that hold a passage where they do not stand within one. */
const PASSAGES = new Set(["head", "p", "ab", "l", "byline", "dateline", "closer", "opener", "trailer", "fw", "item"]);

/** The elements whose text is no text of the page, even within a passage. */
const ASIDE = new Set(["teiHeader", "note", "figDesc", "standOff", "facsimile"]);

/** Reads a TEI file: the passages of its text in printed order, where `n` tells it, else in the file's. */
export function readTei({
  id,
  files,
  original,
  labels = DEFAULT_LABELS,
}: FormatInput): FormatResult<readonly AnnotatedDocument[]> {
  const content = files.get(FILE) ?? "";
  const reader = new TeiReader(labels);
  const problems = reader.parse(content);
  if (problems.length > 0) return { ok: false, problems };
  const read = assembleTei(id, reader.passages, reader.kinds);
  if (!read.ok) return read;
  const aligned = alignTo(read.value, original);
  return aligned.ok ? success([aligned.value]) : aligned;
}

/** An element that is open. */
interface Open {
  readonly name: string;
  readonly passage: TeiPassage | null;
  readonly mark: TeiMark | null;
}

class TeiReader {
  readonly passages: TeiPassage[] = [];
  /** Each article's kind, in the file's order. */
  readonly kinds: ("article" | "photo" | "banner")[] = [];
  readonly #problems: FormatProblem[] = [];
  readonly #open: Open[] = [];
  readonly #articles: number[] = [];
  #passage: TeiPassage | null = null;
  #aside = 0;
  #figures = 0;
  #root = true;

  constructor(readonly labels: LabelSet) {}

  /** Reads a file; what is wrong with it. */
  parse(content: string): readonly FormatProblem[] {
    const parser = new SaxesParser({ xmlns: true, position: true });
    parser.on("error", (error) => {
      if (this.#problems.length === 0)
        this.#problems.push(notXml(error.message.replace(/^\d+:\d+: /u, ""), parser.line));
    });
    parser.on("opentag", (tag) => {
      this.#enter(tag, parser.line);
    });
    parser.on("closetag", () => {
      this.#leave();
    });
    parser.on("text", (text) => {
      this.#take(text, parser.line);
    });
    parser.on("cdata", (text) => {
      this.#take(text, parser.line);
    });
    parser.write(content.replace(/^\uFEFF/u, "")).close();
    return this.#problems;
  }

  #enter(tag: SaxesTagNS, line: number): void {
    const name = tag.local;
    if (this.#root && (name !== "TEI" || tag.uri !== NAMESPACE)) this.#problems.push(notTei(tag.name, line));
    this.#root = false;
    const value = (attribute: string): string | undefined => tag.attributes[attribute]?.value;
    let passage: TeiPassage | null = null;
    let mark: TeiMark | null = null;
    if (ASIDE.has(name)) this.#aside++;
    else if (this.#aside === 0) {
      if (name === "figure") this.#figures++;
      else if (name === "div") this.#enterDivision(value("type"));
      else if (!this.#passage && PASSAGES.has(name)) passage = this.#openPassage(name, value("type"), value("n"));
      else if (this.#passage && name === "g") this.#passage.append(namedCharacter(value("n")) ?? "", true);
      else if (this.#passage) mark = this.#openMark(name, value);
    }
    this.#open.push({ name, passage, mark });
  }

  #leave(): void {
    const left = this.#open.pop();
    if (!left) return;
    if (ASIDE.has(left.name)) this.#aside--;
    else if (this.#aside === 0 && left.name === "figure") this.#figures--;
    else if (this.#aside === 0 && left.name === "div") this.#articles.pop();
    if (left.mark && this.#passage) left.mark.end = this.#passage.length;
    if (left.passage) this.#passage = null;
  }

  #take(text: string, line: number): void {
    if (this.#aside > 0) return;
    if (this.#passage) this.#passage.append(text, false);
    else if (text.trim() !== "") this.#problems.push(stray(text.trim(), line));
  }

  #enterDivision(type: string | undefined): void {
    const kind = type === "group" ? "banner" : type === "article" || type === "photo" ? type : null;
    if (kind) this.kinds.push(kind);
    this.#articles.push(kind ? this.kinds.length - 1 : (this.#articles.at(-1) ?? -1));
  }

  #openPassage(name: string, type: string | undefined, place: string | undefined): TeiPassage {
    const article = this.#articles.at(-1) ?? -1;
    const printed = place !== undefined && /^\d+$/u.test(place) ? Number(place) : null;
    const passage = new TeiPassageBuilder(name, type ?? null, this.#figures > 0, article, printed);
    this.#passage = passage;
    this.passages.push(passage);
    return passage;
  }

  #openMark(name: string, value: (attribute: string) => string | undefined): TeiMark | null {
    const label = labelOfElement(this.labels, name, value("type"));
    if (label === null || !this.#passage) return null;
    const start = this.#passage.length;
    const mark: TeiMark = { label, start, end: start, name: value("xml:id") ?? null, previous: value("prev") ?? null };
    this.#passage.marks.push(mark);
    return mark;
  }
}

/** A passage that is being read. */
class TeiPassageBuilder implements TeiPassage {
  readonly marks: TeiMark[] = [];
  readonly #parts: string[] = [];
  length = 0;

  constructor(
    readonly element: string,
    readonly type: string | null,
    readonly inFigure: boolean,
    readonly article: number,
    readonly printed: number | null,
  ) {}

  get text(): string {
    return this.#parts.join("");
  }

  /** Takes text; line ends that only lay the file out, with the white space about them, are left out. */
  append(text: string, verbatim: boolean): void {
    const kept = verbatim ? text : text.replace(/\s+/gu, (space) => (space.includes("\n") ? "" : space));
    this.#parts.push(kept);
    this.length += kept.length;
  }
}

const notXml = (reason: string, line: number): FormatProblem =>
  problem("syntax", `this is no well-formed XML: ${reason}`, "Mend the file in an XML editor", { file: FILE, line });

const notTei = (name: string, line: number): FormatProblem =>
  problem("syntax", `the file's element is ${name}, not TEI in the namespace ${NAMESPACE}`, "Give a TEI P5 file", {
    file: FILE,
    line,
  });

const stray = (text: string, line: number): FormatProblem =>
  problem("syntax", `“${text.slice(0, 20)}” stands outside heads, paragraphs and bylines`, "Put it into one of them", {
    file: FILE,
    line,
  });
