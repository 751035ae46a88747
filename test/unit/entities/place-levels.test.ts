import { expect, it } from "vitest";
import type { LogicalMention } from "../../../server/src/entities/mention.js";
import { joinLevels } from "../../../server/src/entities/model/place-levels.js";
import { logicalSpan } from "../../../server/src/text/offsets.js";

/** Mentions that follow one another, each `name LABEL`; `-` is no mention. */
function joined(...named: readonly string[]): readonly string[] {
  let text = "";
  const mentions = named.flatMap((each): LogicalMention[] => {
    const [name = "", label = "-"] = each.split(" ");
    const span = logicalSpan(text.length, text.length + name.length);
    text += name;
    return label === "-" ? [] : [{ span, label, confidence: 0.9, source: "model" }];
  });
  return joinLevels(text, mentions).map(({ span, label }) => `${text.slice(span.start, span.end)} ${label}`);
}

it.each([
  ["levels that follow one another", ["河北省 LOC", "张北县 LOC", "大河乡 LOC"], ["河北省张北县大河乡 LOC"]],
  ["a level and what has none", ["辽宁省 LOC", "兴城 LOC"], ["辽宁省兴城 LOC"]],
])("joins %s", (_title, named, expected) => {
  expect(joined(...named)).toEqual(expected);
});

it.each([
  ["a name without a level and another", ["湖南 LOC", "郴州市 LOC"]],
  ["a nationality's region and what it holds", ["内蒙古自治区 LOC", "敖汉旗 LOC"]],
  ["a place and an organization", ["北京市 LOC", "人民法院 ORG"]],
])("leaves %s apart", (_title, named) => {
  expect(joined(...named)).toEqual(named);
});

it("leaves places apart that have something between them", () => {
  expect(joined("河北省 LOC", "、", "张北县 LOC")).toEqual(["河北省 LOC", "张北县 LOC"]);
});
