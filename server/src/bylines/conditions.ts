import type { BylineKind, BylinePerson, BylinePosition } from "./byline.js";
import type { BylinePlace, Form } from "./forms.js";
import { isPersonName, splitNames } from "./names.js";
import { outletWithinRun } from "./outlets.js";
import { isDepartment, splitPlace, type Stretch } from "./people.js";
import { isKnownPlace } from "./places.js";
import type { Token } from "./tokens.js";
import { TEXT_ROLES } from "./vocabulary.js";

/** A form that fits, with what it fits. */
export interface FittedForm {
  readonly form: Form;
  readonly kind: BylineKind;
  readonly place: BylinePlace;
  readonly position: BylinePosition;
  readonly text: string;
  readonly folded: string;
  readonly tokens: readonly Token[];
  /** Where the byline ends in the text. */
  readonly end: number;
}

/** More names on a line alone are a list of them. */
const MOST_AUTHORS = 2;

/** What the tokens of a form say. */
export interface Said {
  readonly people: readonly BylinePerson[];
  /** Whether all runs were read. */
  readonly whole: boolean;
  readonly place: Stretch | null;
}

/** Whether what the runs turned out to be allows the form. */
export function holds(
  { form, folded, tokens, place, kind }: FittedForm,
  { people, whole, place: sentFrom }: Said,
): boolean {
  const runs = tokens.filter((token) => token.letter === "n").map((token) => folded.slice(token.start, token.end));
  const named = people.length > 0;
  const certain = people.every((person) => isPersonName(person.name));
  switch (form.name) {
    case "author":
      return named && whole && certain && people.length <= MOST_AUTHORS;
    case "names in brackets":
      return (
        named &&
        whole &&
        people.length <= 8 &&
        !runs.some(isKnownPlace) &&
        (certain || (place === "line" && kind === "endnote"))
      );
    case "outlet in brackets":
      return runs.every(isDepartment);
    case "marked byline":
      return (
        tokens.some((token) => "rqeou".includes(token.letter)) ||
        (named && whole && (certain || runs.every((run) => run.length <= 3)))
      );
    case "roles after their names":
      return named && whole && certain && tellsWriterAndPicture(folded, tokens);
    case "picture by people":
      return whole && ((named ? certain : tokens[0]?.letter === "o") || namesAreTold(folded, tokens));
    case "picture role":
      return (
        tokens[0]?.letter !== "u" &&
        tokens.some((token) => "no".includes(token.letter)) &&
        ("/:".includes(tokens[1]?.letter ?? " ") || (whole && runsAreNames(folded, tokens)))
      );
    case "dateline":
      return (place === "lead" || whole) && placeIsTold(folded, tokens);
    case "source of a picture":
      return pictureLabelHolds(folded, tokens);
    case "report of a desk":
      return (
        tokens.some((token) => token.letter === "v" && folded.startsWith("综合", token.start)) ||
        tokens[0]?.letter === "<"
      );
    case "report":
      return runs.length > 0 && (isDepartment(runs[0] ?? "") || runsAreNames(folded, tokens));
    case "byline without names":
      return outletWithinRun(folded, tokens[0]?.start ?? 0);
    case "byline in brackets":
      return tokens.some(({ letter }) => "nre".includes(letter));
    case "report in brackets":
      return named || runs.length > 0 || (tokens[0]?.letter === "<" && tokens[1]?.letter === "o");
    case "editors":
      return (
        (named || !tokens.some((token) => token.letter === "y")) &&
        (tokens.some((token) => token.letter === ":") || (named && whole && certain && editorsStandOff(folded, tokens)))
      );
    case "cited agency":
      return isGathered(folded, tokens) || !tokens.some((token) => isMessage(folded, token));
    case "people before a place alone":
      return named && whole && sentFrom !== null && tokens.some(({ letter }) => letter === "r");
    case "place alone":
      return runs.length === 0
        ? /[专特][讯电]$/u.test(folded.slice(1, tokens.at(-1)?.start))
        : tokens.some(({ letter }) => letter === "d") || runs.every(isKnownPlace);
    case "picture agency":
      return tokens.some((token) => token.letter === "/") || /视觉|影像|图片|ic|cfp/iu.test(folded);
    case "byline":
      return (
        named &&
        whole &&
        !runs.some(isKnownPlace) &&
        runsAreNames(folded, tokens) &&
        (tokens[0]?.letter !== "u" || tokens.some((token) => token.letter === "n" && token.spaced))
      );
    default:
      return true;
  }
}

/** Whether names stand right before the role at `at`, or parted from it by a stroke or bracket: 王林/文, 李丹（图）. */
export const followsNames = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - ("/<".includes(tokens[at - 1]?.letter ?? " ") ? 2 : 1)]?.letter === "n";

/** Whether the roles that names stand before are those of who wrote a text and who took its pictures, and nothing else. */
function tellsWriterAndPicture(folded: string, tokens: readonly Token[]): boolean {
  const closing = tokens.filter(({ letter }, at) => "rqp".includes(letter) && followsNames(tokens, at));
  const writers = closing.filter(({ start, end }) => TEXT_ROLES.has(folded.slice(start, end)));
  return writers.length > 0 && closing.every((role) => writers.includes(role) || role.letter !== "r");
}

/** Editors without a colon stand off by a gap or a stroke, or bear a role of the trade alone: 设计 is a common word. */
function editorsStandOff(folded: string, tokens: readonly Token[]): boolean {
  const [role, next] = tokens;
  if (role?.letter !== "e" || !next) return false;
  return next.spaced || next.letter === "/" || /(?:编辑|责编|校对)$/u.test(folded.slice(role.start, role.end));
}

/** Names of a credit need no surname where a role or a verb of giving tells them: 受访者 供图. */
function namesAreTold(folded: string, tokens: readonly Token[]): boolean {
  const verb = tokens.find((token) => token.letter === "p");
  if (tokens.some((token) => "rq".includes(token.letter))) return true;
  return (
    verb !== undefined &&
    (/供图|提供|资料/u.test(folded.slice(verb.start, verb.end)) || (verb.spaced && folded.charAt(verb.start) !== "作"))
  );
}

/** What says that a piece was gathered from elsewhere: 本报综合新华社消息; 据新华社消息 begins a sentence. */
const isGathered = (folded: string, [first]: readonly Token[]): boolean =>
  first?.letter === "c" && folded.slice(first.start, first.end).endsWith("综合");

const isMessage = (folded: string, { letter, start }: Token): boolean =>
  letter === "t" && folded.startsWith("消息", start);

/** A dateline's place stands by a date, before people in brackets, or is known: 新华社 篡改来 电 names none. */
function placeIsTold(folded: string, tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex((token) => token.letter === "t");
  const head = tokens.slice(0, verb);
  // 据……消息 begins a sentence.
  if (head[0]?.letter === "c" && folded.startsWith("消息", tokens[verb]?.start)) return false;
  if (head.some((token) => token.letter === "d") || tokens[verb + 1]?.letter === "<") return true;
  return head.every((token) => token.letter !== "n" || isKnownPlace(folded.slice(token.start, token.end)));
}

/** 图片由 X 提供 says who gave the picture; a label alone is a credit only where it says that the picture is on file. */
function pictureLabelHolds(folded: string, tokens: readonly Token[]): boolean {
  const label = tokens.find((token) => token.letter === "k");
  if (!label) return false;
  const word = folded.slice(label.start, label.end);
  if (word.endsWith("由")) return /(?:提供|供图|摄|拍摄|制作)[)\]]?$/u.test(folded);
  const rest = folded.slice(label.end).replace(/[)\]]$/u, "");
  return rest === ""
    ? /资料|截图|网|传真/u.test(word)
    : /^[:/ ]|^[\d一二三四五六七八九十]+[张幅]/u.test(rest) || /^[,(]/u.test(rest);
}

/**
 * Whether each run right after a role or at the beginning reads as names, right after a picture maker's as one (供图单位名单
 * is no list of names); pen names stand off by a gap.
 */
function runsAreNames(folded: string, tokens: readonly Token[]): boolean {
  return tokens.every((token, at) => {
    const previous = tokens[at - 1]?.letter;
    if (token.letter !== "n" || (token.spaced && at > 0) || previous === "/" || previous === ":") return true;
    if (tokens[at + 1]?.letter === "v" && splitPlace(folded, token)) return true;
    if (token.end - token.start === 1) return true;
    const names = splitNames(folded.slice(token.start, token.end));
    return names !== null && (previous !== "q" || names.length === 1);
  });
}
