// What is written about the rules: a page each, their table, and the settings that name them.

/** @typedef {import("../../server/src/rules/rule.js").Rule} Rule */
/** @typedef {"en" | "zh"} Language */

const words = {
  en: {
    what: "What it finds",
    why: "Why it matters",
    todo: "What to do",
    example: "Example",
    before: "Before:",
    after: "After the fix:",
    byHand: "Mended by hand:",
    severity: "Severity",
    rule: "Rule",
    fix: "Fix",
    setting: "To show it otherwise, or not at all, set it in",
    severities: { error: "error", warning: "warning", information: "information", hint: "hint" },
    fixes: { safe: "safe", unsafe: "asks first", none: "by hand" },
    fixNotes: {
      safe: "There is a safe fix: it may be applied without asking, also to many pages at once.",
      unsafe: "There is a fix, which is applied only when you choose it.",
      none: "There is no automatic fix.",
    },
  },
  zh: {
    what: "是什么",
    why: "为什么重要",
    todo: "怎么办",
    example: "示例",
    before: "修复前：",
    after: "修复后：",
    byHand: "手工改正后：",
    severity: "级别",
    rule: "规则",
    fix: "修复",
    setting: "如需改变级别或关闭，请设置",
    severities: { error: "错误", warning: "警告", information: "信息", hint: "提示" },
    fixes: { safe: "可安全修复", unsafe: "需选择", none: "手工" },
    fixNotes: {
      safe: "可安全修复：无需逐一确认，也可批量应用于多个版面。",
      unsafe: "有修复办法，但只在选择后应用。",
      none: "没有自动修复。",
    },
  },
};

/**
 * Where a rule's page stands, from the folder of all rules' pages.
 *
 * @param {Rule} rule
 */
export const pagePath = (rule) => `${rule.id}.md`;

/**
 * A rule's page of documentation, in English and Chinese.
 *
 * @param {Rule} rule
 */
export function rulePage(rule) {
  return `# ${rule.docs.en.title} · ${rule.docs.zh.title}

\`${rule.id}\`

[English](#english) · [中文](#中文)

## English

${section(rule, "en")}

## 中文

${section(rule, "zh")}
`;
}

/**
 * @param {Rule} rule
 * @param {Language} language
 */
function section(rule, language) {
  const { what, why, todo } = rule.docs[language];
  const word = words[language];
  const { before, after } = rule.example;
  const severity = word.severities[rule.severity];
  return [
    `${word.severity}${language === "en" ? ": " : "："}${severity}${language === "en" ? ". " : "。"}${word.fixNotes[rule.fixable]}`,
    `### ${word.what}`,
    what,
    `### ${word.why}`,
    why,
    `### ${word.todo}`,
    todo,
    `### ${word.example}`,
    word.before,
    fenced(before),
    rule.fixable === "none" ? word.byHand : word.after,
    fenced(after),
    `${word.setting}${language === "en" ? " `newsmark.rules`:" : " `newsmark.rules`："}`,
    `\`\`\`json\n{ "newsmark.rules": { "${rule.id}": "off" } }\n\`\`\``,
  ].join("\n\n");
}

/** @param {string} text */
const fenced = (text) => `\`\`\`text\n${shown(text)}\n\`\`\``;

/**
 * An example with its control characters as pictures, so that a page shows them.
 *
 * @param {string} text
 */
const shown = (text) =>
  text
    .replace(/\n$/u, "")
    .replace(/[^\P{Cc}\n]/gu, (character) => String.fromCodePoint(0x2400 + (character.codePointAt(0) ?? 0)));

/**
 * The table of all rules.
 *
 * @param {readonly Rule[]} rules
 * @param {Language} language
 * @param {string} folder where the rules' pages stand, from where the table stands; ends with a slash or is empty
 */
export function ruleTable(rules, language, folder) {
  const word = words[language];
  const rows = rules.map((rule) =>
    [
      `[\`${rule.id}\`](${folder}${pagePath(rule)})`,
      rule.docs[language].what,
      word.severities[rule.severity],
      word.fixes[rule.fixable],
    ].join(" | "),
  );
  return [
    `| ${word.rule} | ${word.what} | ${word.severity} | ${word.fix} |`,
    "| --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row} |`),
  ].join("\n");
}

/**
 * The page that lists the rules.
 *
 * @param {readonly Rule[]} rules
 */
export const indexPage = (rules) => `# Rules · 规则

This folder is written by \`npm run generate\` from the rules' own metadata in \`server/src/rules\`.

## English

${ruleTable(rules, "en", "")}

## 中文

${ruleTable(rules, "zh", "")}
`;

/** Begins each key that is written here among the manifest's strings. */
export const KEY_PREFIX = "rule.";

/** @type {readonly ["error", "warning", "information", "hint", "off"]} */
const choices = ["error", "warning", "information", "hint", "off"];

/**
 * The setting that gives rules another severity, for the manifest.
 *
 * @param {readonly Rule[]} rules
 */
export const rulesSetting = (rules) => ({
  "newsmark.rules": {
    type: "object",
    default: {},
    scope: "resource",
    markdownDescription: `%${KEY_PREFIX}setting%`,
    keywords: ["规则", "级别", "折行", "断栏"],
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map((rule) => [
        rule.id,
        {
          type: "string",
          enum: choices,
          enumDescriptions: choices.map((choice) => `%${KEY_PREFIX}severity.${choice}%`),
          default: rule.severity,
          description: `%${KEY_PREFIX}${rule.id}%`,
        },
      ]),
    ),
  },
});

/**
 * The strings that the setting refers to.
 *
 * @param {readonly Rule[]} rules
 * @param {Language} language
 * @returns {Record<string, string>}
 */
export const rulesStrings = (rules, language) => ({
  ...settingStrings[language],
  ...Object.fromEntries(
    rules.map(({ id, docs }) => [
      KEY_PREFIX + id,
      language === "en" ? `${docs.en.title}. ${docs.en.what}` : `${docs.zh.title}：${docs.zh.what}`,
    ]),
  ),
});

/** @type {Record<Language, Record<string, string>>} */
const settingStrings = {
  en: {
    "rule.setting": "How serious each rule's findings are shown to be. `off` leaves a rule out.",
    "rule.severity.error": "Shown as an error.",
    "rule.severity.warning": "Shown as a warning.",
    "rule.severity.information": "Shown as information.",
    "rule.severity.hint": "Shown as a hint: three dots under the text, not listed among the problems.",
    "rule.severity.off": "Not looked for.",
  },
  zh: {
    "rule.setting": "各规则所发现问题的显示级别。`off` 表示不检查。",
    "rule.severity.error": "显示为错误。",
    "rule.severity.warning": "显示为警告。",
    "rule.severity.information": "显示为信息。",
    "rule.severity.hint": "显示为提示：文字下方有三个小点，不列入“问题”面板。",
    "rule.severity.off": "不检查。",
  },
};
