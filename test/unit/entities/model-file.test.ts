import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readContent, writeModel } from "../../../server/src/entities/model/model-file.js";

const FILE = readFileSync(join(import.meta.dirname, "..", "..", "..", "server", "models", "entities.nmem"));

it("writes what it reads", () => {
  const content = readContent(FILE);
  expect(Buffer.from(writeModel(content)).equals(FILE)).toBe(true);
  expect(content.common.filter((flag) => flag === 1)).toHaveLength(40_000);
});

it.each([
  ["no model file", FILE.subarray(4)],
  ["version 77", Buffer.from(FILE).fill(77, 4, 5)],
  ["cut off in its rows", FILE.subarray(0, -1)],
])("says that a file is refused for: %s", (reason, file) => {
  expect(() => readContent(file)).toThrow(reason);
});
