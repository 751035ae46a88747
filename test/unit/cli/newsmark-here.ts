import { vi } from "vitest";
import { MISUSE } from "../../../server/src/cli/exit-codes.js";
import { program } from "../../../server/src/cli/program.js";
import type { Run } from "./newsmark.js";

/**
 * Runs the command line in this process: for what is about no process, no standard input and no terminal. A test file that
 * runs it often keeps what it loads, by `vi.mock` of `load-resources.js`.
 */
export async function newsmarkHere(folder: string, args: readonly string[]): Promise<Run> {
  const written = { out: "", err: "" };
  const into = (stream: keyof typeof written) => (chunk: string | Uint8Array) => {
    written[stream] += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(into("out")),
    vi.spyOn(process.stderr, "write").mockImplementation(into("err")),
  ];
  const before = process.cwd();
  process.chdir(folder);
  process.exitCode = undefined;
  try {
    await program().parseAsync([...args], { from: "user" });
  } catch (error) {
    if (exitCode() === undefined) {
      written.err += `newsmark: ${error instanceof Error ? error.message : String(error)}\n`;
      process.exitCode = MISUSE;
    }
  } finally {
    process.chdir(before);
    spies.forEach((spy) => {
      spy.mockRestore();
    });
  }
  const status = exitCode() ?? 0;
  process.exitCode = undefined;
  return { status, ...written };
}

/** What the command set; whoever reads it after an assignment is told that it is as assigned. */
const exitCode = (): number | undefined => (process.exitCode === undefined ? undefined : Number(process.exitCode));
