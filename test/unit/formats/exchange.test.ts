import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exchangeJson, exchangeJsonLines } from "../../../server/src/formats/exchange-formats.js";
import { runs } from "../properties/runs.js";
import { anyDocument } from "./arbitrary-documents.js";
import { valueOf } from "./spoken-mentions.js";

const read = (content: string, original: string | null = null) =>
  exchangeJson.read?.({ id: "page", files: new Map([[".json", content]]), original });

describe("the exchange format", () => {
  it("gives back passages, articles and bylines too", () => {
    fc.assert(
      fc.property(anyDocument(), (document) => {
        const files = exchangeJson.write ? valueOf(exchangeJson.write(document)) : new Map<string, string>();
        const result = exchangeJson.read?.({ id: "other", files, original: null });
        expect(result && valueOf(result)).toEqual([{ ...document, words: null }]);
      }),
      runs(100),
    );
  });

  it("reads what `newsmark analyze` prints, with the page beside it", () => {
    const analysis = {
      articles: [{ first: 1, last: 2, kind: "article" }],
      roles: { 1: "body", 2: "body" },
      breaks: [{ line: 1, next: 2, kind: "wrap" }],
      entities: [{ start: 1, end: 5, label: "TIME", text: "11月" }],
      bylines: [],
    };
    const result = read(JSON.stringify(analysis), "从11\n月起\n");
    const [document] = result ? valueOf(result) : [];
    expect(document?.mentions.map(({ text, fragments }) => [text, fragments.length])).toEqual([["11月", 2]]);
    expect(document?.passages.map(({ role, joints }) => [role, joints])).toEqual([["body", ["wrap"]]]);
    expect(document?.articles).toEqual([{ kind: "article", first: 0, last: 0 }]);
  });

  it.each([
    ["no JSON", "{", "syntax"],
    ["a wrong shape", '{"entities":[{"start":"1"}]}', "syntax"],
    ["a text that is missing", "{}", "text"],
    ["a place that the text does not have", '{"text":"罗","entities":[{"start":0,"end":2,"label":"PER"}]}', "offset"],
    ["another quote", '{"text":"罗芸","entities":[{"start":0,"end":2,"label":"PER","text":"罗云"}]}', "quote"],
    ["an article without lines", '{"text":"罗芸","articles":[{"first":2,"last":2,"kind":"article"}]}', "text"],
  ])("says what is wrong with %s", (_, content, kind) => {
    const result = read(content);
    expect(result?.ok === false && result.problems.map((problem) => problem.kind)).toEqual([kind]);
  });

  it("names the line of a file of several documents", () => {
    const files = new Map([[".jsonl", '{"text":""}\n\n{"text":1}\n']]);
    const result = exchangeJsonLines.read?.({ id: "page", files, original: null });
    expect(result?.ok === false && result.problems.map(({ line }) => line)).toEqual([3]);
  });
});
