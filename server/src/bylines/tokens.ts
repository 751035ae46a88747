/** The tokens of the byline grammar. Each kind is a letter, so that a line's shape is a short string (`o r n`). */
export type TokenLetter =
  /** An outlet: 本报, 新华社, 四川日报. */
  | "o"
  /** A desk: a run right before a role, told by nothing else. */
  | "u"
  /** A writer's role: 见习记者. */
  | "r"
  /** A picture maker's role, before the name: 特约摄影, 图. */
  | "q"
  /** An editor's role: 责编. */
  | "e"
  /** A run of characters that is none of the words: names, a place, a department. */
  | "n"
  /** A date, its hour included. */
  | "d"
  /** What closes a dateline's head: 讯, 电. */
  | "t"
  /** What says that someone reports: 报道. */
  | "v"
  /** 发自. */
  | "f"
  /** What closes a picture's credit: 摄. */
  | "p"
  /** 发 after an agency: 新华社发. */
  | "x"
  /** 据, 另据. */
  | "c"
  /** A label of a source: 来源. */
  | "s"
  /** A label of a picture's source: 图片来源. */
  | "k"
  /** A note that closes a text: 完. */
  | "z"
  /** A continuation with its page: 下转第二版. */
  | "w"
  /** A label of how to reach someone: 电话. */
  | "y"
  /** A marker: □. */
  | "m"
  /** Figures or Latin letters. */
  | "a"
  /** An opening bracket of any shape. */
  | "<"
  /** A closing bracket. */
  | ">"
  /** A stroke between names, roles and places. */
  | "/"
  /** A comma or the like. */
  | ","
  | ":"
  | "-"
  /** Anything else: no byline goes on here. */
  | "h"
  /** The end of the text. */
  | "$";

/** A token with its place in the folded text (UTF-16 offsets). */
export interface Token {
  readonly letter: TokenLetter;
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

/** A token before its place is known. */
export interface Found {
  readonly letter: TokenLetter;
  readonly end: number;
}
