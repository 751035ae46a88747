import { isatty } from "node:tty";

/** How long the bar is, in characters. */
const BAR_SIZE = 24;

/** Between two drawings of the bar, in milliseconds. */
const DRAW_EVERY = 100;

/** Takes away what stands on the terminal's line from the cursor on. */
const CLEAR_RIGHT = "\u001B[K";

/** Between two plain lines of progress, in milliseconds. */
const LINE_EVERY = 10_000;

/** Shows how far a run is, on standard error. */
export interface Progress {
  readonly step: () => void;
  /** Takes the bar off the line, so that something else can be written there. */
  readonly clear: () => void;
  readonly end: () => void;
}

const NO_PROGRESS: Progress = { step: () => undefined, clear: () => undefined, end: () => undefined };

/** A bar with rate and time left on a terminal, else a line now and then; nothing for a single page. */
export function startProgress(pages: number): Progress {
  if (pages < 2) return NO_PROGRESS;
  return isatty(process.stderr.fd) ? bar(pages, process.stderr) : lines(pages);
}

/** Where a bar is drawn. */
interface Terminal {
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

/**
 * A bar on one line of a terminal. It never moves the cursor off that line, since what is printed meanwhile moves on; the
 * line is empty again when the run has ended, however it ends.
 */
export function bar(pages: number, terminal: Terminal): Progress {
  const started = Date.now();
  let done = 0;
  let drawn = 0;
  const draw = (): void => {
    drawn = Date.now();
    const full = Math.round((BAR_SIZE * done) / pages);
    const { rate, left } = speed(done, pages, started, drawn);
    const told = `${"=".repeat(full)}${"-".repeat(BAR_SIZE - full)} ${String(done)} of ${String(pages)} pages, ${rate} a second, ${left}`;
    // A line that is cut does not wrap: a wrapped one could not be taken off again.
    terminal.write(`\r${told.slice(0, (terminal.columns ?? 80) - 1)}${CLEAR_RIGHT}`);
  };
  const clear = (): void => {
    terminal.write(`\r${CLEAR_RIGHT}`);
  };
  const interrupted = (): void => {
    clear();
    process.kill(process.pid, "SIGINT");
  };
  process.once("SIGINT", interrupted);
  process.once("exit", clear);
  return {
    step: () => {
      done++;
      if (Date.now() - drawn >= DRAW_EVERY) draw();
    },
    clear: () => {
      clear();
      drawn = 0;
    },
    end: () => {
      process.off("SIGINT", interrupted);
      process.off("exit", clear);
      clear();
    },
  };
}

function lines(pages: number): Progress {
  const started = Date.now();
  let done = 0;
  let last = started;
  return {
    ...NO_PROGRESS,
    step: () => {
      done++;
      if (Date.now() - last < LINE_EVERY) return;
      last = Date.now();
      const { rate, left } = speed(done, pages, started);
      process.stderr.write(`newsmark: ${String(done)} of ${String(pages)} pages, ${rate} a second, ${left}\n`);
    },
  };
}

/** Rate and time left, in words. */
export function speed(done: number, pages: number, started: number, now = Date.now()): { rate: string; left: string } {
  const rate = (done * 1000) / Math.max(1, now - started);
  return { rate: rate.toFixed(1), left: `${duration(Math.ceil((pages - done) / rate))} left` };
}

/** Seconds as people say them: `45 s`, `3 min 5 s`, `2 h 10 min`. */
function duration(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  if (hours > 0) return `${String(hours)} h ${String(minutes)} min`;
  return minutes > 0 ? `${String(minutes)} min ${String(seconds % 60)} s` : `${String(seconds)} s`;
}
