import type { TextEdit as ProtocolTextEdit } from "vscode-languageserver-types";
import type { Finding, RuleId } from "../rules/rule.js";
import { withoutOverlaps, type TextEdit } from "../text/edits.js";
import { overlaps, type Span } from "../text/offsets.js";
import type { CheckedPage } from "./checked-page.js";
import { toProtocolEdit } from "./positions.js";

/** The rules whose fixes join lines. */
const JOINING_RULES: ReadonlySet<RuleId> = new Set<RuleId>(["layout/wrapped-line", "layout/column-break"]);

/** What is joined of a page. */
export interface JoinOptions {
  /** Only what touches this; null for the whole page. */
  readonly within: Span | null;
  /** Whether joins that are not certain are made too: only where a human pointed at the passage. */
  readonly unsafe: boolean;
}

/** The edits that join wrapped lines: of each finding its preferred fix. */
export function joinEdits({ findings }: CheckedPage, { within, unsafe }: JoinOptions): readonly TextEdit[] {
  const wanted = findings.filter(
    ({ rule, span }) => JOINING_RULES.has(rule) && (within === null || overlaps(span, within)),
  );
  return withoutOverlaps(wanted.flatMap((finding) => joinsOf(finding, unsafe)));
}

/** Formatting joins what can be joined with certainty and leaves all else as it is. */
export const formattingEdits = (page: CheckedPage, within: Span | null = null): ProtocolTextEdit[] =>
  joinEdits(page, { within, unsafe: false }).map((edit) => toProtocolEdit(page.analysis.source, edit));

function joinsOf({ fixes }: Finding, unsafe: boolean): readonly TextEdit[] {
  const edits = fixes.filter((fix) => fix.type === "edit");
  const safe = edits.find(({ safety }) => safety === "safe");
  const chosen = unsafe ? (edits.find(({ preferred }) => preferred) ?? safe) : safe;
  return chosen?.edits() ?? [];
}
