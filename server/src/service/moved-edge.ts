import { logicalSpan, type LogicalSpan } from "../text/offsets.js";

/** How far an edge is moved. */
export interface EdgeMove {
  readonly edge: "start" | "end";
  readonly by: "character" | "word";
  readonly grow: boolean;
}

/** A word is looked for this far from the edge, in UTF-16 code units. */
const REACH = 48;

/** A stretch of a text with one edge moved by a character or a word; null where that leads out of the text or leaves nothing. */
export function movedEdge(text: string, { start, end }: LogicalSpan, { edge, by, grow }: EdgeMove): LogicalSpan | null {
  const forward = (edge === "end") === grow;
  const from = edge === "start" ? start : end;
  const [low, high] = grow ? [0, text.length] : [start, end];
  const steps = by === "character" ? characters : words;
  const ahead = forward
    ? text.slice(from, Math.min(high, from + REACH))
    : text.slice(Math.max(low, from - REACH), from);
  const parts = steps(ahead);
  const ordered = forward ? parts : parts.toReversed();
  let to: number = from;
  for (const part of ordered) {
    to += forward ? part.length : -part.length;
    // An edge never rests beside white space: the next character or word is meant.
    if (part.trim() !== "") break;
  }
  const moved = edge === "start" ? logicalSpan(to, end) : logicalSpan(start, to);
  return to === from || moved.start >= moved.end || text.slice(moved.start, moved.end).trim() === "" ? null : moved;
}

const characters = (text: string): readonly string[] =>
  [...new Intl.Segmenter("zh", { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);

const words = (text: string): readonly string[] =>
  [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)].map(({ segment }) => segment);
