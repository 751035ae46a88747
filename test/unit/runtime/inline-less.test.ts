import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { INLINE_LESS } from "../../../server/src/runtime/inline-less.js";

// A V8 that does not know the flag takes no notice of it, and the first pages would be read slower again unseen.
test("V8 knows the flag by which it inlines less", () => {
  const [name = ""] = INLINE_LESS.split("=");
  const { stdout } = spawnSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
  expect(stdout).toContain(name);
});
