import picomatch from "picomatch/posix";
import { z } from "zod";
import { resolveSettings, type Settings } from "../analysis/settings.js";
import { PERSONAL_SETTINGS, type Configuration } from "./configuration.js";

const recordSchema = z.record(z.string(), z.unknown());

/**
 * A page's settings in a project with a configuration: the file's, then those of the overrides that match, in their
 * order. They stand in place of the reader's own, but for what only a reader may set.
 *
 * @param path the page's path from the configuration's folder, with `/` between names
 * @param personal the reader's own settings, of which only `PERSONAL_SETTINGS` count
 */
export function pageSettings(configuration: Configuration, path: string, personal: unknown = {}): Settings {
  const overrides = configuration.overrides.filter(({ files }) => picomatch.isMatch(path, [...files], { dot: true }));
  const layers = [configuration.settings, ...overrides.map(({ settings }) => settings), personalPart(personal)];
  return resolveSettings(layers.reduce<unknown>(merged, {})).settings;
}

function personalPart(settings: unknown): unknown {
  return PERSONAL_SETTINGS.reduce<unknown>((part, path) => {
    const value = path.reduce<unknown>((at, key) => {
      const content = recordSchema.safeParse(at);
      return content.success ? content.data[key] : undefined;
    }, settings);
    return value === undefined
      ? part
      : merged(
          part,
          path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value),
        );
  }, {});
}

/** Two settings objects as one; where both have a key that is no object, the second one's counts. */
function merged(one: unknown, other: unknown): unknown {
  const [first, second] = [recordSchema.safeParse(one), recordSchema.safeParse(other)];
  if (!first.success || !second.success) return other;
  const result = { ...first.data };
  for (const [key, value] of Object.entries(second.data))
    result[key] = key in result ? merged(result[key], value) : value;
  return result;
}
