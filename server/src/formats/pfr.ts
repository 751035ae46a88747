import { alignTo } from "./align-text.js";
import type { AnnotatedDocument, DocumentMention } from "./annotated-document.js";
import { encodable } from "./encodable.js";
import {
  problem,
  success,
  unless,
  type FilesBySuffix,
  type Format,
  type FormatInput,
  type FormatProblem,
  type FormatResult,
} from "./format.js";
import { passageWords, type PassageWords, type WordMention } from "./passage-words.js";
import { readPfrLines } from "./pfr-read.js";
import { COMMON_NOUN, labelOfPfrWord, pfrTagOfLabel, pfrTagOfWord } from "./pfr-tags.js";

const FILE = ".pfr";

/** The signs that brackets are written with: words of their own, so that a bracket is never taken for a word. */
const BRACKETS = "[]";

/**
 * The notation of the PFR People's Daily corpus (人民日报标注语料库): a passage a line, words as `词/词性` with two spaces
 * between them, names of several words in brackets, `[重庆/ns  大学/n]nt`. A person, place or organization of one word
 * is the word's tag; all other mentions have brackets. White space of the text is not kept.
 */
export const pfr: Format = {
  id: "pfr",
  title: "PFR People's Daily",
  extensions: [FILE],
  offsetUnit: "none",
  series: null,
  needsOriginal: "better",
  needsWords: true,
  write: writePfr,
  read: readPfr,
};

function writePfr(document: AnnotatedDocument): FormatResult<FilesBySuffix> {
  const { text, articles } = document;
  const passages = passageWords(document, pfr.title, BRACKETS);
  if (!passages.ok) return passages;
  const problems: FormatProblem[] = [...encodable(text), ...document.mentions.flatMap(badLabel)];
  const closing = new Set(articles.map(({ last }) => last));
  const inked = passages.value.filter(({ words }) => words.length > 0);
  const lines = inked.map((passage, at) => {
    const line = lineOf(passage, problems);
    return closing.has(passage.last) && at < inked.length - 1 ? `${line}\n\n` : `${line}\n`;
  });
  return unless(problems, () => new Map([[FILE, lines.join("")]]));
}

function lineOf({ words, mentions }: PassageWords, problems: FormatProblem[]): string {
  const opens = words.map(() => 0);
  const closes = words.map((): string[] => []);
  const said = saidByWords(mentions);
  for (const mention of nested(mentions, problems)) {
    const tag = pfrTagOfLabel(mention.mention.label);
    if (tag === null || said.has(mention)) continue;
    opens[mention.first] = (opens[mention.first] ?? 0) + 1;
    closes[mention.last]?.unshift(tag);
  }
  // The word of a name of one word bears the name's tag, within brackets too; the innermost mention decides.
  const tagAt = new Map(
    mentions
      .filter(({ mention, first, last }) => first === last && isSaidByWord(mention))
      .map(({ mention, first }) => [first, pfrTagOfLabel(mention.label)]),
  );
  let depth = 0;
  return words
    .map(({ form, tag }, at) => {
      depth += opens[at] ?? 0;
      const given = pfrTagOfWord(tag, form);
      const own = tagAt.get(at) ?? (depth === 0 && labelOfPfrWord(given) !== null ? COMMON_NOUN : given);
      const closed = closes[at] ?? [];
      depth -= closed.length;
      return `${"[".repeat(opens[at] ?? 0)}${form}/${own}${closed.map((each) => `]${each}`).join("")}`;
    })
    .join("  ");
}

/**
 * The mentions that their word's tag says: of one word, within no other. Of two persons side by side the second has a
 * bracket, since PFR writes surname and given name as two words.
 */
function saidByWords(mentions: readonly WordMention[]): ReadonlySet<WordMention> {
  const said = new Set<WordMention>();
  let end = -1;
  let lastPerson = -2;
  for (const [index, each] of mentions.entries()) {
    const { mention, first, last } = each;
    const next = mentions[index + 1];
    const alone = first === last && first > end && (next === undefined || next.first > last);
    end = Math.max(end, last);
    if (!alone || !isSaidByWord(mention)) continue;
    if (mention.label === "PER") {
      if (lastPerson === first - 1) continue;
      lastPerson = first;
    }
    said.add(each);
  }
  return said;
}

const isSaidByWord = ({ label }: DocumentMention): boolean => labelOfPfrWord(pfrTagOfLabel(label) ?? "") === label;

/** The mentions that cross none before them, outer ones first; the others are problems. */
function nested(mentions: readonly WordMention[], problems: FormatProblem[]): readonly WordMention[] {
  const open: WordMention[] = [];
  return mentions.filter((each) => {
    while ((open.at(-1)?.last ?? Infinity) < each.first) open.pop();
    const around = open.at(-1);
    if (around && around.last < each.last) {
      problems.push(crossing(each.mention, around.mention));
      return false;
    }
    open.push(each);
    return true;
  });
}

function readPfr({ id, files, original }: FormatInput): FormatResult<readonly AnnotatedDocument[]> {
  const read = readPfrLines(id, files.get(FILE) ?? "", FILE);
  if (!read.ok) return read;
  const aligned = alignTo(read.value, original);
  return aligned.ok ? success([aligned.value]) : aligned;
}

function badLabel(mention: DocumentMention): readonly FormatProblem[] {
  if (pfrTagOfLabel(mention.label) !== null) return [];
  const message = `a tag is made of Latin letters, one of them a capital, but a mention is labelled “${mention.label}”`;
  return [problem("unrepresentable", message, "Give the label such a name", { mention })];
}

const crossing = (mention: DocumentMention, other: DocumentMention): FormatProblem =>
  problem(
    "unrepresentable",
    `brackets nest, but ${mention.label} “${mention.text}” crosses ${other.label} “${other.text}”`,
    "Write brat, TEI or BIO, or take one of the two out",
    { mention },
  );
