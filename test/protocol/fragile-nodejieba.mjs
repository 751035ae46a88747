// Stands in for nodejieba in a test's server: each character is a word, and 毒 ends the process as native code can.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const nodejieba = require("nodejieba");
nodejieba.load = () => undefined;
/** @param {string} text */
nodejieba.cut = (text) => {
  if (text.includes("毒")) process.kill(process.pid, "SIGKILL");
  return Array.from(text);
};
/** @param {string} text */
nodejieba.tag = (text) => nodejieba.cut(text).map((/** @type {string} */ word) => ({ word, tag: "x" }));
