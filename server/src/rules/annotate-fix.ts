import type { Mention } from "../entities/mention.js";
import type { MentionAction } from "./mention-action.js";
import type { Bilingual, DecisionFix } from "./rule.js";

/** A fix that changes the annotations beside the page and leaves its text as it is. */
export const annotateFix = (
  title: Bilingual,
  { span: { start, end } }: Mention,
  action: MentionAction,
  preferred = false,
): DecisionFix => ({ type: "decision", preferred, title, decision: { kind: "annotate", action, start, end } });
