import type { AnnotatedDocument } from "./annotated-document.js";
import { encodable } from "./encodable.js";
import { unless, type FilesBySuffix, type Format, type FormatResult } from "./format.js";

/** The text alone: of a clean document one passage a line, a blank line between articles. Its mentions are left out. */
export const plainText: Format = {
  id: "text",
  title: "plain text",
  extensions: [".txt"],
  offsetUnit: "none",
  series: null,
  needsOriginal: "never",
  needsWords: false,
  mentions: "left-out",
  write: writeText,
  read: null,
};

function writeText({ text }: AnnotatedDocument): FormatResult<FilesBySuffix> {
  return unless(encodable(text, ".txt"), () => new Map([[".txt", text]]));
}
