import type { FileChange } from "../runtime/workspace-files.js";
import { digestOf } from "./annotation-history.js";

/**
 * What files held when every open page was last looked at with them. A file that this server wrote itself holds no news
 * when its change is told: the page that it was written for has been looked at.
 */
export class KnownContents {
  readonly #digests = new Map<string, string>();

  /** Files were read; what was known of them before stays, since the pages were looked at with that. */
  read(contents: ReadonlyMap<string, string>): void {
    for (const [path, content] of contents) if (!this.#digests.has(path)) this.#digests.set(path, digestOf(content));
  }

  /** A file was written here. Where somebody else had changed it before, that is still news. */
  written({ path, before, after }: FileChange): void {
    const known = this.#digests.get(path);
    if (known === undefined || known === digestOf(before)) this.#digests.set(path, digestOf(after));
  }

  /** Takes in what a file holds; gives whether that is news. */
  take(path: string, content: string): boolean {
    const digest = digestOf(content);
    if (this.#digests.get(path) === digest) return false;
    this.#digests.set(path, digest);
    return true;
  }
}
