import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALL_FORMATS } from "../../../server/src/formats/all-formats.js";
import type { AnnotatedDocument } from "../../../server/src/formats/annotated-document.js";
import { cleanDocument, sourceDocument } from "../../../server/src/formats/clean-document.js";
import type { FilesBySuffix, FormatProblem } from "../../../server/src/formats/format.js";
import { runs } from "../properties/runs.js";
import { anyDocument } from "./arbitrary-documents.js";
import { mentionsOf, valueOf } from "./spoken-mentions.js";

/** Whether a format may refuse a document: it says which mentions it can not hold. */
const names = (problems: readonly FormatProblem[]): boolean =>
  problems.length > 0 && problems.every(({ kind, mention }) => kind === "unrepresentable" && mention !== null);

describe.each(ALL_FORMATS.filter(({ read, write }) => read && write))("$id", ({ read, write }) => {
  const roundTrip = (document: AnnotatedDocument, files: FilesBySuffix): void => {
    const back = read ? valueOf(read({ id: "page", files, original: document.text })) : [];
    expect(back.map(({ text }) => text)).toEqual([document.text]);
    expect(back.map(mentionsOf)).toEqual([mentionsOf(document)]);
  };

  it("gives back the text and every mention of an ordinary document", () => {
    fc.assert(
      fc.property(anyDocument({ ordinary: true }), (document) => {
        roundTrip(document, write ? valueOf(write(document)) : new Map());
      }),
      runs(100),
    );
  });

  it("gives back the text and every mention of any document, or names the mentions it can not hold", () => {
    fc.assert(
      fc.property(anyDocument(), (document) => {
        const files = write?.(document);
        if (files?.ok) roundTrip(document, files.value);
        else expect(names(files?.problems ?? [])).toBe(true);
      }),
      runs(100),
    );
  });
});

describe("a page's clean text", () => {
  it("keeps every mention, and gives each back its place in the page", () => {
    fc.assert(
      fc.property(anyDocument({ textKind: "source" }), (page) => {
        const clean = valueOf(cleanDocument(page));
        expect(clean.mentions.map(({ text }) => text).sort()).toEqual(page.mentions.map(({ text }) => text).sort());
        expect(mentionsOf(valueOf(sourceDocument(clean, page)))).toEqual(mentionsOf(page));
      }),
      runs(150),
    );
  });
});
