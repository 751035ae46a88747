// Stands in for nodejieba in a test's server: each two characters are a word, and 毒 makes it throw.
import { createRequire } from "node:module";

const nodejieba = createRequire(import.meta.url)("nodejieba");
nodejieba.load = () => undefined;
/** @param {string} text */
nodejieba.cut = (text) => {
  if (text.includes("毒")) throw new Error("a poisonous passage");
  return text.match(/.{1,2}/gsu) ?? [];
};
/** @param {string} text */
nodejieba.tag = (text) => nodejieba.cut(text).map((/** @type {string} */ word) => ({ word, tag: "n" }));
