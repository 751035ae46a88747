import { span } from "../text/offsets.js";
import type { Tag } from "./marked-page.js";

/**
 * The well-formed tags of a text, in source order: `<name attribute="value">`, `</name>`, `<name/>`. Names are ASCII,
 * a tag stands on one line, and a value holds no `<`. Everything else that begins with `<` is text: an arrow, `<3`,
 * `a<b`, `<http://…>`, `<人民日报>`. Linear: a reading never goes past the next `<`.
 */
export function scanTags(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  for (let at = text.indexOf("<"); at >= 0;) {
    const tag = new TagReader(text, at).read();
    if (tag) tags.push(tag);
    at = text.indexOf("<", tag ? tag.span.end : at + 1);
  }
  return tags;
}

/** Reads the one tag that may stand at an offset. */
class TagReader {
  #at: number;

  constructor(
    readonly text: string,
    readonly start: number,
  ) {
    this.#at = start + 1;
  }

  read(): Tag | null {
    const closing = this.#take("/");
    const name = this.#name();
    if (name === "") return null;
    const attributes = closing ? new Map<string, string>() : this.#attributes();
    if (!attributes) return null;
    this.#spaces();
    const empty = !closing && this.#take("/");
    if (!this.#take(">")) return null;
    return { name, kind: closing ? "close" : empty ? "empty" : "open", attributes, span: span(this.start, this.#at) };
  }

  /** Null where an attribute is malformed or stands twice. */
  #attributes(): Map<string, string> | null {
    const attributes = new Map<string, string>();
    while (this.#spaces()) {
      const name = this.#name();
      if (name === "") return attributes;
      this.#spaces();
      if (!this.#take("=")) return null;
      this.#spaces();
      const value = this.#quoted();
      if (value === null || attributes.has(name)) return null;
      attributes.set(name, value);
    }
    return attributes;
  }

  #quoted(): string | null {
    const quote = this.text[this.#at];
    if (quote !== '"' && quote !== "'") return null;
    for (let end = this.#at + 1; end < this.text.length; end++) {
      const character = this.text[end];
      if (character === quote) {
        const value = this.text.slice(this.#at + 1, end);
        this.#at = end + 1;
        return resolveEntities(value);
      }
      if (character === "<" || character === "\n" || character === "\r") return null;
    }
    return null;
  }

  #name(): string {
    const from = this.#at;
    if (!isNameStart(this.text.charCodeAt(from))) return "";
    while (isNamePart(this.text.charCodeAt(this.#at))) this.#at++;
    return this.text.slice(from, this.#at);
  }

  /** Passes over spaces and tabs; false when there were none. */
  #spaces(): boolean {
    const from = this.#at;
    while (this.text[this.#at] === " " || this.text[this.#at] === "\t") this.#at++;
    return this.#at > from;
  }

  #take(character: string): boolean {
    if (this.text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }
}

const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a && unit < 0x80;
const isNameStart = (unit: number): boolean => isLetter(unit) || unit === 0x5f;
/** Letters, figures, `_`, `-`, `.` and the colon of `xml:id`. */
const isNamePart = (unit: number): boolean =>
  isNameStart(unit) || (unit >= 0x30 && unit <= 0x3a) || unit === 0x2d || unit === 0x2e;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&amp;", "&"],
]);

const resolveEntities = (value: string): string =>
  value.replace(/&(?:lt|gt|quot|apos|amp);/gu, (entity) => ENTITIES.get(entity) ?? entity);
