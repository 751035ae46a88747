import fc from "fast-check";
import { expect, test } from "vitest";
import { PageDocument } from "../../../server/src/lsp/page-document.js";
import { applyEdits } from "../../../server/src/text/edits.js";
import { SourceText } from "../../../server/src/text/source-text.js";

const position = fc.record({ line: fc.integer({ min: -1, max: 8 }), character: fc.integer({ min: -1, max: 9 }) });
const content = fc.string({ unit: fc.constantFrom("报", "a", "\n", "\r", "\r\n", "𠮷", " "), maxLength: 12 });
const change = fc.oneof(
  { weight: 8, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text: content }) },
  { weight: 1, arbitrary: fc.record({ text: content }) },
);

/** The line feed joins the carriage return before it, so the place before it is no longer the start of the line. */
const AFTER_A_LINE_END_THAT_GREW = [
  { text: "\r\r报\n\r" },
  { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }, text: "\n" },
  { range: { start: { line: 0, character: 0 }, end: { line: 4, character: -1 } }, text: "" },
];

/** One change after the other, each in the text that the one before it left: what the protocol says. */
function oneByOne(text: string, changes: readonly { range?: { start: Place; end: Place }; text: string }[]): string {
  return changes.reduce((now, { range, text: added }) => {
    if (!range) return added;
    const source = new SourceText(now);
    const [start = 0, end = 0] = [source.offsetAt(range.start), source.offsetAt(range.end)].sort((a, b) => a - b);
    return now.slice(0, start) + added + now.slice(end);
  }, text);
}
type Place = Readonly<{ line: number; character: number }>;

test("changes in any order, overlapping or out of range, give the text that the protocol says", () => {
  fc.assert(
    fc.property(content, fc.array(change, { maxLength: 6 }), (text, changes) => {
      const document = PageDocument.opened("file:///a.news", 1, text).changed(changes, 2);
      expect(document.text).toBe(oneByOne(text, changes));
      expect(document.edits.reduce(applyEdits, text)).toBe(document.text);
    }),
    { numRuns: 2000, examples: [["", AFTER_A_LINE_END_THAT_GREW]] },
  );
});

test("a hundred thousand changes, last one first, are taken in one go", () => {
  const text = "折行\n".repeat(100_000);
  const changes = Array.from({ length: 100_000 }, (_, index) => ({
    range: { start: { line: 99_999 - index, character: 2 }, end: { line: 100_000 - index, character: 0 } },
    text: "",
  }));
  const document = PageDocument.opened("file:///a.news", 1, text).changed(changes, 2);
  expect(document.text).toBe("折行".repeat(100_000));
  expect(document.edits).toHaveLength(1);
});

test("a whole new text is an edit of no more than what differs", () => {
  const document = PageDocument.opened("file:///a.news", 1, "甲乙丙丁").changed([{ text: "甲丁" }], 2);
  expect(document.edits).toEqual([[{ span: { start: 1, end: 3 }, newText: "" }]]);
});
