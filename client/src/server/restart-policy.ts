/** What to do after the server died. */
export type Verdict = { readonly kind: "restart" } | { readonly kind: "give-up"; readonly deaths: number };

/** How often the server may die within a time before it is left alone. */
export interface RestartLimit {
  readonly deaths: number;
  readonly milliseconds: number;
}

/** The fourth death within three minutes is the last: a fault that comes back at once will not go away by itself. */
export const DEFAULT_RESTART_LIMIT: RestartLimit = { deaths: 4, milliseconds: 180_000 };

/** Decides whether a server that died is started again. */
export class RestartPolicy {
  private deaths: readonly number[] = [];

  constructor(private readonly limit: RestartLimit = DEFAULT_RESTART_LIMIT) {}

  /** Takes note of a death; `now` in milliseconds. */
  died(now: number): Verdict {
    this.deaths = [...this.deaths.filter((death) => now - death < this.limit.milliseconds), now];
    return this.deaths.length < this.limit.deaths
      ? { kind: "restart" }
      : { kind: "give-up", deaths: this.deaths.length };
  }

  /** Forgets what was: a human asked for a new start. */
  reset(): void {
    this.deaths = [];
  }
}
