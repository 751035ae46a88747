import { logicalSpan, type LogicalSpan } from "../text/offsets.js";
import type { BylinePart, BylinePosition, BylineReading } from "./byline.js";
import { fold } from "./fold.js";
import { FORMS, type BylinePlace, type Form } from "./forms.js";
import { interpret } from "./interpret.js";
import { KnownReadings, type FittingForm, type Stretch } from "./known-readings.js";
import { lastPieceStarts, mayBeByline, mayOpenWithLead, unitsOf } from "./quick-look.js";
import { firstCharacters, isSurname, splitNames } from "./names.js";
import { firstNameEnd } from "./people.js";
import { tokenize } from "./tokenize.js";
import type { Token } from "./tokens.js";
import { SENTENCE_AFTER_NAME } from "./vocabulary.js";

/** The most characters a byline has; longer lines are none, and no more of a passage is looked at. */
const LONGEST_BYLINE = 160;

/** The most characters of free text after a label (来源：…). */
const LONGEST_FREE_TEXT = 60;

/**
 * The byline or dateline that a body passage opens with (`本报讯 （记者 罗芸）12月1日…`); null when there is none.
 * `text` is the passage's logical text; leading white space is passed over. Looks at its beginning only.
 */
export function readLead(text: string, known = new KnownReadings()): BylineReading | null {
  const start = text.length - text.trimStart().length;
  const window = text.slice(start, start + LONGEST_BYLINE);
  if (!mayOpenWithLead(unitsOf(window), 0, window.length)) return null;
  return readLikelyLead(window, start, known);
}

/**
 * The same of a text without white space at its beginning that is known to be worth the grammar (`mayOpenWithLead`).
 * @param start what the places of the reading are moved by
 */
export const readLikelyLead = (text: string, start: number, known: KnownReadings): BylineReading | null =>
  readAt(start, { text: text.slice(0, LONGEST_BYLINE), place: "lead", position: "before-body" }, known);

/** What a whole line or passage is when it is a byline, credit, end note, editor line or continuation; else null. */
export function readLine(text: string, position: BylinePosition, known = new KnownReadings()): BylineReading | null {
  const start = text.length - text.trimStart().length;
  const line = text.slice(start, start + LONGEST_BYLINE + 1).trimEnd();
  if (line.length > LONGEST_BYLINE || !mayBeByline(line)) return null;
  return readAt(start, { text: line, place: "line", position }, known);
}

/** The same of a line without white space at its ends that is known to be worth the grammar (`mayBeBylineBetween`). */
export const readLikelyLine = (text: string, position: BylinePosition, known: KnownReadings): BylineReading | null =>
  text.length > LONGEST_BYLINE ? null : readAt(0, { text, place: "line", position }, known);

/** The longest line that can be a name or two, justified: 欧阳 文 博. In UTF-16 units. */
const LONGEST_AUTHORS = 12;

/**
 * What a line of a name or two and nothing else is, as an author's is beneath a head: 王建平, 林 晚; else null. Whether it
 * stands beneath one the caller must know: heads look so, too.
 */
export const readAuthor = (text: string, known = new KnownReadings()): BylineReading | null =>
  text.length > LONGEST_AUTHORS || (!isSurname(firstCharacters(text, 1)) && !isSurname(firstCharacters(text, 2)))
    ? null
    : readAt(0, { text, place: "author", position: "before-body" }, known);

/**
 * The end note, continuation or credit that a body passage or caption closes with, in brackets (`……。（完）`); null
 * when there is none. Looks at the passage's end only.
 */
export function readEnd(text: string, known = new KnownReadings()): BylineReading | null {
  const trimmed = text.trimEnd();
  const from = Math.max(0, trimmed.length - LONGEST_BYLINE);
  const window = trimmed.slice(from);
  for (const start of lastPieceStarts(window)) {
    const piece = window.slice(start);
    if (!mayBeByline(piece)) continue;
    const reading = readAt(from + start, { text: piece, place: "end", position: "after-body" }, known);
    if (reading && mayEnd(reading, window.slice(0, start))) return reading;
  }
  return null;
}

/** Notes of names and outlets alone stand after a whole sentence: 让我们拭目以待。（王萍）. */
function mayEnd(reading: BylineReading, before: string): boolean {
  const certain = reading.kind !== "endnote" || reading.date !== null || reading.place !== null;
  return certain || /[。！？…”』」!?]\s?$/u.test(before);
}

/** What is read of a stretch that begins at `at` of the text that the reading is of. */
function readAt(at: number, stretch: Stretch, known: KnownReadings): BylineReading | null {
  const reading = known.reading(stretch, (each) => read(each, known));
  return reading && shift(reading, at);
}

function read(stretch: Stretch, known: KnownReadings): BylineReading | null {
  const folded = fold(stretch.text);
  const tokens = tokenize(folded);
  let letters = "";
  for (const { letter } of tokens) letters += letter;
  for (const { form, count } of known.forms(stretch.place, letters, fittingForms)) {
    const matched = closeOpenName(stretch.place, folded, tokens, count);
    const end = endOf(form, stretch, folded, matched, tokens[count]);
    if (end === null) continue;
    const kind = stretch.position === "after-body" ? (form.kindAfter ?? form.kind) : form.kind;
    const reading = interpret({
      form,
      kind,
      text: stretch.text,
      folded,
      tokens: matched,
      place: stretch.place,
      position: stretch.position,
      end,
    });
    if (reading) return reading;
  }
  return null;
}

/** The forms that tokens with these letters fit, in the order they are tried. */
const fittingForms = (place: BylinePlace, letters: string): readonly FittingForm[] =>
  FORMS.flatMap((form) => {
    if (!form.places.includes(place)) return [];
    const match = (place === "lead" ? form.shapes.opening : form.shapes.whole).exec(letters);
    return match ? [{ form, count: match[0].length }] : [];
  });

/** The tokens that fit; a run at their end that prose goes on after is cut to the name it begins with. */
function closeOpenName(place: BylinePlace, folded: string, tokens: readonly Token[], count: number): readonly Token[] {
  const matched = tokens.slice(0, count);
  const last = matched.at(-1);
  const next = tokens[count];
  if (place === "lead" && last?.letter === "n" && isProse(folded, matched)) return matched.slice(0, -1);
  if (place !== "lead" || last?.letter !== "n" || !next || next.spaced) return matched;
  return [...matched.slice(0, -1), { ...last, end: firstNameEnd(folded, last) }];
}

/** Whether the run that closes the tokens begins the prose after names: 林焕新 走进展厅. */
function isProse(folded: string, matched: readonly Token[]): boolean {
  const last = matched.at(-1);
  if (!last?.spaced || matched.at(-2)?.letter !== "n" || last.end - last.start < 2) return false;
  return splitNames(folded.slice(last.start, firstNameEnd(folded, last))) === null;
}

/** The reading with its spans moved by `by`. */
function shift(reading: BylineReading, by: number): BylineReading {
  if (by === 0) return reading;
  const moved = (span: LogicalSpan): LogicalSpan => logicalSpan(span.start + by, span.end + by);
  const part = (each: BylinePart | null): BylinePart | null => each && { ...each, span: moved(each.span) };
  return {
    ...reading,
    span: moved(reading.span),
    people: reading.people.map((person) => ({ ...person, span: moved(person.span) })),
    outlet: part(reading.outlet),
    place: part(reading.place),
    date: part(reading.date),
  };
}

/** Where the form's text ends; null where what follows says that it is no byline. */
function endOf(
  form: Form,
  stretch: Stretch,
  folded: string,
  matched: readonly Token[],
  next: Token | undefined,
): number | null {
  const last = matched.at(-1);
  if (!last) return null;
  if (form.free) return freeTextEnd(folded, matched, last);
  if (stretch.place !== "lead") return last.end;
  return leadEnds(form, folded, matched, last, next) ? last.end : null;
}

/** The end of the piece that a label opens: its bracket, or the line's end. */
function freeTextEnd(folded: string, matched: readonly Token[], last: Token): number | null {
  const bracketed = matched[0]?.letter === "<";
  if (folded.length > LONGEST_FREE_TEXT || /[。!?]./u.test(folded)) return null;
  if (bracketed) return /[)\]]$/u.test(folded) ? folded.length : null;
  return folded.length > last.end || last.letter === "k" ? folded.length : null;
}

/** Whether a lead may end after `last`: no sentence goes on there. */
function leadEnds(
  form: Form,
  folded: string,
  matched: readonly Token[],
  last: Token,
  next: Token | undefined,
): boolean {
  if (!next || folded.slice(last.end).trim() === "") return true;
  // ● before a name begins an item of a list too.
  const unnamed = form.name === "marked byline" && !matched.some((token) => "rqev".includes(token.letter));
  if (unnamed && !(next.spaced && folded.charAt(last.end) === " ")) return false;
  const closed = ">:".includes(last.letter);
  if (last.letter === "v" && "说称".includes(folded.charAt(last.end))) return false;
  if (!closed && folded.startsWith("的", last.end)) return false;
  if (!closed && next.letter === ",") return last.letter === "t";
  return !form.setOff || isSetOff(matched, folded, last, next);
}

/** Whether the people of an open lead stand off from the prose after them. */
function isSetOff(matched: readonly Token[], folded: string, last: Token, next: Token): boolean {
  const first = matched[0];
  if (!first || !"orn".includes(first.letter)) return false;
  if (first.letter === "n" && !matched[1]?.spaced) return false;
  if (last.letter === ":") return matched.some((token) => token.letter === "n");
  const roles = matched.filter((token) => token.letter === "r").length;
  const gap = matched.some((token, at) => at > 0 && token.spaced && token.letter === "n");
  const alone = next.letter === "h" && folded.startsWith("评论员", last.end - 3);
  if (!gap && roles < 2 && folded.charAt(last.end) !== " " && !alone) return false;
  return !SENTENCE_AFTER_NAME.has(folded.charAt(last.end));
}
