import fc from "fast-check";
import type { AnnotatedDocument, DocumentMention, TextKind } from "../../../server/src/formats/annotated-document.js";
import { cleanDocument } from "../../../server/src/formats/clean-document.js";
import { inOrder, mentionOf, wholeSpan } from "../../../server/src/formats/fragments.js";
import { documentOf } from "../../../server/src/formats/from-analysis.js";
import { documentSpan, type DocumentSpan } from "../../../server/src/text/offsets.js";
import { fakeSegmenter } from "../properties/fake-segmenter.js";
import { anyText, pageLikeText } from "../properties/page-texts.js";
import { readPage } from "../properties/read-page.js";

const LABELS = ["PER", "LOC", "ORG", "TIME", "WORK"];

/** Texts that a UTF-8 file can hold. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "?");

/** A page as a document of its own text, segmented, without mentions. */
export const pageOf = (text: string): AnnotatedDocument =>
  documentOf({ ...readPage(text), mentions: [] }, { id: "page", textKind: "source", segmenter: fakeSegmenter });

/** What the documents are to be. */
export interface Wanted {
  readonly textKind?: TextKind;
  /** Mentions as people and recognizers make them: each begins and ends with ink; they nest, but none crosses another. */
  readonly ordinary?: boolean;
}

/**
 * Documents of any text, of the page itself or of its clean text, with mentions anywhere within their passages: across
 * wraps and column breaks, nested, adjacent and crossing ones; or empty. Segmented into words.
 */
export const anyDocument = ({ textKind, ordinary = false }: Wanted = {}): fc.Arbitrary<AnnotatedDocument> =>
  fc
    .record({
      text: fc.oneof({ weight: 3, arbitrary: pageLikeText }, anyText, fc.constant("")).map(wellFormed),
      kind: textKind ? fc.constant(textKind) : fc.constantFrom<TextKind>("clean", "source"),
      picks: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 24 }), fc.constantFrom(...LABELS)), {
        maxLength: 12,
      }),
    })
    .map(({ text, kind, picks }) => {
      const page = pageOf(text);
      const mentions =
        page.passages.length === 0 ? [] : picks.flatMap((pick) => mentionAt(page, ...pick) ?? []).filter(hasInk);
      const annotated = { ...page, mentions: inOrder(ordinary ? nested(mentions.filter(isInked)) : mentions) };
      if (kind === "source") return annotated;
      const clean = cleanDocument(annotated);
      if (!clean.ok) throw new Error(clean.problems.map(({ message }) => message).join("; "));
      return clean.value;
    });

/** A mention of some characters of a passage, which may lie on several of its lines. Whole characters only. */
function mentionAt({ text, passages }: AnnotatedDocument, which: number, at: number, length: number, label: string) {
  const lines = passages[which % passages.length]?.lines ?? [];
  const characters = lines.flatMap((line) => charactersOf(text, line));
  const first = at % characters.length;
  return mentionOf(text, label, characters.slice(first, first + length));
}

function charactersOf(text: string, { start, end }: DocumentSpan): readonly DocumentSpan[] {
  const found: DocumentSpan[] = [];
  let at: number = start;
  for (const character of text.slice(start, end)) {
    found.push(documentSpan(at, at + character.length));
    at += character.length;
  }
  return found;
}

/** Whether a mention holds anything but white space and control characters. */
const hasInk = ({ text }: DocumentMention): boolean => /[^\s\p{Cc}]/u.test(text);

/** Whether a mention holds no control characters and no white space at its edges. */
const isInked = ({ text }: DocumentMention): boolean =>
  text.trim() === text && !/[\p{Cc}\u2028\u2029\uFEFF]/u.test(text);

/** The mentions that cross none before them. */
function nested(mentions: readonly DocumentMention[]): readonly DocumentMention[] {
  const kept: DocumentMention[] = [];
  for (const mention of inOrder(mentions)) {
    const { start, end } = wholeSpan(mention);
    const crosses = kept.map(wholeSpan).some((each) => each.start < start && start < each.end && each.end < end);
    if (!crosses) kept.push(mention);
  }
  return kept;
}
