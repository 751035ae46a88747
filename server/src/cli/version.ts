/** The version that is printed; the bundler puts package.json's in its place. */
declare const NEWSMARK_VERSION: string | undefined;

/** Newsmark's version. */
export const VERSION = typeof NEWSMARK_VERSION === "string" ? NEWSMARK_VERSION : "development";
