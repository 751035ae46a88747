import type { TextDocument } from "vscode";

/** The language of newspaper pages. */
export const NEWS_TEXT = "newstext";

/** The documents that the server sees: news text in files and in new, unsaved editors. */
export const newsTextSelector = [
  { language: NEWS_TEXT, scheme: "file" },
  { language: NEWS_TEXT, scheme: "untitled" },
];

/** Whether a document is a page that Newsmark works on. */
export function isNewsText(document: TextDocument): boolean {
  return document.languageId === NEWS_TEXT && newsTextSelector.some(({ scheme }) => scheme === document.uri.scheme);
}

/** Whether a document is plain text that Newsmark could take up. */
export function isPlainText(document: TextDocument): boolean {
  return document.languageId === "plaintext" && newsTextSelector.some(({ scheme }) => scheme === document.uri.scheme);
}
