import { isatty } from "node:tty";
import { SingleBar } from "cli-progress";

/** Between two plain lines of progress, in milliseconds. */
const LINE_EVERY = 10_000;

/** Shows how far a run is, on standard error. */
export interface Progress {
  readonly step: () => void;
  /** Takes the bar off the line, so that output can be written there. */
  readonly clear: () => void;
  readonly end: () => void;
}

const NO_PROGRESS: Progress = { step: () => undefined, clear: () => undefined, end: () => undefined };

/** A bar with rate and time left on a terminal, else a line now and then; nothing for a single page. */
export function startProgress(pages: number): Progress {
  if (pages < 2) return NO_PROGRESS;
  return isatty(process.stderr.fd) ? bar(pages) : lines(pages);
}

function bar(pages: number): Progress {
  const started = Date.now();
  const shown = new SingleBar({
    format: "{bar} {value} of {total} pages, {rate} a second, {left}",
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 24,
  });
  shown.start(pages, 0, { rate: "?", left: "" });
  let done = 0;
  return {
    step: () => {
      done++;
      shown.update(done, speed(done, pages, started));
    },
    clear: () => {
      if (isatty(process.stdout.fd)) process.stderr.write("\r\u001B[K");
    },
    end: () => {
      shown.stop();
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
