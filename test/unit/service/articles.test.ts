import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Analysis } from "../../../server/src/analysis/analysis.js";
import { analyze } from "../../../server/src/analysis/analyze.js";
import { markersForArticles, markersForBoundary, markersForPage } from "../../../server/src/analysis/markers-for.js";
import { DEFAULT_SETTINGS } from "../../../server/src/analysis/settings.js";
import { resourcesOf } from "../../../server/src/entities/resources.js";
import { insertMarkers } from "../../../server/src/markers/insert-markers.js";
import type { WantedMarker } from "../../../server/src/markers/wanted-marker.js";
import { articlesOf } from "../../../server/src/service/articles.js";
import { applyEdits } from "../../../server/src/text/edits.js";
import { fakeSegmenter } from "../properties/fake-segmenter.js";

const read = (text: string): Analysis => analyze(text, DEFAULT_SETTINGS, resourcesOf(fakeSegmenter));
const plain = read(readFileSync(join(import.meta.dirname, "../../fixtures/pages/chongqing-20221202.txt"), "utf8"));
const [first] = plain.articles;

/** The numbers of the articles that are told to be marked once these markers are in. */
const markedWith = (markers: readonly WantedMarker[]): readonly number[] =>
  articlesOf(read(applyEdits(plain.source.text, insertMarkers(plain.page, markers).edits)))
    .filter(({ marked }) => marked)
    .map(({ number }) => number);

test("an article is marked when its markers are in", () => {
  expect(markedWith([])).toEqual([]);
  expect(markedWith(first ? markersForArticles(plain)(first) : [])).toEqual([1]);
  expect(markedWith(markersForPage(plain))).toEqual(plain.articles.map(({ index }) => index + 1));
});

test("an article with a boundary only is not marked yet", () => {
  expect(markedWith(first ? markersForBoundary(first) : [])).toEqual([]);
});
