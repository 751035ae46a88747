import { createHash } from "node:crypto";
import { openSync, writeSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { changeWithin, readWithin } from "./workspace-files.js";

/** A passage that ended a process: a digest of its text, never the text, and when, in milliseconds since 1970. */
const deathSchema = z.object({ passage: z.string(), at: z.number() });
type Death = z.infer<typeof deathSchema>;

/** The deaths that are remembered, over all pages: the last ones. */
const MOST_DEATHS = 1000;
/** Deaths count as recent for this long, in milliseconds. */
const RECENT = 600_000;
/** The file of a process that runs is named for its number. */
const RUNNING = /^segmenting-(\d+)$/u;
const NOTHING = " ".repeat(64);

/**
 * Remembers the passages that a native segmenter ended the process on, over the process' end: which passage it is at
 * work on stands in a file all the while, and a file that a dead process left behind is read at the next start.
 */
export class CrashNotes {
  readonly #passages: ReadonlySet<string>;
  readonly #recent: number;
  readonly #file: number;

  private constructor(deaths: readonly Death[], file: number) {
    this.#passages = new Set(deaths.map(({ passage }) => passage));
    this.#recent = deaths.filter(({ at }) => Date.now() - at < RECENT).length;
    this.#file = file;
  }

  /**
   * Reads the notes that `folder` holds, and begins this process' own. Only one is kept in a process.
   * @throws Error when the folder can not be written.
   */
  static async open(folder: string): Promise<CrashNotes> {
    await mkdir(folder, { recursive: true });
    const deaths = await collect(folder);
    return new CrashNotes(deaths, openSync(join(folder, `segmenting-${String(process.pid)}`), "w"));
  }

  /** How many passages are remembered. */
  get count(): number {
    return this.#passages.size;
  }

  /** How many processes ended so within the last ten minutes. */
  get recent(): number {
    return this.#recent;
  }

  /** Whether a passage has ended a process before. */
  has(text: string): boolean {
    return this.#passages.size > 0 && this.#passages.has(digest(text));
  }

  /** Does work on a passage that may end the process. */
  during<T>(text: string, work: () => T): T {
    this.#note(digest(text));
    try {
      return work();
    } finally {
      this.#note(NOTHING);
    }
  }

  #note(what: string): void {
    try {
      writeSync(this.#file, what, 0);
    } catch {
      // A full disk costs the note, not the work.
    }
  }
}

/** What is remembered, with what dead processes have left behind. */
async function collect(folder: string): Promise<readonly Death[]> {
  const file = join(folder, "crashes.json");
  const known = parse(await readWithin(folder, file));
  const left = (await readdir(folder)).filter((name) => isLeftBehind(name)).map((name) => join(folder, name));
  const fresh = (await Promise.all(left.map(readNote))).flatMap((death) => death ?? []);
  const deaths = [...known, ...fresh].slice(-MOST_DEATHS);
  if (fresh.length > 0) await changeWithin(folder, file, () => `${JSON.stringify(deaths, null, 1)}\n`);
  await Promise.all(left.map((path) => rm(path, { force: true })));
  return deaths;
}

function parse(text: string): readonly Death[] {
  try {
    return z.array(deathSchema).catch([]).parse(JSON.parse(text));
  } catch {
    return [];
  }
}

function isLeftBehind(name: string): boolean {
  const pid = Number(RUNNING.exec(name)?.[1] ?? NaN);
  if (Number.isNaN(pid)) return false;
  try {
    process.kill(pid, 0);
    return pid === process.pid;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "EPERM");
  }
}

async function readNote(path: string): Promise<Death | null> {
  const passage = (await readFile(path, "utf8")).trim();
  return passage === "" ? null : { passage, at: (await stat(path)).mtimeMs };
}

const digest = (text: string): string => createHash("sha256").update(text, "utf16le").digest("hex");
