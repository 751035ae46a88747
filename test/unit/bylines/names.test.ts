import { describe, expect, test } from "vitest";
import { isPersonName, isSurname, splitNames } from "../../../server/src/bylines/names.js";

describe("surnames", () => {
  test.each(["王", "张", "張", "诸葛", "諸葛", "欧阳", "歐陽", "龚", "仝"])("know %s", (surname) => {
    expect(isSurname(surname)).toBe(true);
  });

  test.each(["的", "在", "电视", "", "王小"])("do not know %s", (text) => {
    expect(isSurname(text)).toBe(false);
  });
});

describe("a run of names", () => {
  test.each([
    ["孙辰茜潘洁", "孙辰茜 潘洁"],
    ["李小明", "李小明"],
    ["王伟李娜", "王伟 李娜"],
    ["诸葛明欧阳晓东", "诸葛明 欧阳晓东"],
    ["司马相如", "司马相如"],
    ["陳大文黃小明", "陳大文 黃小明"],
    ["刘恺", "刘恺"],
    ["马克·吐温", "马克·吐温"],
    ["向晓𠮷王明", "向晓𠮷 王明"],
    ["王𠮷𠮷李娜", "王𠮷𠮷 李娜"],
  ])("%s is split by its surnames", (run, names) => {
    expect(splitNames(run)?.join(" ")).toBe(names);
  });

  test.each(["在现场", "向晓\uD842", "明", "", "王", "·吐温", "的李明"])("%s can not be split", (run) => {
    expect(splitNames(run)).toBeNull();
  });

  test("of any length is answered, a long one with null", () => {
    expect(splitNames("王伟".repeat(100_000))).toBeNull();
  });

  test("is one name only where one surname begins it", () => {
    expect(isPersonName("欧阳晓东")).toBe(true);
    expect(isPersonName("王伟李娜")).toBe(false);
  });
});
