import type { Passage, Role } from "../layout/page-layout.js";

/** The heads that a reader expects above an article, in the order of their standing. */
const HEADS: readonly Role[] = ["kicker", "banner", "headline", "deck"];

/** The passages of an article as they are read: its heads before all else, the rest in printed order. */
export function headsFirst(passages: readonly Passage[]): readonly Passage[] {
  const heads = HEADS.flatMap((role) => passages.filter((passage) => passage.role === role));
  return [...heads, ...passages.filter(({ role }) => !HEADS.includes(role))];
}
