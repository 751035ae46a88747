import { splitsCharacter } from "../text/characters.js";
import type { SourceText } from "../text/source-text.js";
import { depthOf } from "./element-names.js";
import type { Element } from "./marked-page.js";
import type { MarkerIndex } from "./marker-index.js";
import { isBlockSpace, isTagLineSpace, lineEndAt, textStart } from "./tag-lines.js";
import { typeOf, writeTags, type BlockMarker, type RefusalReason, type WantedMarker } from "./wanted-marker.js";

/** Where a wanted marker's tags go among the markers that stand already, and what is written there. */
export interface PlacedMarker {
  readonly marker: WantedMarker;
  readonly openAt: number;
  readonly closeAt: number;
  readonly openText: string;
  readonly closeText: string;
}

/** Places one marker, or says why it can not stand. */
export function placeMarker(
  source: SourceText,
  index: MarkerIndex,
  marker: WantedMarker,
): PlacedMarker | RefusalReason {
  const wanted = marker.kind === "inline" ? withoutSpace(source, marker.span) : textOfLines(source, index, marker);
  if (wanted.start < 0 || wanted.end > source.length || wanted.start >= wanted.end) return "empty";
  for (const edge of [wanted.start, wanted.end])
    if (splitsUnit(source.text, edge) || index.isWithinTag(edge)) return "splits";

  const around = new Enclosure(source, index, marker, wanted);
  around.widen();
  if (around.marksTheSame()) return "already-marked";
  const placed = marker.kind === "inline" ? placeInline(marker, around) : placeBlock(source, marker, around);
  const { openAt, closeAt } = placed;
  if (index.hasFaulty(openAt, closeAt)) return "faulty";
  if (index.innermostAt(openAt) !== index.innermostAt(closeAt)) return "crosses";
  return index.holdsHigher(marker.element, openAt, closeAt) ? "level" : placed;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A marker encloses characters, not the white space or the line ends beside them. */
function withoutSpace(source: SourceText, { start, end }: Stretch): Stretch {
  const { text } = source;
  let from = start === 0 ? textStart(source) : start;
  let to = end;
  while (from < to && isBlockSpace(text[from])) from++;
  while (to > from && isBlockSpace(text[to - 1])) to--;
  return { start: from, end: to };
}

/** The text of whole lines: from the first to the last line that holds more than white space and block tags. */
function textOfLines(source: SourceText, index: MarkerIndex, { firstLine, lastLine }: BlockMarker): Stretch {
  let start = Math.max(source.line(firstLine).span.start, textStart(source));
  let end: number = source.line(lastLine).span.end;
  for (let at = start; at < end;) {
    const tag = index.blockTagFrom(at);
    if (!tag && !isBlockSpace(source.text[at])) break;
    at = tag ? tag.span.end : at + 1;
    if (tag || endsLine(source.text, at)) start = at;
  }
  for (let at = end; at > start;) {
    const tag = index.blockTagTo(at);
    if (!tag && !isBlockSpace(source.text[at - 1])) break;
    at = tag ? tag.span.start : at - 1;
    if (tag || endsLine(source.text, at + 1)) end = at;
  }
  return { start, end };
}

/** Whether a line end stands just before the place, and is whole there. */
const endsLine = (text: string, at: number): boolean =>
  text[at - 1] === "\n" || (text[at - 1] === "\r" && text[at] !== "\n");

/** Within a surrogate pair or a CRLF. */
const splitsUnit = (text: string, at: number): boolean =>
  splitsCharacter(text, at) || (text[at - 1] === "\r" && text[at] === "\n");

/** A stretch of text widened over the tags at its edges that belong within the wanted marker. */
class Enclosure {
  start: number;
  end: number;
  readonly #isGap: (character: string | undefined) => boolean;

  constructor(
    readonly source: SourceText,
    readonly index: MarkerIndex,
    readonly marker: WantedMarker,
    { start, end }: Stretch,
  ) {
    this.start = start;
    this.end = end;
    this.#isGap = marker.kind === "block" ? isBlockSpace : isTagLineSpace;
  }

  widen(): void {
    for (;;) {
      const left = this.#openingAt(this.start);
      const right = this.#closingAt(this.end);
      if (left && left.close.span.start < this.end) this.start = left.open.span.start;
      else if (right && right.open.span.start >= this.start) this.end = right.close.span.end;
      else if (left && left === right && this.#belongsWithin(left)) {
        this.start = left.open.span.start;
        this.end = right.close.span.end;
      } else return;
    }
  }

  /** Whether an element of the same name and type encloses the same text. */
  marksTheSame(): boolean {
    const { element } = this.marker;
    let { start, end } = this;
    for (;;) {
      const left = this.#openingAt(start);
      if (!left || left !== this.#closingAt(end)) break;
      if (left.name === element && left.type === typeOf(this.marker)) return true;
      start = left.open.span.start;
      end = left.close.span.end;
    }
    return false;
  }

  #belongsWithin(element: Element): boolean {
    return depthOf(element.name, element.type) > depthOf(this.marker.element, typeOf(this.marker));
  }

  #openingAt(at: number): Element | null {
    const element = this.index.openingBefore(at);
    if (!element) return null;
    let from = at;
    while (from > element.open.span.end && this.#isGap(this.source.text[from - 1])) from--;
    return from === element.open.span.end ? element : null;
  }

  #closingAt(at: number): Element | null {
    const element = this.index.closingAfter(at);
    if (!element) return null;
    let to = at;
    while (to < element.close.span.start && this.#isGap(this.source.text[to])) to++;
    return to === element.close.span.start ? element : null;
  }
}

function placeInline(marker: WantedMarker, { start, end }: Stretch): PlacedMarker {
  const { open, close } = writeTags(marker);
  return { marker, openAt: start, closeAt: end, openText: open, closeText: close };
}

/**
 * Block tags get lines of their own, with the line end of the line beside them; in the midst of a line of other block
 * tags they stand without one.
 */
function placeBlock(source: SourceText, marker: WantedMarker, { start, end }: Stretch): PlacedMarker {
  const { open, close } = writeTags(marker);
  const first = source.line(source.lineAt(start));
  const begin = Math.max(first.span.start, textStart(source));
  const opensLine = isSpaceOnly(source, begin, start);
  const openAt = opensLine ? begin : start;
  const openText = opensLine ? open + lineEndBefore(source, openAt, first.number) : open;

  const last = source.line(source.lineAt(end));
  if (!isSpaceOnly(source, end, last.span.end)) return { marker, openAt, closeAt: end, openText, closeText: close };
  const closeAt = last.span.end + last.lineEnd.length;
  const eol = lineEndBefore(source, closeAt, last.number);
  return { marker, openAt, closeAt, openText, closeText: last.lineEnd === "" ? eol + close : close + eol };
}

/** The line end to write at a place; a CR before an LF would become one line end with it. */
function lineEndBefore(source: SourceText, at: number, line: number): string {
  const eol = lineEndAt(source, line);
  return eol === "\r" && source.text[at] === "\n" ? "\n" : eol;
}

function isSpaceOnly(source: SourceText, start: number, end: number): boolean {
  let at = start;
  while (at < end && isTagLineSpace(source.text[at])) at++;
  return at >= end;
}
