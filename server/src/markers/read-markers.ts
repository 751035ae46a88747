import { LogicalText } from "../text/logical-text.js";
import { span } from "../text/offsets.js";
import type { SourceText } from "../text/source-text.js";
import { isElementName } from "./element-names.js";
import { findFaults } from "./find-faults.js";
import type { MarkedPage, PageLine, Tag } from "./marked-page.js";
import { pairTags } from "./pair-tags.js";
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
  return { source, tags, strays, elements: paired.roots, faults, lines: linesOf(source, tags) };
}

const without = (tags: readonly Tag[], left: ReadonlySet<Tag>): readonly Tag[] =>
  left.size === 0 ? tags : tags.filter((tag) => !left.has(tag));

function linesOf(source: SourceText, tags: readonly Tag[]): readonly PageLine[] {
  const lines: PageLine[] = [];
  for (const { line, tags: own, tagsOnly } of taggedLines(source, tags)) {
    if (tagsOnly) continue;
    const text = span(Math.max(line.span.start, textStart(source)), line.span.end);
    const content = LogicalText.of(source.text, own.length === 0 ? [text] : betweenTags(text, own));
    lines.push({ number: line.number, span: line.span, content });
  }
  return lines;
}
