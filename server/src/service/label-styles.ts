import type { LabelDefinition, LabelLook, LabelSet } from "../entities/labels.js";
import type { Language } from "./language.js";

/** A label as it is shown: its name in the reader's language, its look, its key. */
export interface ShownLabel extends LabelLook, Pick<LabelDefinition, "label" | "key"> {
  readonly name: string;
}

/** A project's labels as they are shown, in the order of menus. */
export const labelStyles = ({ all }: LabelSet, language: Language): readonly ShownLabel[] =>
  all.map(({ label, name, color, underline, bars, key }) => ({
    label,
    name: name[language],
    color,
    underline,
    bars,
    key,
  }));
