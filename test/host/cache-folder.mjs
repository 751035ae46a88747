import { homedir } from "node:os";
import { join } from "node:path";

/** The folder that fresh clones share: what is slow to install is kept there. */
export function cacheFolder() {
  const { NEWSMARK_CACHE, XDG_CACHE_HOME } = process.env;
  return NEWSMARK_CACHE || join(XDG_CACHE_HOME || join(homedir(), ".cache"), "newsmark");
}
