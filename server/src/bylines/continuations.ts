import { figuresEnd, pastSpaces } from "./dates.js";
import { CONTINUATION_VERBS, CONTINUED_PARTS } from "./vocabulary.js";

/** The end of 下转第二版, 上接A1版, 下转2、3版, 相关报道见第5版; `at` when no page follows. */
export function continuationAt(folded: string, at: number): number {
  const from = CONTINUED_PARTS.endAt(folded, at);
  const verb = CONTINUATION_VERBS.endAt(folded, from);
  if (verb === from) return at;
  let end = pastSpaces(folded, verb);
  for (let pages = 0; pages < 4; pages++) {
    const ordinal = pastSpaces(folded, folded.charAt(end) === "第" ? end + 1 : end);
    const letter = /[a-z]/iu.test(folded.charAt(ordinal)) ? pastSpaces(folded, ordinal + 1) : ordinal;
    const figures = figuresEnd(folded, letter, 4);
    if (figures === letter) return at;
    const unit = pastSpaces(folded, figures);
    if ("版页面".includes(folded.charAt(unit)) && unit < folded.length)
      return /[①-⑳]/u.test(folded.charAt(unit + 1)) ? unit + 2 : unit + 1;
    if (!"、,-".includes(folded.charAt(unit)) || unit >= folded.length) return at;
    end = pastSpaces(folded, unit + 1);
  }
  return at;
}
