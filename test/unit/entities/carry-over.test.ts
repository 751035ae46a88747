import { expect, it } from "vitest";
import { carryOver, type PassageMentions } from "../../../server/src/entities/carry-over.js";
import type { LogicalMention } from "../../../server/src/entities/mention.js";
import { withNamesInTitles } from "../../../server/src/entities/overlaps.js";
import { logicalSpan } from "../../../server/src/text/offsets.js";

/** A passage with the mentions named, each `name LABEL confidence`. */
function passage(text: string, ...named: readonly string[]): PassageMentions {
  const mentions = named.map((each): LogicalMention => {
    const [name = "", label = "", confidence = "0"] = each.split(" ");
    const at = text.indexOf(name);
    return { span: logicalSpan(at, at + name.length), label, confidence: Number(confidence), source: "model" };
  });
  return { text, mentions };
}

const carried = (...passages: readonly PassageMentions[]) =>
  carryOver(passages).map((mentions, index) =>
    mentions.map(
      ({ span, label, source }) => `${passages[index]?.text.slice(span.start, span.end) ?? ""} ${label} ${source}`,
    ),
  );

it("carries a name that is sure at one place to the others", () => {
  expect(carried(passage("记者聂坤梅", "聂坤梅 PER 0.99"), passage("聂坤梅说"))).toEqual([
    ["聂坤梅 PER model"],
    ["聂坤梅 PER carried"],
  ]);
});

it("carries an organization's short form", () => {
  const found = carried(passage("重庆层发科技有限公司", "重庆层发科技有限公司 ORG 0.95"), passage("层发科技求助"));
  expect(found[1]).toEqual(["层发科技 ORG carried"]);
});

it("says of a short form which full name it is short for, and nothing of a name that is carried as it is", () => {
  const [, short, same] = carryOver([
    passage("重庆层发科技有限公司", "重庆层发科技有限公司 ORG 0.95"),
    passage("层发科技求助"),
    passage("重庆层发科技有限公司"),
  ]);
  expect(short?.[0]?.evidence).toEqual({ kind: "short-form", of: "重庆层发科技有限公司" });
  expect(same?.map(({ evidence }) => evidence)).toEqual([undefined]);
});

it("does not carry what is doubtful, or cut what is surer", () => {
  expect(carried(passage("和平来了", "和平 PER 0.55"), passage("和平年代"))[1]).toEqual([]);
  expect(carried(passage("北京", "北京 LOC 0.95"), passage("北京大学", "北京大学 ORG 0.97"))[1]).toEqual([
    "北京大学 ORG model",
  ]);
});

it("makes a doubtful reading sure where the page is sure of the name", () => {
  const found = carryOver([passage("记者聂坤梅", "聂坤梅 PER 0.97"), passage("聂坤梅家", "聂坤梅 LOC 0.45")]);
  expect(found[1]?.map(({ label, source }) => `${label} ${source}`)).toEqual(["PER carried"]);
});

it("keeps names in the titles of a text that stands alone", () => {
  const text = "《北京的春天》，北京";
  const title: LogicalMention = { span: logicalSpan(0, 7), label: "WORK", confidence: 0.98, source: "grammar" };
  const inTitle: LogicalMention = { span: logicalSpan(1, 3), label: "LOC", confidence: 0.95, source: "model" };
  const [found = []] = carryOver([{ text, mentions: [title, inTitle] }], withNamesInTitles);
  expect(found.map(({ span, label }) => `${text.slice(span.start, span.end)} ${label}`)).toEqual([
    "《北京的春天》 WORK",
    "北京 LOC",
    "北京 LOC",
  ]);
});

it("does not carry what is read as a name at less than half of its places, unless it is beyond doubt", () => {
  const places = (confidence: string) => [
    passage("建无疫社区", `无疫社区 LOC ${confidence}`),
    passage("在“无疫社区”里"),
    passage("无疫社区逐步恢复"),
  ];
  expect(carried(...places("0.93")).slice(1)).toEqual([[], []]);
  expect(carried(...places("0.97"))[2]).toEqual(["无疫社区 LOC carried"]);
});
