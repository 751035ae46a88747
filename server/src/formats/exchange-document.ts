import { z } from "zod";
import type { Role } from "../layout/page-layout.js";
import { documentSpan } from "../text/offsets.js";
import { SourceText } from "../text/source-text.js";
import type {
  AnnotatedDocument,
  DocumentArticle,
  DocumentByline,
  DocumentMention,
  DocumentPassage,
} from "./annotated-document.js";
import type { Exchange, ExchangeBreak } from "./exchange.js";
import { mentionOf, wholeSpan } from "./fragments.js";
import { failure, problem, unless, type FormatProblem, type FormatResult } from "./format.js";
import { plainDocument } from "./plain-document.js";
import { counterOf, mentionAt } from "./span-mentions.js";

const ROLES = [
  "headline",
  "deck",
  "kicker",
  "crosshead",
  "banner",
  "byline",
  "dateline",
  "body",
  "caption",
  "credit",
  "endnote",
  "continuation",
  "editor",
  "furniture",
] as const satisfies readonly Role[];

const placeSchema = z.tuple([z.int().min(0), z.int().min(0)]);

/** What an exchange file says of one document. `text` may be missing where the page is at hand. */
export const exchangeSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string().optional(),
  textKind: z.enum(["clean", "source"]).optional(),
  articles: z
    .array(z.looseObject({ first: z.int().min(1), last: z.int().min(1), kind: z.enum(["article", "photo", "banner"]) }))
    .default([]),
  roles: z.record(z.string().regex(/^\d+$/u), z.enum(ROLES)).default({}),
  breaks: z
    .array(
      z.looseObject({
        line: z.int().min(1),
        next: z.int().min(1),
        kind: z.enum(["wrap", "column", "paragraph", "block"]),
      }),
    )
    .default([]),
  entities: z
    .array(
      z.looseObject({
        id: z.string().optional(),
        start: z.int().min(0),
        end: z.int().min(0),
        label: z.string(),
        text: z.string().optional(),
        fragments: z.array(placeSchema).min(1).optional(),
      }),
    )
    .default([]),
  bylines: z
    .array(
      z.looseObject({
        start: z.int().min(0),
        end: z.int().min(0),
        kind: z.enum(["byline", "dateline", "credit", "endnote", "editor", "continuation"]),
        outlet: z.string().nullable().default(null),
        people: z.array(z.looseObject({ name: z.string(), role: z.string().nullable().default(null) })).default([]),
        place: z.string().nullable().default(null),
        date: z.string().nullable().default(null),
      }),
    )
    .default([]),
});

/** An exchange file's value for one document. */
export type GivenExchange = z.infer<typeof exchangeSchema>;

/** A document in the exchange format, its name and its text with it. */
export interface ExchangeDocument extends Exchange {
  readonly id: string;
  readonly text: string;
  readonly textKind: AnnotatedDocument["textKind"];
}

/** Says a document in the exchange format. A mention that is more than its first to last character has `fragments`. */
export function exchangeOf(document: AnnotatedDocument): ExchangeDocument {
  const { id, text, textKind, passages, articles, mentions, bylines } = document;
  const source = new SourceText(text);
  const linesOf = ({ lines }: DocumentPassage): readonly number[] => lines.map(({ start }) => source.lineAt(start));
  const firstLine = (at: number): number => linesOf(passages[at] ?? NO_PASSAGE)[0] ?? 1;
  const lastLine = (at: number): number => linesOf(passages[at] ?? NO_PASSAGE).at(-1) ?? 1;
  return {
    id,
    text,
    textKind,
    articles: articles.map(({ kind, first, last }) => ({ first: firstLine(first), last: lastLine(last), kind })),
    roles: Object.fromEntries(
      passages
        .flatMap((passage) => linesOf(passage).map((line) => [String(line), passage.role] as const))
        .flatMap(([line, role]) => (role === null ? [] : [[line, role] as const])),
    ),
    breaks: passages.flatMap((passage, at): readonly ExchangeBreak[] => {
      const lines = linesOf(passage);
      const within = passage.joints.map((kind, joint) => ({
        line: lines[joint] ?? 1,
        next: lines[joint + 1] ?? 1,
        kind,
      }));
      if (passage.breakAfter === null || at + 1 >= passages.length) return within;
      return [...within, { line: lastLine(at), next: firstLine(at + 1), kind: passage.breakAfter }];
    }),
    entities: mentions.map((mention) => ({ ...entityOf(mention), ...(mention.id === null ? {} : { id: mention.id }) })),
    bylines: bylines.map(({ span, kind, outlet, people, place, date }) => ({
      start: span.start,
      end: span.end,
      kind,
      outlet,
      people,
      place,
      date,
    })),
  };
}

const NO_PASSAGE: DocumentPassage = { role: null, lines: [], joints: [], breakAfter: null };

function entityOf(
  mention: DocumentMention,
): Exchange["entities"][number] & { fragments?: readonly [number, number][] } {
  const { start, end } = wholeSpan(mention);
  const { label, text, fragments } = mention;
  if (fragments.length === 1) return { start, end, label, text };
  return { start, end, label, text, fragments: fragments.map((each) => [each.start, each.end]) };
}

/** The document that an exchange value speaks of. Its text comes from the value, else from `original`. */
export function documentOfExchange(
  given: GivenExchange,
  { id, original, line }: { readonly id: string; readonly original: string | null; readonly line: number | null },
): FormatResult<AnnotatedDocument> {
  const text = given.text ?? original;
  if (text === null)
    return failure(
      problem("text", "neither the file holds the text, nor is it at hand", "Give the page beside the file", { line }),
    );
  const problems: FormatProblem[] = [];
  const mentions = given.entities.flatMap((each) => mentionIn(each, text, line, problems) ?? []);
  const name = given.id === undefined ? id : String(given.id);
  const plain = plainDocument(name, text, given.textKind ?? "source", mentions);
  const source = new SourceText(text);
  const passages = joinPassages(plain.passages, given, source);
  const articles = articlesOf(given, passages, source, line, problems);
  return unless(problems, () => ({
    ...plain,
    passages,
    articles,
    bylines: given.bylines.map(({ start, end, kind, outlet, people, place, date }): DocumentByline => {
      const named = people.map(({ name: person, role }) => ({ name: person, role }));
      return { span: documentSpan(start, end), kind, outlet, people: named, place, date };
    }),
  }));
}

function mentionIn(
  { id, start, end, label, text: quote, fragments }: GivenExchange["entities"][number],
  text: string,
  line: number | null,
  problems: FormatProblem[],
): DocumentMention | null {
  const whole = mentionAt(text, counterOf(text, "utf16"), { id: id ?? null, label, start, end, line }, problems);
  if (!whole) return null;
  const runs = fragments?.map(([from, to]) => documentSpan(from, to));
  const mention = runs ? mentionOf(text, label, runs, id ?? null) : whole;
  if (mention && (quote === undefined || quote === mention.text)) return mention;
  problems.push(
    problem(
      "quote",
      `the entity ${label} from ${String(start)} to ${String(end)} says “${quote ?? ""}”, but “${mention?.text ?? ""}” stands there`,
      "Check that the text is the one that was analyzed; offsets are UTF-16 code units",
      { line },
    ),
  );
  return null;
}

/** The text's lines as passages: joined where the breaks say wrap or column, with the roles that are given. */
function joinPassages(
  lines: readonly DocumentPassage[],
  { breaks, roles }: GivenExchange,
  source: SourceText,
): readonly DocumentPassage[] {
  const kinds = new Map(breaks.map(({ line, kind }) => [line, kind]));
  const passages: DocumentPassage[] = [];
  let joint: "wrap" | "column" | null = null;
  for (const single of lines) {
    const number = source.lineAt(single.lines[0]?.start ?? 0);
    const kind = kinds.get(number);
    const last = passages.at(-1);
    const breakAfter = kind === "block" ? "block" : single.breakAfter;
    if (last && joint)
      passages[passages.length - 1] = {
        ...last,
        lines: [...last.lines, ...single.lines],
        joints: [...last.joints, joint],
        breakAfter,
      };
    else passages.push({ ...single, role: roles[String(number)] ?? null, breakAfter });
    joint = kind === "wrap" || kind === "column" ? kind : null;
  }
  return passages;
}

function articlesOf(
  { articles }: GivenExchange,
  passages: readonly DocumentPassage[],
  source: SourceText,
  line: number | null,
  problems: FormatProblem[],
): readonly DocumentArticle[] {
  const at = new Map<number, number>();
  for (const [index, { lines }] of passages.entries())
    for (const { start } of lines) at.set(source.lineAt(start), index);
  return articles.flatMap(({ first, last, kind }) => {
    const from = at.get(first);
    const to = at.get(last);
    if (from !== undefined && to !== undefined && from <= to) return [{ kind, first: from, last: to }];
    const message = `the ${kind} from line ${String(first)} to ${String(last)} does not begin and end in lines of the text`;
    problems.push(problem("text", message, "Check that the text is the one that was analyzed", { line }));
    return [];
  });
}
