import { LogicalText } from "../text/logical-text.js";
import { lineNumber, span } from "../text/offsets.js";
import { once } from "../text/once.js";
import type { SourceText } from "../text/source-text.js";
import { isElementName } from "./element-names.js";
import { findFaults } from "./find-faults.js";
import type { MarkedPage, PageLine, Tag } from "./marked-page.js";
import { pairTags } from "./pair-tags.js";
import { PlainLine } from "./plain-line.js";
import { scanTags } from "./scan-tags.js";
import { betweenTags, taggedLines, textStart } from "./tag-lines.js";

/**
 * Reads a page's markers, and gives its lines without them. Linear in the page's length whatever stands in it; the
 * tree may be of any depth.
 */
export function readMarkers(source: SourceText): MarkedPage {
  const found = scanTags(source.text);
  const known = found.filter((tag) => isElementName(tag.name));
  const others = found.filter((tag) => !isElementName(tag.name));
  const paired = pairTags(known);
  const strays = paired.strays.map(({ tag }) => tag);
  const tags = without(known, new Set(strays));
  const faults = found.length > 0 ? findFaults(source, known, others, paired) : [];
  const lines = once(() => linesOf(source, tags));
  return {
    source,
    tags,
    strays,
    elements: paired.roots,
    faults,
    get lines() {
      return lines();
    },
  };
}

const without = (tags: readonly Tag[], left: ReadonlySet<Tag>): readonly Tag[] =>
  left.size === 0 ? tags : tags.filter((tag) => !left.has(tag));

function linesOf(source: SourceText, tags: readonly Tag[]): readonly PageLine[] {
  const lines: PageLine[] = [];
  const from = textStart(source);
  if (tags.length === 0) {
    for (let number = 1; number <= source.lineCount; number++) lines.push(lineWithoutTags(source, number, from));
    return lines;
  }
  for (const { line, tags: own, tagsOnly } of taggedLines(source, tags)) {
    if (tagsOnly) continue;
    if (own.length === 0) lines.push(lineWithoutTags(source, line.number, from));
    else {
      const gaps = betweenTags(span(Math.max(line.span.start, from), line.span.end), own);
      lines.push({ number: line.number, span: line.span, content: LogicalText.of(source.text, gaps) });
    }
  }
  return lines;
}

/** A line that holds no tag. @param from where the text begins, after the byte order mark */
function lineWithoutTags(source: SourceText, number: number, from: number): PageLine {
  const start = source.lineStart(number);
  const end = source.lineContentEnd(number);
  if (start >= from) return new PlainLine(lineNumber(number), source.text, start, end);
  const content = LogicalText.of(source.text, [span(from, end)]);
  return { number: lineNumber(number), span: span(start, end), content };
}
