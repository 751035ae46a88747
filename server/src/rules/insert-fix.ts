import { pageOf, type Analysis } from "../analysis/analysis.js";
import { insertMarkers } from "../markers/insert-markers.js";
import type { WantedMarker } from "../markers/wanted-marker.js";
import type { Bilingual, EditFix } from "./rule.js";

/** A fix that inserts markers. It is a human's to choose: a marker is a human's word. */
export const insertFix = (
  analysis: Analysis,
  title: Bilingual,
  wanted: () => readonly WantedMarker[],
  preferred = false,
): EditFix => ({
  type: "edit",
  kind: "quickfix",
  safety: "unsafe",
  preferred,
  title,
  edits: () => insertMarkers(pageOf(analysis).page, wanted()).edits,
  markers: wanted,
});
