import { describe, expect, it, test } from "vitest";
import type { Analysis } from "../../../server/src/analysis/analysis.js";
import { analyze } from "../../../server/src/analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../../../server/src/analysis/settings.js";
import { resourcesOf } from "../../../server/src/entities/resources.js";
import { completionsAt } from "../../../server/src/service/completion.js";
import { continuationPages, fileOfPage } from "../../../server/src/service/continuation-links.js";
import { inlayHintsIn } from "../../../server/src/service/inlay-hints.js";
import { linkedNamesAt } from "../../../server/src/service/linked-editing.js";
import { toSpan } from "../../../server/src/service/positions.js";
import { renamableAt, renameAt } from "../../../server/src/service/rename.js";
import { applyEdits } from "../../../server/src/text/edits.js";
import { offset, span, type Offset } from "../../../server/src/text/offsets.js";
import { fakeSegmenter } from "../properties/fake-segmenter.js";

const read = (text: string): Analysis => analyze(text, DEFAULT_SETTINGS, resourcesOf(fakeSegmenter));

/** A page in which `|` stands for the cursor. */
function atCursor(marked: string): { readonly analysis: Analysis; readonly at: Offset } {
  return { analysis: read(marked.replace("|", "")), at: offset(marked.indexOf("|")) };
}

describe("linked names", () => {
  it.each([
    ["<persN|ame>陈志远</persName>说", ["persName", "persName"]],
    ["<persName>陈志远</persName|>说", ["persName", "persName"]],
    ['<div type="article">\n<p|>陈志远说</p>\n</div>', ["p", "p"]],
    ['<di|v type="article">\n<p>陈志远说</p>\n</div>', ["div", "div"]],
  ])("are the names of both tags: %s", (page, expected) => {
    const { analysis, at } = atCursor(page);
    const ranges = linkedNamesAt(analysis, at) ?? [];
    expect(ranges.map((range) => analysis.source.slice(toSpan(analysis.source, range)))).toEqual(expected);
  });

  it.each(["<persName>陈|志远</persName>说", "|陈志远说", '<div ty|pe="article">\n甲\n</div>'])(
    "are none elsewhere: %s",
    (page) => {
      const { analysis, at } = atCursor(page);
      expect(linkedNamesAt(analysis, at)).toBeNull();
    },
  );
});

describe("completion", () => {
  const labelsAt = (page: string): readonly string[] => {
    const { analysis, at } = atCursor(page);
    return completionsAt(analysis, at, "en").map(({ label }) => label);
  };

  it("offers the markers where a tag begins", () => {
    expect(labelsAt("昨天，<|")).toEqual(expect.arrayContaining(["persName", "placeName", "orgName", "div", "head"]));
    expect(labelsAt("昨天，<per|陈志远说")).toContain("persName");
  });

  it("writes the end of a marker with its beginning", () => {
    const { analysis, at } = atCursor("昨天，<pers|");
    const name = completionsAt(analysis, at, "zh").find(({ label }) => label === "persName");
    expect(name).toMatchObject({ detail: "人名", textEdit: { newText: "persName>$0</persName>" } });
  });

  it("offers the types of the marker", () => {
    expect(labelsAt('<head type="|')).toEqual(["deck", "kicker", "cross", "banner"]);
    expect(labelsAt('<p type="|')).toEqual([]);
  });

  it("closes what is open, the nearest first", () => {
    expect(labelsAt("<p><persName>陈志远</|")).toEqual(["persName", "p"]);
  });

  it("leaves prose alone", () => {
    expect(labelsAt("气温<3度，风力/|")).toEqual([]);
    expect(labelsAt('他说："|')).toEqual([]);
  });
});

describe("renaming a mention", () => {
  const page =
    "<p><persName>陈志远</persName>说，他来自<placeName>重庆</placeName>。<persName>陈志\n远</persName>又说。</p>\n";
  const analysis = read(page);
  const at = offset(page.indexOf("志远"));
  const renamed = (name: string): string => {
    const edits = renameAt(analysis, at, name);
    if (typeof edits === "string" || edits === null) throw new Error(`refused: ${String(edits)}`);
    return applyEdits(page, edits);
  };

  it("shows its text without wraps", () => {
    expect(renamableAt(analysis, at)?.placeholder).toBe("陈志远");
  });

  it("corrects it everywhere on the page, and leaves wraps in their places", () => {
    expect(renamed("陈致远")).toBe(page.replace("陈志远", "陈致远").replace("陈志\n远", "陈致\n远"));
    expect(renamed("陈志")).toBe(page.replace("陈志远", "陈志").replace("陈志\n远", "陈志\n"));
    expect(renamed("欧阳志远")).toBe(page.replace("陈志远", "欧阳志远").replace("陈志\n远", "欧阳\n志远"));
  });

  it.each(["ORG", "机构名", "organization"])("gives it the label that is typed: %s", (label) => {
    expect(renamed(label)).toBe(page.replaceAll("persName", "orgName"));
  });

  it.each([
    ["  ", "empty"],
    ["<陈", "markup"],
    ["陈\n远", "markup"],
  ])("refuses %j", (name, reason) => {
    expect(renameAt(analysis, at, name)).toBe(reason);
  });

  it("is for mentions only", () => {
    const nowhere = offset(page.indexOf("说"));
    expect([renamableAt(analysis, nowhere), renameAt(analysis, nowhere, "甲")]).toEqual([null, null]);
  });
});

test("inlay hints name the label of suggestions, not of what is marked", () => {
  const text = "<p><persName>陈志远</persName>12月1日回到家乡。</p>\n";
  const analysis = read(text);
  const hints = inlayHintsIn(analysis, span(0, text.length), "zh");
  const suggestions = analysis.mentions.filter(({ marked }) => !marked);
  expect(suggestions.map(({ label }) => label)).toContain("TIME");
  expect(hints.map(({ label }) => label)).toEqual(suggestions.map(({ label }) => label));
  expect(hints.find(({ label }) => label === "TIME")).toMatchObject({ tooltip: "时间" });
  expect(inlayHintsIn(analysis, span(0, 3), "zh")).toEqual([]);
});

describe("continuations", () => {
  it.each([
    ["下转第二版", "2"],
    ["（下转第12版）", "12"],
    ["上接Ａ１版", "A1"],
    ["下转十一版", "11"],
  ])("name a page: %s", (line, page) => {
    const text = `入冬以来，县水利局抽调干部职工组成六个\n工作组，分赴各乡镇检查水库。\n${line}\n`;
    expect(continuationPages(read(text))).toMatchObject([{ page }]);
  });

  const FOLDER = [
    "日报-20221202-01.txt",
    "日报-20221202-02.txt",
    "日报-20221203-02.txt",
    "日报-20221202-12.txt",
    "说明.txt",
  ];
  it.each([
    ["日报-20221202-01.txt", FOLDER, "2", "日报-20221202-02.txt"],
    ["日报-20221202-01.txt", FOLDER, "12", "日报-20221202-12.txt"],
    ["日报-20221202-01.txt", FOLDER, "3", null],
    ["日报-20221202-01.txt", FOLDER, "1", null],
    ["paperA01.news", ["paperA01.news", "paperA03.news", "paperB03.news"], "A3", "paperA03.news"],
    ["paperA01.news", ["paperA01.news", "paperA03.news", "paperB03.news"], "3", "paperA03.news"],
    ["第1版.txt", ["第1版.txt", "第2版.txt", "第2版.ann"], "2", "第2版.txt"],
  ])("are found beside %s", (name, folder, page, file) => {
    expect(fileOfPage(name, folder, page)).toBe(file);
  });
});
