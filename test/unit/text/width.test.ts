import { expect, it } from "vitest";
import { cells } from "../../../server/src/text/width.js";

it.each([
  ["", 0],
  ["月30日起，大渡口区在精准防控的基", 16],
  ["础上，首批33个“无疫社区（村）”正逐", 18],
  ["ＡＢＣ１２３", 6],
  ["ABC123", 3],
  ["—…·", 3],
  ["𠮷😀", 2],
  ["ｱｲｳ", 1.5],
  ["e\u0301", 0.5],
  ["\u200b\uFEFF", 0],
  ["　　一", 3],
])("counts the cells of %j", (text, expected) => {
  expect(cells(text)).toBe(expected);
});
