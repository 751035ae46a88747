import type { LogicalSpan } from "../text/offsets.js";
import type { LabelGrammar, LabelSet } from "./labels.js";
import type { LogicalMention } from "./mention.js";
import { findMoney } from "./money-grammar.js";
import { findQuantities } from "./quantity-grammar.js";

const GRAMMARS: Readonly<Record<LabelGrammar, (text: string) => readonly LogicalSpan[]>> = {
  money: findMoney,
  quantity: findQuantities,
};

/** How sure what a label's grammar finds is. */
const CONFIDENCE = 0.9;

/** What the grammars find that the project's labels ask for. Nothing runs where none does. */
export const grammarMentions = (text: string, { all }: LabelSet): readonly LogicalMention[] =>
  all.flatMap(({ label, grammar }) =>
    grammar === null
      ? []
      : GRAMMARS[grammar](text).map((span): LogicalMention => ({
          span,
          label,
          confidence: CONFIDENCE,
          source: "grammar",
        })),
  );
