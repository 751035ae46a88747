import { expect, it } from "vitest";
import { withoutDoubtsAcrossLines } from "../../../server/src/entities/across-lines.js";
import type { LogicalMention, MentionSource } from "../../../server/src/entities/mention.js";
import { LogicalText } from "../../../server/src/text/logical-text.js";
import { logicalSpan, span } from "../../../server/src/text/offsets.js";

/** The names that stay of those in a passage, whose lines `|` parts. */
function staying(
  lines: string,
  names: readonly (readonly [name: string, confidence: number, source?: MentionSource])[],
): readonly string[] {
  const runs = [...lines.matchAll(/[^|]+/gu)].map(({ index, 0: line }) => span(index, index + line.length));
  const text = LogicalText.of(lines, runs);
  const mentions = names.map(([name, confidence, source = "model"]): LogicalMention => {
    const start = text.text.indexOf(name);
    return { span: logicalSpan(start, start + name.length), label: "ORG", confidence, source };
  });
  return withoutDoubtsAcrossLines(mentions, text).map(({ span: { start, end } }) => text.text.slice(start, end));
}

it("leaves out what is doubtful across a line end", () => {
  expect(staying("县政府与大江新|材签约", [["大江新材", 0.75]])).toEqual([]);
  expect(staying("“云”签约大江新|材总部", [["“云”签约大江新材总部", 0.8]])).toEqual([]);
});

it("keeps what is sure, what stands on one line, and what the model did not say", () => {
  expect(staying("县政府与大江新|材签约", [["大江新材", 0.85]])).toEqual(["大江新材"]);
  expect(staying("县政府与大江新材|签约", [["大江新材", 0.55]])).toEqual(["大江新材"]);
  expect(staying("县政府与大江新|材签约", [["大江新材", 0.55, "outside"]])).toEqual(["大江新材"]);
  expect(staying("“正章”干洗店|开张", [["“正章”干洗店", 0.8]])).toEqual(["“正章”干洗店"]);
});
