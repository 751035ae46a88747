import { describe, expect, it } from "vitest";
import { pfr } from "../../../server/src/formats/pfr.js";
import type { AnnotatedDocument, DocumentWord } from "../../../server/src/formats/annotated-document.js";
import { mentionOf } from "../../../server/src/formats/fragments.js";
import { plainDocument } from "../../../server/src/formats/plain-document.js";
import { documentSpan } from "../../../server/src/text/offsets.js";
import { mentionsOf, valueOf } from "./spoken-mentions.js";

const read = (content: string) =>
  pfr.read?.({ id: "page", files: new Map([[".pfr", content]]), original: null }) ?? { ok: false, problems: [] };

const mentionsIn = (content: string): readonly string[] => valueOf(read(content)).flatMap(mentionsOf);

/** A document of words as `词/词性`, with mentions by the indices of their first and last word. */
function documentOf(words: string, ...mentions: readonly (readonly [string, number, number])[]): AnnotatedDocument {
  let text = "";
  const placed = words.split(" ").map((word): DocumentWord => {
    const [form = "", tag = ""] = word.split("/");
    const start = text.length;
    text += form;
    return { span: documentSpan(start, text.length), tag };
  });
  const found = mentions.flatMap(([label, first, last]) => {
    const [from, to] = [placed[first], placed[last]];
    return from && to ? (mentionOf(text, label, [documentSpan(from.span.start, to.span.end)]) ?? []) : [];
  });
  return { ...plainDocument("page", text, "clean", found), words: placed };
}

const write = (document: AnnotatedDocument): string =>
  valueOf(pfr.write?.(document) ?? { ok: false, problems: [] }).get(".pfr") ?? "";

describe("the PFR notation", () => {
  it("says names of one word by their tag, others in brackets", () => {
    const document = documentOf(
      "本报/r 记者/n 罗芸/x 在/p 重庆/ns 大学/n 说/v 昨天/t 上午/t 看/v 《/x 茶馆/n 》/x",
      ["PER", 2, 2],
      ["ORG", 4, 5],
      ["TIME", 7, 8],
      ["WORK", 10, 12],
    );
    expect(write(document)).toBe(
      "本报/r  记者/n  罗芸/nr  在/p  [重庆/ns  大学/n]nt  说/v  [昨天/t  上午/t]t  看/v  [《/w  茶馆/n  》/w]nz\n",
    );
  });

  it("gives no name's tag to a word that is no mention", () => {
    expect(write(documentOf("智慧/nr 的/uj 明珠/ns"))).toBe("智慧/n  的/u  明珠/n\n");
  });

  it("writes nested mentions, and persons side by side, so that they come back apart", () => {
    const document = documentOf(
      "张三/nr 李四/nr 王五/nr 在/p 重庆/ns 医院/n",
      ["PER", 0, 0],
      ["PER", 1, 1],
      ["PER", 2, 2],
      ["ORG", 4, 5],
      ["LOC", 4, 4],
    );
    expect(write(document)).toBe("张三/nr  [李四/nr]nr  王五/nr  在/p  [[重庆/ns]ns  医院/n]nt\n");
    expect(mentionsIn(write(document))).toEqual(mentionsOf(document));
  });

  it("reads the corpus itself: paragraph numbers, surname and given name, phrases that are no names, its own signs", () => {
    const content = [
      "19980101-01-001-002/m  中共中央/nt  总书记/n  、/w  国家/n  主席/n  江/nr  泽民/nr  \r",
      "19980101-01-001-003/m  [中央/n  人民/n  广播/vn  电台/n]nt  在/p  [香港/ns  特别/a  行政区/n]NS  [万众一心/i  地/u]l  ，/w  目前/t  摄/Vg  //w  [/w  ]/w  \r",
      "",
      "19980101-01-002-001/m  北京/ns\r",
    ].join("\n");
    const [document] = valueOf(read(content));
    expect(document?.text).toBe(
      "中共中央总书记、国家主席江泽民\n中央人民广播电台在香港特别行政区万众一心地，目前摄/[]\n\n北京\n",
    );
    expect(mentionsIn(content)).toEqual([
      "LOC 25-32 香港特别行政区",
      "LOC 46-48 北京",
      "ORG 0-4 中共中央",
      "ORG 16-24 中央人民广播电台",
      "PER 12-15 江泽民",
    ]);
  });

  it.each([
    ["a word without a tag", "罗芸\n", 1],
    ["a bracket that is not closed", "好/a\n[罗/nr  芸/n\n", 2],
    ["a bracket that is not open", "罗/nr]nr\n", 1],
  ])("says where there is %s", (_, content, line) => {
    const result = read(content);
    expect(result.ok ? [] : result.problems.map((problem) => [problem.kind, problem.line])).toEqual([["syntax", line]]);
  });

  it("names the mentions that cross, and labels that are no tags", () => {
    const crossing = pfr.write?.(documentOf("重庆/ns 大学/n 医院/n", ["ORG", 0, 1], ["ORG", 1, 2]));
    expect(crossing?.ok === false && crossing.problems.map(({ mention }) => mention?.text)).toEqual(["大学医院"]);
    const label = pfr.write?.(documentOf("重庆/ns", ["地名", 0, 0]));
    expect(label?.ok === false && label.problems.map(({ mention }) => mention?.label)).toEqual(["地名"]);
  });
});
