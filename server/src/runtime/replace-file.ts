import { access, chmod, chown, constants, open, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/** A file that may not be written. Renaming would replace it all the same, so it is looked at first. */
class ReadOnlyError extends Error {
  constructor() {
    super("it is read-only");
  }
}

const MARK = "newsmark";
const HOST = hostname().replace(/[^A-Za-z0-9-]/gu, "-");
const LEFTOVER = new RegExp(`^\\..+\\.${MARK}-${HOST}-(\\d+)\\.tmp$`, "u");
const WRITABLE = 0o222;

/**
 * Puts bytes in a file's place in one step: written beside it, flushed to the disk, renamed. Whoever reads the file, or
 * kills this process, finds the old bytes or the new ones. Mode and owner are kept; a link is followed.
 * @throws Error when it can not be done; the file is as it was.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const before = await stat(target).catch(() => null);
  if (before !== null) await refuseReadOnly(target, before.mode);
  const temporary = join(dirname(target), `.${basename(target)}.${MARK}-${HOST}-${String(process.pid)}.tmp`);
  try {
    const file = await open(temporary, "w", before?.mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (before !== null) {
      await chmod(temporary, before.mode);
      // Only an administrator may give a file away; others' files stay their own where they are the writer's already.
      if (before.uid !== process.getuid?.()) await chown(temporary, before.uid, before.gid);
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function refuseReadOnly(path: string, mode: number): Promise<void> {
  // An administrator may write whatever the mode says; it says that nobody should.
  if ((mode & WRITABLE) === 0) throw new ReadOnlyError();
  await access(path, constants.W_OK);
}

/** No write takes so long, in milliseconds: what is older was left, though another process has the number by now. */
const LONGEST_WRITE = 60_000;

/** Removes what runs on this machine left beside pages when they were killed while writing. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const process = LEFTOVER.exec(name)?.[1];
    if (process === undefined) continue;
    const path = join(folder, name);
    if (!isRunning(Number(process)) || (await ageOf(path)) > LONGEST_WRITE) await rm(path, { force: true });
  }
}

/** For how long a file was not written to, in milliseconds; none where it is gone. */
const ageOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
