import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { analyze } from "../../../server/src/analysis/analyze.js";
import { DEFAULT_SETTINGS, resolveSettings } from "../../../server/src/analysis/settings.js";
import { DEFAULT_LABELS } from "../../../server/src/entities/labels.js";
import { resourcesOf } from "../../../server/src/entities/resources.js";
import type { AnnotatedDocument, TextKind } from "../../../server/src/formats/annotated-document.js";
import { mentionOf } from "../../../server/src/formats/fragments.js";
import { documentOf } from "../../../server/src/formats/from-analysis.js";
import { plainDocument } from "../../../server/src/formats/plain-document.js";
import { tei } from "../../../server/src/formats/tei.js";
import { documentSpan } from "../../../server/src/text/offsets.js";
import { fakeSegmenter } from "../properties/fake-segmenter.js";
import { anyDocument } from "./arbitrary-documents.js";
import { mentionsOf, valueOf } from "./spoken-mentions.js";

const SHARED = join(import.meta.dirname, "../../../../shared");
const SCHEMA = join(SHARED, "schemas/tei_all-4.3.0.rng");
const PAGES = join(SHARED, "gold/pages");
const REAL_PAGE = join(import.meta.dirname, "../../fixtures/pages/chongqing-20221202.txt");

const xmlOf = (document: AnnotatedDocument, labels = DEFAULT_LABELS): string =>
  tei.write ? (valueOf(tei.write(document, { labels })).get(".xml") ?? "") : "";

const { labels: OWN_LABELS } = resolveSettings({
  labels: {
    EVENT: { name: "event" },
    DAY: { name: "day", element: "date", type: "day" },
    COST: { name: "cost", element: "measure", type: "money" },
    SIZE: { name: "size", element: "measure" },
    STAR: { name: "star", element: "persName", type: "star" },
  },
}).settings;

const read = (xml: string, original: string | null = null) =>
  tei.read?.({ id: "page", files: new Map([[".xml", xml]]), original });

const documentsOf = (path: string): readonly AnnotatedDocument[] => {
  const analysis = analyze(readFileSync(path, "utf8"), DEFAULT_SETTINGS, resourcesOf(fakeSegmenter));
  return (["clean", "source"] as const).map((textKind: TextKind) => documentOf(analysis, { id: path, textKind }));
};

const documentWith = (text: string, mentions: readonly (readonly [string, number, number])[]): AnnotatedDocument =>
  plainDocument(
    "page",
    text,
    "clean",
    mentions.flatMap(([label, start, end]) => mentionOf(text, label, [documentSpan(start, end)]) ?? []),
  );

const wrap = (body: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${body}</body></text></TEI>`;

const problemsOf = (xml: string): readonly (readonly [string, number | null])[] => {
  const result = read(xml);
  return result?.ok === false ? result.problems.map(({ kind, line }) => [kind, line]) : [];
};

describe("TEI", () => {
  it("stands heads first, and reads them back in printed order", () => {
    const page = "正文从11月起，共有33个社区恢复生产生活秩序。\n\n罗芸报道\n";
    const plain = documentWith(page, [["PER", 26, 28]]);
    const roles = ["body", "headline"] as const;
    const document = {
      ...plain,
      passages: plain.passages.map((passage, at) => ({ ...passage, role: roles[at] ?? null })),
      articles: [{ kind: "article", first: 0, last: 1 } as const],
    };
    const xml = xmlOf(document);
    expect(xml).toContain('<div type="article">\n<head n="2"><persName>罗芸</persName>报道</head>\n<p n="1">正文');
    const result = read(xml, page);
    expect(result && valueOf(result).map(mentionsOf)).toEqual([["PER 26-28 罗芸"]]);
  });

  it("carries what XML 1.0 can not hold, and mentions that cross each other or lie in several passages", () => {
    const text = "罗\f芸\u0000&<\uFFFF\uD800\u0085\u2028云\n张三\n";
    const document = documentWith(text, [
      ["PER", 0, 3],
      ["LOC", 2, 6],
      ["ORG", 9, 14],
    ]);
    const xml = xmlOf(document);
    expect(xml).toContain('<g n="U+000C"/>');
    expect(xml).toContain('<g n="U+D800"/>');
    const result = read(xml);
    expect(result && valueOf(result).map((each) => [each.text, mentionsOf(each)])).toEqual([
      [text, mentionsOf(document)],
    ]);
  });

  it("reads a file that others made: laid out over lines, without n, with notes and entities", () => {
    const result = read(
      wrap(`<div><head>标 题</head>
        <p>从<date when="2022-11-30">11
           月30日</date>起<note>见第3版</note>，<name type="GPE">大渡口</name>&amp;<rs>它</rs><lb/>。</p></div>`),
    );
    expect(result && valueOf(result).map(({ text }) => text)).toEqual(["标 题\n从11月30日起，大渡口&它。\n"]);
    expect(result && valueOf(result).map(mentionsOf)).toEqual([
      ["GPE 13-16 大渡口", "NAME 17-18 它", "TIME 5-11 11月30日"],
    ]);
  });

  it("says what is wrong and in which line", () => {
    expect(problemsOf(wrap("<p>\n<b></p>"))).toEqual([["syntax", 2]]);
    expect(problemsOf("<html/>")).toEqual([["syntax", 1]]);
    expect(problemsOf("")).toEqual([["syntax", 1]]);
    expect(problemsOf(wrap("<p>\n&unknown;</p>"))).toEqual([["syntax", 2]]);
    expect(problemsOf(wrap("\n外面<p>里面</p>"))).toEqual([["syntax", 2]]);
    expect(problemsOf(wrap('<p><persName prev="#m1.1">芸</persName></p>'))).toEqual([["syntax", null]]);
  });

  it("refuses a page that is not the one exported", () => {
    const result = read(wrap('<p n="1">甲乙</p>'), "甲丙\n");
    expect(result?.ok === false && result.problems.map(({ kind }) => kind)).toEqual(["text"]);
  });
});

/** The files, by name, that xmllint finds wrong against the TEI schema, and what it says of the first ones. */
async function complaintsOf(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [...files].map(([fileName, contents]) => ({ fileName, contents })),
    schema: readFileSync(SCHEMA, "utf8"),
    extension: "relaxng",
    initialMemoryPages: 1024,
    maxMemoryPages: 8192,
  });
  return errors.map(({ loc, message }) => `${loc?.fileName ?? ""} ${message}`);
}

describe("TEI's schema tei_all-4.3.0.rng, where it is at hand in ../shared/schemas", () => {
  it.skipIf(!existsSync(SCHEMA))(
    "finds all exports valid: any document, the real page, the gold pages",
    async () => {
      const gold = existsSync(PAGES) ? readdirSync(PAGES).filter((name) => name.endsWith(".txt")) : [];
      const documents = [
        ...fc.sample(anyDocument(), { numRuns: 60, seed: 1 }),
        ...[REAL_PAGE, ...gold.map((name) => join(PAGES, name))].flatMap(documentsOf),
      ];
      const files = new Map(documents.map((document, at) => [`page${String(at)}.xml`, xmlOf(document)]));
      // A project's labels on each element that it may give them, and one that no label of the project is.
      const own = documentWith("山城音乐节今天开幕，票价二十元，长三米，李芳登台。\n", [
        ["EVENT", 0, 5],
        ["DAY", 5, 7],
        ["COST", 12, 15],
        ["SIZE", 16, 19],
        ["STAR", 20, 22],
        ["OTHER", 22, 24],
      ]);
      files.set("own-labels.xml", xmlOf(own, OWN_LABELS));
      expect(files.get("own-labels.xml")).toMatch(
        /<rs type="EVENT">.*<measure type="money">.*<persName type="star">/su,
      );
      files.set(
        "wrong.xml",
        xmlOf(documentWith("甲\n", [])).replace(/<p n="1">(.*)<\/p>/u, '<closer n="1">$1</closer>'),
      );
      const complaints = await complaintsOf(files);
      expect(complaints.filter((each) => !each.startsWith("wrong.xml"))).toEqual([]);
      expect(complaints.length).toBeGreaterThan(0);
    },
    120_000,
  );
});
