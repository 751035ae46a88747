import { z } from "zod";
import { labelsSchema } from "../entities/label-settings.js";
import type { Label } from "../entities/mention.js";
import { PROFILE_NAMES, withProfile } from "./profiles.js";
import { withNewNames } from "./renamed-settings.js";

/** How serious a finding is shown to be; `off` leaves the rule out. */
export const severitySchema = z.enum(["error", "warning", "information", "hint", "off"]);

/** What the engine can be told, by the editor's settings or on the command line. */
export const settingsSchema = z.object({
  /** Where the pages come from: sets what is likely to be wrong with them where the other settings say nothing. */
  profile: z.enum(PROFILE_NAMES).default("general"),
  /** Severities that replace a rule's own, by rule id. */
  rules: z.record(z.string(), severitySchema).default({}),
  /** Where what a person decides is kept: as markers in the text, or beside it in `page.ann`. */
  annotations: z.enum(["inline", "standoff"]).default("inline"),
  /** The project's labels: ours as it changes them, and its own. */
  labels: labelsSchema.prefault({}),
  entities: z
    .object({
      /** Whether mentions are looked for at all. */
      enabled: z.boolean().default(true),
      /** Mentions below this confidence are left out: 0 to 1. */
      minConfidence: z.number().min(0).max(1).default(0.5),
      /** The labels that are looked for; null for all there are. */
      labels: z.array(z.string()).nullable().default(null),
      /** A recognizer of the reader's own: a program and its arguments. Never from a file that comes with the pages. */
      command: z.array(z.string().min(1)).min(1).nullable().default(null),
      /** How long the recognizer may take for an answer, in seconds. */
      commandTimeout: z.number().min(1).max(600).default(30),
    })
    .prefault({}),
});

/** The engine's settings, complete. */
export type Settings = z.infer<typeof settingsSchema>;

/** A setting that was refused, and why. */
export interface SettingsProblem {
  /** The setting's path, e.g. `entities.minConfidence`. */
  readonly path: string;
  readonly message: string;
}

/** The settings when nothing is configured. */
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

/**
 * Settings from untrusted input: the one resolver of editor and command line. Old names count, then what the profile
 * says where nothing else does. What is refused is left at its default and named.
 */
export function resolveSettings(input: unknown): { settings: Settings; problems: readonly SettingsProblem[] } {
  const { settings: named, used } = withNewNames(input ?? {});
  const problems: SettingsProblem[] = used.map(({ from, to }) => ({ path: from, message: `is called ${to} now` }));
  let accepted = withProfile(named);
  // What contradicts itself shows only once the rest is well formed, so it takes more than one turn.
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const result = settingsSchema.safeParse(accepted);
    if (result.success) return { settings: result.data, problems };
    for (const { path, message } of result.error.issues) problems.push({ path: path.join("."), message });
    accepted = withoutPaths(accepted, result.error.issues);
  }
  return { settings: DEFAULT_SETTINGS, problems };
}

/** So often settings are read again without what was refused; each turn leaves something out. */
const MOST_TURNS = 32;

/** Whether mentions of a label are looked for. */
export const isLookedFor = ({ entities }: Settings, label: Label): boolean => entities.labels?.includes(label) ?? true;

/** A value without what issues are about; what stays keeps its order. */
function withoutPaths(input: unknown, issues: readonly { readonly path: readonly PropertyKey[] }[]): unknown {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return {};
  return Object.fromEntries(
    Object.entries(input).flatMap(([key, value]: [string, unknown]) => {
      const own = issues.filter(({ path }) => path[0] === key);
      if (own.length === 0) return [[key, value] as const];
      if (own.some(({ path }) => path.length === 1)) return [];
      return [
        [
          key,
          withoutPaths(
            value,
            own.map(({ path }) => ({ path: path.slice(1) })),
          ),
        ] as const,
      ];
    }),
  );
}
