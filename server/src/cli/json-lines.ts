import { once } from "node:events";
import type { Writable } from "node:stream";
import { z } from "zod";
import { decodePage } from "../runtime/pages/page-files.js";

const LINE_FEED = 0x0a;

const documentSchema = z.looseObject({ id: z.union([z.string(), z.number()]), text: z.string() });

/** A document of a JSON Lines stream, with whatever else its line holds. */
export type JsonDocument = z.infer<typeof documentSchema>;

/**
 * Answers a stream of `{"id", "text"}` lines, one line each, in order. A line that can not be read, and a document
 * that `answer` throws on, is answered by `{"id", "error"}`. Holds one document at a time and waits for the reader.
 */
export async function filterJsonLines(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  answer: (document: JsonDocument) => object | Promise<object>,
): Promise<void> {
  let number = 0;
  for await (const line of byteLines(input)) {
    number++;
    if (line.every((byte) => byte <= 0x20)) continue;
    const written = output.write(`${JSON.stringify(await answerLine(line, number, answer))}\n`);
    if (!written) await once(output, "drain");
  }
}

async function answerLine(
  line: Uint8Array,
  number: number,
  answer: (document: JsonDocument) => object | Promise<object>,
): Promise<object> {
  let id: string | number | null = null;
  try {
    const value: unknown = JSON.parse(textOf(line, number));
    id = idOf(value);
    return { id, ...(await answer(documentSchema.parse(value))) };
  } catch (error) {
    return { id, error: `line ${String(number)}: ${reasonOf(error)}` };
  }
}

/** A line is UTF-8, as JSON is. */
const textOf = (line: Uint8Array, number: number): string => decodePage(line, `line ${String(number)}`, "utf-8").text;

function idOf(value: unknown): string | number | null {
  const found = documentSchema.pick({ id: true }).safeParse(value);
  return found.success ? found.data.id : null;
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  return error instanceof Error ? error.message : String(error);
}

/** The lines of a byte stream without their line feeds; a last line without one counts when it holds anything. */
async function* byteLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pending: Buffer[] = [];
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    let from = 0;
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, from)) {
      yield Buffer.concat([...pending, bytes.subarray(from, at)]);
      pending = [];
      from = at + 1;
    }
    if (from < bytes.length) pending.push(bytes.subarray(from));
  }
  if (pending.length > 0) yield Buffer.concat(pending);
}
