import type { Analysis } from "../analysis/analysis.js";
import { evidenceOf, type NamedEvidence } from "../analysis/mention-evidence.js";
import type { Mention, MentionSource } from "../entities/mention.js";
import type { Passage } from "../layout/page-layout.js";

/** A break; the layout's reasons only where they were asked for, weights in natural log-odds. */
export interface ExchangeBreak {
  readonly line: number;
  readonly next: number;
  readonly kind: string;
  readonly confidence?: number;
  readonly safe?: boolean;
  readonly evidence?: readonly { feature: string; weight: number }[];
}

/** A mention; how sure it is and where it comes from only where that was asked for. */
export interface ExchangeEntity {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly text: string;
  /** 0 to 1; 1 only for what a human said. */
  readonly confidence?: number;
  readonly source?: MentionSource;
  /** What it rests on besides, where that is one thing to name. */
  readonly evidence?: NamedEvidence;
}

/** An analysis in the exchange format: 1-based lines, UTF-16 offsets into the source, ends excluded. */
export interface Exchange {
  readonly articles: readonly { first: number; last: number; kind: string }[];
  readonly roles: Readonly<Record<string, string>>;
  readonly breaks: readonly ExchangeBreak[];
  readonly entities: readonly ExchangeEntity[];
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

/** Writes an analysis in the exchange format; with `explain` breaks and mentions carry confidence and evidence. */
export function toExchange(analysis: Analysis, { explain = false }: { readonly explain?: boolean } = {}): Exchange {
  return {
    articles: analysis.articles.map(({ first, last, kind }) => ({ first, last, kind })),
    roles: Object.fromEntries(analysis.passages.flatMap(rolesOf)),
    breaks: analysis.breaks.map((each) => ({
      line: each.line,
      next: each.next,
      kind: each.kind,
      ...(explain ? { confidence: each.confidence, safe: each.safe, evidence: each.evidence } : {}),
    })),
    entities: analysis.mentions.map((mention) => ({
      start: mention.span.start,
      end: mention.span.end,
      label: mention.label,
      text: mention.text,
      ...(explain ? explanationOf(analysis, mention) : {}),
    })),
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

function explanationOf(analysis: Analysis, mention: Mention): Partial<ExchangeEntity> {
  const { confidence, source } = mention;
  const evidence = evidenceOf(analysis, mention);
  return { confidence, source, ...(evidence && { evidence }) };
}

const rolesOf = (passage: Passage): (readonly [string, string])[] =>
  passage.lines.map((line) => [String(line.number), passage.role] as const);
