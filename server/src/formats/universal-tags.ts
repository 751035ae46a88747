/**
 * Universal parts of speech (https://universaldependencies.org/u/pos/) by the longest beginning of a tag in
 * ICTCLAS/jieba notation.
 */
const UNIVERSAL_TAGS: ReadonlyMap<string, string> = new Map([
  ["a", "ADJ"],
  ["ad", "ADV"],
  ["an", "NOUN"],
  ["b", "ADJ"],
  ["c", "CCONJ"],
  ["d", "ADV"],
  ["e", "INTJ"],
  ["f", "ADP"],
  ["g", "NOUN"],
  ["h", "PART"],
  ["i", "VERB"],
  ["j", "NOUN"],
  ["k", "PART"],
  ["l", "VERB"],
  ["m", "NUM"],
  ["n", "NOUN"],
  ["nr", "PROPN"],
  ["ns", "PROPN"],
  ["nt", "PROPN"],
  ["nz", "PROPN"],
  ["o", "INTJ"],
  ["p", "ADP"],
  ["q", "NOUN"],
  ["r", "PRON"],
  ["s", "NOUN"],
  ["t", "NOUN"],
  ["u", "PART"],
  ["ug", "AUX"],
  ["ul", "AUX"],
  ["uz", "AUX"],
  ["v", "VERB"],
  ["vn", "NOUN"],
  ["y", "PART"],
  ["z", "ADJ"],
]);

/** The universal part of speech of a word with a tag in ICTCLAS/jieba notation. */
export function universalTag(tag: string, form: string): string {
  if (/^\p{P}+$/u.test(form)) return "PUNCT";
  if (/^[\p{S}]+$/u.test(form)) return "SYM";
  if (/^\p{N}+$/u.test(form)) return "NUM";
  for (let length = tag.length; length > 0; length--) {
    const found = UNIVERSAL_TAGS.get(tag.slice(0, length));
    if (found !== undefined) return found;
  }
  return "X";
}
