import type { BylineKind } from "./byline.js";

/*
 * The grammar: every form a byline takes, as a shape over token letters (tokens.ts). A shape is a regular expression
 * over at most 72 letters, and no part of it can match the same letters in two ways, so it never backtracks far.
 */

/** One name or a run of them, with a note in brackets: 赵安妮(实习生). */
const NAME = "n(?:<[rna]>)?";
/** Names: 顾仲阳、张帆, 张 胜 男. */
const NAMES = `${NAME}(?:,?${NAME})*`;
/** Outlets side by side: 重庆商报-上游财经. */
const OUTLETS = "o(?:[-/,]?o)*";
/** Outlets and desks before a role. */
const DESKS = "[ou](?:[-/,]?[ou])*";
/** A role with the names that bear it: 本报记者 吴纯新, 文/徐报融媒记者 王正喜. */
const CREDIT = (role: string): string => `(?:${DESKS}[/,:]?)?${role}(?:[:/,]?(?:${NAMES}[,/-]?)?)`;
const CREDITS = `(?:${CREDIT("[rqe]")})+`;
/** Roles each with its names, as they stand where no bracket closes them: a bare 记者 may begin a sentence. */
const NAMED_CREDITS = `(?:(?:[rq][:/](?=[our])|r(?=[or]))?(?:${DESKS}[/,:]?)?[rqe][:/,]?${NAMES}[,/-]?)+`;
/** Names before their role, with what they write for: 王林/文, 本报记者 王林 文, 李丹（图）. */
const NAMED_BEFORE = `(?:${DESKS}[/,:]?)?r?n(?:,?n)*(?:/?[rqp]|<[rqp]>)[,/]?`;
/** The head of a dateline: 据 新华社 北京 1月19日 电. */
const HEAD = `c*${OUTLETS}[-/:]?(?:n(?:[/,]n)*)?d?n?t`;
/** What closes a lead's people: 报道：. */
const REPORTS = "(?:[/-]?n?v)";
/** How to reach who was named: 电话 010-65369371 邮箱 a@b.cn. */
const CONTACTS = "(?:[,/]?y[:/]?(?:[a-]|<a>)+)*";
/** People in brackets after a dateline's head. */
const BRACKETED = `<(?:${CREDITS}|${NAMES})${REPORTS}?>`;

/** Where a form may stand; `author` is a line that layout takes for an author's name, beneath a head. */
export type BylinePlace = "lead" | "line" | "end" | "author";

/** What a form reads. */
export interface Form {
  readonly name: string;
  /** The shape at the beginning of a lead, and as a whole piece. */
  readonly shapes: { readonly opening: RegExp; readonly whole: RegExp };
  readonly places: readonly BylinePlace[];
  /** The kind before the body, and after it where that differs. */
  readonly kind: BylineKind;
  readonly kindAfter?: BylineKind;
  /** The rest of the piece is free text, whatever its tokens: 来源：腾讯科技. */
  readonly free?: true;
  /** 讯 with people and neither place nor date is a byline: 本报讯（记者 罗芸）. */
  readonly bylineOfPeople?: true;
  /** Each role is of the names before it: 王林/文 李丹/图. */
  readonly namedBefore?: true;
  /** In a lead, the people must be set off by gaps or stand in two groups: prose has 记者王伟 too. */
  readonly setOff?: true;
}

const form = (
  name: string,
  kind: BylineKind,
  places: string,
  shape: string,
  more: Pick<Form, "kindAfter" | "free" | "namedBefore" | "setOff" | "bylineOfPeople"> = {},
): Form => ({
  name,
  kind,
  places: PLACES.filter((place) => places.split(" ").includes(place)),
  shapes: {
    opening: new RegExp(`^(?:${shape})`, "u"),
    whole: new RegExp(`^(?:${shape})${more.free ? "" : "(?=\\$)"}`, "u"),
  },
  ...more,
});

const PLACES: readonly BylinePlace[] = ["lead", "line", "end", "author"];

/** The forms in the order they are tried; the first that fits is the reading. */
export const FORMS: readonly Form[] = [
  form("author", "byline", "author", NAMES),
  form("continuation", "continuation", "lead line end", `m*(?:<m*w[^hm$<>]*>|w)m*`),
  form("continuation of a title", "continuation", "line", `m*w[^hm$<>]*m*`),
  form("picture on file by people", "credit", "line end", `<?k[,:/]?${CREDITS}p?>?`),
  form("source of a picture", "credit", "line end", "<?(?:o?k)", { free: true }),
  form("source", "endnote", "line end", "<?s", { free: true }),
  form("cited title", "endnote", "line end", "<c+h", { free: true }),
  form("closing note", "endnote", "line end", `<z>(?:<[^<>h]*>)?`),
  form(
    "agency picture",
    "credit",
    "line end",
    `<?${OUTLETS}x(?:<(?:${CREDITS}|${NAMES})p?>|(?:${CREDITS}|${NAMES})p)?>?`,
  ),
  form("roles after their names", "byline", "line", `m*(?:${NAMED_BEFORE}){2,}`, { namedBefore: true }),
  form(
    "picture by people",
    "credit",
    "line end",
    `<?(?:${CREDITS}|(?:${OUTLETS})?${NAMES}|${OUTLETS}/?)p(?:<${OUTLETS}>|(?:[/,-]?(?:${OUTLETS}|n|a))*d?x?)>?`,
  ),
  form("picture role", "credit", "line end", `<?(?:${CREDIT("q")}|q[:/]?${CREDIT("r")})+(?:[/,-]?${OUTLETS})?>?`),
  form("picture agency", "credit", "line end", `<?${OUTLETS}(?:/(?:${OUTLETS}|n))?>?`),
  form("editors, named after", "editor", "line end", `<${NAMES}e>`),
  form(
    "editors in brackets",
    "editor",
    "line end",
    `<(?:r:${NAMES}[,/-]?)?${CREDIT("e")}(?:${CREDIT("[er]")})*a?>[da]*`,
  ),
  form("editors", "editor", "line end", `m*${CREDIT("e")}(?:m*${CREDIT("[er]")})*a?${CONTACTS}`),
  form(
    "dateline in brackets",
    "dateline",
    "lead line end",
    `m*<${HEAD}:?>(?:${BRACKETED}|${NAMED_CREDITS}${REPORTS}?:?)?`,
    {
      kindAfter: "endnote",
      bylineOfPeople: true,
    },
  ),
  form("place alone", "dateline", "lead line", "<n?d?t>", { kindAfter: "endnote" }),
  form("dateline and people in brackets", "dateline", "lead line end", `<${HEAD}${CREDITS}${REPORTS}?>`, {
    kindAfter: "endnote",
  }),
  form("dateline", "dateline", "lead line", `m*${HEAD}(?::|(?:${BRACKETED}|${NAMED_CREDITS}${REPORTS}?)t?:?)?`, {
    kindAfter: "endnote",
    bylineOfPeople: true,
  }),
  form("people before the place", "dateline", "lead line end", `<${CREDITS}d[tv]>|${CREDITS}d[tv]:?`, {
    kindAfter: "endnote",
  }),
  form("people before a place alone", "dateline", "lead line end", `<${CREDITS}t>|m*${CREDITS}t:?`, {
    kindAfter: "endnote",
  }),
  form("dated report", "dateline", "lead line end", `<${OUTLETS}(?:n(?:/n)*)?dv>|${OUTLETS}(?:n(?:/n)*)?dv:?`, {
    kindAfter: "endnote",
  }),
  form("report of a desk", "dateline", "lead line end", `<${OUTLETS}v>:?|${OUTLETS}v:?`, { kindAfter: "endnote" }),
  form(
    "report in brackets",
    "byline",
    "lead line end",
    `(?:${OUTLETS})?<(?:${CREDITS}|${NAMES}/|${OUTLETS}/)${REPORTS}>:?`,
    {
      kindAfter: "endnote",
    },
  ),
  form(
    "report",
    "byline",
    "lead line",
    `(?:${OUTLETS}/)?(?:${NAMED_CREDITS}|n/)${REPORTS}:?|${OUTLETS}v${NAMED_CREDITS}:?`,
  ),
  form("sent from", "byline", "lead line", `${NAMED_CREDITS}fn`),
  form("marked byline", "byline", "lead line end", `m+(?:(?:${NAMES})?${CREDITS}|${NAMES}${REPORTS}?)v?m*`),
  form("author of a place", "byline", "line", `r:?${NAMES}<[^<>h]{1,12}>`),
  form("byline in brackets", "byline", "lead line end", `<${CREDITS}${REPORTS}?>`, { kindAfter: "endnote" }),
  form("cited agency", "endnote", "line end", `<c+${OUTLETS}[tv]?>|c+${OUTLETS}t?`),
  form("outlet in brackets", "endnote", "line end", `<${OUTLETS}n?v?>`),
  form("names in brackets", "endnote", "line end", `<${NAMES}v?>`),
  form("byline", "byline", "lead line", `(?:${NAMES})?${NAMED_CREDITS}(?:r|q)?:?`, { setOff: true }),
  form("byline without names", "byline", "lead line", `${OUTLETS}r`, { setOff: true }),
];
