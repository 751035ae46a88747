import { logicalSpan } from "../text/offsets.js";
import type { BylinePosition, BylineReading } from "./byline.js";

/**
 * The byline or dateline that a body passage opens with (`本报讯 （记者 罗芸）12月1日…`); null when there is none.
 * `text` is the passage's logical text; leading white space is passed over.
 */
export function readLead(text: string): BylineReading | null {
  const match = /^\s*本报讯\s*（[^）]*）/u.exec(text);
  if (!match) return null;
  const start = match[0].length - match[0].trimStart().length;
  return reading("byline", start, match[0].length);
}

/** What a whole line or passage is when it is a byline, credit, end note, editor line or continuation; else null. */
export function readLine(text: string, position: BylinePosition): BylineReading | null {
  const trimmed = text.trim();
  const start = text.indexOf(trimmed);
  if (trimmed.startsWith("□")) return reading("byline", start, start + trimmed.length);
  if (trimmed.includes("摄/") || trimmed.startsWith("特约摄影"))
    return reading("credit", start, start + trimmed.length);
  if (position === "after-body" && /^（.*电）$/u.test(trimmed))
    return reading("endnote", start, start + trimmed.length);
  return null;
}

/** The end note or continuation that a body passage closes with; null when there is none. */
export function readEnd(text: string): BylineReading | null {
  const match = /（(?:完|新华社.{0,12}电)）\s*$/u.exec(text.slice(-40));
  if (!match) return null;
  const start = Math.max(0, text.length - 40) + match.index;
  return reading("endnote", start, start + match[0].trimEnd().length);
}

const reading = (kind: BylineReading["kind"], start: number, end: number): BylineReading => ({
  kind,
  span: logicalSpan(start, end),
  people: [],
  outlet: null,
  place: null,
  date: null,
  parsed: false,
});
