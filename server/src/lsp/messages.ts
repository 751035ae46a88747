import type { Bilingual } from "../rules/rule.js";

/** What the server itself says to people. */
export const MESSAGES = {
  changedSince: {
    en: "the page has changed meanwhile; please try again",
    zh: "版面在此期间已改动，请重试",
  },
  nothingToMerge: {
    en: "There is nothing here that can be merged with certainty.",
    zh: "此处没有可以确定合并的折行。",
  },
  nothingToMark: {
    en: "What is here is marked already, or nothing here takes a marker.",
    zh: "此处已有标记，或没有可插入标记的内容。",
  },
  markersCross: {
    en: "The markers can not stand here: they would cross others.",
    zh: "此处不能插入标记：会与已有标记交叉。",
  },
  noSuchLabel: {
    en: "This stretch can not be labelled: the marker would cross others, or there is no such label.",
    zh: "此处不能加标签：标记会与已有标记交叉，或没有这种标签。",
  },
  noName: {
    en: "This can not be a name: it is empty, or holds a line end, < or >. Type a name, or a label such as PER.",
    zh: "不能作为名称：内容为空，或含有换行、< 或 >。请输入名称，或 PER 一类的标签。",
  },
  nothingToStrip: {
    en: "There are no markers on this page.",
    zh: "本版没有标记。",
  },
  noFolder: {
    en: "This page lies in no open folder, so the decision has no place to be kept. Open the page's folder and try again.",
    zh: "该版面不在已打开的文件夹中，无处保存这一决定。请先打开所在文件夹再试。",
  },
  unreadableDismissals: {
    en: "The file .newsmark/dismissed.json holds entries that can not be read. Mend or remove them, then try again.",
    zh: "文件 .newsmark/dismissed.json 中有无法读取的条目，请修正或删除后再试。",
  },
  noEntry: {
    en: "This can not be an entry of the dictionary: it is empty, too long, holds white space, or begins with #.",
    zh: "不能作为词条：内容为空、过长、含空白，或以 # 开头。",
  },
  notKept: {
    en: "The decision could not be written into the folder .newsmark. The log tells why.",
    zh: "无法把这一决定写入 .newsmark 文件夹，原因见日志。",
  },
  failed: {
    en: "the command failed; Newsmark's log tells why",
    zh: "命令未能完成，原因见 Newsmark 日志",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
