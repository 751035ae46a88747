import { z } from "zod";

/** A setting that has another name by now; names are paths, e.g. `entities.minConfidence`. */
export interface RenamedSetting {
  readonly from: string;
  readonly to: string;
}

/**
 * The settings that were renamed. Each still counts under its old name where the new one says nothing, and its use is
 * told; the manifest keeps the old name with a `markdownDeprecationMessage` that names the new one.
 */
export const RENAMED_SETTINGS: readonly RenamedSetting[] = [];

const recordSchema = z.record(z.string(), z.unknown());
const recordOf = (value: unknown): Readonly<Record<string, unknown>> => recordSchema.safeParse(value).data ?? {};

/** Settings by their new names, and those that were given by old ones. */
export function withNewNames(
  settings: unknown,
  renamed: readonly RenamedSetting[] = RENAMED_SETTINGS,
): { readonly settings: unknown; readonly used: readonly RenamedSetting[] } {
  const used = renamed.filter(({ from }) => valueAt(settings, from.split(".")) !== undefined);
  const named = used.reduce<unknown>((all, { from, to }) => {
    const old = valueAt(all, from.split("."));
    const without = withValue(all, from.split("."), undefined);
    return valueAt(all, to.split(".")) === undefined ? withValue(without, to.split("."), old) : without;
  }, settings);
  return { settings: named, used };
}

const valueAt = (settings: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => recordOf(value)[key] ?? undefined, settings);

/** Settings with a value at a path; undefined takes the last key out. */
function withValue(settings: unknown, [key = "", ...rest]: readonly string[], value: unknown): unknown {
  const { [key]: below, ...others } = recordOf(settings);
  const inner = rest.length === 0 ? value : withValue(below, rest, value);
  return inner === undefined ? others : { ...others, [key]: inner };
}
