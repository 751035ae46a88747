import { expect, it, vi } from "vitest";
import { bar, speed } from "../../../server/src/cli/bulk/progress.js";

/** A terminal of one column of lines: what stands on it after what was written. */
function screen() {
  const lines = [""];
  const clearRight = "\u001B[K";
  let column = 0;
  const write = (text: string): void => {
    for (const part of text.replaceAll(clearRight, "\v").match(/[\r\n\v]|[^\r\n\v]+/gu) ?? []) {
      const line = lines.at(-1) ?? "";
      if (part === "\r") column = 0;
      else if (part === "\n") column = lines.push("") * 0;
      else if (part === "\v") lines[lines.length - 1] = line.slice(0, column);
      else {
        lines[lines.length - 1] = line.slice(0, column) + part + line.slice(column + part.length);
        column += part.length;
      }
    }
  };
  return { lines, write, columns: 60 };
}

it("a bar shows pages, rate and time left, and leaves nothing behind among what is printed", () => {
  vi.useFakeTimers({ now: 0 });
  const terminal = screen();
  const progress = bar(4, terminal);
  const seen: string[] = [];
  for (const page of ["a", "b", "c", "d"]) {
    vi.advanceTimersByTime(500);
    progress.step();
    seen.push(terminal.lines.at(-1) ?? "");
    progress.clear();
    terminal.write(`${page}: mended\n`);
  }
  progress.end();
  vi.useRealTimers();
  expect(seen[1]).toBe("============------------ 2 of 4 pages, 2.0 a second, 1 s le");
  expect(terminal.lines).toEqual(["a: mended", "b: mended", "c: mended", "d: mended", ""]);
});

it("time left is told as people say it", () => {
  expect(speed(10, 100, 0, 20_000)).toEqual({ rate: "0.5", left: "3 min 0 s left" });
  expect(speed(1, 7201, 0, 1000)).toEqual({ rate: "1.0", left: "2 h 0 min left" });
});
