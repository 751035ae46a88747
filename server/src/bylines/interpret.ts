import { logicalSpan } from "../text/offsets.js";
import type { BylineKind, BylinePart, BylinePerson, BylineReading } from "./byline.js";
import { followsNames, holds, type FittedForm } from "./conditions.js";
import { isPersonName } from "./names.js";
import { isDepartment, readNames, splitPlace, type NamePiece, type Stretch } from "./people.js";
import { isKnownPlace } from "./places.js";
import type { Token, TokenLetter } from "./tokens.js";
import { TEXT_ROLES } from "./vocabulary.js";

/** Collects what the tokens of a byline say. */
class Draft {
  readonly people: BylinePerson[] = [];
  outlet: Stretch | null = null;
  place: Stretch | null = null;
  date: Stretch | null = null;
  whole = true;
  #role: Stretch | null = null;
  #pieces: NamePiece[] = [];
  /** How many people stood before the current group. */
  #groupStart = 0;

  constructor(
    readonly text: string,
    readonly folded: string,
  ) {}

  /** Takes back who is no person: 受访者 供图. */
  dropUncertain(): void {
    this.people.splice(0, this.people.length, ...this.people.filter((person) => isPersonName(person.name)));
  }

  addName(piece: NamePiece): void {
    this.#pieces.push(piece);
  }

  /** A role begins a group; after names that have none it is theirs (张三 摄). */
  addRole(role: Stretch, closesGroup: boolean): void {
    this.flush();
    if (closesGroup) this.#giveRole(role);
    else {
      this.#role = role;
      this.#groupStart = this.people.length;
    }
  }

  /** Ends the names in hand. */
  flush(): void {
    if (this.#pieces.length === 0) return;
    const list = readNames(this.folded, this.#pieces);
    this.#pieces = [];
    this.whole &&= list.whole;
    const role = this.#role ? this.text.slice(this.#role.start, this.#role.end).replace(/\s/gu, "") : null;
    for (const { start, end } of list.names) {
      this.people.push({ name: this.text.slice(start, end).replace(/\s/gu, ""), role, span: logicalSpan(start, end) });
    }
  }

  #giveRole(role: Stretch): void {
    const text = this.text.slice(role.start, role.end);
    for (let at = this.#groupStart; at < this.people.length; at++) {
      const person = this.people[at];
      if (person?.role === null) this.people[at] = { ...person, role: text };
    }
    this.#role = null;
    this.#groupStart = this.people.length;
  }
}

/** What the fitted form says; null when its runs can not be what the form takes them for. */
export function interpret(fitted: FittedForm): BylineReading | null {
  const draft = new Draft(fitted.text, fitted.folded);
  if (fitted.form.free) addFree(draft, fitted);
  else for (const [at, token] of fitted.tokens.entries()) addToken(draft, fitted, token, at);
  draft.flush();
  if (!holds(fitted, draft)) return null;
  if (
    ["picture by people", "picture agency"].includes(fitted.form.name) &&
    !fitted.tokens.some((token) => "rq".includes(token.letter))
  )
    draft.dropUncertain();
  return {
    kind: kindOf(draft, fitted),
    span: logicalSpan(fitted.tokens[0]?.start ?? 0, fitted.end),
    people: draft.people,
    outlet: part(fitted.text, draft.outlet),
    place: part(fitted.text, draft.place),
    date: part(fitted.text, draft.date),
    parsed: draft.whole,
  };
}

function kindOf(draft: Draft, { form, kind, folded, tokens, position }: FittedForm): BylineKind {
  const head = tokens.slice(0, tokens.findIndex((token) => token.letter === "t") + 1);
  const plain =
    head.every((token) => "oct-<".includes(token.letter)) && folded.charAt((head.at(-1)?.end ?? 0) - 1) === "讯";
  if (form.bylineOfPeople && kind === "dateline" && plain && draft.people.length > 0) return "byline";
  const roles = tokens.some((token) => "rqeou".includes(token.letter));
  // 编译 names who wrote the piece at its head, and who edited it at its end.
  if (kind === "editor" && position === "before-body" && folded.startsWith("编译", tokens[0]?.start)) return "byline";
  // Who writes and who takes the pictures, beneath a head: 本报记者 刘喜梅/文 姜贵东/图.
  if (kind === "credit" && position === "before-body" && namesWriters(folded, tokens)) return "byline";
  return form.name === "marked byline" && position === "after-body" && !roles ? "endnote" : kind;
}

const namesWriters = (folded: string, tokens: readonly Token[]): boolean =>
  tokens.some(({ letter, start, end }) => letter === "r" && TEXT_ROLES.has(folded.slice(start, end)));

function addToken(draft: Draft, fitted: FittedForm, token: Token, at: number): void {
  switch (token.letter) {
    case "o":
    case "u":
      draft.flush();
      draft.outlet ??= { start: token.start, end: outletsEnd(fitted.tokens, at) };
      return;
    case "r":
    case "q":
    case "e":
    case "p":
      draft.addRole(token, closesGroup(fitted, at));
      return;
    case "d":
      draft.flush();
      draft.date ??= token;
      return;
    case "n":
      addRun(draft, fitted, token, at);
      return;
    case ",":
    case "a":
    case ":":
    case "-":
    case "h":
    case "$":
    case "m":
    case "w":
    case "z":
    case "y":
    case "k":
    case "s":
    case "c":
    case "x":
    case "f":
    case "v":
    case "t":
    case "/":
    case "<":
    case ">":
      if (token.letter !== ",") draft.flush();
  }
}

/** Whether a role belongs to the names before it, and no name after it is its own. */
function closesGroup({ tokens, form }: FittedForm, at: number): boolean {
  const previous = tokens[at - 1]?.letter;
  if (form.namedBefore) return followsNames(tokens, at);
  const next = tokens[at + 1]?.letter;
  if (tokens[at]?.letter === "p") return true;
  return previous !== undefined && "n<".includes(previous) && next !== "n" && next !== ":" && next !== "/";
}

/** A run is a place where the form has one, an outlet after a credit's verb, and else names. */
function addRun(draft: Draft, fitted: FittedForm, run: Token, at: number): void {
  const { tokens, folded } = fitted;
  const previous = tokens[at - 1]?.letter;
  const text = folded.slice(run.start, run.end);
  if (isPlaceOfHead(tokens, at) || previous === "f") {
    draft.flush();
    draft.place = draft.place && previous !== "f" ? { start: draft.place.start, end: run.end } : run;
  } else if (tokens.slice(0, at).some((token) => token.letter === "p")) {
    draft.flush();
    draft.outlet ??= run;
  } else if (standsBeforePlaceEnd(tokens, at)) addLastRun(draft, folded, run, previous);
  else if (isDepartment(text) && !isPersonName(text)) draft.flush();
  else draft.addName({ start: run.start, end: run.end, spaced: run.spaced && previous !== "," });
}

/** The last run before 报道 or a date: a place, names, or names and a place in one. */
function addLastRun(draft: Draft, folded: string, run: Token, previous: TokenLetter | undefined): void {
  const text = folded.slice(run.start, run.end);
  const afterStroke = previous === "/" || previous === "-";
  const both = afterStroke ? null : splitPlace(folded, run);
  if (both && !(isPersonName(text) && text.length <= 3)) {
    draft.addName({ ...both.names, spaced: run.spaced });
    draft.flush();
    draft.place = both.place;
  } else if (isKnownPlace(text) || afterStroke) {
    draft.flush();
    if (!isDepartment(text)) draft.place = run;
  } else draft.addName({ start: run.start, end: run.end, spaced: run.spaced && previous !== "," });
}

/** Whether the run stands in a dateline's head: before 电 or a date, with no role before it. */
function isPlaceOfHead(tokens: readonly Token[], at: number): boolean {
  if (tokens.slice(0, at).some((token) => "rqet".includes(token.letter))) return false;
  const next = tokens.slice(at + 1).find((token) => !"n/,".includes(token.letter));
  if (next === undefined || !"dt".includes(next.letter)) return false;
  return tokens[at - 1]?.letter === "<" || tokens.slice(0, at).some((token) => token.letter === "o");
}

function standsBeforePlaceEnd(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.letter;
  return next === "v" || next === "d" || (next === "t" && tokens.slice(0, at).some(({ letter }) => letter === "r"));
}

/** The end of the outlet at `at` with those that a stroke joins to it: 重庆商报-上游财经. */
function outletsEnd(tokens: readonly Token[], at: number): number {
  let last = at;
  for (;;) {
    const next = tokens[last + 1]?.letter === "-" ? last + 2 : last + 1;
    const token = tokens[next];
    if (!token || !"ou".includes(token.letter) || token.spaced) return tokens[last]?.end ?? 0;
    last = next;
  }
}

/** What stands after the label of a source is the outlet, when it is short. */
function addFree(draft: Draft, fitted: FittedForm): void {
  const last = fitted.tokens.at(-1);
  if (!last) return;
  const rest = fitted.folded.slice(last.end, fitted.end);
  const start = last.end + rest.length - rest.replace(/^[:/《 ]+/u, "").length;
  const end = start + (/^[^\s)\],、/》]{2,20}/u.exec(fitted.folded.slice(start))?.[0].length ?? 0);
  if ((start > last.end || last.letter === "h") && end > start) draft.outlet = { start, end };
}

const part = (text: string, stretch: Stretch | null): BylinePart | null =>
  stretch && {
    text: text.slice(stretch.start, stretch.end).replace(/(?<![a-z])\s|\s(?![a-z])/giu, ""),
    span: logicalSpan(stretch.start, stretch.end),
  };
