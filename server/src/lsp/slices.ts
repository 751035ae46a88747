import { performance } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";

/** How long work may hold the server before waiting messages are looked at, in milliseconds. */
const SLICE = 8;

/**
 * Runs sliced work to its end, letting the server look at its messages after each slice.
 * @param work pauses often, each step far shorter than a slice, and gives what it waits for, if anything
 * @param stopped asked after each slice: work that nobody waits for any more is left
 * @returns what the work returns; null when it was left
 */
export async function runInSlices<T>(work: Generator<unknown, T>, stopped: () => boolean): Promise<T | null> {
  let sliceEnd = performance.now() + SLICE;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (step.value instanceof Promise) await step.value;
    else if (performance.now() < sliceEnd) continue;
    if (performance.now() >= sliceEnd) {
      await setImmediate();
      sliceEnd = performance.now() + SLICE;
    }
    if (stopped()) return null;
  }
}
