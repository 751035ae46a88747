import { spawn } from "node:child_process";
import { isAbsolute } from "node:path";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Ends what is still running when this process ends, so that an interrupted script leaves nothing behind.
 * A child that leads its own process group is ended with the whole group.
 */
process.on("exit", () => {
  for (const child of running) {
    endProcess(child);
  }
});

/** @type {[NodeJS.Signals, number][]} */
const endingSignals = [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
];

/** Turns the signals that end a process into a plain exit, so that its "exit" handlers run. */
export function exitOnSignals() {
  for (const [signal, code] of endingSignals) {
    process.once(signal, () => process.exit(code));
  }
}

/**
 * Asks a process to end, and its process group where it leads one.
 *
 * @param {import("node:child_process").ChildProcess} child
 */
export function endProcess(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGTERM");
  } catch {
    child.kill("SIGTERM");
  }
}

/**
 * Starts a process that is ended together with this one.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 */
export function startProcess(command, args, options = {}) {
  const child = spawn(command, args, { detached: process.platform !== "win32", ...options });
  running.add(child);
  child.once("exit", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/**
 * What a finished command gave.
 *
 * @typedef {object} CommandResult
 * @property {number} code the exit code; 128 when a signal ended the command, 127 when it could not be started
 * @property {string} output what it wrote to both of its output streams, in order
 */

/**
 * Runs a command to its end. A failing command is a result, not an error.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env] the whole environment; this process's own when absent
 * @param {boolean} [options.show] pass the output on while it comes
 * @param {number} [options.timeout] milliseconds after which the command is ended
 * @returns {Promise<CommandResult>}
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve) => {
    // On Windows npm and code are scripts, which only a shell starts.
    const shell = process.platform === "win32" && !isAbsolute(command);
    const child = startProcess(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      shell,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      output += chunk.toString();
      if (options.show) {
        process.stdout.write(chunk);
      }
    };
    child.stdout?.on("data", take);
    child.stderr?.on("data", take);
    const timer = options.timeout === undefined ? undefined : setTimeout(() => endProcess(child), options.timeout);
    child.once("error", (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: `${output}${error.message}\n` });
    });
    child.once("close", (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 128, output });
    });
  });
}

/**
 * Runs a command that has to succeed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Parameters<typeof runCommand>[2]} [options]
 * @returns {Promise<string>} its output
 * @throws {Error} with the last lines of its output when it fails
 */
export async function runOrThrow(command, args, options) {
  const { code, output } = await runCommand(command, args, options);
  if (code !== 0) {
    const tail = output.trimEnd().split("\n").slice(-40).join("\n");
    throw new Error(`${[command, ...args].join(" ")} failed with code ${code}:\n${tail}`);
  }
  return output;
}
