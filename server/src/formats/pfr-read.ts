import { documentSpan } from "../text/offsets.js";
import type { AnnotatedDocument, DocumentMention, DocumentPassage, DocumentWord } from "./annotated-document.js";
import { problem, unless, type FormatProblem, type FormatResult } from "./format.js";
import { inOrder, mentionOf } from "./fragments.js";
import { labelOfPfrTag, labelOfPfrWord } from "./pfr-tags.js";

/** The number that a paragraph begins with in the corpus itself: `19980101-01-001-001/m`. */
const PARAGRAPH_NUMBER = /^\d{8}-\d{2}-\d{3}-\d{3}\/m$/u;

/** Opening brackets, the word, its tag, closing brackets with theirs. */
const WORD = /^(\[*)(.+)\/([A-Za-z0-9_-]+)((?:\][A-Za-z0-9_-]+)*)$/su;

/** A bracket, or the run of person words, that is open: where it begins and what it says. */
interface OpenRun {
  readonly start: number;
  readonly label: string;
}

/** Reads the PFR notation: a line is a passage, a blank line ends an article. Words adjoin in the text. */
export function readPfrLines(id: string, content: string, file: string): FormatResult<AnnotatedDocument> {
  const problems: FormatProblem[] = [];
  const reader = new LineReader();
  const passages: DocumentPassage[] = [];
  let blank = false;
  for (const [index, line] of content
    .replace(/^\uFEFF/u, "")
    .split("\n")
    .entries()) {
    const given = line.split(/[ \t\r]+/u).filter((part) => part !== "");
    if (given.length === 0) {
      blank = passages.length > 0;
      continue;
    }
    const last = passages.at(-1);
    if (last) {
      reader.append(blank ? "\n\n" : "\n");
      passages[passages.length - 1] = { ...last, breakAfter: blank ? "block" : "paragraph" };
    }
    blank = false;
    const start = reader.length;
    const wrong = reader.line(given);
    if (wrong !== null) problems.push(problem("syntax", wrong, ADVICE, { file, line: index + 1 }));
    passages.push({ role: null, lines: [documentSpan(start, reader.length)], joints: [], breakAfter: null });
  }
  if (passages.length > 0) reader.append("\n");
  return unless(problems, () => ({
    id,
    text: reader.text,
    textKind: "clean",
    passages,
    articles: [],
    bylines: [],
    mentions: inOrder(reader.mentions),
    words: reader.words,
    foreign: [],
  }));
}

const ADVICE = "Write words as 词/词性 with spaces between them, and names of several words as [词/词性  词/词性]nt";

class LineReader {
  readonly words: DocumentWord[] = [];
  readonly #runs: { readonly start: number; readonly end: number; readonly label: string }[] = [];
  readonly #parts: string[] = [];
  length = 0;
  /** The person that the words before belong to, while it may go on. */
  #person: OpenRun | null = null;

  get text(): string {
    return this.#parts.join("");
  }

  get mentions(): readonly DocumentMention[] {
    const { text } = this;
    return this.#runs.flatMap(({ start, end, label }) => mentionOf(text, label, [documentSpan(start, end)]) ?? []);
  }

  append(text: string): void {
    this.#parts.push(text);
    this.length += text.length;
  }

  /** Reads a line's words; what is wrong with the first one that is none. */
  line(given: readonly string[]): string | null {
    const open: number[] = [];
    for (const [index, part] of given.entries()) {
      if (index === 0 && PARAGRAPH_NUMBER.test(part)) continue;
      const [, opening, form, tag, closing] = WORD.exec(part) ?? [];
      if (opening === undefined || form === undefined || tag === undefined || closing === undefined)
        return `“${part}” is no word with its tag`;
      const closed = closing.split("]").slice(1);
      if (open.length + opening.length > 0) this.#endPerson();
      open.push(...Array.from(opening, () => this.length));
      this.#word(form, tag, open.length === 0);
      for (const name of closed) {
        const start = open.pop();
        if (start === undefined) return `“${part}” closes a bracket that is not open`;
        const label = labelOfPfrTag(name);
        if (label !== null) this.#runs.push({ start, end: this.length, label });
      }
    }
    this.#endPerson();
    return open.length > 0 ? "a bracket is opened and not closed" : null;
  }

  /** Takes a word; outside brackets, a name's tag is a mention, and persons' words side by side are one. */
  #word(form: string, tag: string, isOutside: boolean): void {
    const start = this.length;
    const label = isOutside ? labelOfPfrWord(tag) : null;
    if (label !== "PER") this.#endPerson();
    this.append(form);
    this.words.push({ span: documentSpan(start, this.length), tag });
    if (label === "PER") this.#person ??= { start, label };
    else if (label !== null) this.#runs.push({ start, end: this.length, label });
  }

  #endPerson(): void {
    if (this.#person) this.#runs.push({ ...this.#person, end: this.length });
    this.#person = null;
  }
}
