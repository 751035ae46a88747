import type { Bilingual } from "../rules/rule.js";
import type { ImportCounts, LeftReason } from "../service/import-mentions.js";
import type { Language } from "../service/language.js";
import type { Annotation } from "../standoff/annotation.js";
import { quoteOf } from "../standoff/runs.js";
import type { LogicalText } from "../text/logical-text.js";

/** What importing says where nothing is imported. */
export const IMPORT_REFUSALS = {
  own: {
    en: "This file has the page's own annotations: they are shown already.",
    zh: "此文件就是本版自己的标注，已经显示。",
  },
  none: {
    en: "Nothing was imported: the file has no mentions.",
    zh: "未导入：文件中没有实体。",
  },
  unread: (file: string, reasons: string): Bilingual => ({
    en: `Nothing was imported: ${file} could not be read. ${reasons}`,
    zh: `未导入：无法读取 ${file}。${reasons}`,
  }),
  otherPage: (placed: number, all: number): Bilingual => ({
    en: `Nothing was imported: of ${String(all)} mentions only ${String(placed)} have their words on this page. Open the page that was annotated.`,
    zh: `未导入：${String(all)} 个实体中只有 ${String(placed)} 个能在本版找到原文。请打开当时标注的版面。`,
  }),
} as const;

const REASONS: Readonly<Record<LeftReason, Bilingual>> = {
  "no-place": {
    en: "its words are not found on the page, or stand in several places alike",
    zh: "版面上找不到原文，或有多处相同",
  },
  "other-label": {
    en: "a person gave just these words another label",
    zh: "这段文字已被人工标为其他标签",
  },
  "no-label": {
    en: "the project has no such label: add it to newsmark.labels",
    zh: "项目中没有这一标签，可在 newsmark.labels 中添加",
  },
  "label-name": {
    en: "a label with white space, ; or | can not be kept in page.ann",
    zh: "标签含空白、; 或 |，无法写入 page.ann",
  },
  "no-stretch": {
    en: "it leaves words out or goes beyond a passage, which no marker can say: keep annotations beside the text",
    zh: "跳过文字或超出段落，无法写成标记，可改用文本外标注",
  },
  crosses: {
    en: "its marker would cross another one",
    zh: "标记会与其他标记交叉",
  },
};

const LIKENESS: Bilingual = {
  en: "the words changed: check its place",
  zh: "原文有改动，请核对位置",
};

const OTHER_LINE: Bilingual = {
  en: "no mention: relations, attributes and notes are not taken in",
  zh: "不是实体：关系、属性和注释不导入",
};

/** What became of a file's mentions, in one sentence. */
export function importedCounts({ placed, already, left, unsure }: ImportCounts, file: string): Bilingual {
  const english = [
    `${plural(placed, "mention")} from ${file} placed on the page`,
    already > 0 ? `${String(already)} there already` : "",
    unsure.length > 0 ? `${String(unsure.length)} to check` : "",
    left.length > 0 ? `${String(left.length)} not placed` : "",
  ];
  const chinese = [
    `已将 ${file} 中的 ${String(placed)} 个实体标到版面上`,
    already > 0 ? `${String(already)} 个原已存在` : "",
    unsure.length > 0 ? `${String(unsure.length)} 个需核对` : "",
    left.length > 0 ? `${String(left.length)} 个未能放置` : "",
  ];
  const told = (parts: readonly string[], separator: string): string =>
    parts.filter((part) => part !== "").join(separator);
  return { en: `${told(english, "; ")}.`, zh: `${told(chinese, "；")}。` };
}

/** The list of what was not taken in, and of what a person should check; null where there is neither. */
export function importList(
  counts: ImportCounts,
  otherLines: readonly string[],
  names: { readonly file: string; readonly bare: LogicalText },
  language: Language,
): string | null {
  const { text } = names.bare;
  const rows = [
    ...counts.left.map(({ annotation, reason }) => rowOf(annotation, text, REASONS[reason][language])),
    ...counts.unsure.map((annotation) => rowOf(annotation, text, LIKENESS[language])),
    ...otherLines.map((line) => `${line.replaceAll("\t", " ")}\t${OTHER_LINE[language]}`),
  ];
  return rows.length === 0 ? null : `${importedCounts(counts, names.file)[language]}\n\n${rows.join("\n")}\n`;
}

function rowOf({ label, place }: Annotation, text: string, why: string): string {
  if (place.kind === "placed") return `${label}\t${quoteOf(text, place.fragments)}\t${why}`;
  const { before, after } = place.quote;
  const around = before + after === "" ? "" : `\t…${before}【${place.quote.text}】${after}…`;
  return `${label}\t${place.quote.text}\t${why}${around}`.replace(/[\r\n]+/gu, " ");
}

const plural = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
