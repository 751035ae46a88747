import { strict as assert } from "node:assert";
import { stripMarkers } from "../../server/src/markers/strip-markers.js";
import { applyEdits } from "../../server/src/text/edits.js";
import { SourceText } from "../../server/src/text/source-text.js";
import type { Reach } from "./page-driver.js";

/** A text without its markers. */
export const stripped = (text: string): string => applyEdits(text, stripMarkers(new SourceText(text)));

const withoutSpace = (text: string): string => text.replace(/\s/gu, "");

/** The text without its tags, and without those that what is left of it then makes: `<<lb/>/p>`. */
function withoutTags(text: string): string {
  for (let now = withoutSpace(text); ;) {
    const next = now.replace(/<\/?[A-Za-z][^<>]*>/gu, "");
    if (next === now) return now;
    now = next;
  }
}

const sorted = (text: string): string => Array.from(withoutSpace(text)).sort().join("");
const hanOnly = (text: string): string => withoutTags(text).replace(/\P{Script=Han}/gu, "");

/** What must be the same before and after a change that reaches so far. */
const KEPT: Readonly<Record<Reach, (text: string) => string>> = {
  nothing: (text) => text,
  "white-space": withoutSpace,
  markers: stripped,
  markup: withoutTags,
  order: sorted,
  characters: hanOnly,
};

/** Throws where a change reached further than it may. */
export function assertWithinReach(reach: Reach, before: string, after: string, what: string): void {
  const kept = KEPT[reach];
  assert.equal(kept(after), kept(before), `${what} changed more than its ${reach}`);
}

/** How far an action may reach, by the rule whose finding it answers; null for one that answers none. */
export function reachOfRule(rule: string | null, refactors: boolean): Reach {
  if (rule === null) return "markers";
  if (refactors) return "order";
  const [group] = rule.split("/");
  if (group === "layout") return "white-space";
  if (group === "text") return "characters";
  return group === "marker" ? "markup" : "markers";
}
