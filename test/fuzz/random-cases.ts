import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { anyText } from "../unit/properties/page-texts.js";
import type { Change, Step } from "./steps.js";

const LINES = readFileSync(
  join(import.meta.dirname, "..", "fixtures", "pages", "chongqing-20221202.txt"),
  "utf8",
).split("\n");

/** Some lines of the real page, as they stand. */
const realLines = fc
  .record({ from: fc.nat(LINES.length - 1), count: fc.integer({ min: 1, max: 40 }) })
  .map(({ from, count }) => LINES.slice(from, from + count).join("\n"));

/** Pages: cut out of a real one, put together like one, odd characters, and noise. */
export const anyPage = fc.oneof({ weight: 2, arbitrary: realLines }, { weight: 3, arbitrary: anyText });

/** The real page several times with lines left out and odd ones between: long enough to be analysed in parts. */
const longPage = fc
  .record({
    lines: fc.integer({ min: 1_200, max: 4_000 }),
    from: fc.nat(LINES.length - 1),
    leftOut: fc.integer({ min: 5, max: 200 }),
    odd: fc.array(anyText, { maxLength: 3 }),
  })
  .map(({ lines, from, leftOut, odd }) => {
    const kept = Array.from({ length: lines }, (_, at) => LINES[(from + at) % LINES.length] ?? "");
    const page = kept.filter((_, at) => at % leftOut !== 1);
    odd.forEach((text, at) => page.splice(Math.floor((page.length * (at + 1)) / 4), 0, text));
    return page.join("\n");
  });

/** Pages as above, and some that are long. */
export const anyPageOrLong = fc.oneof({ weight: 6, arbitrary: anyPage }, { weight: 1, arbitrary: longPage });

const place = fc.oneof(fc.nat(3_000), fc.nat(60_000));
const scope = fc.constantFrom("passage" as const, "article" as const, "page" as const);
const label = fc.constantFrom("PER", "LOC", "ORG", "TIME", "WORK");

/** What is typed or pasted. */
const typed = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("", "", "\n", "\r\n", "\r", "字", "。", " ", "\u3000", "𠮷", "\uD842", "罗芸"),
  },
  { weight: 1, arbitrary: realLines },
  { weight: 1, arbitrary: anyText.map((text) => text.slice(0, 60)) },
);

const change: fc.Arbitrary<Change> = fc.record({
  at: place,
  length: fc.oneof(fc.nat(3), fc.nat(3), fc.nat(60)),
  text: typed,
  told: fc.oneof(
    { weight: 12, arbitrary: fc.constant("plain" as const) },
    { weight: 3, arbitrary: fc.constantFrom("reversed" as const, "beyond" as const, "whole" as const) },
  ),
});

const action = fc.oneof(
  fc.record({ kind: fc.constantFrom("accept" as const, "reject" as const), same: fc.boolean() }),
  fc.record({ kind: fc.constant("relabel" as const), label, same: fc.boolean() }),
  fc.record({ kind: fc.constant("label" as const), label }),
  fc.record({
    kind: fc.constant("resize" as const),
    edge: fc.constantFrom("start" as const, "end" as const),
    by: fc.constantFrom("character" as const, "word" as const),
    grow: fc.boolean(),
  }),
);

/** Each kind of step at random. */
export const stepArbitraries: readonly fc.Arbitrary<Step>[] = [
  fc.record({ kind: fc.constant("edit" as const), changes: fc.array(change, { minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant("edit" as const), changes: fc.tuple(change) }),
  fc.constant({ kind: "undo" }),
  fc.constant({ kind: "reopen" }),
  fc.record({ kind: fc.constant("look" as const), at: place }),
  fc.record({ kind: fc.constant("fix" as const), finding: place, action: fc.nat(40) }),
  fc.constant({ kind: "fix-all" }),
  fc.record({ kind: fc.constant("merge" as const), at: place, scope }),
  fc.record({ kind: fc.constant("mark" as const), at: place, scope }),
  fc.constant({ kind: "strip" }),
  fc.record({ kind: fc.constant("annotate" as const), at: place, length: fc.nat(8), action }),
];
