import type { AnnotatedDocument } from "../../../server/src/formats/annotated-document.js";
import type { FormatResult } from "../../../server/src/formats/format.js";
import { describeProblem } from "../../../server/src/formats/format.js";

/** A document's mentions as text: label, offsets of every run, quote; sorted, names left out. */
export const mentionsOf = ({ mentions }: AnnotatedDocument): readonly string[] =>
  mentions
    .map(({ label, fragments, text }) => {
      const places = fragments.map(({ start, end }) => `${String(start)}-${String(end)}`);
      return `${label} ${places.join(";")} ${text}`;
    })
    .sort();

/** The value of a result. @throws Error with its problems when it has none. */
export function valueOf<Value>(result: FormatResult<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(describeProblem).join("\n"));
}
