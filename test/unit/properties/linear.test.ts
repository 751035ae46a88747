import { expect, test } from "vitest";
import { check } from "../../../server/src/rules/check.js";
import { applySafeFixes } from "../../../server/src/rules/apply-fixes.js";
import { readPage } from "./read-page.js";

/** What a pattern may begin to match, over and over. */
const UNITS = [
  ...Array.from("《“”（()<&、—…·!,，.。年摄1■●⟦鐢😀𠮷é\0\t\f\r　 \u2028\uFFFD\uE000"),
  "\uD800",
  "<a ",
  "<div",
  "<p>",
  "</p>",
  "<lb/>",
  "<persName>张</persName>",
  "Ã¤",
  "a ",
  "观 ",
  "12 ",
  "12月",
  "12月 1日",
  "１２％ ",
  "30%",
  "100多亿元",
  "2022年12月1日",
  "王·",
  "张三丰说，",
  "“。",
  "《山里人家》",
  "记者 ",
  "□本报记者 夏元 ",
  "新华社北京1月19日电 ",
  "责编 ",
  "（下转第3版）",
  "1.",
  "(1)",
  "答：",
];

/** Lines as wide as a column, of nothing but the unit. */
const pageOf = (unit: string, lines: number): string =>
  `${unit.repeat(Math.ceil(16 / unit.length)).slice(0, 16)}\n`.repeat(lines);

/** The processor time, in milliseconds, in which a page is analysed, checked and mended: what else runs does not count. */
function timeOf(page: string): number {
  const from = process.cpuUsage();
  for (const { fixes } of check(readPage(page))) fixes.length.toString();
  applySafeFixes(page, readPage);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1_000;
}

test.each(UNITS)("a page of nothing but %j takes time in proportion", { timeout: 60_000 }, (unit) => {
  const [one, four] = [pageOf(unit, 300), pageOf(unit, 1_200)];
  // In proportion it is 4 times as long, with the square 16 times; what is compiled meanwhile is measured too.
  const inProportion = (): boolean => timeOf(four) < 10 * Math.max(timeOf(one), 60);
  expect(inProportion() || inProportion() || inProportion()).toBe(true);
});
