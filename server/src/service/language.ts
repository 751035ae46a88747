import type { Bilingual } from "../rules/rule.js";

/** The languages that Newsmark speaks. */
export type Language = keyof Bilingual;

/** The language for a client's locale: Chinese for `zh` and `zh-…`, else English. */
export const languageOf = (locale: string | undefined): Language =>
  locale !== undefined && /^zh(?:$|[-_])/iu.test(locale) ? "zh" : "en";
