import { problem, type FormatProblem } from "./format.js";

/** A `T` line of an `.ann` file. */
export interface BratMention {
  /** Its name in the file, e.g. `T1`. */
  readonly id: string;
  readonly label: string;
  /** In code points of the text, ascending, ends excluded. */
  readonly fragments: readonly { readonly start: number; readonly end: number }[];
  /** The fragments' text with a space between, as the file says. */
  readonly quote: string;
  /** 1-based line of the file. */
  readonly line: number;
}

/** An `.ann` file read, its places not yet compared with a text. */
export interface BratLines {
  readonly mentions: readonly BratMention[];
  /** The lines that are no mentions, as they stand: relations, events, attributes, normalizations, notes. */
  readonly foreign: readonly string[];
  readonly problems: readonly FormatProblem[];
}

/** What begins a line that is kept as it is. */
const FOREIGN_KINDS = "REAMN#*";

const MENTION = /^(T\d+)\t([^\s]+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?$/su;

/** Reads an `.ann` file without its text, for those who place the mentions by their quotes. Linear. */
export function readBratLines(content: string): BratLines {
  const mentions: BratMention[] = [];
  const foreign: string[] = [];
  const problems: FormatProblem[] = [];
  const seen = new Map<string, number>();
  for (const [index, raw] of content
    .replace(/^\uFEFF/u, "")
    .split("\n")
    .entries()) {
    const line = index + 1;
    const text = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (text.trim() === "") continue;
    if (FOREIGN_KINDS.includes(text.charAt(0))) {
      foreign.push(text);
      continue;
    }
    const mention = mentionIn(text, line);
    if (mention === null) {
      problems.push(notRead(line));
      continue;
    }
    const before = seen.get(mention.id);
    if (before !== undefined) problems.push(doubled(mention, before));
    seen.set(mention.id, line);
    mentions.push(mention);
  }
  return { mentions, foreign, problems };
}

function mentionIn(text: string, line: number): BratMention | null {
  const [, id, label, places, quote = ""] = MENTION.exec(text) ?? [];
  if (id === undefined || label === undefined || places === undefined) return null;
  const fragments = places.split(";").map((place) => {
    const [start = 0, end = 0] = place.split(" ").map(Number);
    return { start, end };
  });
  const ascending = fragments.every(({ start, end }, at) => start < end && start >= (fragments[at - 1]?.end ?? 0));
  return ascending ? { id, label, fragments, quote, line } : null;
}

const notRead = (line: number): FormatProblem =>
  problem(
    "syntax",
    "this is no line of brat's standoff",
    "Write mentions as T1, tab, label and offsets (PER 0 3, or PER 12 15;16 18 across a line end), tab, text",
    { file: ".ann", line },
  );

const doubled = ({ id, line }: BratMention, before: number): FormatProblem =>
  problem("syntax", `${id} stands in line ${String(before)} too`, "Give each mention a number of its own", {
    file: ".ann",
    line,
  });
