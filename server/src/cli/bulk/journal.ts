import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";

/** What a page's file was like when it was finished. */
const entrySchema = z.object({ file: z.string(), size: z.number(), changed: z.number() });
const headSchema = z.object({ run: z.string() });

/** The journal of another run than this one. */
export class OtherRunError extends Error {
  constructor(path: string) {
    super(`${path} is the journal of another command. Run that one again, or remove the journal.`);
  }
}

/** What names a run: its command and options. Its pages are named by the entries. */
export const runKey = (command: string, options: object): string =>
  createHash("sha256")
    .update(JSON.stringify([command, options]))
    .digest("hex")
    .slice(0, 16);

/**
 * The pages that a run has finished, a line each, so that a run that was killed can go on. A last line that was cut off
 * is passed over: its page is done again. A page that has changed since is not finished.
 */
export class Journal {
  readonly #finished: Map<string, { readonly size: number; readonly changed: number }>;
  readonly #descriptor: number;

  /** @throws OtherRunError when the file tells of a run with another key. */
  constructor(
    readonly path: string,
    key: string,
  ) {
    const lines = readLines(path);
    const head = headSchema.safeParse(lines.at(0));
    if (lines.length > 0 && (!head.success || head.data.run !== key)) throw new OtherRunError(path);
    this.#finished = new Map(
      lines.slice(1).flatMap((line) => {
        const entry = entrySchema.safeParse(line);
        return entry.success ? [[entry.data.file, entry.data] as const] : [];
      }),
    );
    this.#descriptor = openSync(path, "a");
    // The line feed closes a line that a kill cut off.
    writeSync(this.#descriptor, lines.length > 0 ? "\n" : `${JSON.stringify({ run: key })}\n`);
  }

  /** Whether a page is finished, and as it was then. */
  has(file: string): boolean {
    const entry = this.#finished.get(resolve(file));
    if (!entry) return false;
    const now = statSync(file, { throwIfNoEntry: false });
    return now?.size === entry.size && now.mtimeMs === entry.changed;
  }

  /** A page is finished. */
  add(file: string): void {
    const now = statSync(file, { throwIfNoEntry: false });
    if (!now) return;
    writeSync(this.#descriptor, `${JSON.stringify({ file: resolve(file), size: now.size, changed: now.mtimeMs })}\n`);
  }

  /** The run is over: the journal is removed when every page was finished, and kept for another run when not. */
  close(complete: boolean): void {
    closeSync(this.#descriptor);
    if (complete) rmSync(this.path, { force: true });
  }
}

function readLines(path: string): unknown[] {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
  return content.split("\n").flatMap((line) => {
    try {
      return line === "" ? [] : [JSON.parse(line) as unknown];
    } catch {
      return [];
    }
  });
}
