import { fork, type ChildProcess } from "node:child_process";
import { constants, setPriority } from "node:os";
import { z } from "zod";
import type { PageOutcome, SharedTask } from "./page-task.js";

/** The hidden subcommand that a process of the pool runs. */
export const WORKER_COMMAND = "worker-process";

/** What a process is told first: the task, and how to do it. */
export const startMessage = z.object({ task: z.string(), options: z.unknown() });

/** What a process is told then: pages, one at a time. */
export const pageMessage = z.object({ file: z.string() });

const outcomeMessage = z.discriminatedUnion("failed", [
  z.object({ failed: z.literal(false), file: z.string(), warnings: z.array(z.string()), result: z.unknown() }),
  z.object({ failed: z.literal(true), file: z.string(), warnings: z.array(z.string()), reason: z.string() }),
]);

/** What a process answers when it could not even start. */
export const brokenMessage = z.object({ broken: z.string() });

interface Job<Result> {
  readonly file: string;
  readonly resolve: (outcome: PageOutcome<Result>) => void;
  readonly reject: (error: Error) => void;
}

/** The processes of a pool. */
export interface PoolProcesses {
  /** The command line's bundle, which they run. */
  readonly module: string;
  /** How many there are at most. */
  readonly size: number;
  /** Whether they give way to everything else that the machine does. */
  readonly inBackground: boolean;
}

/** Processes that share a task's pages. One that dies takes its page with it, and no more: another takes its place. */
export class WorkerPool<Options, Result> {
  readonly #queue: Job<Result>[] = [];
  readonly #busy = new Map<ChildProcess, Job<Result>>();
  readonly #idle: ChildProcess[] = [];
  #started = 0;
  #closed = false;

  constructor(
    readonly task: SharedTask<Options, Result>,
    readonly options: Options,
    readonly processes: PoolProcesses,
  ) {}

  /** What becomes of a page; rejects only when the processes can not start. */
  work(file: string): Promise<PageOutcome<Result>> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ file, resolve, reject });
      this.#next();
    });
  }

  /** Ends the processes; nothing more can be asked of them. */
  close(): void {
    this.#closed = true;
    for (const child of [...this.#idle, ...this.#busy.keys()]) child.kill();
  }

  #next(): void {
    if (this.#closed || this.#queue.length === 0) return;
    if (this.#idle.length === 0 && this.#started < this.processes.size) this.#idle.push(this.#start());
    const child = this.#idle.pop();
    const job = child && this.#queue.shift();
    if (!child || !job) return;
    this.#busy.set(child, job);
    child.send({ file: job.file });
  }

  #start(): ChildProcess {
    const { module, inBackground } = this.processes;
    // Standard output may carry a protocol: what a process says goes to standard error.
    const child = fork(module, [WORKER_COMMAND], { stdio: ["ignore", 2, 2, "ipc"], execArgv: [] });
    this.#started++;
    if (inBackground && child.pid !== undefined) giveWay(child.pid);
    child.send({ task: this.task.name, options: this.options });
    child.on("message", (message) => {
      this.#answered(child, message);
    });
    child.on("error", (error) => {
      this.#lost(child, error.message);
    });
    child.on("exit", (code, signal) => {
      this.#lost(child, signal === null ? `exit code ${String(code)}` : `signal ${signal}`);
    });
    return child;
  }

  #answered(child: ChildProcess, message: unknown): void {
    const job = this.#busy.get(child);
    if (!job) return;
    this.#busy.delete(child);
    const broken = brokenMessage.safeParse(message);
    if (broken.success) {
      job.reject(new Error(broken.data.broken));
      return;
    }
    this.#idle.push(child);
    try {
      const outcome = outcomeMessage.parse(message);
      job.resolve(outcome.failed ? outcome : { ...outcome, result: this.task.result.parse(outcome.result) });
    } catch (error) {
      job.reject(error instanceof Error ? error : new Error(String(error)));
    }
    this.#next();
  }

  #lost(child: ChildProcess, how: string): void {
    const at = this.#idle.indexOf(child);
    if (at >= 0) this.#idle.splice(at, 1);
    const job = this.#busy.get(child);
    this.#busy.delete(child);
    if (at < 0 && !job) return;
    this.#started--;
    const reason = `${job?.file ?? ""}: the process that worked on it died (${how})`;
    job?.resolve({ file: job.file, warnings: [], failed: true, reason });
    this.#next();
  }
}

/** Lowers a process's priority; one that has ended, or a machine that does not let it, goes on as it is. */
function giveWay(process: number): void {
  try {
    setPriority(process, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    return;
  }
}
