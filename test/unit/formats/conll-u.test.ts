import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnnotatedDocument } from "../../../server/src/formats/annotated-document.js";
import { cleanDocument } from "../../../server/src/formats/clean-document.js";
import { conllU } from "../../../server/src/formats/conll-u.js";
import { documentSpan } from "../../../server/src/text/offsets.js";
import { runs } from "../properties/runs.js";
import { anyDocument } from "./arbitrary-documents.js";
import { mentionsOf, valueOf } from "./spoken-mentions.js";
import { TOLD_CASES, toldDocument } from "./told-cases.js";

const UNIVERSAL_TAGS = new Set(
  "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split(" "),
);

const write = (document: AnnotatedDocument) => conllU.write?.(document) ?? { ok: false, problems: [] };

const read = (content: string, original: string | null = null) =>
  valueOf(
    conllU.read?.({ id: "page", files: new Map([[".conllu", content]]), original }) ?? { ok: false, problems: [] },
  );

const problemsOf = (content: string) => {
  const result = conllU.read?.({ id: "page", files: new Map([[".conllu", content]]), original: null });
  return result?.ok === false ? result.problems.map(({ kind, line }) => [kind, line]) : [];
};

/** What a file breaks of the rules of https://universaldependencies.org/format.html, read strictly. */
function faultsOf(content: string): readonly string[] {
  if (content === "") return [];
  const faults: string[] = [];
  const check = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  check(content.endsWith("\n\n") && !content.includes("\r") && !content.includes("\n\n\n"), "line ends");
  const ids = new Set<string>();
  for (const [index, sentence] of content.trimEnd().split("\n\n").entries()) {
    const lines = sentence.split("\n");
    const comments = lines.filter((line) => line.startsWith("#"));
    const words = lines.slice(comments.length).map((line) => line.split("\t"));
    check(
      lines.slice(0, comments.length).every((line) => line.startsWith("# ")),
      "a comment after a word",
    );
    const [id, ...moreIds] = comments.flatMap((line) => /^# sent_id = ([^\s/]+)$/u.exec(line)?.[1] ?? []);
    check(id !== undefined && moreIds.length === 0 && !ids.has(id), "sent_id");
    if (id !== undefined) ids.add(id);
    const [text, ...moreTexts] = comments.flatMap((line) => /^# text = (.+)$/u.exec(line)?.[1] ?? []);
    check(text !== undefined && moreTexts.length === 0 && text.trim() === text, "text");
    check(comments.some((line) => line.startsWith("# newdoc")) === (index === 0), "newdoc");
    check(
      words.every((columns) => columns.length === 10 && columns.every((each) => each !== "")),
      "columns",
    );
    check(
      words.every(([number]) => number !== undefined) && words.every(([number], at) => number === String(at + 1)),
      "ids",
    );
    check(
      words.every((columns) => columns.slice(2).every((each) => !/\s/u.test(each))),
      "white space in a column",
    );
    check(
      words.every((columns) => UNIVERSAL_TAGS.has(columns[3] ?? "")),
      "UPOS",
    );
    const attributes = words.map((columns) => (columns[9] === "_" ? [] : (columns[9] ?? "").split("|")));
    check(
      attributes.every((own) => new Set(own.map((each) => each.split("=")[0])).size === own.length),
      "an attribute twice",
    );
    const spoken = words.map(([, form], at) => `${form ?? ""}${attributes[at]?.includes("SpaceAfter=No") ? "" : " "}`);
    check(spoken.join("").trimEnd() === text, "the text is not that of the words");
  }
  return faults;
}

describe("CoNLL-U", () => {
  it("keeps to the rules of the format", () => {
    const told = TOLD_CASES.map(toldDocument).flatMap((source) => [source, valueOf(cleanDocument(source))]);
    for (const document of [...told, ...fc.sample(anyDocument(), { numRuns: runs(200).numRuns, seed: 1 })]) {
      const files = write(document);
      if (files.ok) expect(faultsOf(files.value.get(".conllu") ?? "")).toEqual([]);
    }
  });

  it("says the text on one line, and keeps in MISC what the page has at its line ends", () => {
    const document = toldDocument({ name: "", page: "⟦李润梅⟧PER从⟦11\n月30日⟧TIME起，大渡口区恢复生产。" });
    const content = valueOf(write(document)).get(".conllu") ?? "";
    expect(content).toContain("# text = 李润梅从11月30日起，大渡口区恢复生产。\n");
    expect(content).toMatch(/SpaceAfter=No\|BreakAfter=\\n$|SpacesInToken=[^|]*\\n/mu);
    expect(content.match(/NER=B-/gu)).toHaveLength(2);
  });

  it("takes a word of a name for a proper noun where its tag says nothing", () => {
    const plain = toldDocument({ name: "", page: "⟦罗芸⟧PER在⟦今天⟧TIME来。" });
    const words = [
      { span: documentSpan(0, 1), tag: "x" },
      { span: documentSpan(1, 2), tag: "v" },
      { span: documentSpan(2, 3), tag: "x" },
      { span: documentSpan(3, 5), tag: "x" },
    ];
    const content = valueOf(write({ ...plain, words })).get(".conllu") ?? "";
    const tags = content.split("\n").flatMap((line) => (/^\d/u.test(line) ? [line.split("\t")[3]] : []));
    expect(tags.slice(0, 4)).toEqual(["PROPN", "VERB", "X", "X"]);
  });

  it("gives back the text and the words without the page at hand", () => {
    fc.assert(
      fc.property(anyDocument({ ordinary: true }), (document) => {
        const content = valueOf(write(document)).get(".conllu") ?? "";
        const [back] = read(content);
        if (content === "") return;
        expect(back?.text).toBe(document.text);
        expect(back && mentionsOf(back)).toEqual(mentionsOf(document));
        expect(back && valueOf(write({ ...back, id: "page" })).get(".conllu")?.length).toBeGreaterThan(0);
      }),
      runs(100),
    );
  });

  it("reads several documents, tokens of several words, empty nodes, and files without its own attributes", () => {
    const line = (...columns: readonly string[]): string =>
      `${columns.concat("_".repeat(10 - columns.length).split("")).join("\t")}\n`;
    const misc = (id: string, form: string, attributes: string): string =>
      `${[id, form, "_", "PROPN", "NR", "_", "_", "_", "_", attributes].join("\t")}\n`;
    const content = [
      "# newdoc id = 一\n# newpar\n# sent_id = 1\n# text = 罗芸 来了。\n",
      misc("1-2", "罗芸", "ner=B-PER"),
      misc("1", "罗", "_"),
      misc("2", "芸", "_"),
      line("2.1", "_"),
      line("3", "来", "_", "VERB"),
      misc("4", "了", "SpaceAfter=No"),
      misc("5", "。", "SpaceAfter=No"),
      "\n# newdoc id = 二\n# sent_id = 2\n",
      misc("1", "大渡口", "NER=B-LOC|SpaceAfter=No"),
      misc("2", "区", "NER=I-LOC|NER2=B-ORG"),
      "\n",
    ].join("");
    const documents = read(content);
    expect(documents.map(({ id, text }) => [id, text])).toEqual([
      ["一", "罗芸 来了。"],
      ["二", "大渡口区\n"],
    ]);
    expect(documents.map(mentionsOf)).toEqual([["PER 0-2 罗芸"], ["LOC 0-4 大渡口区", "ORG 3-4 区"]]);
    expect(problemsOf(content.replace("来了", "去了"))).toEqual([["text", 9]]);
  });

  it("says which line is none", () => {
    expect(problemsOf("# text = 罗\n1\t罗\n\n")).toEqual([["syntax", 2]]);
    expect(problemsOf(`x${"\t_".repeat(9)}\n`)).toEqual([["syntax", 1]]);
  });

  it("asks for words, and refuses a label that an attribute can not hold", () => {
    const document = toldDocument({ name: "", page: "⟦罗芸⟧PER" });
    const kindsOf = (given: AnnotatedDocument) => {
      const result = write(given);
      return result.ok ? [] : result.problems.map(({ kind }) => kind);
    };
    expect(kindsOf({ ...document, words: null })).toEqual(["text"]);
    const mentions = document.mentions.map((mention) => ({ ...mention, label: "A|B" }));
    expect(kindsOf({ ...document, mentions })).toEqual(["unrepresentable"]);
  });
});
