import { setTimeout as sleep } from "node:timers/promises";

/** How long to wait, and how often to look, in milliseconds. */
const PATIENCE = 30_000;
const INTERVAL = 50;

/** Waits until a condition holds. Throws with what was waited for, as it is said then, when it does not come true. */
export async function waitUntil(
  what: string | (() => string),
  holds: () => boolean | PromiseLike<boolean>,
): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${typeof what === "string" ? what : what()}`);
    await sleep(INTERVAL);
  }
}
