import { describe, expect, it } from "vitest";
import { addEntry, Dictionary, parseDictionary, withDictionary } from "../../../server/src/entities/dictionary.js";
import type { LogicalMention } from "../../../server/src/entities/mention.js";
import { logicalSpan } from "../../../server/src/text/offsets.js";

const read = (file: string) => {
  const { dictionary, problems } = parseDictionary(file);
  return {
    entries: dictionary.entries.map(({ text, label }) => `${text} ${label}`),
    lines: problems.map(({ line }) => line),
  };
};

const shown = (text: string, mentions: readonly LogicalMention[]) =>
  mentions.map(({ span, label }) => `${text.slice(span.start, span.end)} ${label}`);

describe("a dictionary file", () => {
  it.each([
    ["层发科技 ORG", ["层发科技 ORG"]],
    ["层发科技 10 nt ORG", ["层发科技 ORG"]],
    ["新工社区 ns", ["新工社区 LOC"]],
    ["# 注释\n\n李润梅 3 nr\r\n新华社 ORG\n", ["李润梅 PER", "新华社 ORG"]],
    ["\uFEFF文昌宫 LOC", ["文昌宫 LOC"]],
    ["一号工程 5 n PROJECT", ["一号工程 PROJECT"]],
  ])("is read: %j", (file, entries) => {
    expect(read(file)).toEqual({ entries, lines: [] });
  });

  it("names its bad lines and keeps the others", () => {
    expect(read(`层发科技\n新华社 ORG\n一 二 三 四\n${"长".repeat(65)} ORG\n王建国 v\n`)).toEqual({
      entries: ["新华社 ORG"],
      lines: [1, 3, 4, 5],
    });
  });

  it("knows the line that tells a name: of two the later", () => {
    const { dictionary } = parseDictionary("# 注释\n新华社 ORG\n\n李润梅 PER\n新华社 WORK\n");
    expect(["新华社", "李润梅", "无"].map((name) => dictionary.lineOf(name))).toEqual([5, 4, null]);
  });

  it("takes one more entry at its end, in its own line ends, once", () => {
    expect(addEntry("", { text: "新华社", label: "ORG" })).toBe("新华社 ORG\n");
    const file = "# 注释\r\n甲 PER";
    const longer = addEntry(file, { text: "新华社", label: "ORG" });
    expect(longer).toBe("# 注释\r\n甲 PER\r\n新华社 ORG\r\n");
    expect(addEntry(longer, { text: "新华社", label: "ORG" })).toBe(longer);
    expect(addEntry(longer, { text: "新华社", label: "LOC" })).toBe(`${longer}新华社 LOC\r\n`);
  });
});

describe("a dictionary", () => {
  const text = "重庆层发科技有限公司与层发科技";

  it("finds the longest of its names, the later of two labels counting", () => {
    const dictionary = new Dictionary([
      { text: "层发", label: "PER" },
      { text: "层发科技", label: "LOC" },
      { text: "层发科技", label: "ORG" },
    ]);
    expect(shown(text, dictionary.mentions(text))).toEqual(["层发科技 ORG", "层发科技 ORG"]);
  });

  it("does not cut a longer name of the same label that holds its own", () => {
    const full: LogicalMention = { span: logicalSpan(0, 10), label: "ORG", confidence: 0.9, source: "model" };
    const own = new Dictionary([{ text: "层发科技", label: "ORG" }]).mentions(text);
    expect(shown(text, withDictionary([full], own))).toEqual(["重庆层发科技有限公司 ORG", "层发科技 ORG"]);
  });
});
