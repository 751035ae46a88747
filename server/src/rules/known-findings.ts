import type { KnownFindings } from "../analysis/workspace.js";
import { hashOf } from "../entities/dismissals.js";
import type { Finding } from "./rule.js";

/** How many characters on each side of a finding's start and end make it recognizable. */
const REACH = 12;

/** What of the text is looked at for that, in UTF-16 code units: white space does not count. */
const WINDOW = 4 * REACH;

/**
 * What a finding is known by: its rule, and a hash of the words where it begins and where it ends. It outlives edits
 * elsewhere, merged lines and moved ones, and tells nothing of the page's text.
 */
export function findingKey({ rule, span }: Pick<Finding, "rule" | "span">, text: string): string {
  return `${rule} ${hashOf(`${around(text, span.start)}|${around(text, span.end)}`)}`;
}

function around(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - WINDOW), at).replace(/\s/gu, "");
  const after = text.slice(at, at + WINDOW).replace(/\s/gu, "");
  return `${before.slice(-REACH)}^${after.slice(0, REACH)}`;
}

/** The findings that are not known. Of several with the same key as many are known as were counted, the first ones. */
export function withoutKnown<T extends Pick<Finding, "rule" | "span">>(
  findings: readonly T[],
  text: string,
  known: KnownFindings | undefined,
): readonly T[] {
  if (!known || known.size === 0) return findings;
  const left = new Map(known);
  return findings.filter((finding) => {
    const key = findingKey(finding, text);
    const count = left.get(key) ?? 0;
    if (count === 0) return true;
    left.set(key, count - 1);
    return false;
  });
}
