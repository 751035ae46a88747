import type { MentionElementName } from "../markers/marked-page.js";
import type { Label } from "./mention.js";

/** The shapes of the line under a mention: what tells labels apart where colours do not. */
export const UNDERLINES = ["solid", "dashed", "double", "dotted", "wavy"] as const;

/** The shape of the line under a mention. */
export type Underline = (typeof UNDERLINES)[number];

/** How many bars stand before a mention: there are more labels than shapes of lines. */
export const BARS = [0, 1, 2] as const;

/** A number of bars. */
export type Bars = (typeof BARS)[number];

/** A label's colour: one of the theme's, by its id (`newsmark.person`), or one value each for light and dark themes. */
export type LabelColor = { readonly theme: string } | { readonly light: string; readonly dark: string };

/** The grammars that run only for a label that asks for one. */
export const LABEL_GRAMMARS = ["money", "quantity"] as const;

/** A grammar that a label may ask for. */
export type LabelGrammar = (typeof LABEL_GRAMMARS)[number];

/** The figures that can be a label's key, with Alt. */
export const MOST_KEYS = 9;

/** What a label's key may be: what every format, and the dictionary's lines, can hold. */
export const LABEL_PATTERN = /^[A-Z][A-Z0-9_-]{0,31}$/u;

/** What a label is called, and how it is marked and shown. */
export interface LabelDefinition {
  readonly label: Label;
  readonly name: { readonly en: string; readonly zh: string };
  /** The marker's element and its `type`; null where the element alone says the label. */
  readonly element: MentionElementName;
  readonly type: string | null;
  readonly color: LabelColor;
  readonly underline: Underline;
  /** The bars before its mentions. */
  readonly bars: Bars;
  /** The figure that gives it with Alt: 1 to 9; null for none. */
  readonly key: number | null;
  /** What finds its mentions besides the recognizer; null for nothing. */
  readonly grammar: LabelGrammar | null;
}

/** The marker that says a label. */
export type LabelMarker = Pick<LabelDefinition, "element" | "type">;

/** What the mentions of a label look like. */
export type LabelLook = Pick<LabelDefinition, "color" | "underline" | "bars">;

/** The labels of a project, in the order that menus and keys have them. Immutable. */
export class LabelSet {
  readonly #byLabel: ReadonlyMap<Label, LabelDefinition>;
  readonly #byMarker: ReadonlyMap<string, Label>;

  /** @param all no two of one label, of one marker, or of one key */
  constructor(readonly all: readonly LabelDefinition[]) {
    this.#byLabel = new Map(all.map((definition) => [definition.label, definition]));
    this.#byMarker = new Map(all.map(({ label, element, type }) => [markerKey(element, type), label]));
  }

  /** What is known of a label; null where the project has none of that key. */
  find(label: Label): LabelDefinition | null {
    return this.#byLabel.get(label) ?? null;
  }

  /** What a label is called; one that is not known is called by its key. */
  nameOf(label: Label): LabelDefinition["name"] {
    return this.find(label)?.name ?? { en: label, zh: label };
  }

  /** The label of that key or name; null where it is none. */
  called(name: string): Label | null {
    const found = this.all.find((each) => each.label === name || each.name.en === name || each.name.zh === name);
    return found?.label ?? null;
  }

  /** The marker that says a label; null where the project has none of that key. */
  markerOf(label: Label): LabelMarker | null {
    return this.find(label);
  }

  /**
   * The label that a marker says: that of its element and type, else that of its element alone. A type of `rs` that no
   * label has is a label by itself: what a person marked is never lost. Null where the marker says none.
   */
  labelOf(element: string, type: string | null): Label | null {
    const known = this.#byMarker.get(markerKey(element, type)) ?? this.#byMarker.get(markerKey(element, null));
    return known ?? (element === "rs" && type !== null && type.trim() !== "" ? type : null);
  }
}

const markerKey = (element: string, type: string | null): string => (type === null ? element : `${element} ${type}`);

/** The labels that Newsmark knows without configuration. */
export const DEFAULT_LABELS = new LabelSet([
  builtIn(1, "PER", "persName", "newsmark.person", "solid", { en: "person", zh: "人名" }),
  builtIn(2, "LOC", "placeName", "newsmark.place", "dashed", { en: "place", zh: "地名" }),
  builtIn(3, "ORG", "orgName", "newsmark.organization", "double", { en: "organization", zh: "机构名" }),
  builtIn(4, "TIME", "date", "newsmark.time", "dotted", { en: "time", zh: "时间" }),
  builtIn(5, "WORK", "title", "newsmark.work", "wavy", { en: "work", zh: "作品名" }),
]);

function builtIn(
  key: number,
  label: Label,
  element: MentionElementName,
  theme: string,
  underline: Underline,
  name: LabelDefinition["name"],
): LabelDefinition {
  return { label, name, element, type: null, color: { theme }, underline, bars: 0, key, grammar: null };
}
