import type { Analysis } from "../../../server/src/analysis/analysis.js";
import { analyze } from "../../../server/src/analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../../../server/src/analysis/settings.js";
import { resourcesOf } from "../../../server/src/entities/resources.js";
import { fakeSegmenter } from "./fake-segmenter.js";

const RESOURCES = resourcesOf(fakeSegmenter);

/** The full analysis of a page, its mentions after a segmenter that needs no dictionary. */
export const readPage = (text: string): Analysis => analyze(text, DEFAULT_SETTINGS, RESOURCES);
