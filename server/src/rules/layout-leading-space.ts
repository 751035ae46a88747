import type { PageLine } from "../markers/marked-page.js";
import { span } from "../text/offsets.js";
import { cells } from "../text/width.js";
import { defineRule } from "./rule.js";

/** Columns of a first-line indent: two cells. */
const INDENT = 2;

/** A stray space before the first character of a passage. */
export const leadingSpace = defineRule({
  id: "layout/leading-space",
  severity: "hint",
  fixable: "safe",
  needs: "layout",
  docs: {
    en: {
      title: "Leading space",
      what: "A passage begins with white space that is not a first-line indent of two full-width spaces.",
      why: "Such spaces are left over from the extraction. They shift columns and make equal lines unequal.",
      todo: "Remove the space. A proper first-line indent is left as it is.",
    },
    zh: {
      title: "行首空格",
      what: "段首有空白，但不是首行缩进的两个全角空格。",
      why: "这类空格是提取时留下的，会使本来相同的文字变得不同。",
      todo: "删去空格。正常的首行缩进不受影响。",
    },
  },
  example: {
    before: " 本报讯 （通讯员 李润梅）从11月30日起，大渡口区正逐步恢复生产生活秩序。\n",
    after: "本报讯 （通讯员 李润梅）从11月30日起，大渡口区正逐步恢复生产生活秩序。\n",
  },
  check(analysis, report) {
    const { text } = analysis.source;
    for (const { lines } of analysis.passages) {
      const line: PageLine | undefined = lines[0];
      if (!line) continue;
      const start = line.content.pieces[0]?.source.start ?? line.span.start;
      const space = leadingWhiteSpace(text.slice(start, line.span.end));
      if (space === "" || cells(space) === INDENT || space === "\t") continue;
      const stray = span(start, start + space.length);
      report({
        span: stray,
        message: {
          en: "This line begins with a stray space. Remove it.",
          zh: "行首有多余的空格，可删去。",
        },
        fixes: [
          {
            type: "edit",
            kind: "quickfix",
            safety: "safe",
            preferred: true,
            title: { en: "Remove the space", zh: "删去空格" },
            edits: () => [{ span: stray, newText: "" }],
          },
        ],
      });
    }
  },
});

/** The white space a line begins with; a byte order mark is none. */
const leadingWhiteSpace = (line: string): string => /^[^\S\uFEFF]*/u.exec(line)?.[0] ?? "";
