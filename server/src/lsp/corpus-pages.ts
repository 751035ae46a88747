import { z } from "zod";
import { pageRecordSchema, type PageContent, type PageRecord, type PageTally } from "../corpus/page-record.js";
import type { RecordResult } from "../runtime/bulk/record-task.js";
import type { PageCache } from "../runtime/page-cache.js";

const headSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("page"), tally: pageRecordSchema.shape.tally, mostWraps: z.number() }),
  z.object({ kind: z.literal("other") }),
]);

/** A file of a corpus, as far as it is known. */
export type KnownFile =
  | {
      readonly kind: "page";
      readonly tally: PageTally;
      /** The most wraps that the page ever had when it was looked at. */
      readonly mostWraps: number;
    }
  | { readonly kind: "other" }
  | { readonly kind: "failed"; readonly reason: string };

/** The files of a folder that were looked at, in memory and on the disk. */
export class CorpusPages {
  readonly #known = new Map<string, { readonly stamp: string; readonly file: KnownFile }>();

  constructor(readonly cache: PageCache) {}

  /** What is known of a file that has that stamp; null when it is to be looked at. */
  async recall(path: string, stamp: string): Promise<KnownFile | null> {
    const known = this.#known.get(path);
    if (known) return known.stamp === stamp ? known.file : null;
    const kept = await this.cache.read(path);
    if (!kept) return null;
    const head = headOf(kept.head);
    if (head) this.#known.set(path, { stamp: kept.stamp, file: head });
    return head && kept.stamp === stamp ? head : null;
  }

  /** Takes in what a file turned out to be. */
  async take(path: string, stamp: string, result: RecordResult): Promise<KnownFile> {
    const before = this.#known.get(path)?.file;
    if (result.kind === "other") {
      const file = { kind: "other" } as const;
      this.#known.set(path, { stamp, file });
      await this.cache.write(path, { stamp, head: JSON.stringify(file), body: "" });
      return file;
    }
    const { tally, content } = result.record;
    const mostWraps = Math.max(tally.wraps, before?.kind === "page" ? before.mostWraps : 0);
    const file = { kind: "page", tally, mostWraps } as const;
    this.#known.set(path, { stamp, file });
    await this.cache.write(path, { stamp, head: JSON.stringify(file), body: JSON.stringify(content) });
    return file;
  }

  /** A page's passages and mentions; null when they are not kept. */
  async content(path: string, mayHold: (body: string) => boolean): Promise<PageContent | null> {
    const kept = await this.cache.read(path);
    if (!kept || kept.body === "" || !mayHold(kept.body)) return null;
    const content = pageRecordSchema.shape.content.safeParse(jsonOf(kept.body));
    return content.success ? content.data : null;
  }

  /** Forgets files that are no more. */
  async keepOnly(paths: readonly string[]): Promise<void> {
    const wanted = new Set(paths);
    for (const path of this.#known.keys()) if (!wanted.has(path)) this.#known.delete(path);
    await this.cache.keepOnly(paths);
  }
}

/** A file that turned out to be a page. */
export const asPage = (record: PageRecord): RecordResult => ({ kind: "page", record });

function headOf(text: string): KnownFile | null {
  const head = headSchema.safeParse(jsonOf(text));
  return head.success ? head.data : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
