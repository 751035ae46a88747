/** Stands in for node:url where there is no Node, for paths as POSIX writes them. */
export function fileURLToPath(address: string | URL): string {
  return decodeURIComponent(new URL(address).pathname);
}

/** The address of a path that begins at the root. */
export function pathToFileURL(path: string): URL {
  return new URL(`file://${path.split("/").map(encodeURIComponent).join("/")}`);
}
