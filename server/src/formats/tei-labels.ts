import { DEFAULT_LABELS } from "../entities/labels.js";

/** The element of a mention, and its `type` where the element does not tell the label. */
export interface LabelElement {
  readonly element: string;
  readonly type: string | null;
}

const ELEMENTS: ReadonlyMap<string, string> = new Map(DEFAULT_LABELS.map(({ label, element }) => [label, element]));
const LABELS: ReadonlyMap<string, string> = new Map(DEFAULT_LABELS.map(({ label, element }) => [element, label]));

/** What TEI takes for the value of a `type`: a word. */
const TYPE = /^[\p{L}\p{N}\p{P}\p{S}]+$/u;

/** How a label is said in TEI: by an element of its own, else by `<name type="…">`; null where it is no word. */
export function elementOfLabel(label: string): LabelElement | null {
  const element = ELEMENTS.get(label);
  if (element !== undefined) return { element, type: null };
  return TYPE.test(label) ? { element: "name", type: label } : null;
}

/** The label that an element says; null where it is no mention. A `<name>` or `<rs>` without a type is labelled NAME. */
export function labelOfElement(element: string, type: string | undefined): string | null {
  if (element === "name" || element === "rs") return type ?? "NAME";
  return LABELS.get(element) ?? null;
}
