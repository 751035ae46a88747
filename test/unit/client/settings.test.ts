import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { RENAMED_SETTINGS } from "../../../server/src/analysis/renamed-settings.js";
import { DEFAULT_SETTINGS, resolveSettings } from "../../../server/src/analysis/settings.js";

const settingSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]),
  default: z.unknown(),
  scope: z.string(),
  enum: z.array(z.string()).optional(),
  enumDescriptions: z.array(z.string()).optional(),
  markdownDescription: z.string(),
  markdownDeprecationMessage: z.string().optional(),
  keywords: z.array(z.string()),
});
const manifestSchema = z.object({
  contributes: z.object({
    configuration: z.array(
      z.object({ title: z.string(), order: z.number(), properties: z.record(z.string(), settingSchema) }),
    ),
  }),
});
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8"));
const groups = manifestSchema.parse(read("package.json")).contributes.configuration;
const settings = groups.flatMap(({ properties }) => Object.entries(properties));

describe("the settings", () => {
  it("stand in groups that have names and an order", () => {
    const orders = groups.map(({ order }) => order);
    expect(new Set(orders).size).toBe(groups.length);
    expect(groups.map(({ title }) => title).every((title) => /^%settings\.\w+%$/u.test(title))).toBe(true);
  });

  it.each(settings)("%s is described, may differ by folder, and is found by Chinese words", (name, setting) => {
    expect(setting.markdownDescription).toMatch(/^%.+%$/u);
    // What runs a program is the machine's, not a folder's.
    expect(setting.scope).toMatch(name.startsWith("newsmark.trace.") ? /^window$/u : /^(?:resource|machine)$/u);
    expect(setting.enumDescriptions?.length).toBe(setting.enum?.length);
    expect(setting.keywords.length).toBeGreaterThan(0);
    expect(setting.keywords.every((word) => /\p{Script=Han}/u.test(word))).toBe(true);
  });

  it("are the engine's where nobody has set anything", () => {
    const told = settings.reduce<Record<string, unknown>>((all, [name, { default: value }]) => {
      const [key = "", inner] = name.split(".").slice(1);
      const below = all[key];
      const group = typeof below === "object" && below !== null ? below : {};
      return { ...all, [key]: inner === undefined ? value : { ...group, [inner]: value } };
    }, {});
    const resolved = resolveSettings(told);
    expect(resolved.problems).toEqual([]);
    expect({ ...resolved.settings, labels: null }).toEqual({ ...DEFAULT_SETTINGS, labels: null });
    expect(resolved.settings.labels.all).toEqual(DEFAULT_SETTINGS.labels.all);
  });

  it("that have another name now say so under the old one, in the manifest as in the engine", () => {
    const deprecated = settings.filter(
      ([, { markdownDeprecationMessage }]) => markdownDeprecationMessage !== undefined,
    );
    expect(deprecated.map(([name]) => name)).toEqual(RENAMED_SETTINGS.map(({ from }) => `newsmark.${from}`));
    for (const { to } of RENAMED_SETTINGS) expect(settings.map(([name]) => name)).toContain(`newsmark.${to}`);
  });
});
