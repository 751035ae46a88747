import { lastAtOrBefore } from "../text/source-text.js";
import type { AnnotatedDocument, DocumentMention, DocumentPassage, DocumentWord } from "./annotated-document.js";
import { failure, problem, unless, type FormatProblem, type FormatResult } from "./format.js";
import { isBlank, wholeSpan } from "./fragments.js";
import { JoinedPassage, type Stretch } from "./joined-passage.js";
import { discontinuous } from "./span-mentions.js";

/** A word of a passage's joined text: whole characters, none of them white space. */
export interface PassageWord extends Stretch {
  readonly form: string;
  /** Its part of speech; `x` where the segmenter gave no word. */
  readonly tag: string;
}

/** A mention as a run of words: indices of its first and last word in its passage. */
export interface WordMention {
  readonly mention: DocumentMention;
  readonly first: number;
  readonly last: number;
}

/** A passage as formats of words write it; several passages where a mention goes on from one to the next. */
export interface PassageWords {
  readonly joined: JoinedPassage;
  /** The index of its last passage in the document. */
  readonly last: number;
  /** All of its text but the white space. */
  readonly words: readonly PassageWord[];
  /** In the words' order; of two that begin together the longer one first. */
  readonly mentions: readonly WordMention[];
}

/**
 * A document's passages as words, cut so that each mention begins and ends with one. Fails where the document was not
 * segmented, and names the mentions that are no run of words: those that begin or end with white space, or leave words
 * out. Passages that a mention goes across are taken as one: whoever made it read on there.
 * @param alone characters that are words of their own whatever the segmenter says
 */
export function passageWords(
  document: AnnotatedDocument,
  title: string,
  alone = "",
): FormatResult<readonly PassageWords[]> {
  const { text, mentions, words } = document;
  if (words === null) return failure(notSegmented(title));
  const passages = joinedByMentions(document);
  const starts = passages.map(({ lines }) => lines[0]?.start ?? 0);
  const wordsIn = byPassage(words, ({ span }) => span.start, starts);
  const mentionsIn = byPassage(mentions, (mention) => wholeSpan(mention).start, starts);
  const problems: FormatProblem[] = [...discontinuous(document, title)];
  const refused = new Set(problems.map(({ mention }) => mention));
  const cut = passages.map((passage, at) => {
    const own = (mentionsIn.get(at) ?? []).filter((mention) => !refused.has(mention));
    return { ...wordsOf(text, passage, wordsIn.get(at) ?? [], own, alone), last: passage.last };
  });
  const placed = new Set(cut.flatMap((each) => each.mentions.map(({ mention }) => mention)));
  for (const mention of mentions)
    if (!placed.has(mention) && !refused.has(mention)) problems.push(noRunOfWords(mention, title));
  return unless(problems, () => cut);
}

/** The passages, those that a mention goes across as one, each with the index of its last one in the document. */
function joinedByMentions({
  passages,
  mentions,
}: AnnotatedDocument): readonly (DocumentPassage & { readonly last: number })[] {
  const starts = passages.map(({ lines }) => lines[0]?.start ?? 0);
  const joins = new Set<number>();
  for (const mention of mentions) {
    const { start, end } = wholeSpan(mention);
    const last = lastAtOrBefore(starts, end - 1);
    for (let at = Math.max(0, lastAtOrBefore(starts, start)); at < last; at++) joins.add(at + 1);
  }
  const joined: (DocumentPassage & { readonly last: number })[] = [];
  for (const [at, passage] of passages.entries()) {
    const before = joins.has(at) ? joined.pop() : undefined;
    const lines = [...(before?.lines ?? []), ...passage.lines];
    joined.push({ ...passage, lines, joints: lines.slice(1).map(() => "wrap"), last: at });
  }
  return joined;
}

function byPassage<Item>(
  items: readonly Item[],
  startOf: (item: Item) => number,
  starts: readonly number[],
): ReadonlyMap<number, readonly Item[]> {
  const found = new Map<number, Item[]>();
  for (const item of items) {
    const passage = Math.max(0, lastAtOrBefore(starts, startOf(item)));
    const own = found.get(passage);
    if (own) own.push(item);
    else found.set(passage, [item]);
  }
  return found;
}

function wordsOf(
  text: string,
  passage: DocumentPassage,
  given: readonly DocumentWord[],
  mentions: readonly DocumentMention[],
  alone: string,
): Omit<PassageWords, "last"> {
  const joined = new JoinedPassage(text, passage);
  const tagged = given.flatMap(({ span, tag }) => {
    const stretch = joined.stretch(span);
    return stretch ? [{ ...stretch, tag }] : [];
  });
  const inked = mentions.flatMap((mention) => {
    const stretch = isWithin(passage, mention) ? joined.stretch(wholeSpan(mention)) : null;
    return stretch ? [{ mention, stretch }] : [];
  });
  const edges = new Set([...tagged, ...inked.map(({ stretch }) => stretch)].flatMap(({ start, end }) => [start, end]));
  const starts = tagged.map(({ start }) => start);
  const words = cutAt(joined.text, edges, alone).map((stretch): PassageWord => {
    const word = tagged[lastAtOrBefore(starts, stretch.start)];
    const tag = word && stretch.start < word.end ? word.tag : "x";
    return { ...stretch, form: joined.text.slice(stretch.start, stretch.end), tag };
  });
  const firstAt = new Map(words.map(({ start }, index) => [start, index]));
  const lastAt = new Map(words.map(({ end }, index) => [end, index]));
  return {
    joined,
    words,
    mentions: inked.flatMap(({ mention, stretch }) => {
      const first = firstAt.get(stretch.start);
      const last = lastAt.get(stretch.end);
      return first === undefined || last === undefined || first > last ? [] : [{ mention, first, last }];
    }),
  };
}

function isWithin({ lines }: DocumentPassage, mention: DocumentMention): boolean {
  const { start, end } = wholeSpan(mention);
  return start >= (lines[0]?.start ?? Infinity) && end <= (lines.at(-1)?.end ?? -1);
}

/** A text's stretches between the edges, whole characters, white space left out. */
function cutAt(text: string, edges: ReadonlySet<number>, alone: string): readonly Stretch[] {
  const cut: Stretch[] = [];
  let from = 0;
  let at = 0;
  const close = (): void => {
    if (from < at) cut.push({ start: from, end: at });
  };
  for (const character of text) {
    const blank = isBlank(character);
    const single = blank || alone.includes(character);
    if (edges.has(at) || single) {
      close();
      from = at;
    }
    at += character.length;
    if (!single) continue;
    if (!blank) close();
    from = at;
  }
  close();
  return cut;
}

const notSegmented = (title: string): FormatProblem =>
  problem("text", `${title} wants words, and the text was not segmented`, "Segment the text first");

const noRunOfWords = (mention: DocumentMention, title: string): FormatProblem =>
  problem(
    "unrepresentable",
    `in ${title} a mention is a run of words, but ${mention.label} “${mention.text}” is none`,
    "Move its edges so that it begins and ends with a character that is no white space",
    { mention },
  );
