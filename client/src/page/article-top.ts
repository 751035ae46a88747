import type { TextDocument } from "vscode";

/** A line that holds nothing but the opening tags of an article or its figure. */
const OPENING_LINE = /^\s*<(?:div|figure)(?:\s[^<>]*)?>\s*$/;

/** The line where an article starts for the eye: its first line, or that of the markers which open it; from 0. */
export function articleTop(document: TextDocument, firstLine: number): number {
  let top = Math.min(firstLine, document.lineCount - 1);
  while (top > 0 && OPENING_LINE.test(document.lineAt(top - 1).text)) top--;
  return top;
}
