import { expect, test } from "vitest";
import { ordered, type Order } from "../../../client/webview/concordance/order.js";
import type { Place } from "../../../server/src/protocol/corpus-messages.js";

const position = { line: 0, character: 0 };
const place = (left: string, right: string, label: string | null): Place => ({
  uri: "",
  path: "",
  start: position,
  end: position,
  left,
  keyword: "重庆",
  right,
  mention: label === null ? null : { label, decided: true, exact: true },
});
const places = [
  place("在", "市", "LOC"),
  place("我爱", "人", null),
  place("来自", "的", "ORG"),
  place("住在", "城", "LOC"),
];

test.each<[Order, string]>([
  ["page", "在市 我爱人 来自的 住在城"],
  // By the sound of the nearest word, then of the one before it: ài, zài, zhù zài, zì.
  ["left", "我爱人 在市 住在城 来自的"],
  ["right", "住在城 来自的 我爱人 在市"],
  ["label", "在市 住在城 来自的 我爱人"],
])("places are put in order by %s", (order, expected) => {
  expect(
    ordered(places, order)
      .map(({ left, right }) => left + right)
      .join(" "),
  ).toBe(expected);
});
