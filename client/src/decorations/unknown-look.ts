import type { LabelLook } from "../../../server/src/protocol/messages.js";

/** How mentions look whose label the project does not have: what people marked is never hidden. */
export const UNKNOWN_LOOK: LabelLook = {
  color: { theme: "newsmark.otherLabel" },
  underline: "solid",
  bars: 1,
};
