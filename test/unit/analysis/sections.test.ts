import { expect, it } from "vitest";
import { sectionsOf } from "../../../server/src/analysis/sections.js";
import type { Article, Passage, Role } from "../../../server/src/layout/page-layout.js";
import { LogicalText } from "../../../server/src/text/logical-text.js";
import { lineNumber, span } from "../../../server/src/text/offsets.js";

/** An article of passages of one line each, on lines 1, 2, 3, …. */
function articleOf(roles: readonly Role[]): Article {
  const text = LogicalText.of("", []);
  const passages = roles.map((role, index): Passage => ({
    index,
    role,
    lines: [{ number: lineNumber(index + 1), span: span(0, 0), content: text }],
    breaks: [],
    text,
    span: span(0, 0),
  }));
  const last = lineNumber(roles.length);
  return { index: 0, kind: "article", first: lineNumber(1), last, passages, title: "", span: span(0, 0) };
}

it.each<[string, readonly Role[], readonly (readonly [number, number])[]]>([
  ["an article without crossheads has none", ["headline", "byline", "body", "body"], []],
  [
    "each crosshead opens one",
    ["body", "crosshead", "body", "body", "crosshead", "body"],
    [
      [2, 4],
      [5, 6],
    ],
  ],
  ["what is printed after the body belongs to the article", ["crosshead", "body", "headline", "deck"], [[1, 2]]],
  ["an end note belongs to the article", ["crosshead", "body", "endnote"], [[1, 2]]],
  ["a crosshead with nothing under it opens none", ["crosshead", "crosshead", "body", "crosshead"], [[2, 3]]],
  ["body after a head stays outside", ["crosshead", "body", "headline", "body"], [[1, 2]]],
])("sections: %s", (_, roles, expected) => {
  expect(sectionsOf(articleOf(roles)).map(({ first, last }) => [first, last])).toEqual(expected);
});
