import type { Analysis } from "../analysis/analysis.js";
import type { WantedMarker } from "../markers/wanted-marker.js";
import type { Span } from "../text/offsets.js";
import type { TextEdit } from "../text/edits.js";
import type { MentionAction } from "./mention-action.js";

/** A text for people, in the languages that Newsmark speaks. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** How serious a finding is. */
export type Severity = "error" | "warning" | "information" | "hint";

/** Whether a rule's fix may be applied without asking (`safe`), only by a human (`unsafe`), or there is none. */
export type Fixability = "safe" | "unsafe" | "none";

/** A rule's page of documentation; plain Markdown. */
export interface RuleDocumentation {
  /** A short title, e.g. “Wrapped line”. */
  readonly title: string;
  /** What it finds. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do about it. */
  readonly todo: string;
}

/** A decision a human can take without changing the text; kept beside it. */
export type Decision =
  | {
      /** “It is right as it is”: this finding of that rule is not shown again. */
      readonly kind: "keep";
      readonly rule: RuleId;
      /** What stands around it, see `contextAround`: finds the place again after edits elsewhere. */
      readonly context: string;
    }
  | {
      readonly kind: "dismiss";
      readonly scope: "here" | "everywhere";
      readonly text: string;
      readonly label: string;
      readonly context: string;
    }
  | { readonly kind: "add-to-dictionary"; readonly text: string; readonly label: string }
  | {
      /** Something done to the mention on that stretch of the page, where annotations are kept beside it. */
      readonly kind: "annotate";
      readonly action: MentionAction;
      readonly start: number;
      readonly end: number;
    };

interface FixBase {
  readonly title: Bilingual;
  /** The fix offered first, and used for “all of this kind”. At most one a finding. */
  readonly preferred: boolean;
  /** Offered only where the cursor touches this stretch; everywhere on the finding when left out. */
  readonly at?: Span;
}

/** A fix that edits the page. */
export interface EditFix extends FixBase {
  readonly type: "edit";
  readonly safety: "safe" | "unsafe";
  /** `quickfix` answers the finding, `refactor` changes the page's order or structure. */
  readonly kind: "quickfix" | "refactor";
  /** Computed when the fix is chosen, not before. Fixes that share this function make one edit together. */
  readonly edits: () => readonly TextEdit[];
  /** The markers that the fix inserts, where it does nothing else: those of many fixes are inserted in one go. */
  readonly markers?: () => readonly WantedMarker[];
}

/** A fix that is a decision, kept beside the text. */
export interface DecisionFix extends FixBase {
  readonly type: "decision";
  readonly decision: Decision;
}

/** What can be done about a finding. */
export type Fix = EditFix | DecisionFix;

/** What a rule's check reports. */
export interface Report {
  readonly span: Span;
  /** One sentence or two: what, why, what to do. */
  readonly message: Bilingual;
  /** What can be done; a function where there are many findings and few are ever looked at. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
  /** How far the best of them may be trusted, where it is known without making them. */
  readonly fixable?: Fixability;
  /** Rendered faded, e.g. what is only kept for its shape. */
  readonly unnecessary?: boolean;
}

/** What a rule found on a page. */
export interface Finding extends Omit<Report, "fixes" | "fixable"> {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
  /** How far the best of its fixes may be trusted: `none` when nothing edits the text. */
  readonly fixable: Fixability;
}

/** A rule's id, `group/name`. */
export type RuleId = `${string}/${string}`;

/** A rule: metadata and a pure function. */
export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly fixable: Fixability;
  /** What it needs: `layout` rules answer before mentions are known, and what they find does not depend on mentions. */
  readonly needs: "layout" | "full";
  /** What it looks at: each of a page's sheets by itself when left out, or what only a whole page tells. */
  readonly scope?: "page";
  readonly docs: { readonly en: RuleDocumentation; readonly zh: RuleDocumentation };
  /** An example page before and after the fix, or mended by hand where there is none. */
  readonly example: { readonly before: string; readonly after: string };
  readonly check: (analysis: Analysis, report: (found: Report) => void) => void;
}

/** Gives the rule back, typed: every rule file exports one of these. */
export const defineRule = (rule: Rule): Rule => rule;
