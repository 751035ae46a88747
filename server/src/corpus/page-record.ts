import { z } from "zod";
import type { Analysis } from "../analysis/analysis.js";
import type { Mention } from "../entities/mention.js";
import type { Passage } from "../layout/page-layout.js";
import type { SourceText } from "../text/source-text.js";
import { cells } from "../text/width.js";

/** How many bins the confidence of suggestions is counted in, from 0 to 1. */
export const CONFIDENCE_BINS = 20;

const tallySchema = z.object({
  articles: z.number(),
  /** Wraps and column breaks that are not merged. */
  wraps: z.number(),
  /** Mentions by words and label, with how many of them a person decided. */
  names: z.array(z.object({ text: z.string(), label: z.string(), count: z.number(), decided: z.number() })),
  /** Suggestions by confidence: `CONFIDENCE_BINS` numbers. */
  confidences: z.array(z.number()),
  /** Lines by their width in half cells, the narrowest first. */
  widths: z.array(z.tuple([z.number(), z.number()])),
});

/** What a page adds to the counts of its corpus. */
export type PageTally = z.infer<typeof tallySchema>;

const passageSchema = z.object({
  text: z.string(),
  /** The runs that stand unbroken in the source: where in `text`, and at which line and character; all from 0. */
  pieces: z.array(z.tuple([z.number(), z.number(), z.number()])),
});

const mentionSchema = z.object({
  /** The index of its passage. */
  passage: z.number(),
  /** Where in the passage's text, in UTF-16 code units, the end excluded. */
  start: z.number(),
  end: z.number(),
  label: z.string(),
  confidence: z.number(),
  decided: z.boolean(),
});

const contentSchema = z.object({ passages: z.array(passageSchema), mentions: z.array(mentionSchema) });

/** A page's passages as they are read, and the mentions in them: what places are looked for in. */
export type PageContent = z.infer<typeof contentSchema>;

/** A passage of a kept page. */
export type KeptPassage = z.infer<typeof passageSchema>;

/** A mention of a kept page. */
export type KeptMention = z.infer<typeof mentionSchema>;

/** What is kept of a page, so that its corpus is looked through without analyzing it again. */
export const pageRecordSchema = z.object({ tally: tallySchema, content: contentSchema });

/** What is kept of a page, so that its corpus is looked through without analyzing it again. */
export type PageRecord = z.infer<typeof pageRecordSchema>;

/** What is kept of an analyzed page. */
export function recordOf(analysis: Analysis): PageRecord {
  const { source, passages, mentions, articles, breaks } = analysis;
  const content = {
    passages: passages.map((passage) => keptPassage(passage, source)),
    mentions: mentions.flatMap((mention) => keptMention(mention, passages)),
  };
  return {
    tally: {
      articles: articles.length,
      wraps: breaks.filter(({ kind }) => kind === "wrap" || kind === "column").length,
      names: namesOf(mentions),
      confidences: confidencesOf(mentions),
      widths: widthsOf(content.passages),
    },
    content,
  };
}

/** The bin of a confidence. */
export const confidenceBin = (confidence: number): number =>
  Math.max(0, Math.min(CONFIDENCE_BINS - 1, Math.floor(confidence * CONFIDENCE_BINS)));

/** The lines of a passage, as they stand in the source without their markers: number from 0, and text. */
export function linesOf({ text, pieces }: KeptPassage): readonly { readonly line: number; readonly text: string }[] {
  const lines = new Map<number, string>();
  pieces.forEach(([at, line], index) => {
    lines.set(line, (lines.get(line) ?? "") + text.slice(at, pieces[index + 1]?.[0]));
  });
  return [...lines].map(([line, content]) => ({ line, text: content }));
}

/** A text's width in half cells. */
export const halfCells = (text: string): number => Math.round(cells(text) * 2);

function keptPassage({ text }: Passage, source: SourceText): KeptPassage {
  return {
    text: text.text,
    pieces: text.pieces.map(({ at, source: { start } }) => {
      const { line, character } = source.positionAt(start);
      return [at, line, character];
    }),
  };
}

function keptMention(
  { passage, span, label, confidence, marked }: Mention,
  passages: readonly Passage[],
): readonly KeptMention[] {
  const text = passages[passage]?.text;
  if (!text) return [];
  return [
    { passage, start: text.toLogical(span.start), end: text.toLogical(span.end), label, confidence, decided: marked },
  ];
}

function namesOf(mentions: readonly Mention[]): PageTally["names"] {
  const names = new Map<string, PageTally["names"][number]>();
  for (const { text, label, marked } of mentions) {
    const key = `${label} ${text}`;
    const known = names.get(key) ?? { text, label, count: 0, decided: 0 };
    names.set(key, { ...known, count: known.count + 1, decided: known.decided + (marked ? 1 : 0) });
  }
  return [...names.values()];
}

function confidencesOf(mentions: readonly Mention[]): number[] {
  const bins = Array.from({ length: CONFIDENCE_BINS }, () => 0);
  for (const { marked, confidence } of mentions)
    if (!marked) bins[confidenceBin(confidence)] = (bins[confidenceBin(confidence)] ?? 0) + 1;
  return bins;
}

function widthsOf(passages: readonly KeptPassage[]): PageTally["widths"] {
  const widths = new Map<number, number>();
  for (const { text } of passages.flatMap(linesOf)) widths.set(halfCells(text), (widths.get(halfCells(text)) ?? 0) + 1);
  return [...widths].sort(([one], [other]) => one - other);
}
