import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyze } from "../../../server/src/analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../../../server/src/analysis/settings.js";
import { ALL_FORMATS } from "../../../server/src/formats/all-formats.js";
import type { AnnotatedDocument, TextKind } from "../../../server/src/formats/annotated-document.js";
import { checkedWrite } from "../../../server/src/formats/checked-write.js";
import type { Format, Series } from "../../../server/src/formats/format.js";
import { documentOf } from "../../../server/src/formats/from-analysis.js";
import { loadResources } from "../../../server/src/runtime/load-resources.js";
import { mentionsOf, valueOf } from "./spoken-mentions.js";

const PAGE = join(import.meta.dirname, "../../fixtures/pages/chongqing-20221202.txt");

const { resources } = await loadResources();
const analysis = analyze(readFileSync(PAGE, "utf8"), DEFAULT_SETTINGS, resources);
const documentIn = (textKind: TextKind): AnnotatedDocument =>
  documentOf(analysis, { id: "page", textKind, segmenter: resources.segmenter });
const documents = { clean: documentIn("clean"), source: documentIn("source") };

/** A file of several documents, put together as its format says. */
const inSeries = ({ head, between, tail, part }: Series, contents: readonly string[]): string =>
  head + contents.map(part).join(between) + tail;

describe("the real page", () => {
  it("holds enough mentions to tell", () => {
    expect(documents.source.mentions.length).toBeGreaterThan(100);
    expect(documents.source.mentions.some(({ fragments }) => fragments.length > 1)).toBe(true);
  });

  describe.each(ALL_FORMATS)("in $id", (format: Format) => {
    const [main = ""] = format.extensions;
    const { read, series } = format;

    it.each(["clean", "source"] as const)("of its %s text has all of its mentions", (textKind) => {
      const document = documents[textKind];
      const files = valueOf(checkedWrite(format, document));
      if (!read) return;
      expect(valueOf(read({ id: "page", files, original: document.text })).map(mentionsOf)).toEqual([
        mentionsOf(document),
      ]);
    });

    it.runIf(read && series)("stands in one file with others, an empty one among them", () => {
      const empty = { ...documents.clean, text: "", passages: [], articles: [], bylines: [], mentions: [], words: [] };
      const three = [documents.clean, empty, { ...documents.source, id: "other" }];
      const contents = three.map((each) => valueOf(checkedWrite(format, each)).get(main) ?? "");
      const files = new Map([[main, series ? inSeries(series, contents) : ""]]);
      const back = read ? valueOf(read({ id: "page", files, original: null })) : [];
      const expected = format.id === "conll-u" ? [three[0], three[2]] : three;
      expect(back.map(({ mentions }) => mentions.length)).toEqual(expected.map((each) => each?.mentions.length));
    });
  });
});
