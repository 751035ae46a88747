import { logicalSpan } from "../text/offsets.js";
import { once } from "../text/once.js";
import { FileProblems, type FileProblem } from "./file-problems.js";
import type { Label, LogicalMention } from "./mention.js";
import { NameSet } from "./model/name-set.js";
import { withoutOverlaps } from "./overlaps.js";

/** A name that the project's people have told, and what it is. */
export interface DictionaryEntry {
  readonly text: string;
  readonly label: Label;
  /** Where it stands in its file, from 1; nothing where it came from none. */
  readonly line?: number;
}

/** The longest name that the dictionary takes, in UTF-16 code units. */
export const LONGEST_ENTRY = 64;

/** The most labels that a dictionary tells apart. */
const MOST_LABELS = 127;

const TOO_MANY_LABELS: FileProblem["message"] = {
  en: `The dictionary has ${String(MOST_LABELS)} labels already. Use one of them.`,
  zh: `词典中的标签已达 ${String(MOST_LABELS)} 种，请使用已有的标签。`,
};

/** Labels for jieba's tags, where a line has no label of its own. */
const LABEL_OF_TAG: ReadonlyMap<string, Label> = new Map([
  ["nr", "PER"],
  ["ns", "LOC"],
  ["nt", "ORG"],
  ["t", "TIME"],
]);

const FREQUENCY = /^\d{1,12}$/u;
const TAG = /^[a-z]{1,6}\d?$/u;
const LABEL = /^[A-Z][A-Z0-9_-]{0,31}$/u;

/** The workspace's dictionary. Immutable. */
export class Dictionary {
  readonly #names: NameSet;
  readonly #labels: readonly Label[];
  readonly #first: ReadonlySet<number>;
  readonly #lines = once(
    () => new Map(this.entries.flatMap(({ text, line }) => (line === undefined ? [] : [[text, line]]))),
  );

  /** Of two entries for one name the later counts. */
  constructor(readonly entries: readonly DictionaryEntry[]) {
    this.#labels = [...new Set(entries.map(({ label }) => label))].slice(0, MOST_LABELS);
    this.#names = new NameSet(
      entries.toReversed().map(({ text, label }) => [text, this.#labels.indexOf(label) + 1] as const),
      LONGEST_ENTRY,
    );
    this.#first = new Set(entries.map(({ text }) => text.charCodeAt(0)));
  }

  /** The labels that it tells, each once. */
  get labels(): readonly Label[] {
    return this.#labels;
  }

  /** The line of its file that tells a name, from 1; null where none does. The first question is linear. */
  lineOf(text: string): number | null {
    return this.#lines().get(text) ?? null;
  }

  /** Where its names stand in a text: the longest from left to right, in order. */
  mentions(text: string): LogicalMention[] {
    const found: LogicalMention[] = [];
    if (this.entries.length === 0) return found;
    for (let at = 0; at < text.length;) {
      const match = this.#first.has(text.charCodeAt(at)) ? this.#names.longestAt(text, at) : 0;
      const length = match >> 8;
      const label = this.#labels[(match & 0x7f) - 1];
      if (length === 0 || label === undefined) at++;
      else {
        found.push({ span: logicalSpan(at, at + length), label, confidence: 1, source: "dictionary" });
        at += length;
      }
    }
    return found;
  }
}

/** The dictionary with nothing in it. */
export const EMPTY_DICTIONARY = new Dictionary([]);

/**
 * Reads a dictionary file: jieba's user-dictionary form, `name [frequency] [tag]`, with a label at the end:
 * `重庆层发科技 10 nt ORG` or `重庆层发科技 ORG`. Without one, jieba's tags nr, ns, nt and t stand for PER, LOC, ORG and
 * TIME. Empty lines and lines that begin with # are passed over.
 */
export function parseDictionary(text: string): { dictionary: Dictionary; problems: readonly FileProblem[] } {
  const entries: DictionaryEntry[] = [];
  const labels = new Set<Label>();
  const problems = new FileProblems();
  text.split(/\r\n|\n|\r/u).forEach((content, index) => {
    const line = content.replace(/^\uFEFF/u, "").trim();
    if (line === "" || line.startsWith("#")) return;
    const read = readLine(line);
    if (!("text" in read)) problems.add(index + 1, () => read);
    else if (labels.size === MOST_LABELS && !labels.has(read.label)) problems.add(index + 1, () => TOO_MANY_LABELS);
    else {
      labels.add(read.label);
      entries.push({ ...read, line: index + 1 });
    }
  });
  return { dictionary: new Dictionary(entries), problems: problems.all };
}

function readLine(line: string): DictionaryEntry | FileProblem["message"] {
  const [name = "", ...fields] = line.split(/\s+/u);
  if (name.length > LONGEST_ENTRY)
    return {
      en: `The name is longer than ${String(LONGEST_ENTRY)} characters. Shorten it.`,
      zh: `词条超过 ${String(LONGEST_ENTRY)} 个字符，请缩短。`,
    };
  const frequency = FREQUENCY.test(fields[0] ?? "") ? fields.shift() : undefined;
  const tag = TAG.test(fields[0] ?? "") ? fields.shift() : undefined;
  const label = LABEL.test(fields[0] ?? "") ? fields.shift() : LABEL_OF_TAG.get(tag ?? "");
  if (fields.length > 0) {
    const rest = fields.join(" ").slice(0, LONGEST_ENTRY);
    return {
      en: `“${rest}” is no frequency, tag or label. Write: name [frequency] [tag] LABEL.`,
      zh: `“${rest}”不是词频、词性或标签。格式：词 [词频] [词性] 标签。`,
    };
  }
  if (label === undefined)
    return {
      en: `“${name}” has no label${(frequency ?? tag) ? ", and its tag stands for none" : ""}. Add PER, LOC, ORG or another label.`,
      zh: `“${name}”没有标签${(frequency ?? tag) ? "，词性也不对应标签" : ""}。请加上 PER、LOC、ORG 或其他标签。`,
    };
  return { text: name, label };
}

/** The dictionary file with one more entry at its end, in the file's own line ends; unchanged when it is there already. */
export function addEntry(file: string, entry: DictionaryEntry): string {
  const { dictionary } = parseDictionary(file);
  const known = dictionary.entries.findLast(({ text }) => text === entry.text);
  if (known?.label === entry.label) return file;
  const lineEnd = file.includes("\r\n") ? "\r\n" : "\n";
  const start = file === "" || /[\r\n]$/u.test(file) ? file : file + lineEnd;
  return `${start}${entry.text} ${entry.label}${lineEnd}`;
}

/** Whether a text can be an entry: not empty, without white space, no comment, not too long. */
export const isEntryText = (text: string): boolean =>
  text !== "" && text.length <= LONGEST_ENTRY && !/\s/u.test(text) && !text.startsWith("#");

/**
 * A passage's mentions with those of the dictionary: the people's word wins, but it does not cut a longer name of the
 * same label that holds it (层发科技 in 重庆层发科技有限公司).
 */
export function withDictionary(
  mentions: readonly LogicalMention[],
  own: readonly LogicalMention[],
): readonly LogicalMention[] {
  if (own.length === 0) return mentions;
  let from = 0;
  const standing = own.filter(({ span, label }) => {
    while ((mentions[from]?.span.end ?? Infinity) <= span.start) from++;
    const other = mentions[from];
    const held = other?.label === label && other.span.start <= span.start && span.end <= other.span.end;
    const longer = held && other.span.end - other.span.start > span.end - span.start;
    return !longer;
  });
  return withoutOverlaps([...standing, ...mentions]);
}
