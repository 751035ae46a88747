import type { Range } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analysis.js";
import type { Mention } from "../entities/mention.js";
import { relabel } from "../rules/relabel.js";
import type { TextEdit } from "../text/edits.js";
import type { Offset } from "../text/offsets.js";
import { mentionAt } from "./checked-page.js";
import { toRange } from "./positions.js";

/** What can be renamed at a place: a mention, with its text as it reads without wraps; null where there is none. */
export function renamableAt(
  analysis: Analysis,
  at: Offset,
): { readonly range: Range; readonly placeholder: string } | null {
  const mention = mentionAt(analysis, at);
  return mention && { range: toRange(analysis.source, mention.span), placeholder: mention.text };
}

/** Why a name is refused: `empty`, or `markup` where it holds a line end or an angle bracket. */
export type RefusedName = "empty" | "markup";

/**
 * The edits that give the mention at a place, and all of the page that read the same, another name; a label's key or
 * name (`ORG`, `机构名`, `organization`) gives them that label instead. Line ends within a name stay where they are.
 * Null where no mention stands.
 */
export function renameAt(analysis: Analysis, at: Offset, newName: string): readonly TextEdit[] | RefusedName | null {
  const mention = mentionAt(analysis, at);
  if (!mention) return null;
  const name = newName.trim();
  if (name === "") return "empty";
  if (/[<>\p{Cc}\u2028\u2029]/u.test(name)) return "markup";
  const same = analysis.mentions.filter(({ text }) => text === mention.text);
  const label = analysis.settings.labels.called(name);
  return label === null ? same.flatMap((each) => retyped(each, name)) : relabel(analysis, same, label);
}

/** A mention typed anew: each run but the last keeps its length as far as the name goes, so wraps stay in their places. */
function retyped({ fragments, text }: Mention, name: string): readonly TextEdit[] {
  if (text === name) return [];
  const edits: TextEdit[] = [];
  let at = 0;
  fragments.forEach((fragment, index) => {
    const length = index === fragments.length - 1 ? name.length - at : fragment.end - fragment.start;
    const newText = name.slice(at, wholeCharacters(name, at + length));
    edits.push({ span: fragment, newText });
    at += newText.length;
  });
  return edits;
}

/** An offset that does not fall between the halves of a surrogate pair. */
function wholeCharacters(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  return at < text.length && before >= 0xd800 && before <= 0xdbff ? at + 1 : at;
}
