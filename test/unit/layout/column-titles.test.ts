import { describe, expect, test } from "vitest";
import { isCertainColumnTitle, isColumnTitle } from "../../../server/src/layout/column-titles.js";
import { PARAGRAPHS, layoutOf, set } from "./pages.js";

const COLUMN = { width: 16, indent: 2, prefix: "" };
const [waters = "", pump = "", fruit = ""] = PARAGRAPHS;
const brief = "从今天起，县图书馆每天开放到晚上九点，周末不休息。读者可以凭身份证借阅，一次可借五本。";

/** The role of a line between an article and what stands under it. */
function roleOf(title: string, note: readonly string[], briefs: readonly string[]): string | undefined {
  const page = layoutOf([
    ...["水利局检查水库和渠道", "", ...set(waters, COLUMN), ...set(pump, COLUMN), ...note, "", title],
    ...briefs.flatMap((text) => (text.length < 16 ? [text] : set(text, COLUMN))),
  ]);
  return page.passages.find(({ text }) => text.text === title)?.role;
}

describe("the title of a column", () => {
  test.each(["简讯", "环球速览", "县域短波", "新闻集锦", "「简讯」"])(
    "%s is no section of the article before",
    (title) => {
      for (const note of [["（记者 周宁）"], []])
        for (const briefs of [
          [brief, fruit],
          ["县图书馆延长开放时间", brief, "果农难题有人帮", fruit],
        ])
          expect(["banner", "headline"]).toContain(roleOf(title, note, briefs));
    },
  );

  test.each(["简讯", "时评", "经济信息", "【简讯】", "■时评"])("%s is nobody's name", (title) => {
    expect(layoutOf([title, "", "县图书馆延长开放时间", "", ...set(brief, COLUMN)]).bylines).toEqual([]);
  });

  test("is told by its last word", () => {
    expect(["国际短讯", "新闻速递", "環球速覽"].every(isCertainColumnTitle)).toBe(true);
    expect(["历史回眸", "市场动态", "要闻"].every(isColumnTitle)).toBe(true);
    expect(["历史回眸", "市场动态", "清溪县今年春灌工作简讯"].some(isCertainColumnTitle)).toBe(false);
  });
});
