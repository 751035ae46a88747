import type { Passage } from "../layout/page-layout.js";
import { logicalSpan, type Span } from "../text/offsets.js";
import { enclosuresOf } from "./enclosure.js";
import { defineRule } from "./rule.js";

/** A byline whose names or roles the grammar could not read. */
export const unparsedByline = defineRule({
  id: "byline/unparsed",
  severity: "hint",
  fixable: "none",
  needs: "layout",
  docs: {
    en: {
      title: "Unread byline",
      what: "Something looks like a byline or credit, but its names or their roles could not be read.",
      why: "The people it names are missing from the analysis and from exports.",
      todo: "Look for a slip of the extraction within it, such as a missing bracket or a wrong character, or mark the names by hand.",
    },
    zh: {
      title: "未能识别的署名",
      what: "看起来是署名，但其中的人名或身份无法识别。",
      why: "署名中的人不会出现在分析结果和导出文件里。",
      todo: "请检查其中是否有提取错误，如缺括号、错字，或手工标记人名。",
    },
  },
  example: {
    before: "□本报记者 夏\uFFFD 首席记者 张\uFFFD筑\n",
    after: "□本报记者 夏元 首席记者 张亦筑\n",
  },
  check(analysis, report) {
    const read = enclosuresOf(analysis.bylines.map(({ span }) => span));
    const unread = analysis.bylines.filter(({ parsed }) => !parsed).map(({ span }) => span);
    const missed = analysis.passages.flatMap(likelyBylines).filter((each) => !read.has(each));
    for (const span of [...unread, ...missed]) {
      report({
        span,
        message: {
          en: "This looks like a byline, but its names could not be read. Check it for slips of the extraction, or mark the names by hand.",
          zh: "此处像是署名，但人名无法识别。请检查有无提取错误，或手工标记人名。",
        },
      });
    }
  },
});

/** Longest byline on a line of its own, in characters: several people with their roles. */
const LONGEST = 40;

const REPORTER = "(?:记者|記者|通讯员|通訊員)(?![从在看了会节站手团])";

/** How a lead begins (`本报讯 （记者`), up to its closing bracket where there is one. */
const LEAD = new RegExp(
  `^\\s*本[报報刊][^\\s，。（(]{0,6}[讯訊]\\s*[（(][^，。）)]{0,8}${REPORTER}[^，。）)]{0,30}[）)]?`,
  "u",
);

/** How a line of its own begins (`□本报记者`). */
const MARKED = new RegExp(`^\\s*[□■◎●◆]\\s*[^，。：]{0,8}${REPORTER}`, "u");

/** Where a passage looks like a byline at first sight, whether or not the grammar can read it. */
function likelyBylines({ text: logical, span }: Passage): readonly Span[] {
  const { text } = logical;
  if (text.length <= LONGEST && MARKED.test(text) && !/[。！？]/u.test(text)) return [span];
  const lead = LEAD.exec(text.slice(0, 2 * LONGEST))?.[0];
  if (lead === undefined) return [];
  return [logical.sourceSpan(logicalSpan(lead.length - lead.trimStart().length, lead.trimEnd().length))];
}
