/** The tags of the PFR corpus for names, by label: a word's tag, or that of the bracket around several. */
const TAGS: ReadonlyMap<string, string> = new Map([
  ["PER", "nr"],
  ["LOC", "ns"],
  ["ORG", "nt"],
  ["TIME", "t"],
  ["WORK", "nz"],
]);
const LABELS: ReadonlyMap<string, string> = new Map([...TAGS].map(([label, tag]) => [tag, label]));

/** The labels whose mentions of one word need no bracket: the word's tag says them. */
const SAID_BY_WORD: ReadonlySet<string> = new Set(["PER", "LOC", "ORG"]);

/** What a tag may be made of. A label of one's own is its own tag, so it holds a capital: PFR's tags of phrases hold none. */
const OWN_LABEL = /^(?=.*[A-Z])[A-Za-z0-9_-]+$/u;

/** jieba's tags that PFR has another tag for, by their longest beginning. */
const FROM_JIEBA: readonly (readonly [RegExp, string])[] = [
  [/^eng$/u, "nx"],
  [/^zg$/u, "z"],
  [/^u[a-z]$/u, "u"],
  [/^r[a-z]$/u, "r"],
  [/^m[a-z]$/u, "m"],
  [/^v[iqx]$/u, "v"],
  [/^nr[a-z]+$/u, "nr"],
  [/^df$/u, "d"],
  [/^g$/u, "Ng"],
  [/^([adnvt])g$/u, "$1g"],
];

/** The tag of a mention; null where the label can be no tag. */
export function pfrTagOfLabel(label: string): string | null {
  const tag = TAGS.get(label);
  if (tag !== undefined) return tag;
  return OWN_LABEL.test(label) && labelOfPfrTag(label) === label ? label : null;
}

/** The label that a bracket's tag says; null where it says a phrase that is no mention (`l`, `i`). */
export function labelOfPfrTag(tag: string): string | null {
  return LABELS.get(tag.toLowerCase()) ?? (OWN_LABEL.test(tag) ? tag : null);
}

/** The label that a word's tag says outside brackets; null where it says none: not every time word is a TIME. */
export function labelOfPfrWord(tag: string): string | null {
  const label = LABELS.get(tag);
  return label !== undefined && SAID_BY_WORD.has(label) ? label : null;
}

/** A word's tag as PFR writes it, from one in jieba's notation. */
export function pfrTagOfWord(tag: string, form: string): string {
  if (/^[\p{P}\p{S}]+$/u.test(form)) return "w";
  if (/^[\p{N}%％.．]+$/u.test(form)) return "m";
  const [, found] = FROM_JIEBA.find(([pattern]) => pattern.test(tag)) ?? [];
  if (found === undefined) return /^[A-Za-z0-9]+$/u.test(tag) ? tag : "x";
  return found.startsWith("$1") ? tag.charAt(0).toUpperCase() + tag.slice(1) : found;
}

/** What a word that the segmenter takes for a name, and that is no mention, is tagged: a common noun. */
export const COMMON_NOUN = "n";
