import type { z } from "zod";
import { messageOf } from "../describe-error.js";
import { PageFileError } from "../pages/page-files.js";

/** Work that is done page by page: its name, and what goes in and comes out, so that processes can share it. */
export interface SharedTask<Options, Result> {
  readonly name: string;
  readonly options: z.ZodType<Options>;
  readonly result: z.ZodType<Result>;
}

/** The same with how it is done. */
export interface PageTask<Options, Result> extends SharedTask<Options, Result> {
  /** Loads what the work needs, once a process. */
  readonly start: (options: Options) => Promise<PageWorker<Result>>;
}

/** A task at work in a process. */
export interface PageWorker<Result> {
  /**
   * Does the work for one page.
   * @param warn tells the user something that does not stop the run
   * @throws PageFileError when the page can not be read or written.
   */
  readonly work: (file: string, warn: (message: string) => void) => Promise<Result>;
}

/** What became of a page; `warnings` is what the user should be told of, each once a run. */
export type PageOutcome<Result> = { readonly file: string; readonly warnings: readonly string[] } & (
  { readonly failed: false; readonly result: Result } | { readonly failed: true; readonly reason: string }
);

/** Does a page's work and catches what goes wrong, so that one page never stops the others. */
export async function outcomeOf<Result>(worker: PageWorker<Result>, file: string): Promise<PageOutcome<Result>> {
  const warnings: string[] = [];
  try {
    const result = await worker.work(file, (message) => warnings.push(message));
    return { file, warnings, failed: false, result };
  } catch (error) {
    return { file, warnings, failed: true, reason: failureOf(file, error) };
  }
}

function failureOf(file: string, error: unknown): string {
  if (error instanceof PageFileError) return error.message;
  return `${file}: ${messageOf(error)}`;
}
