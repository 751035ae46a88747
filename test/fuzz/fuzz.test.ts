import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { engine, withServer } from "./drivers.js";
import { fuzz, runCase } from "./fuzz.js";
import { caseSchema, type Case } from "./steps.js";

const FIXTURES = join(import.meta.dirname, "..", "fixtures", "fuzz");
const fixtures = readdirSync(FIXTURES)
  .filter((name) => name.endsWith(".json"))
  .map((name): readonly [string, Case] => [
    name,
    caseSchema.parse(JSON.parse(readFileSync(join(FIXTURES, name), "utf8"))),
  ]);

/** The same cases each time; `npm run fuzz` looks at others. */
const seed = 20_221_202;

describe("random steps on random pages", () => {
  test("hold on the engine", { timeout: 60_000 }, async () => {
    expect(await fuzz(engine, { driver: "engine", seed, runs: 40 })).toBeNull();
  });

  test("hold over the protocol", { timeout: 60_000 }, async () => {
    expect(await withServer((server) => fuzz(server, { driver: "server", seed, runs: 10 }))).toBeNull();
  });
});

describe("what once went wrong holds", () => {
  test.each(fixtures)("%s", async (_, kept) => {
    if (kept.driver === "engine") await runCase(engine, kept);
    else await withServer((server) => runCase(server, kept));
  });
});
