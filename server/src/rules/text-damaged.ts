import { splitsCharacter } from "../text/characters.js";
import { movedBy, span, type Span } from "../text/offsets.js";
import { findDamage, isMisreadAsGbk, restoredFromLatin, type Damage, type DamageKind } from "./damage.js";
import { usualLineEnd } from "./line-ends.js";
import { defineRule, type Bilingual, type EditFix } from "./rule.js";

/** Characters that the extraction lost, or that are no text. */
export const damagedText = defineRule({
  id: "text/damaged",
  severity: "warning",
  fixable: "safe",
  needs: "layout",
  docs: {
    en: {
      title: "Damaged text",
      what: "Characters that are no text: replacement characters, private-use and control characters, invisible ones, line ends that editors do not agree on (form feed, NEL, LS, PS), and text decoded with the wrong encoding.",
      why: "Tools drop, count or show them differently, so offsets shift and words go missing.",
      todo: "Control characters and odd line ends are removed or replaced. What was lost has to be put back by hand from the printed page; text in the wrong encoding is best extracted again.",
    },
    zh: {
      title: "损坏的文字",
      what: "不是文字的字符：替换符、私用区字符、控制字符、不可见字符，各软件处理不一的换行符（换页符、NEL、LS、PS），以及乱码。",
      why: "各种工具对它们的删除、计数和显示不一致，会造成位置错位、文字缺失。",
      todo: "控制字符和异常换行符可删去或替换；已丢失的字需对照原版面补上；乱码最好用正确的编码重新提取。",
    },
  },
  example: {
    before: "本报讯\u0000（记者 罗芸）12月1日，綦江区继续推进创建工作。\n",
    after: "本报讯（记者 罗芸）12月1日，綦江区继续推进创建工作。\n",
  },
  check(analysis, report) {
    const { source, extent } = analysis;
    const damage = findDamage(source.slice(extent)).map((each) => ({
      ...each,
      span: movedBy(each.span, extent.start),
    }));
    const fromLatin = damage.some(({ kind }) => kind === "unassigned");
    // All the page is looked at for it, so once, and only where a fix is asked for.
    let usual: string | null = null;
    const lineEnd = (): string => (usual ??= usualLineEnd(source));
    for (const each of damage) {
      report({
        span: each.span,
        message: messageFor(each),
        fixes: () => fixesFor(source.text, each, { fromLatin, lineEnd }),
      });
    }
    for (let { span: line, number } = source.line(source.lineAt(extent.start)); line.start < extent.end;) {
      if (isMisreadAsGbk(source.text, line)) report({ span: line, message: MESSAGES.mojibake });
      if (number === source.lineCount) break;
      ({ span: line, number } = source.line(number + 1));
    }
  },
});

const MESSAGES: Readonly<Record<Exclude<DamageKind, "replacement">, Bilingual>> = {
  mojibake: {
    en: "This text was decoded with the wrong encoding. Extract the page again with the right one.",
    zh: "此处是乱码，提取时用错了编码。请用正确的编码重新提取。",
  },
  privateUse: {
    en: "A private-use character stands here, which only the newspaper's own font can show. Replace it by what is printed.",
    zh: "此处是私用区字符，只有报社的字体才能显示。请按原版面改成对应的字。",
  },
  surrogate: {
    en: "Half of a character is missing here. Put the character back from the printed page.",
    zh: "此处的字符只剩一半，请对照原版面补上。",
  },
  lineEnd: {
    en: "An unusual line end stands here, which some tools take for a new line and others do not. Replace it.",
    zh: "此处是不常见的换行符，有的软件当作换行，有的不当，可替换成普通换行。",
  },
  control: {
    en: "A control character stands here, which is no text and shifts counts. Remove it.",
    zh: "此处是控制字符，不属于文字，还会影响计数，可删去。",
  },
  unassigned: {
    en: "A character that means nothing stands here; it may be left of a sign in another encoding. Compare the printed page.",
    zh: "此处的字符没有意义，可能是其他编码的符号留下的，请核对原版面。",
  },
  invisible: {
    en: "An invisible character stands here, which makes equal words unequal. Remove it.",
    zh: "此处有不可见字符，会使相同的词变得不同，可删去。",
  },
};

function messageFor({ kind, span: { start, end } }: Damage): Bilingual {
  if (kind !== "replacement") return MESSAGES[kind];
  const count = end - start;
  return {
    en: `${count === 1 ? "A character was" : `${String(count)} characters were`} lost here. Put the text back from the printed page.`,
    zh: `此处丢失了 ${String(count)} 个字符，请对照原版面补上。`,
  };
}

/** What of the page around it a fix depends on. */
interface Surroundings {
  /** Whether text decoded with the wrong encoding stands there. */
  readonly fromLatin: boolean;
  /** The line end that most lines have. */
  readonly lineEnd: () => string;
}

function fixesFor(
  text: string,
  { kind, span: place }: Damage,
  { fromLatin, lineEnd }: Surroundings,
): readonly EditFix[] {
  switch (kind) {
    case "control":
    case "invisible":
    case "unassigned":
      if (partsHalves(text, place)) return [];
      return [edit(kind === "unassigned" ? "unsafe" : "safe", { en: "Remove it", zh: "删去" }, place, "")];
    case "lineEnd": {
      if (text.charCodeAt(place.start) === 0x85 && fromLatin) return [];
      if (atLineEdge(text, place)) return [edit("safe", { en: "Remove it", zh: "删去" }, place, "")];
      const title = { en: "Replace it by a line end", zh: "替换成普通换行" };
      return [edit("safe", title, place, lineEnd())];
    }
    case "mojibake": {
      const restored = restoredFromLatin(text.slice(place.start, place.end));
      if (restored === null) return [];
      return [edit("unsafe", { en: `Restore “${restored}”`, zh: `还原为“${restored}”` }, place, restored)];
    }
    case "replacement":
    case "privateUse":
    case "surrogate":
      return [];
  }
}

const edit = (safety: EditFix["safety"], title: Bilingual, place: Span, newText: string): EditFix => ({
  type: "edit",
  kind: "quickfix",
  safety,
  preferred: true,
  title,
  edits: () => [{ span: span(place.start, place.end), newText }],
});

/** Whether two halves stand around a place that would be one character without it, which nobody can say was there. */
const partsHalves = (text: string, { start, end }: Span): boolean =>
  splitsCharacter(text.charAt(start - 1) + text.charAt(end), 1);

/** Whether a line begins or ends there anyway. */
const atLineEdge = (text: string, { start, end }: Span): boolean =>
  start === 0 || end === text.length || /[\r\n]/u.test(text.charAt(start - 1)) || /[\r\n]/u.test(text.charAt(end));
