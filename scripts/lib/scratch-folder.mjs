import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Makes a folder that is gone when this process ends.
 *
 * @returns {string} its path
 */
export function scratchFolder() {
  const folder = mkdtempSync(join(tmpdir(), "newsmark-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return folder;
}
