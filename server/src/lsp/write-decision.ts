import { addEntry, isEntryText } from "../entities/dictionary.js";
import {
  hashOf,
  parseDismissals,
  withDismissal,
  withoutDismissal,
  writeDismissals,
  type Dismissal,
  type Dismissals,
} from "../entities/dismissals.js";
import type { Decision } from "../rules/rule.js";
import { changeWithin, dictionaryPath, dismissalsPath, type FileChange } from "../runtime/workspace-files.js";

/** A decision that is kept in the workspace's folder. */
export type KeptDecision = Exclude<Decision, { kind: "annotate" }>;

/** Dismissals that come and go together. */
export interface DismissalChange {
  readonly added: readonly Dismissal[];
  readonly removed: readonly Dismissal[];
}

/** A file of the workspace that holds lines nobody could read, and so is not rewritten. */
export class UnreadableFileError extends Error {
  constructor(readonly file: string) {
    super(`${file} holds entries that can not be read`);
  }
}

/** A text that no line of the dictionary can hold. */
export class NoEntryError extends Error {
  constructor(readonly text: string) {
    super(`“${text}” is empty, too long, a comment, or holds white space`);
  }
}

/**
 * Writes a decision into the workspace's `.newsmark` folder.
 * @throws UnreadableFileError when the dismissals hold entries that rewriting would lose.
 * @throws NoEntryError when the text is none that the dictionary can hold.
 */
export async function writeDecision(root: string, decision: KeptDecision): Promise<FileChange> {
  if (decision.kind !== "add-to-dictionary")
    return writeDismissalChange(root, { added: [dismissalOf(decision)], removed: [] });
  const { text, label } = decision;
  if (!isEntryText(text)) throw new NoEntryError(text);
  return changeWithin(root, dictionaryPath(root), (file) => addEntry(file, { text, label }));
}

/**
 * Adds dismissals to those of the workspace, or takes them back.
 * @throws UnreadableFileError when the file holds entries that rewriting would lose.
 */
export async function writeDismissalChange(root: string, change: DismissalChange): Promise<FileChange> {
  const path = dismissalsPath(root);
  return changeWithin(root, path, (file) => {
    const { dismissals, problems } = parseDismissals(file);
    if (problems.length > 0) throw new UnreadableFileError(path);
    const changed = changedDismissals(dismissals, change);
    return changed === dismissals ? file : writeDismissals(changed);
  });
}

/** Dismissals after a change; the same where nothing changes. */
export const changedDismissals = (dismissals: Dismissals, { added, removed }: DismissalChange): Dismissals =>
  added.reduce(withDismissal, removed.reduce(withoutDismissal, dismissals));

/** What a decision about findings and mentions is kept as. */
export function dismissalOf(decision: Exclude<KeptDecision, { kind: "add-to-dictionary" }>): Dismissal {
  const context = hashOf(decision.context);
  if (decision.kind === "keep") return { scope: "finding", rule: decision.rule, context };
  const { text, label } = decision;
  return decision.scope === "everywhere"
    ? { scope: "everywhere", text, label }
    : { scope: "here", text, label, context };
}
