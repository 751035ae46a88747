import { z } from "zod";
import type { LogicalSpan } from "../text/offsets.js";
import { contextAround } from "./context.js";
import { FileProblems, type FileProblem } from "./file-problems.js";
import type { Label } from "./mention.js";
import { finish, mix } from "./model/hash.js";

const hereSchema = z.object({ scope: z.literal("here"), text: z.string(), label: z.string(), context: z.string() });
const everywhereSchema = z.object({ scope: z.literal("everywhere"), text: z.string(), label: z.string() });
const keptSchema = z.object({ scope: z.literal("finding"), rule: z.string(), context: z.string() });
const dismissalSchema = z.discriminatedUnion("scope", [hereSchema, everywhereSchema, keptSchema]);
const fileSchema = z.object({ version: z.literal(1), dismissed: z.array(z.unknown()) });

/**
 * Something that people do not want to be told again: a mention at one place or everywhere, or a rule's finding.
 * `context` is `hashOf` the key that `contextAround` gives.
 */
export type Dismissal = z.infer<typeof dismissalSchema>;

/** What people have dismissed. Immutable. */
export class Dismissals {
  readonly #keys: ReadonlySet<string>;

  constructor(readonly entries: readonly Dismissal[]) {
    this.#keys = new Set(entries.map(keyOf));
  }

  /** Whether nothing is dismissed. */
  get isEmpty(): boolean {
    return this.#keys.size === 0;
  }

  /** Whether a mention is dismissed: everywhere, or at this place of its passage's logical text. */
  hasMention(text: string, span: LogicalSpan, label: Label): boolean {
    if (this.#keys.size === 0) return false;
    const name = text.slice(span.start, span.end);
    if (this.#keys.has(keyOf({ scope: "everywhere", text: name, label }))) return true;
    const context = hashOf(contextAround(text, span));
    return this.#keys.has(keyOf({ scope: "here", text: name, label, context }));
  }

  /** Whether a rule's finding with that context key (see `contextAround`) is dismissed. */
  hasFinding(rule: string, contextKey: string): boolean {
    return this.#keys.size > 0 && this.#keys.has(keyOf({ scope: "finding", rule, context: hashOf(contextKey) }));
  }
}

/** Nothing dismissed. */
export const NO_DISMISSALS = new Dismissals([]);

/** What a context's key is kept as: 16 hexadecimal digits, so that no text of a page gets into the file. */
export function hashOf(contextKey: string): string {
  let one = 1;
  let two = 2;
  for (let at = 0; at < contextKey.length; at++) {
    one = mix(one, contextKey.charCodeAt(at));
    two = mix(two, contextKey.charCodeAt(at));
  }
  return [one, two].map((half) => finish(half).toString(16).padStart(8, "0")).join("");
}

function keyOf(dismissal: Dismissal): string {
  switch (dismissal.scope) {
    case "here":
      return `here\n${dismissal.label}\n${dismissal.context}\n${dismissal.text.replace(/\s/gu, "")}`;
    case "everywhere":
      return `everywhere\n${dismissal.label}\n${dismissal.text.replace(/\s/gu, "")}`;
    case "finding":
      return `finding\n${dismissal.rule}\n${dismissal.context}`;
  }
}

/** Reads a dismissals file. An entry that can not be read gives a problem, and the others count all the same. */
export function parseDismissals(file: string): { dismissals: Dismissals; problems: readonly FileProblem[] } {
  if (file.trim() === "") return { dismissals: NO_DISMISSALS, problems: [] };
  const content = fileSchema.safeParse(parseJson(file));
  if (!content.success)
    return {
      dismissals: NO_DISMISSALS,
      problems: [
        {
          line: 1,
          message: {
            en: "This is no file of dismissals: it should be JSON with `version` 1 and a list `dismissed`. Nothing in it counts.",
            zh: "这不是有效的排除文件：应为 JSON，含 `version` 1 和列表 `dismissed`。其中内容均不生效。",
          },
        },
      ],
    };
  const entries: Dismissal[] = [];
  const problems = new FileProblems();
  const lines = entryLines(file);
  content.data.dismissed.forEach((each, index) => {
    const read = dismissalSchema.safeParse(each);
    if (read.success) entries.push(read.data);
    else
      problems.add(lines[index] ?? 1, () => ({
        en: `Entry ${String(index + 1)} is none that Newsmark writes, and does not count. Mend or remove it.`,
        zh: `第 ${String(index + 1)} 条不是 Newsmark 的格式，不生效。请修正或删除。`,
      }));
  });
  return { dismissals: new Dismissals(entries), problems: problems.all };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return undefined;
  }
}

/** The lines (from 1) on which the entries of `dismissed` stand in a file as `writeDismissals` writes it. */
function entryLines(file: string): number[] {
  return file.split(/\r\n|\n|\r/u).flatMap((content, index) => {
    const line = content.trim();
    return line.startsWith("{") && (line.endsWith("}") || line.endsWith("},")) ? [index + 1] : [];
  });
}

/** A dismissals file: one entry a line, so that versions compare well. */
export function writeDismissals({ entries }: Dismissals): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "version": 1,\n  "dismissed": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

/** The dismissals and one more; the same when it is there already. */
export function withDismissal(dismissals: Dismissals, dismissal: Dismissal): Dismissals {
  const known = dismissals.entries.some((entry) => keyOf(entry) === keyOf(dismissal));
  return known ? dismissals : new Dismissals([...dismissals.entries, dismissal]);
}

/** The dismissals without one; the same when it is not there. */
export function withoutDismissal(dismissals: Dismissals, dismissal: Dismissal): Dismissals {
  const left = dismissals.entries.filter((entry) => keyOf(entry) !== keyOf(dismissal));
  return left.length === dismissals.entries.length ? dismissals : new Dismissals(left);
}
