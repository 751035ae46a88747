/*
 * How columns of a page are called: what a short line ends with. Whole lines only; no pattern goes back.
 */

/** No title of a column is longer, in UTF-16 units. */
const LONGEST_TITLE = 8;

/** How columns of news in brief are called. */
const COLUMN_TITLE =
  /(?:[简簡快短要][讯訊]|速[览覽读讀递遞]|要[闻聞]|短波|集锦|集錦|一[览覽]|[动動]态|[动動]態|[简簡][报報明]|[文书書]摘|[链鏈]接|广角|廣角|回眸|播报|播報)$/u;

/** Those of them that no section of an article is called, with or without quotes around them. */
const CERTAIN_TITLE = /(?:[简簡快短要][讯訊]|速[览覽读讀递遞]|短波|集锦|集錦|[文书書]摘)[」』”]?$/u;

/** Whether a line is what columns of news in brief are called. */
export const isColumnTitle = (text: string): boolean => text.length <= LONGEST_TITLE && COLUMN_TITLE.test(text);

/** Whether a line is what a column is called and no section of an article is. */
export const isCertainColumnTitle = (text: string): boolean => text.length <= LONGEST_TITLE && CERTAIN_TITLE.test(text);
