/** Work that is done piece after piece, in the order in which it was asked for: none starts before the last has ended. */
export class Turns {
  private working: Promise<void> = Promise.resolve();
  private count = 0;

  /** @param failed told of what a piece threw; the next is done all the same */
  constructor(private readonly failed: (error: unknown) => void) {}

  /** Resolves when all that was asked for until now is done. */
  get settled(): Promise<void> {
    return this.working;
  }

  /** How many pieces were done. */
  get taken(): number {
    return this.count;
  }

  /** Does a piece when all before it is done. */
  take(work: () => Promise<void> | void): void {
    this.working = this.working
      .then(work)
      .catch(this.failed)
      .then(() => {
        this.count++;
      });
  }

  /** What was asked for until now is waited for no more. */
  forget(): void {
    this.working = Promise.resolve();
  }
}
