/** A line of a file beside the pages that could not be read; the other lines count all the same. */
export interface FileProblem {
  /** 1-based. */
  readonly line: number;
  readonly message: { readonly en: string; readonly zh: string };
}

/** So many problems of a file are told one by one; the others are counted. */
const MOST_PROBLEMS = 100;

/** Gathers what could not be read of a file. */
export class FileProblems {
  readonly #told: FileProblem[] = [];
  #firstUntold = 0;
  #untold = 0;

  /** Takes note of a problem; its message is made only when it is told. */
  add(line: number, message: () => FileProblem["message"]): void {
    if (this.#told.length < MOST_PROBLEMS) this.#told.push({ line, message: message() });
    else if (this.#untold++ === 0) this.#firstUntold = line;
  }

  /** The problems in the order they were added; the last one says how many more there are. */
  get all(): readonly FileProblem[] {
    if (this.#untold === 0) return this.#told;
    const count = String(this.#untold);
    return [
      ...this.#told,
      {
        line: this.#firstUntold,
        message: {
          en: `From here on ${count} more entries can not be read, and do not count. Is this the right file?`,
          zh: `从这里起还有 ${count} 条无法读取，均不生效。请检查文件是否正确。`,
        },
      },
    ];
  }
}
