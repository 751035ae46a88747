import { on } from "node:events";
import { Command } from "commander";
import { outcomeOf, type PageTask, type PageWorker } from "../../runtime/bulk/page-task.js";
import { pageMessage, startMessage, WORKER_COMMAND } from "../../runtime/bulk/worker-pool.js";

/** A task whose options come from outside. */
export interface StartableTask {
  readonly name: string;
  readonly start: (options: unknown) => Promise<PageWorker<unknown>>;
}

/** A task as a process of the pool starts it. */
export const startable = <Options, Result>(task: PageTask<Options, Result>): StartableTask => ({
  name: task.name,
  start: (options) => task.start(task.options.parse(options)),
});

/** The hidden subcommand that works on pages for the process that started it, until that one ends or is killed. */
export function workerCommand(tasks: readonly StartableTask[]): Command {
  return new Command(WORKER_COMMAND).action(async () => {
    process.once("disconnect", () => process.exit());
    let worker: PageWorker<unknown> | null = null;
    for await (const message of on(process, "message")) {
      const content: unknown = Array.isArray(message) ? message[0] : undefined;
      try {
        if (worker === null) worker = await started(tasks, content);
        else process.send?.(await outcomeOf(worker, pageMessage.parse(content).file));
      } catch (error) {
        process.send?.({ broken: error instanceof Error ? error.message : String(error) });
      }
    }
  });
}

async function started(tasks: readonly StartableTask[], message: unknown): Promise<PageWorker<unknown>> {
  const { task: name, options } = startMessage.parse(message);
  const task = tasks.find((each) => each.name === name);
  if (!task) throw new Error(`there is no task ${name}`);
  return task.start(options);
}
