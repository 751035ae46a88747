import { pageOf, type Analysis } from "../analysis/analysis.js";
import type { Passage } from "../layout/page-layout.js";
import type { TextEdit } from "../text/edits.js";
import { logicalSpan, type Span } from "../text/offsets.js";
import { defineRule, type EditFix } from "./rule.js";

/** Half-width punctuation between Chinese characters. */
export const halfWidthPunctuation = defineRule({
  id: "text/half-width-punctuation",
  severity: "hint",
  fixable: "unsafe",
  needs: "layout",
  docs: {
    en: {
      title: "Half-width punctuation",
      what: "A half-width comma, colon, semicolon, question or exclamation mark, bracket or full stop stands between Chinese characters.",
      why: "The same sentence is then written in two ways, and tools that end sentences at 。 miss this end.",
      todo: "Replace it by its full-width form. A full stop may stand for 。 or, within a foreign name, for ·: choose which.",
    },
    zh: {
      title: "半角标点",
      what: "汉字之间用了半角的逗号、冒号、分号、问号、叹号、括号或句点。",
      why: "同一句话会有两种写法，按“。”断句的工具也会漏掉这里的句末。",
      todo: "改成全角标点。句点可能是“。”，在外国人名中可能是“·”，请选择。",
    },
  },
  example: { before: "入春以来,全县已完成渠道清淤86公里。\n", after: "入春以来，全县已完成渠道清淤86公里。\n" },
  check(analysis, report) {
    for (const passage of analysis.passages) {
      for (const sign of halfWidthIn(passage)) {
        report({
          span: sign.span,
          message: {
            en: "A half-width punctuation mark stands between Chinese characters. Replace it by its full-width form.",
            zh: "汉字之间用了半角标点，可改成全角。",
          },
          fixes: () => fixesFor(analysis, sign),
        });
      }
    }
  },
});

interface HalfWidthSign {
  readonly span: Span;
  /** What it may stand for; one where there is no doubt. */
  readonly forms: readonly string[];
}

const FORMS: Readonly<Record<string, readonly string[]>> = {
  ",": ["，"],
  ":": ["："],
  ";": ["；"],
  "?": ["？"],
  "!": ["！"],
  "(": ["（"],
  ")": ["）"],
  ".": ["。", "·"],
};

const SIGN =
  /(?<=[\p{Script=Han}”’）》)])[,:;?!](?=[\p{Script=Han}“‘（《”’]|$)|(?<=\p{Script=Han})\.(?=\p{Script=Han}|$)|\((?=[\p{Script=Han}“《])|(?<=[\p{Script=Han}”》])\)/gu;

/** Most passages have no half-width marks at all. */
const ANY = /[,:;?!().]/u;

function halfWidthIn({ text }: Passage): readonly HalfWidthSign[] {
  if (!ANY.test(text.text)) return [];
  return [...text.text.matchAll(SIGN)].map(({ 0: sign, index }) => ({
    span: text.sourceSpan(logicalSpan(index, index + 1)),
    forms: sign === "." && index === text.text.length - 1 ? ["。"] : (FORMS[sign] ?? []),
  }));
}

function fixesFor(analysis: Analysis, { span, forms }: HalfWidthSign): readonly EditFix[] {
  const single = forms.length === 1;
  const here = forms.map((form): EditFix => {
    const title = { en: `Replace by ${form}`, zh: `改成“${form}”` };
    return { ...QUICKFIX, preferred: single, title, edits: () => [{ span, newText: form }] };
  });
  const all: EditFix = {
    ...QUICKFIX,
    preferred: false,
    title: { en: "Replace all half-width punctuation of the page", zh: "改正全版的半角标点" },
    edits: () => pageOf(analysis).passages.flatMap(halfWidthIn).flatMap(certainForm),
  };
  return [...here, all];
}

const QUICKFIX = { type: "edit", kind: "quickfix", safety: "unsafe" } as const;

const certainForm = ({ span, forms }: HalfWidthSign): readonly TextEdit[] =>
  forms.length === 1 ? forms.map((newText) => ({ span, newText })) : [];
