import type { BylineKind, BylinePerson, BylinePosition } from "./byline.js";
import type { BylinePlace, Form } from "./forms.js";
import { isPersonName, splitNames } from "./names.js";
import { outletWithinRun } from "./outlets.js";
import { isDepartment, splitPlace } from "./people.js";
import { isKnownPlace } from "./places.js";
import type { Token } from "./tokens.js";

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

/** Whether what the runs turned out to be allows the form. */
export function holds(
  { form, folded, tokens, place, kind }: FittedForm,
  people: readonly BylinePerson[],
  whole: boolean,
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
    case "report in brackets":
      return named || runs.length > 0 || (tokens[0]?.letter === "<" && tokens[1]?.letter === "o");
    case "editors":
      return (
        (named || !tokens.some((token) => token.letter === "y")) &&
        (tokens.some((token) => token.letter === ":") || (named && whole && certain && editorsStandOff(folded, tokens)))
      );
    case "cited agency":
      return isGathered(folded, tokens) || !tokens.some((token) => isMessage(folded, token));
    case "place alone":
      return runs.every(isKnownPlace);
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
    ? /资料|截图/u.test(word)
    : /^[:/ ]|^[\d一二三四五六七八九十]+[张幅]/u.test(rest) || /^[,(]/u.test(rest);
}

/** Whether each run right after a role or at the beginning reads as names; pen names stand off by a gap. */
function runsAreNames(folded: string, tokens: readonly Token[]): boolean {
  return tokens.every((token, at) => {
    const previous = tokens[at - 1]?.letter;
    if (token.letter !== "n" || (token.spaced && at > 0) || previous === "/" || previous === ":") return true;
    if (tokens[at + 1]?.letter === "v" && splitPlace(folded, token)) return true;
    return token.end - token.start === 1 || splitNames(folded.slice(token.start, token.end)) !== null;
  });
}
