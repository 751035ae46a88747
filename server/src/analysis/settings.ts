import { z } from "zod";
import { DEFAULT_LABELS } from "../entities/labels.js";

/** How serious a finding is shown to be; `off` leaves the rule out. */
export const severitySchema = z.enum(["error", "warning", "information", "hint", "off"]);

/** What the engine can be told, by the editor's settings or on the command line. */
export const settingsSchema = z.object({
  /** Severities that replace a rule's own, by rule id. */
  rules: z.record(z.string(), severitySchema).default({}),
  /** Where what a person decides is kept: as markers in the text, or beside it in `page.ann`. */
  annotations: z.enum(["inline", "standoff"]).default("inline"),
  entities: z
    .object({
      /** Whether mentions are looked for at all. */
      enabled: z.boolean().default(true),
      /** Mentions below this confidence are left out: 0 to 1. */
      minConfidence: z.number().min(0).max(1).default(0.5),
      /** The labels that are looked for. */
      labels: z.array(z.string()).default(DEFAULT_LABELS.map(({ label }) => label)),
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
 * Settings from untrusted input: the one resolver of editor and command line. What is refused is left at its default
 * and named.
 */
export function resolveSettings(input: unknown): { settings: Settings; problems: readonly SettingsProblem[] } {
  const result = settingsSchema.safeParse(input ?? {});
  if (result.success) return { settings: result.data, problems: [] };
  const problems = result.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  return { settings: settingsSchema.parse(withoutPaths(input, result.error.issues)), problems };
}

function withoutPaths(input: unknown, issues: readonly { path: readonly PropertyKey[] }[]): unknown {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return {};
  const refused = new Set(issues.map(({ path }) => path[0]));
  const direct = Object.entries(input).filter(([key]) => !refused.has(key));
  const nested = Object.entries(input).flatMap(([key, value]: [string, unknown]) => {
    const below = issues.filter(({ path }) => path[0] === key && path.length > 1);
    return below.length > 0
      ? [
          [
            key,
            withoutPaths(
              value,
              below.map(({ path }) => ({ path: path.slice(1) })),
            ),
          ] as const,
        ]
      : [];
  });
  return Object.fromEntries([...direct, ...nested]);
}
