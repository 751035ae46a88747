import type { BylinePlace } from "./forms.js";

/** Characters one of which every byline that no bracket or marker opens holds, Simplified and Traditional. */
const CUES: ReadonlySet<string> = new Set(
  "记記讯訊电電报報员員摄攝编編译譯审審校责責图圖文发發社网網源版页頁完稿撰采採作供生片统統策画畫绘繪像笔筆持剪拍题題班计計监監品消综綜整访訪照视視据據",
);

/** Signs that a byline may open with. */
const OPENERS: ReadonlySet<string> = new Set("（(【〔［[〈口>□■◎●○◆◇▲△▼▽★☆◀▶◁▷►◄※▌▍▎▐➤→←⊙⦿▪▫");

/** Signs that end a sentence or a quotation, which no byline holds. */
const SENTENCE_SIGNS: ReadonlySet<string> = new Set("。！？“”");

/** How far into a lead its first cue stands at most. */
const CUE_WITHIN = 48;

/** Whether a text is worth the grammar: most lines are plain body and are told in one pass over their characters. */
export function mayBeByline(text: string, place: BylinePlace): boolean {
  if (OPENERS.has(text.charAt(0))) return true;
  let cue = false;
  const limit = place === "lead" ? Math.min(text.length, CUE_WITHIN) : text.length;
  for (let at = 0; at < limit; at++) {
    const character = text.charAt(at);
    if (SENTENCE_SIGNS.has(character)) return place === "lead" && cue;
    if (CUES.has(character)) {
      cue = true;
      if (place === "lead") return true;
    }
  }
  return cue;
}

const OPENING: ReadonlySet<string> = new Set("（(【〔［[〈");
const CLOSING: ReadonlySet<string> = new Set("）)】〕］]〉");
const BEFORE_CREDIT: ReadonlySet<string> = new Set("。！？”.!?");

/** The most characters of a piece in brackets at a passage's end. */
const LONGEST_END = 80;

/**
 * Where the last piece of a passage may begin, white space passed over: after its last sentence, and at its last
 * brackets with others right before them. The longer piece first; none when the passage is all one piece.
 */
export function lastPieceStarts(text: string): readonly number[] {
  let bracket = text.length;
  while (bracket > 0 && CLOSING.has(text.charAt(bracket - 1))) {
    const opening = openingBefore(text, bracket - 1);
    if (opening < 0) break;
    bracket = opening;
  }
  const sentence = afterLastSentence(text, Math.min(bracket, text.length - 1));
  return [...(sentence < 0 || sentence >= bracket ? [] : [sentence]), ...(bracket < text.length ? [bracket] : [])];
}

/** Where the text after the last sentence that ends before `limit` begins; -1 when none ends near it. */
function afterLastSentence(text: string, limit: number): number {
  for (let before = limit - 1; before >= Math.max(0, limit - LONGEST_END); before--) {
    if (!BEFORE_CREDIT.has(text.charAt(before))) continue;
    let start = before + 1;
    while (/\s/u.test(text.charAt(start))) start++;
    return start;
  }
  return -1;
}

function openingBefore(text: string, closing: number): number {
  let depth = 0;
  for (let at = closing; at >= Math.max(0, closing - LONGEST_END); at--) {
    const character = text.charAt(at);
    if (CLOSING.has(character)) depth++;
    if (OPENING.has(character) && --depth === 0) return at;
  }
  return -1;
}
