import { strict as assert } from "node:assert";
import type { Analysis } from "../../server/src/analysis/analysis.js";
import { ALL_FORMATS } from "../../server/src/formats/all-formats.js";
import { documentOf } from "../../server/src/formats/from-analysis.js";
import type { Finding } from "../../server/src/rules/rule.js";
import { applyEdits } from "../../server/src/text/edits.js";
import type { Span } from "../../server/src/text/offsets.js";

/** Throws where a span of an analysis leaves the page, or a text is not what stands at its place. */
export function assertSpansAgree({ source: { text }, passages, mentions, bylines }: Analysis): void {
  const within = ({ start, end }: Span): boolean => 0 <= start && start <= end && end <= text.length;
  const joined = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join("");
  for (const passage of passages) {
    assert(within(passage.span), "a passage leaves the page");
    assert.equal(joined(passage.text.pieces.map(({ source }) => source)), passage.text.text, "a passage's text");
  }
  for (const mention of mentions) {
    assert(within(mention.span), "a mention leaves the page");
    assert.equal(joined(mention.fragments), mention.text, "a mention's text");
  }
  for (const byline of bylines) assert(within(byline.span), "a byline leaves the page");
}

/** Throws where a finding leaves the page, says nothing, or has a fix that can not be applied. */
export function assertFindingsHold({ source: { text } }: Analysis, findings: readonly Finding[]): void {
  for (const { rule, span, message, fixes } of findings) {
    assert(0 <= span.start && span.start <= span.end && span.end <= text.length, `${rule} leaves the page`);
    assert(message.en !== "" && message.zh !== "", `${rule} says nothing`);
    for (const fix of fixes) if (fix.type === "edit") applyEdits(text, fix.edits());
  }
}

/** Throws where a format drops a mention: it writes and reads all of them, or says which it can not hold. */
export function assertExportsKeepAll(analysis: Analysis): void {
  for (const textKind of ["source", "clean"] as const) {
    const document = documentOf(analysis, { id: "page", textKind });
    assert.equal(document.mentions.length, analysis.mentions.length, `mentions in the ${textKind} document`);
    for (const { id, write, read } of ALL_FORMATS) {
      const written = write?.(document);
      if (!written || !read) continue;
      if (!written.ok) {
        assert(written.problems.length > 0, `${id} refuses and does not say why`);
        continue;
      }
      const back = read({ id: "page", files: written.value, original: document.text });
      assert(back.ok, `${id} can not read what it wrote`);
      const count = back.value.reduce((sum, { mentions }) => sum + mentions.length, 0);
      assert.equal(count, document.mentions.length, `mentions out of ${id}`);
    }
  }
}
