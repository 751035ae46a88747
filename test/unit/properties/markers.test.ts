import fc from "fast-check";
import { expect, it } from "vitest";
import type { Analysis } from "../../../server/src/analysis/analysis.js";
import { markersForPage } from "../../../server/src/analysis/markers-for.js";
import { insertMarkers } from "../../../server/src/markers/insert-markers.js";
import { readMarkers } from "../../../server/src/markers/read-markers.js";
import { stripMarkers } from "../../../server/src/markers/strip-markers.js";
import { applyEdits } from "../../../server/src/text/edits.js";
import { SourceText } from "../../../server/src/text/source-text.js";
import { anyText, pageLikeText } from "./page-texts.js";
import { readPage } from "./read-page.js";
import { runs } from "./runs.js";

const stripped = (text: string): string => applyEdits(text, stripMarkers(new SourceText(text)));
const lineTexts = (text: string): readonly string[] =>
  readMarkers(new SourceText(text)).lines.map(({ content }) => content.text);

it("stripping gives back what all markers were inserted into, whatever the page", () => {
  fc.assert(
    fc.property(anyText, (page) => {
      const analysis = readPage(page);
      const { edits } = insertMarkers(analysis.page, markersForPage(analysis, { mentions: true }));
      const marked = applyEdits(page, edits);
      expect(stripped(marked)).toBe(stripped(page));
      expect(lineTexts(marked)).toEqual(lineTexts(page));
      if (analysis.page.tags.length === 0) expect(stripped(marked)).toBe(page);
    }),
    runs(100),
  );
});

it("what was marked is read back: as many mentions as were inserted or stood there", () => {
  fc.assert(
    fc.property(anyText, (page) => {
      const analysis = readPage(page);
      const wanted = markersForPage(analysis, { mentions: true });
      const { edits, refused } = insertMarkers(analysis.page, wanted);
      const again = readPage(applyEdits(page, edits));
      const told = again.mentions.filter(({ marked }) => marked).length;
      const refusedMentions = refused.filter(({ marker }) => MENTIONS.has(marker.element)).length;
      const before = analysis.mentions.filter(({ marked }) => marked).length;
      const asked = wanted.filter(({ element }) => MENTIONS.has(element)).length;
      expect(told).toBe(before + asked - refusedMentions);
    }),
    runs(60),
  );
});

it("a page is read the same once all its markers stand in it", () => {
  const outline = ({ articles, passages, mentions }: Analysis): unknown => ({
    articles: articles.map(({ kind, title }) => [kind, title]),
    passages: passages.map(({ role, text }) => [role, text.text]),
    mentions: mentions.map(({ label, text }) => [label, text]),
  });
  fc.assert(
    fc.property(pageLikeText, (page) => {
      const plain = readPage(page);
      const { edits, refused } = insertMarkers(plain.page, markersForPage(plain, { mentions: true }));
      fc.pre(refused.length === 0);
      expect(outline(readPage(applyEdits(page, edits)))).toEqual(outline(plain));
    }),
    runs(60),
  );
});

const MENTIONS: ReadonlySet<string> = new Set(["persName", "placeName", "orgName", "date", "title"]);

it("mending a fault puts in and takes out tags and line ends only", () => {
  const isMarkup = (text: string): boolean => /^\s*(?:<\/?[A-Za-z][^<>]*>\s*)?$/u.test(text);
  fc.assert(
    fc.property(anyText, (page) => {
      for (const { action, repair, removal } of readMarkers(new SourceText(page)).faults)
        for (const { span, newText } of action === "rename" ? removal : [...repair, ...removal])
          expect([page.slice(span.start, span.end), newText].every(isMarkup)).toBe(true);
    }),
    runs(100),
  );
});
