/** Whether a path that a file names leads to a file in that file's own folder or below it. */
export function isWithinFolder(path: string): boolean {
  if (path.includes("\\") || path.includes("\0") || /^(?:\/|[A-Za-z]:)/u.test(path)) return false;
  let depth = 0;
  for (const name of path.split("/")) {
    if (name === "..") depth--;
    else if (name !== "." && name !== "") depth++;
    if (depth < 0) return false;
  }
  return depth > 0;
}
