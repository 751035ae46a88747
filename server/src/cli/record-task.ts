import { recordOf } from "../corpus/page-record.js";
import type { PageTask } from "../runtime/bulk/page-task.js";
import { recordTask, type RecordOptions, type RecordResult } from "../runtime/bulk/record-task.js";
import { readPage } from "../runtime/pages/page-files.js";
import { isTextFile } from "../runtime/pages/find-pages.js";
import { mayBeNewsPage } from "../text/looks-like-news-dump.js";
import { Engine } from "./engine.js";

/** What a process does that looks at the files of a corpus for the language server. */
export const recordPageTask: PageTask<RecordOptions, RecordResult> = {
  ...recordTask,
  start: async ({ personal, taken }) => {
    const engine = await Engine.load("full", null, personal);
    const pages = new Set(taken);
    return {
      work: async (file, warn) => {
        // Positions are an editor's, which shows no byte-order mark.
        const text = (await readPage(file)).text.replace(/^\uFEFF/u, "");
        if (isTextFile(file) && !pages.has(file) && !mayBeNewsPage(text)) return { kind: "other" };
        const { analyze } = await engine.forPage(file, warn);
        return { kind: "page", record: recordOf(analyze(text)) };
      },
    };
  },
};
