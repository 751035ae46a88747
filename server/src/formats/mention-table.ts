import { stringify } from "csv-stringify/sync";
import { SourceText, lastAtOrBefore } from "../text/source-text.js";
import type { AnnotatedDocument } from "./annotated-document.js";
import { encodable } from "./encodable.js";
import { wholeSpan } from "./fragments.js";
import { unless, type FilesBySuffix, type Format, type FormatResult } from "./format.js";

const COLUMNS = ["document", "label", "text", "start", "end", "line", "article", "role"];

/**
 * The mentions as a table, CSV after RFC 4180 with a heading: offsets in UTF-16 code units, ends excluded, lines and
 * articles counted from 1. For counting and looking through; it is not read back.
 */
export const mentionTable: Format = {
  id: "csv",
  title: "CSV of mentions",
  extensions: [".csv"],
  offsetUnit: "utf16",
  series: { head: tableOf([]), between: "", tail: "", part: (content) => content.slice(tableOf([]).length) },
  needsOriginal: "never",
  needsWords: false,
  write: writeTable,
  read: null,
};

function writeTable(document: AnnotatedDocument): FormatResult<FilesBySuffix> {
  const { id, text, passages, articles, mentions } = document;
  return unless(encodable(text), () => {
    const source = new SourceText(text);
    const starts = passages.map(({ lines }) => lines[0]?.start ?? 0);
    const firsts = articles.map(({ first }) => first);
    const rows = mentions.map((mention) => {
      const { start, end } = wholeSpan(mention);
      const passage = lastAtOrBefore(starts, start);
      const article = lastAtOrBefore(firsts, passage);
      const within = passage <= (articles[article]?.last ?? -1);
      const line = source.lineAt(start);
      return [
        id,
        mention.label,
        mention.text,
        start,
        end,
        line,
        within ? article + 1 : "",
        passages[passage]?.role ?? "",
      ];
    });
    return new Map([[".csv", tableOf(rows)]]);
  });
}

/** A table with its heading. */
function tableOf(rows: readonly (readonly (string | number)[])[]): string {
  return stringify([COLUMNS, ...rows], { record_delimiter: "windows" });
}
