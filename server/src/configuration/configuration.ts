import { z } from "zod";
import { settingsSchema, severitySchema } from "../analysis/settings.js";
import { ALL_RULES } from "../rules/all-rules.js";

/** The names that a project's configuration may have; of two in one folder the first counts. */
export const CONFIGURATION_NAMES = ["newsmark.config.json", "newsmark.config.jsonc"] as const;

/** A project's configuration, as its file tells it: what was refused is left out. */
export interface Configuration {
  /** Settings as the file has them, for `resolveSettings`. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The baseline's path from the configuration's folder, with `/` between names; null where there is none. */
  readonly baseline: string | null;
  /** Settings for some of the pages, later ones before earlier ones. */
  readonly overrides: readonly ConfigurationOverride[];
}

/** Settings for the pages that globs match, from the configuration's folder. */
export interface ConfigurationOverride {
  readonly files: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
}

const [firstRule, ...otherRules] = ALL_RULES.map(({ id }) => id);

/** The engine's settings as a project gives them: any of them, rules by the ids there are. */
const projectSettings = settingsSchema.extend({
  rules: z.partialRecord(z.enum(firstRule === undefined ? [] : [firstRule, ...otherRules]), severitySchema).default({}),
});

/** Pages are named by globs, and never outside of the configuration's folder. */
const globs = z.array(z.string().min(1)).min(1);

/** What a configuration file may hold. */
export const configurationSchema = projectSettings.extend({
  $schema: z.string().optional(),
  baseline: z.string().min(1).optional(),
  overrides: z.array(projectSettings.extend({ files: globs })).default([]),
});

/**
 * Settings that no file may give which comes with the pages: a command of its choice would run on the reader's machine.
 * People give them in their own settings.
 */
export const PERSONAL_SETTINGS: readonly (readonly string[])[] = [
  ["entities", "command"],
  ["entities", "commandTimeout"],
];
