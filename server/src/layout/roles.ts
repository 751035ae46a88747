import { CharacterClass, classOf } from "./character-class.js";
import type { PlacedPassage } from "./decode-articles.js";
import type { DraftPassage } from "./draft-passages.js";
import type { Role } from "./page-layout.js";

/** The role of every passage, from its place in its article and, within a group of heads, from their form. */
export function rolesOf(drafts: readonly DraftPassage[], placed: readonly PlacedPassage[]): readonly Role[] {
  const roles = drafts.map((draft, at) => roleOf(draft, placed[at]?.state ?? "body"));
  for (let first = 0; first < roles.length; first++) {
    if (roles[first] !== "headline") continue;
    let last = first;
    while (roles[last + 1] === "headline" && placed[last + 1]?.opens === false) last++;
    if (last > first) gradeHeads(drafts, roles, first, last);
    first = last;
  }
  return roles;
}

function roleOf(draft: DraftPassage, state: PlacedPassage["state"]): Role {
  switch (state) {
    case "furniture":
      return "furniture";
    case "banner":
      return "banner";
    case "head-before":
    case "head-after":
    case "photo-head":
      return "headline";
    case "crosshead":
    case "crosshead-headed":
      return "crosshead";
    case "byline":
    case "byline-headed":
      return draft.line?.kind === "dateline" ? "dateline" : "byline";
    case "end":
    case "end-headed":
      return endRole(draft);
    case "caption":
      return "caption";
    case "credit":
      return "credit";
    case "body":
    case "body-headed":
      return draft.line?.kind === "credit" || draft.line?.kind === "continuation" ? draft.line.kind : "body";
  }
}

function endRole({ line }: DraftPassage): Role {
  const kind = line?.kind;
  return kind === "editor" || kind === "continuation" || kind === "credit" ? kind : "endnote";
}

/** In a group of heads one is the headline; those before it are kickers, those after it decks. */
function gradeHeads(drafts: readonly DraftPassage[], roles: Role[], first: number, last: number): void {
  const main = mainHead(drafts, first, last);
  for (let at = first; at <= last; at++) roles[at] = at < main ? "kicker" : at > main ? "deck" : "headline";
}

function mainHead(drafts: readonly DraftPassage[], first: number, last: number): number {
  for (let at = first; at <= last; at++) if (drafts[at]?.spaced) return at;
  for (let at = first; at < last; at++) if (!leadsOn(drafts[at], drafts[at + 1])) return at;
  return last;
}

/** Whether a head leads on to the next one: ends in ， or ：, or is of two clauses where the next is of one. */
function leadsOn(draft: DraftPassage | undefined, next: DraftPassage | undefined): boolean {
  if (!draft || !next) return false;
  const { text } = draft.text;
  const mark = classOf(text.charCodeAt(text.length - 1));
  if (mark === CharacterClass.pause || mark === CharacterClass.comma) return true;
  return (
    text.includes("，") && !next.text.text.includes("，") && draft.width > next.width && !next.text.text.startsWith("—")
  );
}
