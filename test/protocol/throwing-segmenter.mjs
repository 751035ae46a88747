// Stands in for jieba-wasm in a test's server: each two characters are a word, and 毒 makes it throw.
import { createRequire } from "node:module";

const jieba = createRequire(import.meta.url)("jieba-wasm");
/** @param {string} text */
jieba.tag = (text) => {
  if (text.includes("毒")) throw new Error("a poisonous passage");
  return Array.from(text.match(/.{1,2}/gsu) ?? [], (word) => ({ word, tag: "n" }));
};
