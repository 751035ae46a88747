/** What a rule's id looks like: a group and a name. */
const ID = /^(layout|article|byline|entity|marker|text)\/[a-z]+(-[a-z]+)*$/;

/**
 * The files of a new rule, to be filled in: the rule, a page that is right, one that is not, and that one after its fix.
 * They find tabulators within passages, so that all runs before anything is filled in.
 *
 * @param {string} id the rule's, `group/name`
 * @returns {ReadonlyMap<string, string>} the files by their paths below the project's root
 * @throws {Error} when the id is none
 */
export function newRuleFiles(id) {
  if (!ID.test(id)) {
    throw new Error(`${id} is no rule id. Give a group and a name in small letters, as in text/soft-hyphen.`);
  }
  const fixtures = `test/fixtures/rules/${id}`;
  const page = "（县气象台3月12日）今年入春以来，全县降雨比往年偏少，各乡镇正在检修水渠。\n";
  return new Map([
    [`server/src/rules/${id.replace("/", "-")}.ts`, ruleSource(id)],
    [`${fixtures}/valid/plain.txt`, page],
    [`${fixtures}/invalid/tabulator.txt`, page.replace("，全县", `，⟦\t⟧(${id})全县`)],
    [`${fixtures}/invalid/tabulator.fixed.txt`, page],
  ]);
}

/**
 * The list of all rules with one more, last.
 *
 * @param {string} source of `server/src/rules/all-rules.ts`
 * @param {string} id
 */
export function withRule(source, id) {
  const line = `import { ${constantOf(id)} } from "./${id.replace("/", "-")}.js";\n`;
  return source.replace("\n/** Every rule", `${line}\n/** Every rule`).replace(/\];\n$/, `  ${constantOf(id)},\n];\n`);
}

/** @param {string} id */
function constantOf(id) {
  return id.replace(/[/-]([a-z])/g, (_, letter) => letter.toUpperCase());
}

/** @param {string} id */
function ruleSource(id) {
  return `import { span } from "../text/offsets.js";
import { defineRule } from "./rule.js";

/** Say what it finds, in one line. */
export const ${constantOf(id)} = defineRule({
  id: "${id}",
  severity: "hint",
  fixable: "safe",
  needs: "layout",
  docs: {
    en: {
      title: "A short title",
      what: "What it finds, in a sentence.",
      why: "Why it matters to who reads or counts the text.",
      todo: "What to do about it.",
    },
    zh: {
      title: "简短的标题",
      what: "用一句话说明它找什么。",
      why: "说明这为什么重要。",
      todo: "说明该怎么办。",
    },
  },
  example: {
    before: "本报讯（记者 周文华）今年入春以来，\\t全县降雨比往年偏少。\\n",
    after: "本报讯（记者 周文华）今年入春以来，全县降雨比往年偏少。\\n",
  },
  check(analysis, report) {
    const { text } = analysis.source;
    // What the rule looks for.
    const pattern = /\\t/gu;
    for (const passage of analysis.passages) {
      for (const { 0: found, index } of text.slice(passage.span.start, passage.span.end).matchAll(pattern)) {
        const start = passage.span.start + index;
        const place = span(start, start + found.length);
        report({
          span: place,
          message: { en: "Say what is here and what to do.", zh: "说明这里有什么、该怎么办。" },
          fixes: [
            {
              type: "edit",
              kind: "quickfix",
              safety: "safe",
              preferred: true,
              title: { en: "Remove it", zh: "删去" },
              edits: () => [{ span: place, newText: "" }],
            },
          ],
        });
      }
    }
  },
});
`;
}
