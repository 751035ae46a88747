import { STANDARD_INPUT } from "../../runtime/pages/page-files.js";
import { outcomeOf, type PageOutcome, type PageTask } from "../../runtime/bulk/page-task.js";
import { WorkerPool } from "../../runtime/bulk/worker-pool.js";

/** Pages that may be finished before one that comes earlier, for each process: bounds what waits to be printed. */
const AHEAD = 16;

/** How to run over pages. */
export interface RunOptions<Result> {
  /** How many processes share the work; 1 does it in this one. */
  readonly jobs: number;
  /** Called for each page as soon as it is done, in whatever order. */
  readonly done: (outcome: PageOutcome<Result>) => void;
  /** Called for each page in the order of `files`; the run waits for it. */
  readonly print: (outcome: PageOutcome<Result>) => Promise<void> | void;
}

/** Does a task's work for each file. Holds a few pages' results at a time, however many files there are. */
export async function runPages<Options, Result>(
  files: readonly string[],
  task: PageTask<Options, Result>,
  options: Options,
  run: RunOptions<Result>,
): Promise<void> {
  if (run.jobs === 1 || files.length <= 1 || files.includes(STANDARD_INPUT)) await runHere(files, task, options, run);
  else await runShared(files, task, options, run);
}

async function runHere<Options, Result>(
  files: readonly string[],
  task: PageTask<Options, Result>,
  options: Options,
  run: RunOptions<Result>,
): Promise<void> {
  const worker = await task.start(options);
  for (const file of files) {
    const outcome = await outcomeOf(worker, file);
    run.done(outcome);
    await run.print(outcome);
  }
}

async function runShared<Options, Result>(
  files: readonly string[],
  task: PageTask<Options, Result>,
  options: Options,
  run: RunOptions<Result>,
): Promise<void> {
  const jobs = Math.min(run.jobs, files.length);
  const pool = new WorkerPool(task, options, { module: __filename, size: jobs, inBackground: false });
  const waiting: Promise<PageOutcome<Result>>[] = [];
  const enqueue = (file: string): void => {
    const outcome = pool.work(file).then((done) => {
      run.done(done);
      return done;
    });
    // Whoever takes it from the queue sees a failure; until then it is not unheard of.
    outcome.catch(() => undefined);
    waiting.push(outcome);
  };
  try {
    let next = 0;
    while (next < files.length || waiting.length > 0) {
      for (const file of files.slice(next, next + jobs * AHEAD - waiting.length)) {
        enqueue(file);
        next++;
      }
      const first = waiting.shift();
      if (first) await run.print(await first);
    }
  } finally {
    pool.close();
  }
}
