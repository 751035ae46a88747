import { UnitSet } from "../text/unit-set.js";
import { pastSpaces } from "./dates.js";
import { EDITOR_ROLES, NO_ROLES, PICTURE_ROLES, ROLE_MODIFIERS, WRITER_ROLES } from "./vocabulary.js";
import { WordTable } from "./word-table.js";

/** What a role makes of its line: writers a byline, picture makers a credit, editors an editor line. */
export type RoleKind = "writer" | "picture" | "editor";

/** A role in folded text, its modifiers included: 见习记者, 驻美国特约记者, 文/图. */
export interface RoleWord {
  readonly kind: RoleKind;
  readonly end: number;
}

const NOUNS: readonly (readonly [RoleKind, WordTable])[] = [
  ["writer", WRITER_ROLES],
  ["picture", PICTURE_ROLES],
  ["editor", EDITOR_ROLES],
];

/** What may join two short roles of one person: 文/图, 采写、摄影. */
const JOINTS = new UnitSet("/、·兼和&+");

/** The roles that are joined so; of others each has a name of its own (文/记者 X). */
const JOINED_ROLES = new WordTable(
  "文 图 摄 片 文字 图片 摄影 视频 摄像 采写 撰文 编辑 剪辑 采访 整理 撰稿 制图 策划 统筹",
);

/** What begins a posting. */
const POSTINGS = new UnitSet("驻赴");

/** The most characters of a posting between 驻 and the role: 驻美国特约记者. */
const LONGEST_POSTING = 8;

const MODIFIERS_AT_MOST = 5;

/** The role that begins at `at` of the folded text; null when none does. */
export function roleAt(folded: string, at: number): RoleWord | null {
  if (NO_ROLES.endAt(folded, at) > at) return null;
  const first = singleRoleAt(folded, at);
  if (!first || !JOINTS.hasAt(folded, first.end)) return first;
  const second = JOINED_ROLES.endAt(folded, first.end + 1);
  if (second === first.end + 1 || !JOINED_ROLES.has(folded.slice(at, first.end))) return first;
  const writes = first.kind === "writer" || WRITER_ROLES.has(folded.slice(first.end + 1, second));
  return { kind: writes ? "writer" : first.kind, end: second };
}

function singleRoleAt(folded: string, at: number): RoleWord | null {
  const posted = POSTINGS.hasAt(folded, at) ? postedRoleAt(folded, at) : null;
  if (posted) return posted;
  let from = at;
  let best = nounAt(folded, from);
  for (let count = 0; count < MODIFIERS_AT_MOST; count++) {
    const end = ROLE_MODIFIERS.endAt(folded, from);
    if (end === from) break;
    from = pastSpaces(folded, end);
    const found = nounAt(folded, from);
    if (found && (from === end || found.end - from >= 2)) best = longer(best, found);
    if (from !== end) break;
  }
  return best;
}

/** 驻京记者, 驻美国特约记者. */
function postedRoleAt(folded: string, at: number): RoleWord | null {
  for (let from = at + 2; from <= at + LONGEST_POSTING; from++) {
    const end = WRITER_ROLES.endAt(folded, from);
    if (end - from >= 2) return { kind: "writer", end };
  }
  return null;
}

function nounAt(folded: string, at: number): RoleWord | null {
  let best: RoleWord | null = null;
  for (const [kind, table] of NOUNS) {
    const end = table.endAt(folded, at);
    if (end > at && (!best || end > best.end)) best = { kind, end };
  }
  return best;
}

const longer = (one: RoleWord | null, other: RoleWord): RoleWord => (one && one.end >= other.end ? one : other);
