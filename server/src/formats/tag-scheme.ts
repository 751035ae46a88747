/** How a mention's tokens are tagged: B I O, or B I O E S, where a mention's end and a mention of one token have tags. */
export type TagScheme = "BIO" | "BIOES";

/** The tag of one of a mention's tokens: the `at`-th of `count`, from 0. */
export function tagFor(scheme: TagScheme, label: string, at: number, count: number): string {
  if (scheme === "BIOES" && count === 1) return `S-${label}`;
  if (at === 0) return `B-${label}`;
  return scheme === "BIOES" && at === count - 1 ? `E-${label}` : `I-${label}`;
}

/** A mention read from tags: its first and its last token. */
export interface TaggedRun {
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

/** Whether a string is a tag of one of the schemes that {@link TagReader} reads. */
export const isTag = (tag: string): boolean => tag === "O" || /^[BIMES]-./u.test(tag);

/**
 * Reads tags of either scheme, and of BMES, token by token. As seqeval does by default, a mention whose first tag is no
 * B or S begins nevertheless, and one whose label changes is a new one.
 */
export class TagReader {
  readonly runs: TaggedRun[] = [];
  #open: { label: string; first: number; last: number } | null = null;

  /** Takes the next token's tag. */
  take(tag: string, at: number): void {
    const kind = tag.charAt(0);
    const label = tag.slice(2);
    if (kind === "O") {
      this.close();
      return;
    }
    if (kind === "B" || kind === "S" || this.#open?.label !== label) {
      this.close();
      this.#open = { label, first: at, last: at };
    } else this.#open.last = at;
    if (kind === "E" || kind === "S") this.close();
  }

  /** Ends the mention that is open, at the end of the tokens. */
  close(): void {
    if (this.#open) this.runs.push(this.#open);
    this.#open = null;
  }
}
