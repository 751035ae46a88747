import type { Analysis } from "../analysis/analysis.js";
import { withoutMarkers } from "../analysis/without-markers.js";
import type { Article, Passage } from "../layout/page-layout.js";
import type { Segmenter } from "../segment/segmenter.js";
import { documentSpan, type DocumentSpan, type Offset, type Span } from "../text/offsets.js";
import type {
  AnnotatedDocument,
  DocumentArticle,
  DocumentByline,
  DocumentPassage,
  TextKind,
} from "./annotated-document.js";
import { cleanDocument } from "./clean-document.js";
import { inOrder, mentionOf } from "./fragments.js";
import { withWords } from "./segment-words.js";

/** What a document is made of besides the analysis. */
export interface DocumentOptions {
  readonly id: string;
  readonly textKind: TextKind;
  /** Gives the words, for formats that hold them. */
  readonly segmenter?: Segmenter;
}

/**
 * An analysis as a document: of the page's own text, its markers taken out, or of its clean text. All mentions of the
 * analysis are in it.
 * @throws Error when a mention has no place in the text: a defect of the program.
 */
export function documentOf(analysis: Analysis, { id, textKind, segmenter }: DocumentOptions): AnnotatedDocument {
  const bare = sourceDocument(analysis, id);
  const source = segmenter ? withWords(bare, segmenter) : bare;
  if (source.mentions.length !== analysis.mentions.length)
    throw new Error(`${id}: ${String(analysis.mentions.length - source.mentions.length)} mentions have no place`);
  if (textKind === "source") return source;
  const clean = cleanDocument(source);
  if (!clean.ok) throw new Error(`${id}: ${clean.problems.map(({ message }) => message).join("; ")}`);
  return clean.value;
}

function sourceDocument(analysis: Analysis, id: string): AnnotatedDocument {
  const stripped = withoutMarkers(analysis);
  const place = ({ start, end }: Span): DocumentSpan => documentSpan(toStripped(start), toStripped(end));
  const toStripped = (at: Offset): number => stripped.toLogical(at);
  const { text } = stripped;
  return {
    id,
    text,
    textKind: "source",
    passages: analysis.passages.map((passage) => passageOf(analysis, passage, place)),
    articles: analysis.articles.flatMap(articleOf),
    bylines: analysis.bylines.map(({ span: of, kind, outlet, people, place: where, date }): DocumentByline => ({
      span: place(of),
      kind,
      outlet: outlet?.text ?? null,
      people: people.map(({ name, role }) => ({ name, role })),
      place: where?.text ?? null,
      date: date?.text ?? null,
    })),
    mentions: inOrder(
      analysis.mentions.flatMap(({ label, fragments }) => mentionOf(text, label, fragments.map(place)) ?? []),
    ),
    words: null,
    foreign: [],
  };
}

function passageOf(analysis: Analysis, passage: Passage, place: (of: Span) => DocumentSpan): DocumentPassage {
  const lines: DocumentSpan[] = [];
  for (const { source } of passage.text.pieces) {
    const piece = place(source);
    const last = lines.at(-1);
    if (last?.end === piece.start) lines[lines.length - 1] = documentSpan(last.start, piece.end);
    else lines.push(piece);
  }
  const joints = passage.breaks.flatMap(({ kind }) => (kind === "wrap" || kind === "column" ? [kind] : []));
  const after = breakAfter(analysis, passage);
  return {
    role: passage.role,
    lines,
    joints: lines.slice(1).map((_, at) => joints[at] ?? "wrap"),
    breakAfter: after === "paragraph" || after === "block" ? after : null,
  };
}

/** The kind of the break after a passage's last line; null after the page's last one. */
function breakAfter({ breaks }: Analysis, { lines }: Passage): string | null {
  const last = lines.at(-1)?.number ?? 0;
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((breaks[middle]?.line ?? Infinity) < last) low = middle + 1;
    else high = middle;
  }
  const found = breaks[low];
  return found?.line === last ? found.kind : null;
}

function articleOf({ kind, passages }: Article): readonly DocumentArticle[] {
  const first = passages[0]?.index;
  const last = passages.at(-1)?.index;
  return first === undefined || last === undefined ? [] : [{ kind, first, last }];
}
