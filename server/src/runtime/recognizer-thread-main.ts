import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { z } from "zod";
import { OwnRecognizer } from "../entities/recognizer.js";
import type { Resources } from "../entities/resources.js";
import { finished } from "../text/finished.js";
import { messageOf } from "./describe-error.js";
import { guardedSegmenter } from "./guarded-segmenter.js";
import { loadResources } from "./load-resources.js";
import type { ThreadAnswer, ThreadMessage, ThreadRequest } from "./thread-messages.js";

/** What the thread is started with: `LoadOptions`. */
const optionsSchema = z.object({ stateFolder: z.string().nullable() });

/** The entry of a recognizer's thread: loads the dictionary and the model, and answers one request after the other. */
async function serve(port: MessagePort): Promise<void> {
  const tell = (message: ThreadMessage): void => {
    port.postMessage(message);
  };
  try {
    const { resources, fallbackReason } = await loadResources(optionsSchema.parse(workerData));
    const segmenter = guardedSegmenter(resources.segmenter, (message) => {
      tell({ kind: "warning", message });
    });
    port.on("message", (request: ThreadRequest) => {
      tell({ kind: "answer", id: request.id, answer: answerTo(request, { ...resources, segmenter }) });
    });
    tell({ kind: "loaded", segmenter: segmenter.name, fallbackReason });
  } catch (error) {
    tell({ kind: "not-loaded", reason: messageOf(error) });
  }
}

function answerTo(request: ThreadRequest, resources: Resources): ThreadAnswer {
  const recognizer = new OwnRecognizer(resources);
  try {
    switch (request.kind) {
      case "recognize":
        return { kind: "recognized", mentions: finished(recognizer.recognize(request.texts)) };
      case "recognize-alone":
        return { kind: "recognized-alone", ...finished(recognizer.recognizeAlone(request.text)) };
      case "words":
        return { kind: "words", words: request.texts.map((text) => resources.segmenter.tag(text)) };
    }
  } catch (error) {
    return { kind: "failed", reason: messageOf(error) };
  }
}

if (parentPort) void serve(parentPort);
