import type { Passage } from "../layout/page-layout.js";
import type { PageLine } from "../markers/marked-page.js";
import { isHan } from "../text/characters.js";
import { logicalSpan, type LogicalSpan } from "../text/offsets.js";
import { cells } from "../text/width.js";
import { defineRule } from "./rule.js";

/** From how many Chinese characters on a run that fills its line counts as letter-spaced. */
const FEWEST = 4;
/** The same within a line, where two names of two characters may stand side by side; and to be sure of a whole line. */
const FEWEST_SURE = 6;

/** Text whose characters are set apart one by one. */
export const letterSpaced = defineRule({
  id: "layout/letter-spaced",
  severity: "hint",
  fixable: "safe",
  needs: "layout",
  docs: {
    en: {
      title: "Letter-spaced text",
      what: "A space stands after every character, as in a headline that was stretched to the column's width.",
      why: "Spaces between all characters hide every word and name of the line.",
      todo: "Close up the line. Wider gaps, which part words, stay.",
    },
    zh: {
      title: "字间加空",
      what: "每个字后面都有空格，多见于为占满栏宽而拉开的标题。",
      why: "字字隔开之后，这一行里的词语和人名都无法识别。",
      todo: "收紧这一行。用来分词的较宽空格会保留。",
    },
  },
  example: { before: "观 音 峡 嘉 陵 江 特 大 桥 合 龙\n", after: "观音峡嘉陵江特大桥合龙\n" },
  check(analysis, report) {
    for (const { line, run } of analysis.passages.flatMap(spacedLines)) {
      report({
        span: line.content.sourceSpan(run.span),
        message: {
          en: "A space stands after every character here, which hides the words. Close up the text.",
          zh: "此处字字隔开，词语无法识别，可收紧。",
        },
        fixes: () => [
          {
            type: "edit",
            kind: "quickfix",
            safety: run.whole && run.han >= FEWEST_SURE ? "safe" : "unsafe",
            preferred: true,
            title: { en: "Close up the text", zh: "收紧文字" },
            edits: () => gapsOf(line, run).map((span) => ({ span, newText: "" })),
          },
        ],
      });
    }
  },
});

interface SpacedRun {
  readonly span: LogicalSpan;
  readonly text: string;
  /** How many Chinese characters it has. */
  readonly han: number;
  /** Whether nothing else stands on the line. */
  readonly whole: boolean;
}

/** Single characters with white space between each and the next. */
const SPACED = /(?<!\S)\S(?:\s+\S(?!\S))+/gu;

/** Characters that are listed one by one on purpose: numerals, stems and branches, quarters, seasons. */
const LISTED = new Set("一二三四五六七八九十日甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥东南西北東中春夏秋冬");

interface SpacedLine {
  readonly line: PageLine;
  readonly run: SpacedRun;
}

/** The runs on a passage's lines. Most passages have no space within a line. */
function spacedLines(passage: Passage): readonly SpacedLine[] {
  if (!/\s/u.test(passage.text.text)) return [];
  return passage.lines.flatMap((line) => spacedRuns(line.content.text).map((run): SpacedLine => ({ line, run })));
}

function spacedRuns(line: string): readonly SpacedRun[] {
  if (!/\s/u.test(line)) return [];
  return [...line.matchAll(SPACED)].flatMap(({ 0: text, index }): SpacedRun[] => {
    const characters = Array.from(text.replace(/\s/gu, ""));
    const han = characters.filter(isHan);
    const whole = text === line.trim();
    if (han.length < (whole ? FEWEST : FEWEST_SURE) || han.length * 2 < characters.length) return [];
    if (han.filter((each) => LISTED.has(each)).length * 2 > han.length) return [];
    return [{ span: logicalSpan(index, index + text.length), text, han: han.length, whole }];
  });
}

/** The narrow gaps of a run; a wider one parts words and stays. */
function gapsOf(line: PageLine, run: SpacedRun) {
  const gaps = [...run.text.matchAll(/\s+/gu)].map(({ 0: space, index }) => ({ index, space, width: cells(space) }));
  const narrow = Math.min(...new Set(gaps.map(({ width }) => width)));
  return gaps
    .filter(({ width }) => width < 2 * narrow)
    .flatMap(({ index, space }) => {
      const start = run.span.start + index;
      return line.content.fragments(logicalSpan(start, start + space.length));
    });
}
