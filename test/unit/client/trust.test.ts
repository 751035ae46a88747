import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

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
const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.keys(properties));

test("each setting that does not count in restricted mode is one that there is", () => {
  const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
  expect(restrictedConfigurations.filter((name) => !settings.includes(name))).toEqual([]);
  expect(restrictedConfigurations).toContain("newsmark.rules");
});

test("no setting names a command, a program or a path", () => {
  expect(settings.filter((name) => /command|path|file|folder|args|exec|program|url/iu.test(name))).toEqual([]);
});
