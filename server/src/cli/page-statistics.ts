import { z } from "zod";
import type { Analysis } from "../analysis/analysis.js";
import { DEFAULT_LABELS } from "../entities/labels.js";
import { inkOf } from "../standoff/ink.js";

const counts = z.record(z.string(), z.number());

/** What is counted of a page, or of many together. */
export const statisticsSchema = z.object({
  /** Characters (code points) that are no white space, markers left out. */
  characters: z.number(),
  /** Lines with something on them. */
  lines: z.number(),
  /** By kind: article, photo, banner. */
  articles: counts,
  /** By kind: wrap, column, paragraph, block. */
  breaks: counts,
  /** By label. */
  mentions: counts,
  /** The mentions that a person has decided. */
  decided: z.number(),
});

/** What is counted of a page, or of many together. */
export type Statistics = z.infer<typeof statisticsSchema>;

/** Nothing counted. */
export const NO_STATISTICS: Statistics = {
  characters: 0,
  lines: 0,
  articles: { article: 0, photo: 0, banner: 0 },
  breaks: { wrap: 0, column: 0, paragraph: 0, block: 0 },
  mentions: Object.fromEntries(DEFAULT_LABELS.all.map(({ label }) => [label, 0])),
  decided: 0,
};

/** Counts what an analysis found. */
export function statisticsOf({ passages, articles, breaks, mentions }: Analysis): Statistics {
  return {
    characters: passages.reduce((sum, { text }) => sum + Array.from(inkOf(text.text)).length, 0),
    lines: passages.reduce((sum, { lines }) => sum + lines.length, 0),
    articles: counted(
      NO_STATISTICS.articles,
      articles.map(({ kind }) => kind),
    ),
    breaks: counted(
      NO_STATISTICS.breaks,
      breaks.map(({ kind }) => kind),
    ),
    mentions: counted(
      NO_STATISTICS.mentions,
      mentions.map(({ label }) => label),
    ),
    decided: mentions.filter(({ marked }) => marked).length,
  };
}

/** The counts of two together. */
export const sumOf = (one: Statistics, other: Statistics): Statistics => ({
  characters: one.characters + other.characters,
  lines: one.lines + other.lines,
  articles: summed(one.articles, other.articles),
  breaks: summed(one.breaks, other.breaks),
  mentions: summed(one.mentions, other.mentions),
  decided: one.decided + other.decided,
});

type Counts = Readonly<Record<string, number>>;

/** All counts of a kind together. */
export const totalOf = (of: Counts): number => Object.values(of).reduce((sum, count) => sum + count, 0);

function counted(none: Counts, names: readonly string[]): Record<string, number> {
  const of = { ...none };
  for (const name of names) of[name] = (of[name] ?? 0) + 1;
  return of;
}

const summed = (one: Counts, other: Counts): Record<string, number> =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((name) => [
      name,
      (one[name] ?? 0) + (other[name] ?? 0),
    ]),
  );
