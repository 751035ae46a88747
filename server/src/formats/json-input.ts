import type { z } from "zod";
import { failure, problem, success, type FormatResult } from "./format.js";

/** A value of a JSON file and the line it begins in. */
export interface JsonValue<Value> {
  readonly value: Value;
  /** 1-based; null where the file is one value. */
  readonly line: number | null;
}

/** Reads a file that is one JSON value of that shape. */
export function readJson<Value>(content: string, schema: z.ZodType<Value>, file: string): FormatResult<Value> {
  const read = readValue(content, schema, file, null);
  return read;
}

/** Reads a file of one JSON value a line; blank lines are passed over. All values are read or none. */
export function readJsonLines<Value>(
  content: string,
  schema: z.ZodType<Value>,
  file: string,
): FormatResult<readonly JsonValue<Value>[]> {
  const values: JsonValue<Value>[] = [];
  for (const [index, line] of content
    .replace(/^\uFEFF/u, "")
    .split("\n")
    .entries()) {
    if (line.trim() === "") continue;
    const read = readValue(line, schema, file, index + 1);
    if (!read.ok) return read;
    values.push({ value: read.value, line: index + 1 });
  }
  return success(values);
}

function readValue<Value>(
  content: string,
  schema: z.ZodType<Value>,
  file: string,
  line: number | null,
): FormatResult<Value> {
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/u, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure(
      problem("syntax", `this is no JSON: ${reason}`, "Mend the file, or export it again", { file, line }),
    );
  }
  const read = schema.safeParse(value);
  if (read.success) return success(read.data);
  const reasons = read.error.issues.map((issue) => `${issue.path.join(".") || "the value"}: ${issue.message}`);
  return failure(
    problem("syntax", `the JSON is not in the format: ${reasons.slice(0, 5).join("; ")}`, "Check which format it is", {
      file,
      line,
    }),
  );
}

/** Collects the values of results, or all their problems. */
export function allOf<Value>(results: readonly FormatResult<Value>[]): FormatResult<readonly Value[]> {
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems));
  if (problems.length > 0) return { ok: false, problems };
  return success(results.flatMap((result) => (result.ok ? [result.value] : [])));
}
