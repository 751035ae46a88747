import type { LogicalMention } from "../entities/mention.js";
import type { OutsideMentions } from "../entities/outside-mentions.js";
import { OutsideRecognizer } from "../runtime/outside-recognizer.js";

/** The user's own recognizer for the length of a run. */
export class RecognizerOfRun {
  readonly #recognizer: OutsideRecognizer;
  readonly #troubles: string[] = [];

  constructor(command: readonly [string, ...string[]], timeout: number) {
    this.#recognizer = new OutsideRecognizer({
      command,
      folder: process.cwd(),
      patience: timeout * 1000,
      tell: ({ en }) => this.#troubles.push(en),
    });
  }

  /** Its answers to these texts; after a failure it is given time to start again, unless it fails time and again. */
  async ask(texts: readonly string[]): Promise<OutsideMentions> {
    const answers = new Map<string, readonly LogicalMention[]>();
    if (!(await this.#recognizer.whenReachable())) return answers;
    const asked = texts.map(async (text) => [text, await this.#recognizer.ask(text)] as const);
    for (const [text, mentions] of await Promise.all(asked)) if (mentions) answers.set(text, mentions);
    return answers;
  }

  /** What went wrong since it was last asked for. */
  takeTroubles(): readonly string[] {
    return this.#troubles.splice(0);
  }
}

/** The recognizer of a command, which may take so many seconds for an answer; null where there is none. */
export function recognizerOf(command: readonly string[] | null, timeout: number): RecognizerOfRun | null {
  const [program, ...args] = command ?? [];
  return program === undefined ? null : new RecognizerOfRun([program, ...args], timeout);
}
