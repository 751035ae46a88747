import type { LabelSet } from "../entities/labels.js";

/** The element of a mention, and its `type` where the element does not tell the label. */
export interface LabelElement {
  readonly element: string;
  readonly type: string | null;
}

/** What TEI takes for the value of a `type`: a word. */
const TYPE = /^[\p{L}\p{N}\p{P}\p{S}]+$/u;

/** How a label is said in TEI: as its marker says it, else by `<rs type="…">`; null where it is no word. */
export const elementOfLabel = (labels: LabelSet, label: string): LabelElement | null =>
  labels.markerOf(label) ?? (TYPE.test(label) ? { element: "rs", type: label } : null);

/** The label that an element says; null where it is no mention. A `<name>` or `<rs>` without a type is labelled NAME. */
export function labelOfElement(labels: LabelSet, element: string, type: string | undefined): string | null {
  const known = labels.labelOf(element, type ?? null);
  return known ?? (element === "name" || element === "rs" ? (type ?? "NAME") : null);
}
