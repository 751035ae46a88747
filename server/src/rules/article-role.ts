import { markersForPassages } from "../analysis/markers-for.js";
import type { Role } from "../layout/page-layout.js";
import { levelOf } from "../markers/element-names.js";
import type { ElementName } from "../markers/marked-page.js";
import type { WantedMarker } from "../markers/wanted-marker.js";
import { contextsOfStretches } from "./context.js";
import { enclosures } from "./enclosure.js";
import { insertFix } from "./insert-fix.js";
import { keepFix } from "./keep-fix.js";
import { articlesOfPassages } from "./merge-fixes.js";
import { ROLE_NAMES } from "./role-names.js";
import { defineRule, type RuleId } from "./rule.js";

/** What marks each role that this rule looks at. */
const ELEMENTS: ReadonlyMap<Role, ElementName> = new Map<Role, ElementName>([
  ["headline", "head"],
  ["deck", "head"],
  ["kicker", "head"],
  ["crosshead", "head"],
  ["banner", "head"],
  ["caption", "p"],
  ["credit", "byline"],
]);

const id: RuleId = "article/role";

/** A headline, caption or credit that no marker encloses. */
export const articleRole = defineRule({
  id,
  severity: "hint",
  fixable: "unsafe",
  needs: "layout",
  docs: {
    en: {
      title: "Headline, caption or credit not marked",
      what: "A headline, deck, kicker, crosshead, banner headline, caption or photo credit is not marked as one.",
      why: "Without its marker it counts as running text.",
      todo: "Insert its marker, or those of the whole article.",
    },
    zh: {
      title: "标题、图说等未标记",
      what: "标题、副题、引题、小标题、通栏题、图说或图片署名还没有标记。",
      why: "没有标记，它们会被当作正文。",
      todo: "插入它的标记，或插入整篇稿件的标记。",
    },
  },
  example: { before: "流动书车进山村\n", after: "<head>流动书车进山村</head>\n" },
  check(analysis, report) {
    const articles = articlesOfPassages(analysis);
    const divs = enclosures(analysis.page, ({ name, type }) => name === "div" && type !== "group");
    const marked = new Map(
      [...new Set(ELEMENTS.values())].map((element) => [
        element,
        enclosures(analysis.page, ({ name }) => name === element),
      ]),
    );
    const markersOf = markersForPassages(analysis);
    const contextOf = contextsOfStretches(analysis);
    for (const passage of analysis.passages) {
      const element = ELEMENTS.get(passage.role);
      if (!element || marked.get(element)?.has(passage.span)) continue;
      const article = articles.get(passage.index);
      if (article && divs.has(article.span)) continue;
      const name = ROLE_NAMES[passage.role];
      report({
        span: passage.span,
        message: {
          en: `This looks like a ${name.en}, and nothing marks it. Insert its marker.`,
          zh: `此处像是${name.zh}，还没有标记，可插入标记。`,
        },
        fixable: "unsafe",
        fixes: () => [
          insertFix(
            analysis,
            { en: `Mark it as a ${name.en}`, zh: `标记为${name.zh}` },
            () => markersOf(passage).filter(isNoMention),
            true,
          ),
          keepFix(id, { en: `It is no ${name.en}`, zh: `不是${name.zh}` }, contextOf(passage.span)),
        ],
      });
    }
  },
});

/** Leaves the markers of the mentions within a passage out. */
const isNoMention = ({ element }: WantedMarker): boolean => levelOf(element) !== "mention";
