import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyze } from "../../../server/src/analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../../../server/src/analysis/settings.js";
import { EMPTY_WORKSPACE } from "../../../server/src/analysis/workspace.js";
import { withAnnotations, withMarkers } from "../../../server/src/cli/annotate-page.js";
import type { Analyze } from "../../../server/src/cli/engine.js";
import { resourcesOf } from "../../../server/src/entities/resources.js";
import { stripMarkers } from "../../../server/src/markers/strip-markers.js";
import { applyEdits } from "../../../server/src/text/edits.js";
import { SourceText } from "../../../server/src/text/source-text.js";
import { fakeSegmenter } from "../properties/fake-segmenter.js";

const PAGE = readFileSync(join(import.meta.dirname, "../../../samples/chongqing-20221202.txt"), "utf8");
const resources = resourcesOf(fakeSegmenter);
const read: Analyze = (text, annotations) =>
  analyze(text, DEFAULT_SETTINGS, resources, annotations ? { ...EMPTY_WORKSPACE, annotations } : EMPTY_WORKSPACE);

const ALL = { only: null, labels: null };
const elementsIn = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(/<([A-Za-z]+)/gu), ([, name = ""]) => name));
const stripped = (text: string): string => applyEdits(text, stripMarkers(new SourceText(text)));

describe("annotating a page with markers", () => {
  const marked = withMarkers(PAGE, read, ALL);

  it("keeps its words, and changes nothing the second time", () => {
    expect(marked.markers).toBeGreaterThan(100);
    expect(stripped(marked.text)).toBe(PAGE);
    expect(withMarkers(marked.text, read, ALL)).toEqual({ ...marked, markers: 0 });
  });

  it("writes only what is asked for", () => {
    expect(elementsIn(withMarkers(PAGE, read, { only: "mentions", labels: ["PER", "TIME"] }).text)).toEqual(
      new Set(["persName", "date"]),
    );
    const structure = elementsIn(withMarkers(PAGE, read, { only: "structure", labels: null }).text);
    expect([structure.has("div"), structure.has("byline"), structure.has("persName")]).toEqual([true, true, false]);
  });

  it("adds what is left after a part was written: in two steps the same as in one", () => {
    const structure = withMarkers(PAGE, read, { only: "structure", labels: null });
    const both = withMarkers(structure.text, read, ALL);
    expect(both.text).toBe(marked.text);
  });

  it("names the mentions that no marker can say", () => {
    const text = "今天<byline>5月</byline>1日，天气很好，大家都说不错。\n";
    const { text: after, unmarked } = withMarkers(text, read, { only: "mentions", labels: ["TIME"] });
    expect(unmarked.map(({ text: words, label }) => [words, label])).toEqual([["5月1日", "TIME"]]);
    expect(unmarked.map(({ span }) => after.slice(span.start, span.end))).toEqual(["5月</byline>1日"]);
  });
});

describe("annotating beside a page", () => {
  const { content, added } = withAnnotations("", PAGE, read, null);

  it("writes a line a mention, and changes nothing the second time", () => {
    expect(added).toBeGreaterThan(50);
    expect(content.split("\n").length - 1).toBe(added);
    expect(withAnnotations(content, PAGE, read, null)).toEqual({ content, added: 0 });
  });

  it("quotes the words at the places it gives, counted in code points", () => {
    const points = Array.from(PAGE);
    for (const line of content.trimEnd().split("\n")) {
      const [, typed = "", quote] = line.split("\t");
      const places = typed.slice(typed.indexOf(" ") + 1).split(";");
      const words = places.map((place) => points.slice(...place.split(" ").map(Number)).join(""));
      expect(words.join(" ")).toBe(quote);
    }
  });

  it("leaves what a person wrote as it stands, and annotates other labels than these as asked", () => {
    const own = "T7\tWORK 10 13\t李润梅\n#1\tAnnotatorNotes T7\ta note\n";
    const { content: after } = withAnnotations(own, PAGE, read, ["TIME"]);
    expect(after.startsWith(own)).toBe(true);
    const labels = after
      .slice(own.length)
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t")[1]?.split(" ")[0]);
    expect(new Set(labels)).toEqual(new Set(["TIME"]));
  });
});
