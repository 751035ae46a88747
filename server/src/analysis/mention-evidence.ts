import type { Mention, MentionEvidence } from "../entities/mention.js";
import type { Analysis } from "./analysis.js";

/** What a suggestion rests on, in so far as one thing can be named. */
export type NamedEvidence =
  | MentionEvidence
  /** The line of the project's dictionary that tells it, from 1. */
  | { readonly kind: "dictionary-line"; readonly line: number };

/** What a mention of an analysis rests on besides its source; null where nothing more is to be told. */
export function evidenceOf({ workspace }: Pick<Analysis, "workspace">, mention: Mention): NamedEvidence | null {
  if (mention.source !== "dictionary") return mention.evidence ?? null;
  const line = workspace.dictionary.lineOf(mention.text);
  return line === null ? null : { kind: "dictionary-line", line };
}
