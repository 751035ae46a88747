import type { Analysis } from "../analysis/analysis.js";
import { walkElements } from "../markers/walk-elements.js";
import { keptFindings } from "./review-findings.js";

/**
 * How many things of a page people have decided: each mention that is marked or annotated, each suggestion and finding
 * that they said is none, each head, byline and article that they marked. It is read from the page and what is kept
 * beside it, so it outlives the editor.
 */
export function decidedOn(analysis: Analysis): number {
  const { mentions, dismissed, workspace } = analysis;
  const marked = mentions.filter((mention) => mention.marked).length;
  const parts = workspace.annotations ? 0 : markedParts(analysis);
  return marked + parts + dismissed.length + keptFindings(analysis);
}

/** The markers of what is asked about besides mentions. A dateline within its closer is one decision with it. */
function markedParts({ page }: Analysis): number {
  let count = 0;
  for (const { name, type, parent } of walkElements(page.elements)) {
    if (name === "div" ? type !== "section" : name === "head" || name === "byline" || name === "closer") count++;
    else if (name === "dateline" && parent?.name !== "closer") count++;
  }
  return count;
}
