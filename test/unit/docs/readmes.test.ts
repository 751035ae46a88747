import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const manifestSchema = z.object({
  contributes: z.object({
    configuration: z.array(z.object({ properties: z.record(z.string(), z.unknown()) })),
    keybindings: z.array(z.object({ key: z.string(), when: z.string() })),
  }),
});
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const { configuration, keybindings } = manifestSchema.parse(JSON.parse(read("package.json"))).contributes;

describe.each(["README.md", "README.zh-CN.md"])("%s", (path) => {
  const text = read(path);

  it("tells of every setting", () => {
    const settings = configuration
      .flatMap(({ properties }) => Object.entries(properties))
      .filter(([, setting]) => !JSON.stringify(setting).includes("markdownDeprecationMessage"))
      .map(([name]) => name);
    expect(settings.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it("tells of every key that counts on a page outside the review", () => {
    const keys = keybindings
      .filter(({ key, when }) => !when.includes("newsmark.reviewing") && /^alt\+(?:shift\+|n )?[a-z]$/u.test(key))
      .map(({ key }) => key.replace("alt+shift+", "alt+").replace("alt+", "Alt+").toUpperCase());
    const told = text.toUpperCase();
    expect(keys.filter((key) => !told.includes(key))).toEqual([]);
  });
});
