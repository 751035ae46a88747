// Stands in for a recognizer's thread: what it is asked about, it answers with the number of its answer. Asked about 毒
// it fails, and started with the folder "missing" it does not load.
import { parentPort, workerData } from "node:worker_threads";

if (workerData.stateFolder === "missing") parentPort?.postMessage({ kind: "not-loaded", reason: "no dictionary" });
else parentPort?.postMessage({ kind: "loaded", segmenter: "nodejieba", fallbackReason: null });

let answers = 0;
parentPort?.on("message", ({ id, kind, texts = [], text = "" }) => {
  const start = answers++;
  const mention = { span: { start, end: start + 1 }, label: "PER", confidence: 1, source: "model" };
  const failed = { kind: "failed", reason: "a poisonous passage" };
  const answer = {
    recognize: { kind: "recognized", mentions: texts.map(() => [mention]) },
    "recognize-alone": { kind: "recognized-alone", mentions: [mention], isNewspaper: text.length > 9 },
    words: { kind: "words", words: texts.map((/** @type {string} */ each) => [{ text: each, tag: "x", start: 0 }]) },
  }[/** @type {"recognize" | "recognize-alone" | "words"} */ (kind)];
  parentPort?.postMessage({ kind: "warning", message: `asked for ${[text, ...texts].join("")}` });
  parentPort?.postMessage({ kind: "answer", id, answer: texts.includes("毒") ? failed : answer });
});
