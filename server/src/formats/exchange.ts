import type { Analysis } from "../analysis/analysis.js";
import type { Passage } from "../layout/page-layout.js";

/** An analysis in the exchange format: 1-based lines, UTF-16 offsets into the source, ends excluded. */
export interface Exchange {
  readonly articles: readonly { first: number; last: number; kind: string }[];
  readonly roles: Readonly<Record<string, string>>;
  readonly breaks: readonly { line: number; next: number; kind: string }[];
  readonly entities: readonly { start: number; end: number; label: string; text: string }[];
  readonly bylines: readonly {
    start: number;
    end: number;
    kind: string;
    outlet: string | null;
    people: readonly { name: string; role: string | null }[];
    place: string | null;
    date: string | null;
  }[];
}

/** Writes an analysis in the exchange format. */
export function toExchange(analysis: Analysis): Exchange {
  return {
    articles: analysis.articles.map(({ first, last, kind }) => ({ first, last, kind })),
    roles: Object.fromEntries(analysis.passages.flatMap(rolesOf)),
    breaks: analysis.breaks.map(({ line, next, kind }) => ({ line, next, kind })),
    entities: analysis.mentions.map(({ span, label, text }) => ({ start: span.start, end: span.end, label, text })),
    bylines: analysis.bylines.map(({ span, kind, outlet, people, place, date }) => ({
      start: span.start,
      end: span.end,
      kind,
      outlet: outlet?.text ?? null,
      people: people.map(({ name, role }) => ({ name, role })),
      place: place?.text ?? null,
      date: date?.text ?? null,
    })),
  };
}

const rolesOf = (passage: Passage): (readonly [string, string])[] =>
  passage.lines.map((line) => [String(line.number), passage.role] as const);
