import type { z } from "zod";
import type { Bilingual } from "../rules/rule.js";
import { meantBy } from "./nearest-word.js";

/** A fault of a value as the schema finds it. */
type Issue = z.core.$ZodIssue;

/** What a value should be, where the schema's own words say it badly; by the key, for values of labels. */
const LABEL_VALUES: Readonly<Record<string, Bilingual>> = {
  name: {
    en: 'give a name of at most 40 characters, or one each: { "en": "…", "zh": "…" }',
    zh: '须为 40 字以内的名称，或分语言给出：{ "en": "…", "zh": "…" }',
  },
  type: {
    en: "give one word of letters, figures, dots and hyphens",
    zh: "须为一个词，可含文字、数字、点和连字符",
  },
  color: {
    en: 'give #RRGGBB, { "light": "#RRGGBB", "dark": "#RRGGBB" }, or a theme colour’s id such as charts.green',
    zh: '须为 #RRGGBB、{ "light": "#RRGGBB", "dark": "#RRGGBB" } 或主题颜色 id（如 charts.green）',
  },
};

/**
 * What is wrong with a value, and what to write.
 *
 * @param path where it stands in the file
 * @param given the value
 * @param issues what the schema finds, in English and in Chinese
 */
export function valueFault(
  path: readonly (string | number)[],
  given: unknown,
  issues: { readonly en: Issue; readonly zh: Issue },
): Bilingual {
  const name = path.length === 0 ? "newsmark.config" : path.join(".");
  const said = isOfLabel(path) ? LABEL_VALUES[String(path.at(-1))] : undefined;
  if (issues.en.code === "invalid_key") return labelKeyFault(String(path.at(-1)));
  const { en, zh } = said ?? { en: issues.en.message, zh: zhOf(issues.en) ?? issues.zh.message };
  const meant = meantValue(issues.en, given);
  return {
    en: `${name}: ${en}. It does not count.${meant === null ? "" : ` Did you mean ${meant}?`}`,
    zh: `${name}：${zh}。此项不生效。${meant === null ? "" : `是否指 ${meant}？`}`,
  };
}

const isOfLabel = (path: readonly (string | number)[]): boolean =>
  path.at(-3) === "labels" && typeof path.at(-2) === "string";

/** The Chinese words that a check of ours sends along. */
function zhOf(issue: Issue): string | null {
  const zh: unknown = issue.code === "custom" ? issue.params?.zh : undefined;
  return typeof zh === "string" ? zh : null;
}

/** The allowed value that was likely meant; null where none is near, or any value is allowed. */
function meantValue(issue: Issue, given: unknown): string | null {
  if (issue.code !== "invalid_value" || typeof given !== "string") return null;
  return meantBy(
    given,
    issue.values.filter((each) => typeof each === "string"),
  );
}

function labelKeyFault(key: string): Bilingual {
  const upper = key.toUpperCase().replace(/[^A-Z0-9_-]/gu, "");
  const example = /^[A-Z]/u.test(upper) ? upper.slice(0, 32) : "MONEY";
  return {
    en: `labels: ${key} can not be a label's key, so it does not count. Write capitals and figures, and give the name people read as its name: ${example}.`,
    zh: `labels：${key} 不能作类别代号，不生效。代号用大写字母和数字（如 ${example}），显示的名称另用 name 给出。`,
  };
}
