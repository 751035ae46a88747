import { once } from "node:events";
import { dirname } from "node:path";
import { isatty } from "node:tty";
import { warn } from "../engine.js";
import type { FoundPages } from "../../runtime/pages/find-pages.js";
import { removeLeftovers } from "../../runtime/replace-file.js";
import type { BulkOptions, WriteOptions } from "../options.js";
import { Journal, runKey } from "./journal.js";
import type { PageOutcome, PageTask } from "../../runtime/bulk/page-task.js";
import { startProgress } from "./progress.js";
import { runPages } from "./run-pages.js";

/** How many pages a run had, and how many of them failed or were passed over. */
export interface RunSummary {
  readonly pages: number;
  readonly failed: number;
}

/** Writes to standard output and waits where its reader is slower. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (text.length > 0 && !process.stdout.write(text)) await once(process.stdout, "drain");
}

/**
 * Does a task for all pages found, and prints what `show` makes of each, in order. Failed pages are named
 * on standard error, and the rest goes on.
 * @throws OtherRunError when the journal is another run's.
 */
export async function runCommand<Options extends object, Result>(
  { files, skipped }: FoundPages,
  task: PageTask<Options, Result>,
  options: Options,
  how: BulkOptions | WriteOptions,
  show: (outcome: PageOutcome<Result>) => string | Uint8Array,
): Promise<RunSummary> {
  skipped.forEach(warn);
  if ("journal" in how) await cleanUp(files);
  const journal = "journal" in how && how.resume ? new Journal(how.journal, runKey(task.name, options)) : null;
  const left = journal ? files.filter((file) => !journal.has(file)) : files;
  if (left.length < files.length)
    warn(`${String(files.length - left.length)} of ${String(files.length)} pages are finished`);
  const progress = startProgress(left.length);
  const told = new Set<string>();
  const tell = (message: string): void => {
    if (told.has(message)) return;
    told.add(message);
    progress.clear();
    warn(message);
  };
  let failed = 0;
  try {
    await runPages(left, task, options, {
      jobs: how.jobs,
      done: (outcome) => {
        if (!outcome.failed) journal?.add(outcome.file);
        progress.step();
      },
      print: async (outcome) => {
        outcome.warnings.forEach(tell);
        if (outcome.failed) {
          failed++;
          tell(outcome.reason);
        }
        const shown = show(outcome);
        if (shown.length > 0 && isatty(process.stdout.fd)) progress.clear();
        await print(shown);
      },
    });
    journal?.close(failed === 0);
  } finally {
    progress.end();
    // Processes of a run that was killed may have been at work still when this one began.
    if ("journal" in how) await cleanUp(files);
  }
  return { pages: files.length, failed };
}

/** Takes away what killed runs left beside the pages. */
async function cleanUp(files: readonly string[]): Promise<void> {
  for (const folder of new Set(files.map((file) => dirname(file)))) await removeLeftovers(folder);
}
