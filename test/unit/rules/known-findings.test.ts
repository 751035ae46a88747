import { expect, it } from "vitest";
import { findingKey, withoutKnown } from "../../../server/src/rules/known-findings.js";
import type { RuleId } from "../../../server/src/rules/rule.js";
import { span } from "../../../server/src/text/offsets.js";

const PAGE = "市审计局昨日通报，全市重点工程进展顺利。\n群众满意度达到百分之 九十，比去年高。\n";

const findingAt = (text: string, words: string, rule: RuleId = "layout/stray-space") => {
  const start = text.indexOf(words);
  return { rule, span: span(start, start + words.length) };
};
const keyAt = (text: string, words: string): string => findingKey(findingAt(text, words), text);

it("A finding keeps its key when lines move, are merged or are edited elsewhere.", () => {
  const key = keyAt(PAGE, " ");
  expect(keyAt(`新的一段。\n\n${PAGE}`, " ")).toBe(key);
  expect(keyAt(PAGE.replace("\n", ""), " ")).toBe(key);
  expect(keyAt(PAGE.replace("审计", "统计"), " ")).toBe(key);
  expect(keyAt(PAGE.replace("群众满意", "居民满意"), " ")).not.toBe(key);
});

it("As many findings of a key are known as were counted.", () => {
  const finding = findingAt(PAGE, " ");
  const key = findingKey(finding, PAGE);
  const other = findingAt(PAGE, " ", "layout/leading-space");
  expect(withoutKnown([finding, finding, other], PAGE, new Map([[key, 1]]))).toEqual([finding, other]);
  expect(withoutKnown([finding], PAGE, undefined)).toEqual([finding]);
});
