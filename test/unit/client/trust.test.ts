import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { trustedSettings } from "../../../client/src/server/trusted-settings.js";
import { configurationJsonSchema, type JsonSchema } from "../../../server/src/configuration/configuration-schema.js";

const manifestSchema = z.object({
  capabilities: z.object({
    untrustedWorkspaces: z.object({
      supported: z.literal("limited"),
      description: z.string(),
      restrictedConfigurations: z.array(z.string()),
    }),
  }),
  contributes: z.object({
    configuration: z.array(z.object({ properties: z.record(z.string(), z.looseObject({})) })),
  }),
});

const manifest = manifestSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "..", "package.json"), "utf8")),
);
const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;

test("each setting that does not count in restricted mode is one that there is", () => {
  const names = settings.map(([name]) => name);
  expect(restrictedConfigurations.filter((name) => !names.includes(name))).toEqual([]);
  expect(restrictedConfigurations).toContain("newsmark.rules");
});

/** What names a program or a place outside the page: nothing of it may come from a workspace. */
const DANGEROUS = /command|path|(?<!pro)file|folder|args|exec|program|url|server(?!$)/iu;

test("no workspace can set what names a command, a program or a path", () => {
  const open = settings.filter(([name, { scope }]) => DANGEROUS.test(name) && scope !== "machine");
  expect(open.map(([name]) => name)).toEqual([]);
});

test("no configuration of a project names a command or a program", () => {
  const keys = (schema: JsonSchema): readonly string[] => [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [key, ...keys(value)]),
    ...(schema.items ? keys(schema.items) : []),
  ];
  // `files` are globs of pages; `baseline` is kept within the file's folder (test/unit/configuration).
  expect(keys(configurationJsonSchema()).filter((key) => DANGEROUS.test(key))).toEqual(["files"]);
});

test("the reader's own recognizer does not run in a workspace that nobody trusts", () => {
  const given = { rules: {}, entities: { command: ["tagger"], minConfidence: 0.7 } };
  expect(trustedSettings(given, true)).toBe(given);
  expect(trustedSettings(given, false)).toEqual({ rules: {}, entities: { command: null, minConfidence: 0.7 } });
  expect(trustedSettings(null, false)).toBeNull();
});
