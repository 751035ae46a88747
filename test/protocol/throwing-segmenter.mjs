// Stands in for nodejieba in a test's server: each two characters are a word, and 毒 makes it throw.
import { createRequire } from "node:module";

const nodejieba = createRequire(import.meta.url)("nodejieba");
nodejieba.load = () => undefined;
/** @param {string} text */
nodejieba.tag = (text) => {
  if (text.includes("毒")) throw new Error("a poisonous passage");
  return Array.from(text.match(/.{1,2}/gsu) ?? [], (word) => ({ word, tag: "n" }));
};
