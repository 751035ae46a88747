import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { replaceFile } from "./replace-file.js";

/** What is kept of a page: two texts without line ends, of which the first can be had alone. */
export interface KeptPage {
  /** Tells what the page was like when this was kept: another stamp, and it holds no more. */
  readonly stamp: string;
  readonly head: string;
  readonly body: string;
}

const firstLine = z.object({ path: z.string(), stamp: z.string() });

/**
 * What is kept of the pages below a folder, a file each, so that what was done is kept whenever the process ends. It
 * can be thrown away at any time; what can not be read is not there.
 */
export class PageCache {
  readonly #folder: string;

  /**
   * @param stateFolder where the caches of all folders are
   * @param pages the folder that the pages lie in
   */
  constructor(stateFolder: string, pages: string) {
    this.#folder = join(stateFolder, "corpus", digest(pages));
  }

  /** Whether anything was ever kept. */
  async isThere(): Promise<boolean> {
    return (await this.#names()).length > 0;
  }

  /** What is kept of a page; null when there is nothing. */
  async read(path: string): Promise<KeptPage | null> {
    try {
      const [first = "", head = "", body = ""] = (await readFile(this.#fileOf(path), "utf8")).split("\n");
      const known = firstLine.parse(JSON.parse(first));
      return known.path === path ? { stamp: known.stamp, head, body } : null;
    } catch {
      return null;
    }
  }

  /** @throws Error when it can not be written. */
  async write(path: string, { stamp, head, body }: KeptPage): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const content = [JSON.stringify({ path, stamp }), head, body].join("\n");
    await replaceFile(this.#fileOf(path), Buffer.from(content, "utf8"));
  }

  /** Removes what is kept of pages that are no more. */
  async keepOnly(paths: readonly string[]): Promise<void> {
    const wanted = new Set(paths.map(nameOf));
    for (const name of await this.#names()) if (!wanted.has(name)) await rm(join(this.#folder, name), { force: true });
  }

  #fileOf(path: string): string {
    return join(this.#folder, nameOf(path));
  }

  #names(): Promise<readonly string[]> {
    return readdir(this.#folder).catch(() => []);
  }
}

const nameOf = (path: string): string => `${digest(path)}.txt`;

const digest = (path: string): string => createHash("sha256").update(path).digest("hex").slice(0, 32);
