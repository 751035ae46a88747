import type { Bilingual } from "../rules/rule.js";

/** What the server itself says to people. */
export const MESSAGES = {
  changedSince: {
    en: "The page has changed since this was offered. Nothing was done; please try again.",
    zh: "版面在此期间已改动，未作任何修改，请重试。",
  },
  nothingToMerge: {
    en: "There is nothing here that can be merged with certainty.",
    zh: "此处没有可以确定合并的折行。",
  },
  notApplied: {
    en: "The editor did not apply the edit. The page is as it was.",
    zh: "编辑器未应用该修改，版面保持原样。",
  },
  failed: {
    en: "The command failed; the reason is in Newsmark's log.",
    zh: "命令未能完成，原因见 Newsmark 日志。",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
