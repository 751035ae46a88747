import type { SemanticTokensEdit, SemanticTokensLegend } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analysis.js";
import { partAt } from "../analysis/assemble.js";
import type { Label, Mention } from "../entities/mention.js";
import type { Role } from "../layout/page-layout.js";
import { overlaps, span, type Span } from "../text/offsets.js";
import { lineRanges } from "./positions.js";

/**
 * Standard token types for the roles, so that every theme colours them. Mentions have types of their own, which themes
 * leave in the colour of the text: their marks tell them, and a theme's hues would contradict the marks'.
 */
const TOKEN_TYPES = [
  "class",
  "interface",
  "struct",
  "method",
  "namespace",
  "decorator",
  "macro",
  "string",
  "comment",
  "person",
  "place",
  "organization",
  "time",
  "work",
  "mention",
] as const;

type TokenType = (typeof TOKEN_TYPES)[number];

/** The modifier of what a human decided. */
const TOKEN_MODIFIERS = ["definition"];
const DECIDED = 1;

/** The legend of Newsmark's semantic tokens. */
export const SEMANTIC_TOKENS_LEGEND: SemanticTokensLegend = {
  tokenTypes: [...TOKEN_TYPES],
  tokenModifiers: TOKEN_MODIFIERS,
};

const ROLE_TYPES: Readonly<Record<Role, TokenType | null>> = {
  headline: "class",
  deck: "interface",
  kicker: "struct",
  crosshead: "method",
  banner: "namespace",
  byline: "decorator",
  dateline: "macro",
  body: null,
  caption: "string",
  credit: "decorator",
  endnote: "comment",
  continuation: "comment",
  editor: "comment",
  furniture: "comment",
};

const LABEL_TYPES: ReadonlyMap<Label, TokenType> = new Map([
  ["PER", "person"],
  ["LOC", "place"],
  ["ORG", "organization"],
  ["TIME", "time"],
  ["WORK", "work"],
]);
const OTHER_LABEL_TYPE: TokenType = "mention";

interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: number;
}

/**
 * A page's tokens as the protocol writes them: five numbers a token, each place relative to the one before. Mentions
 * stand before bylines, bylines before roles; what crosses a line end is split there. With `within`, only the tokens
 * that touch it.
 */
export function semanticTokensOf(page: Analysis, within: Span | null = null): number[] {
  const analysis = within ? partAt(page, within) : page;
  const wanted = (of: Span): boolean => within === null || overlaps(of, within);
  const mentions = analysis.mentions.filter((mention) => wanted(mention.span)).flatMap(mentionTokens);
  const bylines = analysis.bylines
    .filter((byline) => wanted(byline.span))
    .map((byline): Token => ({ span: byline.span, type: ROLE_TYPES[byline.kind] ?? "decorator", modifiers: 0 }));
  const roles = analysis.passages
    .filter((passage) => wanted(passage.span))
    .flatMap(({ role, text }): Token[] => {
      const type = ROLE_TYPES[role];
      return type === null ? [] : text.pieces.map(({ source }) => ({ span: source, type, modifiers: 0 }));
    });
  return encode(
    analysis,
    layered(layered(roles, bylines), mentions).filter((token) => wanted(token.span)),
  );
}

/**
 * The edits that turn one answer's numbers into another's: at most one, between what both begin and end with, on whole
 * tokens.
 */
export function semanticTokensEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  start -= start % 5;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  end -= end % 5;
  const deleteCount = before.length - start - end;
  const data = after.slice(start, after.length - end);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}

const mentionTokens = ({ fragments, label, marked }: Mention): Token[] =>
  fragments.map((fragment) => ({
    span: fragment,
    type: LABEL_TYPES.get(label) ?? OTHER_LABEL_TYPE,
    modifiers: marked ? DECIDED : 0,
  }));

/** The upper tokens, and of the lower ones what no upper one covers. Both in source order without overlaps; so is the result. */
function layered(lower: readonly Token[], upper: readonly Token[]): readonly Token[] {
  const result: Token[] = [...withoutRepeats(upper)];
  let next = 0;
  for (const token of lower) {
    let { start } = token.span;
    while (next > 0 && (upper[next - 1]?.span.end ?? 0) > start) next--;
    for (; next < upper.length; next++) {
      const over = upper[next];
      if (!over || over.span.start >= token.span.end) break;
      if (over.span.start > start) result.push({ ...token, span: span(start, over.span.start) });
      if (over.span.end > start) start = over.span.end;
    }
    if (start < token.span.end) result.push({ ...token, span: span(start, token.span.end) });
  }
  return result.sort((a, b) => a.span.start - b.span.start);
}

/** Tokens may not overlap: of those that do, the first stays. */
function withoutRepeats(tokens: readonly Token[]): readonly Token[] {
  let end = 0;
  return tokens.filter((token) => {
    if (token.span.start < end) return false;
    ({ end } = token.span);
    return true;
  });
}

function encode({ source }: Analysis, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { span: of, type, modifiers } of tokens) {
    for (const { start, end } of lineRanges(source, of)) {
      const sameLine = start.line === line;
      data.push(
        start.line - line,
        sameLine ? start.character - character : start.character,
        end.character - start.character,
        TOKEN_TYPES.indexOf(type),
        modifiers,
      );
      ({ line, character } = start);
    }
  }
  return data;
}
