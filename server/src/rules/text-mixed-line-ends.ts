import type { TextEdit } from "../text/edits.js";
import { span } from "../text/offsets.js";
import type { LineEnd } from "../text/source-text.js";
import { countLineEnds, usualLineEnd } from "./line-ends.js";
import { defineRule } from "./rule.js";

const NAMES: Readonly<Record<LineEnd, string>> = { "\n": "LF", "\r\n": "CRLF", "\r": "CR", "": "" };

/** A page whose lines end in more than one way. */
export const mixedLineEnds = defineRule({
  id: "text/mixed-line-ends",
  severity: "information",
  fixable: "safe",
  needs: "layout",
  scope: "page",
  docs: {
    en: {
      title: "Mixed line ends",
      what: "The lines of a page end in more than one way: LF, CRLF or CR.",
      why: "Tools count such lines, and the offsets behind them, differently; a comparison shows changes where there are none.",
      todo: "Give all lines the line end that most of them have. An editor may do so by itself when it opens the page.",
    },
    zh: {
      title: "换行符不一致",
      what: "同一版面的各行用了不同的换行符：LF、CRLF 或 CR。",
      why: "各种工具对这些行及其后的位置计数不同，比较文件时也会显示并不存在的改动。",
      todo: "统一成多数行所用的换行符。有的编辑器打开文件时会自动统一。",
    },
  },
  example: {
    before: "大渡口首批创建33个无疫社区\r\n逐步有序恢复\n生产生活秩序\n",
    after: "大渡口首批创建33个无疫社区\n逐步有序恢复\n生产生活秩序\n",
  },
  check(analysis, report) {
    const { source } = analysis;
    const counts = countLineEnds(source);
    if (counts.size < 2) return;
    const usual = usualLineEnd(source);
    const others = (): readonly { start: number; end: number; length: number }[] =>
      [...source.lines()]
        .filter(({ lineEnd }) => lineEnd !== usual && lineEnd !== "")
        .map(({ span: { start, end }, lineEnd }) => ({ start, end, length: lineEnd.length }));
    const first = others()[0];
    if (!first) return;
    const list = [...counts].map(([lineEnd, count]) => ({ name: NAMES[lineEnd], count: String(count) }));
    report({
      span: span(Math.max(first.start, first.end - 1), first.end + first.length),
      message: {
        en: `The lines of this page end in different ways: ${list.map(({ name, count }) => `${count} in ${name}`).join(", ")}. Make them all ${NAMES[usual]}.`,
        zh: `本版各行的换行符不一致：${list.map(({ name, count }) => `${name} ${count} 行`).join("，")}。可统一为 ${NAMES[usual]}。`,
      },
      fixes: [
        {
          type: "edit",
          kind: "quickfix",
          safety: "safe",
          preferred: true,
          title: { en: `Make all line ends ${NAMES[usual]}`, zh: `全部统一为 ${NAMES[usual]}` },
          edits: () => replacements(others(), usual),
        },
      ],
    });
  },
});

/**
 * Gives line ends another form. Those that touch are replaced together: of CR after CR the latter alone, as LF, would make
 * a single CRLF for those who make one edit after the other.
 */
function replacements(
  ends: readonly { readonly end: number; readonly length: number }[],
  by: LineEnd,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { end, length } of ends) {
    const last = edits.at(-1);
    if (last?.span.end === end)
      edits[edits.length - 1] = { span: span(last.span.start, end + length), newText: last.newText + by };
    else edits.push({ span: span(end, end + length), newText: by });
  }
  return edits;
}
