import type { SelectionRange } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analysis.js";
import { partAt } from "../analysis/assemble.js";
import type { Passage } from "../layout/page-layout.js";
import { SENTENCE_ENDS } from "../text/characters.js";
import { contains, logicalSpan, span, type LogicalSpan, type Offset, type Span } from "../text/offsets.js";
import { articleAt, mentionAt, passageAt } from "./checked-page.js";
import { toRange } from "./positions.js";

/** Marks that close a quotation or bracket after a sentence's end. */
const CLOSERS: ReadonlySet<string> = new Set("”’」』）)》");

/** The widening selections at a place: word, mention, sentence, passage, article, page. */
export function selectionRangeAt(page: Analysis, at: Offset): SelectionRange {
  const analysis = partAt(page, span(at, at));
  const { source } = analysis;
  const passage = passageAt(analysis, at);
  const sentence = passage && sentenceAt(passage, at);
  const spans = [
    passage && sentence ? wordAt(passage, sentence, at) : null,
    mentionAt(analysis, at)?.span ?? null,
    passage && sentence ? passage.text.sourceSpan(sentence) : null,
    passage?.span ?? null,
    articleAt(analysis, at)?.span ?? null,
    span(0, source.length),
  ];
  return chain(source, spans, at);
}

/** Nests the spans from the widest inwards, leaving out what does not lie within the wider one or repeats it. */
function chain(source: Analysis["source"], spans: readonly (Span | null)[], at: Offset): SelectionRange {
  let outer = span(0, source.length);
  let range: SelectionRange = { range: toRange(source, outer) };
  for (const inner of spans.toReversed()) {
    if (!inner || !contains(outer, inner) || inner.start > at || inner.end < at) continue;
    if (inner.start === outer.start && inner.end === outer.end) continue;
    range = { range: toRange(source, inner), parent: range };
    outer = inner;
  }
  return range;
}

function sentenceAt(passage: Passage, at: Offset): LogicalSpan {
  const { text } = passage.text;
  const here = passage.text.toLogical(at);
  let start = 0;
  for (let end = 1; end <= text.length; end++) {
    if (end < text.length && !endsSentence(text, end)) continue;
    if (here < end || end === text.length) return logicalSpan(start, end);
    start = end;
  }
  return passage.text.whole;
}

/** Whether a sentence ends before `end`: after a full stop and its closing marks. */
function endsSentence(text: string, end: number): boolean {
  const next = text.charAt(end);
  if (SENTENCE_ENDS.has(next) || CLOSERS.has(next)) return false;
  let last = end - 1;
  while (last > 0 && CLOSERS.has(text.charAt(last))) last--;
  return SENTENCE_ENDS.has(text.charAt(last));
}

function wordAt(passage: Passage, sentence: LogicalSpan, at: Offset): Span | null {
  const text = passage.text.text.slice(sentence.start, sentence.end);
  const here = Math.min(passage.text.toLogical(at) - sentence.start, text.length - 1);
  const word = new Intl.Segmenter("zh", { granularity: "word" }).segment(text).containing(here);
  if (!word) return null;
  const start = sentence.start + word.index;
  return passage.text.sourceSpan(logicalSpan(start, start + word.segment.length));
}
