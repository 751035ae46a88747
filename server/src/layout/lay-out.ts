import { readLine } from "../bylines/read-byline.js";
import type { MarkedPage, PageLine } from "../markers/marked-page.js";
import { isBlank } from "../text/characters.js";
import { LogicalText } from "../text/logical-text.js";
import { span, type Span } from "../text/offsets.js";
import { cells } from "../text/width.js";
import type { Article, Break, BreakKind, Lexicon, PageLayout, Passage, Role } from "./page-layout.js";

/** Lays a page out: its breaks, passages, roles, articles and bylines. Linear in the page's length. */
export function layOut(page: MarkedPage, _lexicon?: Lexicon): PageLayout {
  const lines = page.lines.filter((line) => !isBlank(line.content.text));
  const breaks = lines.slice(1).map((next, index) => breakBetween(lines[index] ?? next, next));
  const passages = passagesOf(page, lines, breaks);
  const articles: Article[] = [];
  const first = lines[0];
  const last = lines.at(-1);
  if (first && last) {
    articles.push({
      index: 0,
      kind: "article",
      first: first.number,
      last: last.number,
      passages,
      title: passages[0]?.text.text.slice(0, 20) ?? "",
      span: span(first.span.start, last.span.end),
    });
  }
  return { page, breaks, passages, articles, bylines: [] };
}

function breakBetween(line: PageLine, next: PageLine): Break {
  const full = cells(line.content.text.trim()) >= 14;
  const ended = /[。！？”]\s*$/u.test(line.content.text);
  const gap = next.number - line.number > 1;
  const kind: BreakKind = ended || !full ? (gap ? "block" : "paragraph") : gap ? "column" : "wrap";
  return { line: line.number, next: next.number, kind, confidence: 0.9, safe: kind === "wrap", evidence: [] };
}

function passagesOf(page: MarkedPage, lines: readonly PageLine[], breaks: readonly Break[]): Passage[] {
  const passages: Passage[] = [];
  let from = 0;
  lines.forEach((_, at) => {
    const after = breaks[at];
    if (after && (after.kind === "wrap" || after.kind === "column")) return;
    const own = lines.slice(from, at + 1);
    const text = LogicalText.of(page.source.text, own.flatMap(trimmed));
    passages.push({
      index: passages.length,
      role: roleOf(text.text),
      lines: own,
      breaks: breaks.slice(from, at),
      text,
      span: text.span ?? span(0, 0),
    });
    from = at + 1;
  });
  return passages;
}

function trimmed(line: PageLine): readonly Span[] {
  const { text } = line.content;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return line.content.fragments({ start: line.content.whole.start, end: line.content.whole.end }).flatMap((piece) => {
    const from = Math.max(piece.start, line.span.start + start);
    const to = Math.min(piece.end, line.span.start + end);
    return from < to ? [span(from, to)] : [];
  });
}

function roleOf(text: string): Role {
  const kind = readLine(text, "after-body")?.kind;
  if (kind) return kind;
  return cells(text) < 25 && !/[。！？”]$/u.test(text) ? "headline" : "body";
}
