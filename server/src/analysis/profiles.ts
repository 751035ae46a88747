import { z } from "zod";

/** Where pages come from, which says what is likely to be wrong with them. */
export const PROFILE_NAMES = ["general", "pdf", "ocr"] as const;

/** Where pages come from. */
export type ProfileName = (typeof PROFILE_NAMES)[number];

/** What a profile sets where nobody has set it. */
interface Profile {
  readonly rules: Readonly<Record<string, string>>;
  readonly entities: { readonly minConfidence: number };
}

const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  general: { rules: {}, entities: { minConfidence: 0.5 } },
  // The letters are those that were set; spaces and line ends are what extraction made of the columns.
  pdf: {
    rules: {
      "layout/letter-spaced": "information",
      "layout/stray-space": "information",
      "text/half-width-punctuation": "off",
    },
    entities: { minConfidence: 0.5 },
  },
  // Letters and signs may be misread, names among them: what looks odd is worth a look, and a doubtful name is not.
  ocr: {
    rules: {
      "byline/unparsed": "information",
      "layout/stray-space": "information",
      "text/half-width-punctuation": "information",
    },
    entities: { minConfidence: 0.65 },
  },
};

const recordSchema = z.record(z.string(), z.unknown());
const namedSchema = z.looseObject({ profile: z.enum(PROFILE_NAMES).catch("general") });

/**
 * Settings with those of the profile that they name where they say nothing themselves. A `null` says nothing: clients
 * that tell every setting tell it of those that nobody has set.
 */
export function withProfile(settings: unknown): unknown {
  const named = namedSchema.safeParse(settings);
  if (!named.success) return settings;
  const { rules, entities } = PROFILES[named.data.profile];
  const given = recordSchema.parse(settings);
  return { ...given, rules: over(rules, given.rules), entities: over(entities, given.entities) };
}

/** What was given over what the profile says; what is no record is left for the schema to refuse. */
function over(base: Readonly<Record<string, unknown>>, given: unknown): unknown {
  if (given === undefined) return base;
  const content = recordSchema.safeParse(given);
  if (!content.success) return given;
  const said = Object.entries(content.data).filter(([key, value]) => value !== null || !(key in base));
  return { ...base, ...Object.fromEntries(said) };
}
