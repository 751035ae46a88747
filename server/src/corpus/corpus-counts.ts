import type { LabelDefinition, LabelLook } from "../entities/labels.js";
import type { Label } from "../entities/mention.js";
import type { Bilingual } from "../rules/rule.js";
import { CONFIDENCE_BINS, type PageTally } from "./page-record.js";

/** The most frequent names that are told of each label. */
const MOST_NAMES = 50;

/** A page's counts in its corpus. */
export interface PageNumbers {
  readonly articles: number;
  readonly wraps: number;
  readonly mentions: number;
  /** Suggestions that wait for a decision. */
  readonly undecided: number;
}

/** A corpus summed up. */
export interface CorpusCounts {
  /** Every label of the projects, in their order, and others that mentions have after them. */
  readonly labels: readonly LabelCount[];
  /** The most frequent names of each label, the most frequent first. */
  readonly names: readonly NameCount[];
  /** Lines by their width in half cells, the narrowest first. */
  readonly widths: readonly { readonly halfCells: number; readonly lines: number }[];
  /** Suggestions by confidence; `from` and `to` are between 0 and 1. */
  readonly confidences: readonly { readonly from: number; readonly to: number; readonly mentions: number }[];
}

/** Mentions of a label. */
export interface LabelCount {
  readonly label: Label;
  readonly name: Bilingual;
  /** Null for a label that no project has, as a file of annotations may. */
  readonly look: LabelLook | null;
  readonly decided: number;
  readonly undecided: number;
}

/** Mentions with the same words and label. */
export interface NameCount {
  readonly text: string;
  readonly label: Label;
  readonly count: number;
  readonly undecided: number;
  readonly pages: number;
}

/** A page's counts. */
export function numbersOf({ articles, wraps, names }: PageTally): PageNumbers {
  const mentions = names.reduce((sum, { count }) => sum + count, 0);
  const decided = names.reduce((sum, name) => sum + name.decided, 0);
  return { articles, wraps, mentions, undecided: mentions - decided };
}

/** What labels are called and look like, in the order they are told in. */
export type LabelNames = ReadonlyMap<Label, NamedLook>;

/** What a label is called, and what its mentions look like. */
export interface NamedLook extends Pick<LabelDefinition, "name"> {
  readonly look: LabelLook;
}

/** The counts of pages together. */
export function corpusCounts(tallies: readonly PageTally[], labels: LabelNames): CorpusCounts {
  const names = namesIn(tallies);
  return {
    labels: labelsIn(names, labels),
    names: mostFrequent(names),
    widths: widthsIn(tallies),
    confidences: confidencesIn(tallies),
  };
}

function namesIn(tallies: readonly PageTally[]): readonly NameCount[] {
  const all = new Map<string, { text: string; label: Label; count: number; undecided: number; pages: number }>();
  for (const { names } of tallies) {
    for (const { text, label, count, decided } of names) {
      const key = `${label} ${text}`;
      const sum = all.get(key) ?? { text, label, count: 0, undecided: 0, pages: 0 };
      sum.count += count;
      sum.undecided += count - decided;
      sum.pages++;
      all.set(key, sum);
    }
  }
  return [...all.values()];
}

function labelsIn(names: readonly NameCount[], called: LabelNames): readonly LabelCount[] {
  const labels = new Map([...called.keys()].map((label) => [label, { decided: 0, undecided: 0 }]));
  for (const { label, count, undecided } of names) {
    const sum = labels.get(label) ?? { decided: 0, undecided: 0 };
    labels.set(label, { decided: sum.decided + count - undecided, undecided: sum.undecided + undecided });
  }
  return [...labels].map(([label, counts]) => ({
    label,
    name: called.get(label)?.name ?? { en: label, zh: label },
    look: called.get(label)?.look ?? null,
    ...counts,
  }));
}

function mostFrequent(names: readonly NameCount[]): readonly NameCount[] {
  const told = new Map<Label, number>();
  return [...names]
    .sort((one, other) => other.count - one.count || other.pages - one.pages || (one.text < other.text ? -1 : 1))
    .filter(({ label }) => {
      const before = told.get(label) ?? 0;
      told.set(label, before + 1);
      return before < MOST_NAMES;
    });
}

function widthsIn(tallies: readonly PageTally[]): CorpusCounts["widths"] {
  const widths = new Map<number, number>();
  for (const tally of tallies)
    for (const [width, lines] of tally.widths) widths.set(width, (widths.get(width) ?? 0) + lines);
  return [...widths].sort(([one], [other]) => one - other).map(([halfCells, lines]) => ({ halfCells, lines }));
}

function confidencesIn(tallies: readonly PageTally[]): CorpusCounts["confidences"] {
  return Array.from({ length: CONFIDENCE_BINS }, (_, bin) => ({
    from: bin / CONFIDENCE_BINS,
    to: (bin + 1) / CONFIDENCE_BINS,
    mentions: tallies.reduce((sum, { confidences }) => sum + (confidences[bin] ?? 0), 0),
  }));
}
