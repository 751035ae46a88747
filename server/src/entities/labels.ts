import type { ElementName } from "../markers/marked-page.js";
import type { Label } from "./mention.js";

/** What a label is called and how it is marked. */
export interface LabelDefinition {
  readonly label: Label;
  readonly element: ElementName;
  readonly name: { readonly en: string; readonly zh: string };
}

/** The labels that Newsmark knows without configuration. */
export const DEFAULT_LABELS: readonly LabelDefinition[] = [
  { label: "PER", element: "persName", name: { en: "person", zh: "人名" } },
  { label: "LOC", element: "placeName", name: { en: "place", zh: "地名" } },
  { label: "ORG", element: "orgName", name: { en: "organization", zh: "机构名" } },
  { label: "TIME", element: "date", name: { en: "time", zh: "时间" } },
  { label: "WORK", element: "title", name: { en: "work", zh: "作品名" } },
];
