import { WordTable } from "../bylines/word-table.js";

/*
 * What dates, weekdays, page numbers and page names look like where a newspaper prints them beside its articles: sources of
 * patterns over folded text (`bylines/fold.ts`), each anchored by who uses it.
 */

/** A figure, in digits or in Chinese. */
export const FIGURE = "[\\d一二三四五六七八九十〇零○]";
const YEAR = "(?:中华民国)?(?:(?:19|20)?\\d{2,4}|[一二三四五六七八九十〇零○]{2,4})";
/** A date with its year: 2025年3月12日, 2025-03-12, 二〇二五年三月十二日, 中华民国一〇八年五月十二日. */
export const DATE = `${YEAR}\\s?[年.\\-/]\\s?${FIGURE}{1,3}\\s?[月.\\-/]\\s?${FIGURE}{1,3}\\s?日?`;
export const WEEKDAY = "(?:星期|周|礼拜)[一二三四五六日天]";
/** A page's number as it stands beside a page's name: A12, 03. */
export const PAGE_NUMBER = "[A-Z]?\\d{1,3}";

/** What pages are called after. */
const NAMES = new WordTable(
  "要闻 综合 时政 国内 国际 本地 都市 社会 民生 经济 财经 金融 产经 科技 教育 文化 文艺 文学 副刊 体育 健康 卫生 法治 评论 " +
    "观点 理论 实践 学习 视点 专题 专版 特刊 特别报道 生活 娱乐 时尚 旅游 汽车 房产 军事 港澳 台湾 两岸 港闻 天下 广告 公告",
);
const WITH_NAME = /^[\p{Script=Han}]{0,6}(?:新闻|要闻|专题|副刊|周刊|综合|广告|报道|港闻|论坛)$/u;

/** Whether a page is called so: 要闻, 体育新闻, 健康周刊. */
export const isPageName = (folded: string): boolean => NAMES.has(folded) || WITH_NAME.test(folded);
