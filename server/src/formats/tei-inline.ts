import type { LabelSet } from "../entities/labels.js";
import { documentSpan, type DocumentSpan } from "../text/offsets.js";
import { lastAtOrBefore } from "../text/source-text.js";
import type { AnnotatedDocument } from "./annotated-document.js";
import { JoinedPassage, type Stretch } from "./joined-passage.js";
import { elementOfLabel } from "./tei-labels.js";
import { xmlContent, xmlValue } from "./xml-text.js";

/** An element within a passage. */
interface Inline extends Stretch {
  readonly element: string;
  readonly type: string | null;
  /** The mention that it is, or a part of; null for other elements. */
  readonly mention: number | null;
}

/**
 * A document's passages as TEI content: text with its mentions, line breaks within passages, characters that XML can
 * not hold. A mention that is in several places, or that crosses another one, is several elements linked by `next` and
 * `prev`. Built once a document, after it is told into which elements the passages are cut; near linear.
 */
export class TeiInlines {
  readonly #passages: readonly JoinedPassage[];
  readonly #inlines = new Map<number, Inline[]>();
  readonly #partCounts: number[];
  readonly #partsWritten: number[];

  /** `cuts` gives for a passage the places in its joined text where an element ends and the next begins, ascending. */
  constructor(document: AnnotatedDocument, labels: LabelSet, cuts: (passage: number) => readonly number[]) {
    const { text, passages, mentions } = document;
    this.#passages = passages.map((passage) => new JoinedPassage(text, passage));
    this.#partCounts = mentions.map(() => 0);
    this.#partsWritten = mentions.map(() => 0);
    const starts = passages.map(({ lines }) => lines[0]?.start ?? 0);
    for (const [index, { label, fragments }] of mentions.entries()) {
      const kind = elementOfLabel(labels, label);
      if (!kind) continue;
      for (const [passage, stretch] of this.#stretches(fragments, starts))
        this.#add(passage, { ...stretch, ...kind, mention: index });
    }
    for (const [passage, inlines] of this.#inlines) {
      const parts = nest(inlines.flatMap((inline) => cutAt(inline, cuts(passage))));
      this.#inlines.set(passage, parts);
      for (const { mention } of parts)
        if (mention !== null) this.#partCounts[mention] = (this.#partCounts[mention] ?? 0) + 1;
    }
  }

  /** How long a passage's joined text is. */
  lengthOf(passage: number): number {
    return this.#passages[passage]?.text.length ?? 0;
  }

  /** What of a passage's joined text lies between two places, as XML. To be asked in the text's order. */
  content(passage: number, { start, end }: Stretch): string {
    const joined = this.#passages[passage];
    if (!joined) return "";
    const written: string[] = [];
    const open: Inline[] = [];
    let at = start;
    const writeTo = (place: number): void => {
      written.push(withBreaks(joined, at, place));
      at = place;
    };
    const closeTo = (place: number): void => {
      for (let top = open.at(-1); top && top.end <= place; top = open.at(-1)) {
        writeTo(top.end);
        written.push(`</${top.element}>`);
        open.pop();
      }
    };
    for (const inline of this.#inlines.get(passage) ?? []) {
      if (inline.start < start || inline.end > end) continue;
      closeTo(inline.start);
      writeTo(inline.start);
      written.push(this.#openingTag(inline));
      open.push(inline);
    }
    closeTo(end);
    writeTo(end);
    return written.join("");
  }

  #add(passage: number, inline: Inline): void {
    const own = this.#inlines.get(passage);
    if (own) own.push(inline);
    else this.#inlines.set(passage, [inline]);
  }

  /** The places of a mention in the passages, those that adjoin within a passage as one. */
  #stretches(fragments: readonly DocumentSpan[], starts: readonly number[]): readonly (readonly [number, Stretch])[] {
    const found: [number, Stretch][] = [];
    for (const fragment of fragments) {
      for (let at = Math.max(0, lastAtOrBefore(starts, fragment.start)); at < starts.length; at++) {
        if ((starts[at] ?? 0) >= fragment.end) break;
        const stretch = this.#passages[at]?.stretch(documentSpan(fragment.start, fragment.end));
        if (!stretch) continue;
        const last = found.at(-1);
        if (last?.[0] === at && last[1].end === stretch.start) last[1] = { start: last[1].start, end: stretch.end };
        else found.push([at, stretch]);
      }
    }
    return found;
  }

  #openingTag({ element, type, mention }: Inline): string {
    const typed = type === null ? "" : ` type="${xmlValue(type)}"`;
    const parts = mention === null ? 1 : (this.#partCounts[mention] ?? 1);
    if (mention === null || parts === 1) return `<${element}${typed}>`;
    const part = (this.#partsWritten[mention] ?? 0) + 1;
    this.#partsWritten[mention] = part;
    const name = (which: number): string => `m${String(mention + 1)}.${String(which)}`;
    const next = part < parts ? ` next="#${name(part + 1)}"` : "";
    const previous = part > 1 ? ` prev="#${name(part - 1)}"` : "";
    return `<${element}${typed} xml:id="${name(part)}"${next}${previous}>`;
  }
}

/** A passage's text between two places, with a line or column beginning where its lines begin. */
function withBreaks({ text, lineStarts, passage }: JoinedPassage, from: number, to: number): string {
  const written: string[] = [];
  let at = from;
  for (let line = Math.max(1, lastAtOrBefore(lineStarts, from)); line < lineStarts.length; line++) {
    const start = lineStarts[line] ?? 0;
    if (start >= to) break;
    if (start < from || (start === from && from === 0)) continue;
    written.push(xmlContent(text.slice(at, start)), passage.joints[line - 1] === "column" ? COLUMN : LINE);
    at = start;
  }
  written.push(xmlContent(text.slice(at, to)));
  return written.join("");
}

const LINE = '<lb break="no"/>';
const COLUMN = '<cb break="no"/>';

function cutAt(inline: Inline, cuts: readonly number[]): readonly Inline[] {
  const parts: Inline[] = [];
  let { start } = inline;
  for (const cut of cuts) {
    if (cut <= start || cut >= inline.end) continue;
    parts.push({ ...inline, start, end: cut });
    start = cut;
  }
  return [...parts, { ...inline, start }];
}

/** Elements so cut that none crosses another, in the order of their opening tags. */
function nest(inlines: readonly Inline[]): Inline[] {
  const byPlace = (a: Inline, b: Inline): number => a.start - b.start || b.end - a.end;
  const waiting = [...inlines].sort((a, b) => -byPlace(a, b));
  const nested: Inline[] = [];
  const open: Inline[] = [];
  for (let inline = waiting.pop(); inline; inline = waiting.pop()) {
    while ((open.at(-1)?.end ?? Infinity) <= inline.start) open.pop();
    const around = open.at(-1);
    if (around && around.end < inline.end) {
      const rest = { ...inline, start: around.end };
      let at = waiting.length;
      for (let before = waiting[at - 1]; before && byPlace(before, rest) < 0; before = waiting[at - 1]) at--;
      waiting.splice(at, 0, rest);
      const first = { ...inline, end: around.end };
      at = waiting.length;
      for (let before = waiting[at - 1]; before && byPlace(before, first) < 0; before = waiting[at - 1]) at--;
      waiting.splice(at, 0, first);
      continue;
    }
    nested.push(inline);
    open.push(inline);
  }
  return nested;
}
