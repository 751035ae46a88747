import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALL_FORMATS } from "../../../server/src/formats/all-formats.js";
import type { AnnotatedDocument } from "../../../server/src/formats/annotated-document.js";
import { cleanDocument, sourceDocument, withStructure } from "../../../server/src/formats/clean-document.js";
import type { Format, FormatProblem, FormatResult } from "../../../server/src/formats/format.js";
import { runs } from "../properties/runs.js";
import { anyDocument } from "./arbitrary-documents.js";
import { mentionsOf, valueOf } from "./spoken-mentions.js";
import { TOLD_CASES, toldDocument, type ToldCase } from "./told-cases.js";

const BOTH_WAYS = ALL_FORMATS.filter(({ read, write }) => read && write);

/** Whether a format may refuse a document: it says which mentions it can not hold. */
const names = (problems: readonly FormatProblem[]): boolean =>
  problems.length > 0 && problems.every(({ kind, mention }) => kind === "unrepresentable" && mention !== null);

/** What a format gives back of a document, with the structure of the page that it came from. */
function through({ write, read }: Format, document: AnnotatedDocument): FormatResult<AnnotatedDocument> {
  const files = write?.(document) ?? { ok: false, problems: [] };
  if (!files.ok) return files;
  const [back, ...more] = read ? valueOf(read({ id: "page", files: files.value, original: document.text })) : [];
  if (!back || more.length > 0) throw new Error(`${String(more.length + 1)} documents read`);
  return withStructure(back, document);
}

/** The case's document of the page's own text and of its clean text. */
function bothTexts(told: ToldCase): readonly AnnotatedDocument[] {
  const source = toldDocument(told);
  return [source, valueOf(cleanDocument(source))];
}

describe("the cases that exports are known to get wrong", () => {
  const cases = TOLD_CASES.map((told) => ({ ...told, documents: bothTexts(told) }));

  it.each(cases)("$name: every format gives it back, or names what it can not hold", ({ documents, refusedBy }) => {
    for (const document of documents) {
      const refused = BOTH_WAYS.flatMap((format) => {
        const back = through(format, document);
        if (!back.ok) return names(back.problems) ? [format.id] : [`${format.id} without a name`];
        expect([format.id, back.value.text, mentionsOf(back.value)]).toEqual([
          format.id,
          document.text,
          mentionsOf(document),
        ]);
        return [];
      });
      expect(refused).toEqual(refusedBy ?? []);
    }
  });

  const pairs = BOTH_WAYS.flatMap((from) => BOTH_WAYS.map((to) => ({ from, to, name: `${from.id} → ${to.id}` })));

  it.each(pairs)("$name", ({ from, to }) => {
    for (const { documents, refusedBy = [] } of cases)
      for (const document of documents) {
        if (refusedBy.some((id) => id === from.id || id === to.id)) continue;
        const back = valueOf(through(to, valueOf(through(from, document))));
        expect(back.text).toBe(document.text);
        expect(mentionsOf(back)).toEqual(mentionsOf(document));
      }
  });
});

describe.each(BOTH_WAYS)("$id", (format) => {
  it("gives back the text and every mention of an ordinary document", () => {
    fc.assert(
      fc.property(anyDocument({ ordinary: true }), (document) => {
        const back = valueOf(through(format, document));
        expect(back.text).toBe(document.text);
        expect(mentionsOf(back)).toEqual(mentionsOf(document));
      }),
      runs(100),
    );
  });

  it("gives back the text and every mention of any document, or names the mentions it can not hold", () => {
    fc.assert(
      fc.property(anyDocument(), (document) => {
        const back = through(format, document);
        if (!back.ok) expect(names(back.problems)).toBe(true);
        else expect([back.value.text, mentionsOf(back.value)]).toEqual([document.text, mentionsOf(document)]);
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
