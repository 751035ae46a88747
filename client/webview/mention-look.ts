import type { LabelLook } from "../../server/src/protocol/messages.js";
import { UNKNOWN_LOOK } from "../src/decorations/unknown-look.js";

/**
 * Has an element look as a mention does.
 * @param look null for a label that the project does not have
 */
export function wearLook(shown: HTMLElement, look: LabelLook | null, isDecided: boolean): void {
  const { underline, bars } = look ?? UNKNOWN_LOOK;
  shown.classList.add("mention", underline);
  shown.classList.toggle("barred", bars > 0);
  shown.classList.toggle("twice", bars > 1);
  shown.classList.toggle("decided", isDecided);
  colour(shown, look ?? UNKNOWN_LOOK);
}

/** Gives an element a label's colours; the style sheet chooses between them, and knows ours where no theme is. */
export function colour({ style }: HTMLElement | SVGElement, { color }: Pick<LabelLook, "color">): void {
  const name = "theme" in color ? color.theme.replaceAll(".", "-") : "";
  const { light, dark } =
    "theme" in color
      ? { light: `var(--vscode-${name}, var(--${name}, #595959))`, dark: `var(--vscode-${name}, #a0a0a0)` }
      : color;
  style.setProperty("--light", light);
  style.setProperty("--dark", dark);
}
