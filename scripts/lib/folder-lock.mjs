import { mkdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** How often the holder says that it is alive, in milliseconds. */
const heartbeat = 2_000;

/** After how many milliseconds of silence the holder counts as gone. Wide enough for a busy machine. */
const silence = 30_000;

/**
 * Runs a task that no two processes may run at once. The lock is a file that its holder touches while it is alive:
 * unlike a process id it also tells containers apart that share a folder, and a killed holder frees it by its silence.
 *
 * @template T
 * @param {string} lockFile
 * @param {() => Promise<T>} task
 * @param {() => void} [onWait] called once when another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(lockFile, task, onWait) {
  await mkdir(dirname(lockFile), { recursive: true });
  const holder = `${process.pid} ${Math.random()}`;
  let waited = false;
  while (!(await tryToLock(lockFile, holder))) {
    if (!waited) {
      waited = true;
      onWait?.();
    }
    await sleep(500);
  }
  const timer = setInterval(() => {
    const now = new Date();
    utimes(lockFile, now, now).catch(() => undefined);
  }, heartbeat);
  try {
    return await task();
  } finally {
    clearInterval(timer);
    if ((await readIfThere(lockFile)) === holder) {
      await rm(lockFile, { force: true });
    }
  }
}

/**
 * @param {string} lockFile
 * @param {string} holder
 */
async function tryToLock(lockFile, holder) {
  try {
    await writeFile(lockFile, holder, { flag: "wx" });
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) {
      throw error;
    }
  }
  try {
    const { mtimeMs } = await stat(lockFile);
    if (Date.now() - mtimeMs > silence) {
      await rm(lockFile, { force: true });
    }
  } catch {
    // The holder has freed the lock between the two calls: the next attempt sees it.
  }
  return false;
}

/** @param {string} file */
async function readIfThere(file) {
  try {
    return await readFile(file, "utf8");
  } catch {
    return undefined;
  }
}
