import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALL_FORMATS } from "../../../server/src/formats/all-formats.js";
import { cleanDocument, sourceDocument } from "../../../server/src/formats/clean-document.js";
import { runs } from "../properties/runs.js";
import { anyDocument } from "./arbitrary-documents.js";
import { mentionsOf, valueOf } from "./spoken-mentions.js";

describe.each(ALL_FORMATS.filter(({ read, write }) => read && write))("$title", ({ read, write }) => {
  it("gives back the text and every mention of any document", () => {
    fc.assert(
      fc.property(anyDocument(), (document) => {
        const files = write ? valueOf(write(document)) : new Map<string, string>();
        const read1 = read ? valueOf(read({ id: "page", files, original: document.text })) : [];
        expect(read1.map(({ text }) => text)).toEqual([document.text]);
        expect(read1.map(mentionsOf)).toEqual([mentionsOf(document)]);
      }),
      runs(150),
    );
  });
});

describe("a page's clean text", () => {
  it("keeps every mention, and gives each back its place in the page", () => {
    fc.assert(
      fc.property(anyDocument("source"), (page) => {
        const clean = valueOf(cleanDocument(page));
        expect(clean.mentions.map(({ text }) => text).sort()).toEqual(page.mentions.map(({ text }) => text).sort());
        expect(mentionsOf(valueOf(sourceDocument(clean, page)))).toEqual(mentionsOf(page));
      }),
      runs(150),
    );
  });
});
