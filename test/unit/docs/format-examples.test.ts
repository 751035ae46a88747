import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { AnnotatedDocument } from "../../../server/src/formats/annotated-document.js";
import { ALL_FORMATS, formatNamed } from "../../../server/src/formats/all-formats.js";
import { checkedWrite } from "../../../server/src/formats/checked-write.js";
import { cleanDocument } from "../../../server/src/formats/clean-document.js";
import { mentionOf } from "../../../server/src/formats/fragments.js";
import { plainDocument } from "../../../server/src/formats/plain-document.js";
import { withWords } from "../../../server/src/formats/segment-words.js";
import { loadResources } from "../../../server/src/runtime/load-resources.js";
import { documentSpan } from "../../../server/src/text/offsets.js";
import { valueOf } from "../formats/spoken-mentions.js";

const guide = (path: string): string => readFileSync(join(import.meta.dirname, "../../../docs", path), "utf8");
const GUIDE = guide("formats/README.md");
const PAGE = "记者罗芸从11\n月30日起在重庆大学采访。\n";
const MENTIONS = [
  ["PER", "罗芸"],
  ["TIME", "11\n月30日"],
  ["ORG", "重庆大学"],
  ["LOC", "重庆"],
] as const;

const { resources } = await loadResources();

/** The page as one paragraph of an article; what the layout would make of it is not the guide's matter. */
function example(): AnnotatedDocument {
  const wrap = PAGE.indexOf("\n");
  const lines = [documentSpan(0, wrap), documentSpan(wrap + 1, PAGE.length - 1)];
  const mentions = MENTIONS.flatMap(([label, words]) => {
    const start = PAGE.indexOf(words);
    return mentionOf(PAGE, label, [documentSpan(start, start + words.length)]) ?? [];
  });
  const page: AnnotatedDocument = {
    ...plainDocument("page", PAGE, "source", mentions),
    passages: [{ role: "body", lines, joints: ["wrap"], breakAfter: null }],
    articles: [{ kind: "article", first: 0, last: 0 }],
  };
  return withWords(page, resources.segmenter);
}

const pageSchema = z.looseObject({ items: z.array(z.unknown()) });

/** The formats with an example in the guide, and what of the file is shown. */
const SHOWN: Readonly<Record<string, { section: string; source?: true; part?: (content: string) => string }>> = {
  brat: { section: "brat", source: true },
  jsonl: { section: "json and jsonl" },
  bioes: { section: "BIO and BIOES" },
  "conll-u": { section: "CoNLL-U", source: true },
  pfr: { section: "PFR" },
  doccano: { section: "doccano" },
  "label-studio": { section: "Label Studio" },
  "web-annotation": {
    section: "Web Annotation",
    part: (content) => JSON.stringify(pageSchema.parse(JSON.parse(content)).items[0], null, 2),
  },
  tei: { section: "TEI", part: (content) => /<body>\n(.*)<\/body>/su.exec(content)?.[1] ?? "" },
  csv: { section: "CSV", part: (content) => content.replaceAll("\r\n", "\n") },
  text: { section: "Text" },
};

const sectionOf = (title: string): string =>
  new RegExp(`^## ${title}\n(.*?)(?=^## |$(?![^]))`, "msu").exec(GUIDE)?.[1] ?? "";

describe("the guide to formats", () => {
  it("tells each format's name, files and what its offsets count", () => {
    const units = { utf16: "UTF-16 code units", "code-point": "code points", none: "none" };
    for (const { id, extensions, offsetUnit, series, read } of ALL_FORMATS) {
      const row = GUIDE.split("\n").find((line) => line.startsWith("| [`") && line.includes(`\`${id}\``)) ?? "";
      const [, , , files, offsets, documents, back] = row.split("|").map((cell) => cell.trim());
      expect([id, files]).toEqual([id, extensions.map((suffix) => `\`${suffix}\``).join(", ")]);
      expect(offsets?.startsWith(units[offsetUnit])).toBe(true);
      expect([id, documents, back]).toEqual([id, series ? "many" : "one", read ? "yes" : "no"]);
    }
  });

  it.each(Object.entries(SHOWN))("shows what %s is", (id, { section, source, part = (content) => content }) => {
    const format = formatNamed(id);
    const document = source ? example() : valueOf(cleanDocument(example()));
    const files = format ? valueOf(checkedWrite(format, document)) : new Map<string, string>();
    const content = files.get(format?.extensions[0] ?? "") ?? "";
    expect(sectionOf(section)).toContain(`\`\`\`text\n${part(content).trimEnd()}\n\`\`\``);
  });

  it("shows the same in Chinese", () => {
    const blocks = (text: string): readonly string[] => text.match(/^```text\n.*?^```$/gmsu) ?? [];
    expect(blocks(guide("zh/formats.md"))).toEqual(blocks(GUIDE));
    const ids = ALL_FORMATS.map(({ id }) => `\`${id}\``);
    expect(ids.filter((id) => !guide("zh/formats.md").includes(id))).toEqual([]);
  });
});
