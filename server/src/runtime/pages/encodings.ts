import { analyse } from "chardet";
import iconv from "iconv-lite";

/** The encodings that pages come in, by the names `--encoding` takes. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "gb18030", "gbk", "big5"] as const;

/** Half of a character beyond the BMP; only UTF-16 can hold one, and no other program could read it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** An encoding of pages. */
export type Encoding = (typeof ENCODINGS)[number];

/** Text with what is needed to give its bytes back. A byte-order mark is its first character, so it comes back too. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Where writing the text would first change a byte that was read, counted from 0; null when it gives all bytes back. */
  readonly changedByte: number | null;
}

/** Bytes that are no text in the encoding they were taken for. */
export class UndecodableError extends Error {
  /**
   * @param encoding null where no encoding was found: the file is no text
   * @param byte the offset of the first byte that can not be decoded, from 0
   */
  constructor(
    readonly encoding: Encoding | null,
    readonly byte: number,
  ) {
    super(
      encoding === null
        ? `not a text file (byte ${String(byte)})`
        : `not ${nameOf(encoding)}, byte ${String(byte)} can not be decoded`,
    );
  }
}

/** A character that the page's encoding has no bytes for. */
export class UnencodableError extends Error {
  constructor(encoding: Encoding, character: string) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    super(`${nameOf(encoding)} has no character ${character} (U+${code})`);
  }
}

/** An encoding's name for people. */
export const nameOf = (encoding: Encoding): string => (encoding === "big5" ? "Big5" : encoding.toUpperCase());

/**
 * Decodes a page's bytes: as `given`, or as what they are found to be.
 * @throws UndecodableError with the offset of the first byte that makes no sense.
 */
export function decodeBytes(bytes: Uint8Array, given: Encoding | null = null): DecodedText {
  const encoding = given ?? byMark(bytes);
  if (encoding !== null) return strictly(bytes, encoding);
  const byte = zeroByte(bytes);
  if (byte !== null) return withZeroBytes(bytes, byte);
  try {
    return strictly(bytes, "utf-8");
  } catch (error) {
    if (!(error instanceof UndecodableError) || mostlyUtf8(bytes)) throw error;
    return chinese(bytes, error);
  }
}

/**
 * The bytes of a text.
 * @throws UnencodableError when the encoding has no bytes for a character: nothing is replaced in silence.
 */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  const bytes = iconv.encode(text, encoding);
  const back = iconv.decode(bytes, encoding, { stripBOM: false });
  if (back === text) return bytes;
  const at = firstDifference(text, back);
  throw new UnencodableError(encoding, String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function strictly(bytes: Uint8Array, encoding: Encoding): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = iconv.decode(buffer, encoding, { stripBOM: false });
  const back = iconv.encode(text, encoding);
  const lone = text.search(LONE_SURROGATE);
  if (lone >= 0) throw new UndecodableError(encoding, 2 * lone);
  if (buffer.equals(back)) return { text, encoding, changedByte: null };
  const byte = characterStart(text, encoding, firstDifference(buffer, back));
  if (text.includes("\uFFFD") || byte >= back.length) throw new UndecodableError(encoding, byte);
  return { text, encoding, changedByte: byte };
}

/** Where the character begins that a byte of the encoded text belongs to. */
function characterStart(text: string, encoding: Encoding, byte: number): number {
  let start = 0;
  for (const character of text) {
    const end = start + iconv.encode(character, encoding).length;
    if (end > byte) return start;
    start = end;
  }
  return start;
}

/** The encoding that a byte-order mark names. */
function byMark(bytes: Uint8Array): Encoding | null {
  const [one, two, three] = bytes;
  if (one === 0xef && two === 0xbb && three === 0xbf) return "utf-8";
  if (one === 0xff && two === 0xfe) return "utf-16le";
  if (one === 0xfe && two === 0xff) return "utf-16be";
  return null;
}

/** What stands on every page: line ends, spaces, 。，的 and ideographic spaces. */
const COMMON = /[\n\r \u3002\uFF0C\u7684\u3000]/gu;

/** Control characters other than white space. */
const CONTROL = /(?!\s)\p{Cc}/u;

/**
 * A text with zero bytes and no mark: UTF-16, or UTF-8 in which NUL stands, as some extractions leave it. Of those it can
 * be that is right which reads more of the commonest characters.
 */
function withZeroBytes(bytes: Uint8Array, zero: number): DecodedText {
  const read = (["utf-8", "utf-16le", "utf-16be"] as const)
    .flatMap((encoding) => tried(bytes, encoding) ?? [])
    // Without Han characters in UTF-8, or with control characters in UTF-16, the zero bytes are a program's, not a page's.
    .filter(({ text, encoding }) => (encoding === "utf-8" ? /\p{Script=Han}/u.test(text) : !CONTROL.test(text)))
    .map((decoded) => ({ decoded, common: decoded.text.match(COMMON)?.length ?? 0 }))
    .sort((a, b) => b.common - a.common)
    .at(0);
  if (!read || read.common === 0) throw new UndecodableError(null, zero);
  return read.decoded;
}

function tried(bytes: Uint8Array, encoding: Encoding): DecodedText | null {
  try {
    return strictly(bytes, encoding);
  } catch (error) {
    if (!(error instanceof UndecodableError)) throw error;
    return null;
  }
}

/** GB18030 or Big5, whichever fits its characters better by how often they are used. */
function chinese(bytes: Uint8Array, asUtf8: UndecodableError): DecodedText {
  const guesses = analyse(bytes)
    .map(({ name }) => name)
    .flatMap((name): Encoding[] => (name === "GB18030" ? ["gb18030"] : name === "Big5" ? ["big5"] : []));
  let first: UndecodableError | null = null;
  for (const encoding of guesses) {
    try {
      return strictly(bytes, encoding);
    } catch (error) {
      if (!(error instanceof UndecodableError)) throw error;
      first ??= error;
    }
  }
  throw first ?? asUtf8;
}

/** Whether bytes are UTF-8 but for a few: GB18030 and Big5 hold hardly three bytes that could be a Chinese character in it. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  let good = 0;
  let bad = 0;
  for (const character of text) {
    if (character === "\uFFFD") bad++;
    else if (character > "\u07FF") good++;
  }
  return good >= bad;
}

function zeroByte(bytes: Uint8Array): number | null {
  const at = bytes.indexOf(0);
  return at < 0 ? null : at;
}

function firstDifference<Item>(one: ArrayLike<Item>, other: ArrayLike<Item>): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) if (one[at] !== other[at]) return at;
  return length;
}
