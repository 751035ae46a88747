import { documentSpan } from "../text/offsets.js";
import { alignTo } from "./align-text.js";
import type { AnnotatedDocument, DocumentMention } from "./annotated-document.js";
import { escapeBlanks, unescapeBlanks } from "./escapes.js";
import { fragmentsOf, mentionOf, wholeSpan } from "./fragments.js";
import {
  failure,
  problem,
  success,
  unless,
  type FilesBySuffix,
  type Format,
  type FormatInput,
  type FormatProblem,
  type FormatResult,
} from "./format.js";
import { allOf } from "./json-input.js";
import { layersOf } from "./layers.js";
import { plainDocument } from "./plain-document.js";
import { discontinuous } from "./span-mentions.js";
import { isTag, tagFor, TagReader, type TagScheme } from "./tag-scheme.js";

const DOCUMENT_START = "-DOCSTART-";

/** What tells the character formats apart. */
interface Variant {
  readonly id: string;
  readonly scheme: TagScheme;
  readonly separator: "\t" | " ";
}

/**
 * One character a line with its tag, a blank line after each line of the text that ends a passage. Line ends and other
 * white space within a passage are characters too, escaped. Mentions within one another have columns of their own.
 */
function characterFormat({ id, scheme, separator }: Variant): Format {
  const extension = `.${scheme.toLowerCase()}`;
  const title = `character ${scheme}, ${separator === "\t" ? "tabs" : "spaces"}`;
  return {
    id,
    title,
    extensions: [extension],
    offsetUnit: "none",
    series: {
      head: "",
      between: "",
      tail: "",
      part: (content) => `${DOCUMENT_START}${separator}O\n\n${content}`,
    },
    needsOriginal: "better",
    needsWords: false,
    write: (document) => writeTags(document, { scheme, separator, extension, title }),
    read: (input) => readTags(input, extension),
  };
}

/** Character BIO and BIOES, columns parted by tabs or by spaces. */
export const CHARACTER_FORMATS: readonly Format[] = [
  { id: "bio", scheme: "BIO", separator: "\t" } as const,
  { id: "bio-space", scheme: "BIO", separator: " " } as const,
  { id: "bioes", scheme: "BIOES", separator: "\t" } as const,
  { id: "bioes-space", scheme: "BIOES", separator: " " } as const,
].map(characterFormat);

interface Columns extends Omit<Variant, "id"> {
  readonly extension: string;
  readonly title: string;
}

function writeTags(document: AnnotatedDocument, columns: Columns): FormatResult<FilesBySuffix> {
  const problems = [...discontinuous(document, columns.title), ...document.mentions.flatMap(badLabel)];
  return unless(problems, () => new Map([[columns.extension, linesOf(document, columns)]]));
}

function linesOf({ text, passages, mentions }: AnnotatedDocument, { scheme, separator }: Columns): string {
  const layers = layersOf(mentions);
  const tags = layers.map((layer) => tagsOf(text, layer, scheme));
  const inside = new Uint8Array(text.length);
  for (const { lines } of passages) inside.fill(1, lines[0]?.start, lines.at(-1)?.end);
  for (const mention of mentions) inside.fill(1, wholeSpan(mention).start, wholeSpan(mention).end);
  const written: string[] = [];
  let at = 0;
  for (const character of text) {
    if (character === "\n" && inside[at] === 0) written.push("\n");
    else written.push([escapeBlanks(character), ...tags.map((own) => own.get(at) ?? "O")].join(separator), "\n");
    at += character.length;
  }
  return written.join("");
}

/** The tags of one layer's characters by offset; the characters without one are outside. */
function tagsOf(text: string, layer: readonly DocumentMention[], scheme: TagScheme): ReadonlyMap<number, string> {
  const tags = new Map<number, string>();
  for (const mention of layer) {
    const { start, end } = wholeSpan(mention);
    const characters = Array.from(text.slice(start, end));
    let at: number = start;
    for (const [index, character] of characters.entries()) {
      tags.set(at, tagFor(scheme, mention.label, index, characters.length));
      at += character.length;
    }
  }
  return tags;
}

function readTags({ id, files, original }: FormatInput, extension: string): FormatResult<readonly AnnotatedDocument[]> {
  const parts = documentsIn(files.get(extension) ?? "");
  return allOf(
    parts.map(({ lines, firstLine }, at) => {
      const read = documentOf(parts.length === 1 ? id : `${id}-${String(at + 1)}`, lines, firstLine, extension);
      return read.ok ? alignTo(read.value, parts.length === 1 ? original : null) : read;
    }),
  );
}

/** The documents of a file: one, unless -DOCSTART- lines tell several. A last line end ends the last line. */
function documentsIn(content: string): readonly { readonly lines: readonly string[]; readonly firstLine: number }[] {
  const all = content
    .replace(/^\uFEFF/u, "")
    .split("\n")
    .map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
  if (all.at(-1) === "") all.pop();
  const parts: { lines: string[]; firstLine: number }[] = [];
  let open: { lines: string[]; firstLine: number } | null = null;
  for (const [index, line] of all.entries()) {
    if (line.startsWith(DOCUMENT_START)) {
      open = { lines: [], firstLine: index + 2 };
      parts.push(open);
    } else if (open === null) {
      open = { lines: [line], firstLine: index + 1 };
      parts.push(open);
    } else if (line === "" && all[index - 1]?.startsWith(DOCUMENT_START)) open.firstLine++;
    else open.lines.push(line);
  }
  return parts.length > 0 ? parts : [{ lines: [], firstLine: 1 }];
}

function documentOf(
  id: string,
  lines: readonly string[],
  firstLine: number,
  extension: string,
): FormatResult<AnnotatedDocument> {
  const characters: { start: number; end: number }[] = [];
  const readers: TagReader[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const [index, line] of lines.entries()) {
    const [escaped = "", ...tags] = line === "" ? ["\\n"] : line.includes("\t") ? line.split("\t") : line.split(/ +/u);
    const wrong = line === "" ? undefined : tags.length === 0 ? line : tags.find((tag) => !isTag(tag));
    if (wrong !== undefined || escaped === "") return failure(notRead(wrong ?? line, firstLine + index, extension));
    const character = unescapeBlanks(escaped);
    while (readers.length < tags.length) readers.push(new TagReader());
    for (const [layer, reader] of readers.entries()) reader.take(tags[layer] ?? "O", characters.length);
    characters.push({ start: length, end: length + character.length });
    parts.push(character);
    length += character.length;
  }
  const text = parts.join("");
  const mentions = readers.flatMap((reader) => {
    reader.close();
    return reader.runs.flatMap(({ label, first, last }) => {
      const run = documentSpan(characters[first]?.start ?? 0, characters[last]?.end ?? 0);
      return mentionOf(text, label, fragmentsOf(text, run.start, run.end)) ?? [];
    });
  });
  return success(plainDocument(id, text, "clean", mentions));
}

function badLabel(mention: DocumentMention): readonly FormatProblem[] {
  if (/^\S+$/u.test(mention.label)) return [];
  const message = `a label with white space stands in no column, but a mention is labelled “${mention.label}”`;
  return [problem("unrepresentable", message, "Give the label a name without spaces", { mention })];
}

const notRead = (found: string, line: number, file: string): FormatProblem =>
  problem(
    "syntax",
    `“${found}” is no character with its tags, or no tag`,
    "Write a character, a tab or a space, and its tag: O, B-PER, I-PER, E-PER or S-PER",
    { file, line },
  );
