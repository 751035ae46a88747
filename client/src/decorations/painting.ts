import * as vscode from "vscode";
import type {
  ArticleNode,
  Decorations,
  LabelStyle,
  MentionMark,
  WrapMark,
} from "../../../server/src/protocol/messages.js";
import { articleTop } from "../page/article-top.js";
import { toRange } from "../page/protocol-ranges.js";
import type { ShownMarks } from "./mark-settings.js";
import { UNKNOWN_LOOK } from "./unknown-look.js";

/** What is drawn over a page, by decoration type. */
export interface Painting {
  readonly articleStarts: readonly vscode.Range[];
  readonly articleRuler: readonly vscode.Range[];
  readonly bylines: readonly vscode.Range[];
  readonly wraps: readonly vscode.Range[];
  readonly columns: readonly vscode.Range[];
  readonly columnBlanks: readonly vscode.Range[];
  readonly mentions: readonly {
    readonly label: LabelStyle;
    readonly decided: readonly vscode.Range[];
    readonly suggested: readonly vscode.Range[];
  }[];
}

/** Turns the server's answer into ranges for the decoration types; what is not shown has none. */
export function plan(
  document: vscode.TextDocument,
  { articles, bylines, wraps, mentions }: Decorations,
  wholePage: readonly ArticleNode[],
  { shown, labels: known }: { readonly shown: ShownMarks; readonly labels: readonly LabelStyle[] },
): Painting {
  const wrapsOf = (kind: WrapMark["kind"]): readonly WrapMark[] =>
    shown.wraps ? wraps.filter((wrap) => wrap.kind === kind) : [];
  return {
    // The page's first line needs no rule above it.
    articleStarts: shown.articles
      ? articles
          .map(({ line }) => articleTop(document, line))
          .filter((top) => top > 0)
          .map((top) => lineStart(top - 1))
      : [],
    articleRuler: shown.articles ? wholePage.map(({ range }) => lineStart(range.start.line)) : [],
    bylines: shown.bylines ? bylines.map(toRange) : [],
    wraps: wrapsOf("wrap").map(({ line }) => lineEnd(document, line)),
    columns: wrapsOf("column").map(({ line }) => lineEnd(document, line)),
    columnBlanks: wrapsOf("column").flatMap(({ blank }) =>
      blank === null ? [] : [new vscode.Range(blank.first, 0, blank.last, 0)],
    ),
    mentions: withUnknown(known, mentions).map((label) => ({
      label,
      decided: shown.mentions ? rangesOf(mentions, label, true) : [],
      suggested: shown.mentions ? rangesOf(mentions, label, false) : [],
    })),
  };
}

function withUnknown(known: readonly LabelStyle[], mentions: readonly MentionMark[]): readonly LabelStyle[] {
  const names = new Set(known.map(({ label }) => label));
  const others = new Set(mentions.map(({ label }) => label).filter((label) => !names.has(label)));
  return [...known, ...[...others].map((label) => ({ label, name: label, key: null, ...UNKNOWN_LOOK }))];
}

function rangesOf(mentions: readonly MentionMark[], { label }: LabelStyle, decided: boolean): readonly vscode.Range[] {
  return mentions
    .filter((mention) => mention.label === label && mention.decided === decided)
    .flatMap(({ ranges }) => ranges.map(toRange));
}

function lineStart(line: number): vscode.Range {
  return new vscode.Range(line, 0, line, 0);
}

function lineEnd(document: vscode.TextDocument, line: number): vscode.Range {
  const { end } = document.lineAt(Math.min(line, document.lineCount - 1)).range;
  return new vscode.Range(end, end);
}
