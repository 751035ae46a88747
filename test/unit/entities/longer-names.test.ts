import { expect, it } from "vitest";
import { withLongerNames } from "../../../server/src/entities/longer-names.js";
import type { Label, LogicalMention } from "../../../server/src/entities/mention.js";
import { logicalSpan } from "../../../server/src/text/offsets.js";

function mention(text: string, name: string, label: Label): LogicalMention {
  const start = text.indexOf(name);
  return { span: logicalSpan(start, start + name.length), label, confidence: 0.9, source: "model" };
}

/** What a name in a text becomes. */
function grown(text: string, name: string, label: Label): string {
  return withLongerNames(text, [mention(text, name, label)])
    .map(({ span, label: own }) => `${text.slice(span.start, span.end)} ${own}`)
    .join(", ");
}

it.each([
  ["长寿湖社区党委书记王建国", "长寿湖社区", "LOC", "长寿湖社区党委 ORG"],
  ["綦江区纪委监委通报", "綦江区", "LOC", "綦江区纪委监委 ORG"],
  ["綦江区纪委监委通报", "綦江区纪委", "ORG", "綦江区纪委监委 ORG"],
  ["省政府联防联控工作机制发布", "省政府", "ORG", "省政府联防联控工作机制 ORG"],
  ["由西部科学城创新中心提供", "科学城创新中心", "ORG", "西部科学城创新中心 ORG"],
  ["来到渝北双龙湖农贸市场检查", "渝北", "LOC", "渝北双龙湖农贸市场 LOC"],
  ["来到渝北农产品批发市场检查", "渝北", "LOC", "渝北农产品批发市场 LOC"],
] as const)("lets a name go on: %s", (text, name, label, longer) => {
  expect(grown(text, name, label)).toBe(longer);
});

it.each([
  ["渝北区党组织", "渝北区", "LOC"],
  ["位于西部綦江区的厂", "綦江区", "LOC"],
  ["在西部，科学城创新中心", "科学城创新中心", "ORG"],
  ["渝北的农贸市场", "渝北", "LOC"],
  ["渝北各大农贸市场", "渝北", "LOC"],
  ["渝北和万州农贸市场", "渝北", "LOC"],
  ["重庆大型批发市场", "重庆", "LOC"],
  ["王建国党委", "王建国", "PER"],
  ["渝北区。党委", "渝北区", "LOC"],
] as const)("leaves a name as it is: %s", (text, name, label) => {
  expect(grown(text, name, label)).toBe(`${name} ${label}`);
});

it("leaves a part of a country to the name that it is in already", () => {
  const text = "华北创新中心";
  const mentions = [mention(text, "华北", "LOC"), mention(text, "创新中心", "ORG")];
  expect(withLongerNames(text, mentions)).toEqual(mentions);
});

it("takes in what a longer name holds", () => {
  const text = "綦江区纪委监委驻高新区";
  const found = withLongerNames(text, [
    mention(text, "綦江区纪委", "ORG"),
    mention(text, "监委", "ORG"),
    mention(text, "高新区", "LOC"),
  ]);
  expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(["綦江区纪委监委", "高新区"]);
});
