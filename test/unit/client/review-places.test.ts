import { describe, expect, it } from "vitest";
import { ReviewPlaces } from "../../../client/src/review/places.js";
import type { ReviewItem } from "../../../server/src/protocol/review-messages.js";

/** A queue of mentions, each written `LABEL text`. */
const queue = (...items: readonly string[]): readonly ReviewItem[] =>
  items.map((item, index) => {
    const [label = "", text = ""] = item.split(" ");
    const target = { kind: "mention", label, start: index, end: index + text.length } as const;
    return { kind: "mention", target, label, name: label, text, ranges: [], article: 1, reason: "" };
  });

const at = (items: readonly ReviewItem[], index: number): ReviewItem => {
  const item = items[index];
  if (!item) throw new Error(`no item ${String(index)}`);
  return item;
};

describe("the places of a review", () => {
  const before = queue("PER 甲", "LOC 乙", "PER 甲", "ORG 丙", "PER 甲");

  it("go on after what was decided", () => {
    const after = queue("PER 甲", "PER 甲", "ORG 丙", "PER 甲");
    expect(new ReviewPlaces(after).nextAfter(at(before, 1), before)).toBe(after[1]);
  });

  it("go on behind all that were decided at once", () => {
    const after = queue("LOC 乙", "ORG 丙");
    expect(new ReviewPlaces(after).nextAfter(at(before, 0), before)).toBe(after[0]);
    expect(new ReviewPlaces(after).nextAfter(at(before, 2), before)).toBe(after[1]);
  });

  it("begin again with what was passed over, and end when nothing waits", () => {
    const after = queue("PER 甲", "LOC 乙");
    expect(new ReviewPlaces(after).nextAfter(at(before, 4), before)).toBe(after[0]);
    expect(new ReviewPlaces([]).nextAfter(at(before, 4), before)).toBeUndefined();
  });

  it("find the one of several alike that an item has become", () => {
    const after = queue("PER 甲", "PER 甲");
    expect(new ReviewPlaces(after).sameAs(at(before, 4), before)).toBe(after[1]);
    expect(new ReviewPlaces(after).sameAs(at(before, 2), before)).toBe(after[0]);
    expect(new ReviewPlaces(after).sameAs(at(before, 3), before)).toBeUndefined();
  });
});
