import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import type { KnownFindings } from "../analysis/workspace.js";
import { parseBaseline, type Baseline } from "../configuration/baseline.js";
import { ALL_RULES } from "../rules/all-rules.js";
import { check } from "../rules/check.js";
import { findingKey } from "../rules/known-findings.js";
import type { Finding, Severity } from "../rules/rule.js";
import { pathFrom, type LoadedConfiguration } from "../runtime/load-configuration.js";
import { span, type Span } from "../text/offsets.js";
import { SourceText } from "../text/source-text.js";
import type { PageTask } from "../runtime/bulk/page-task.js";
import { Engine, stageFor } from "./engine.js";
import { ENCODINGS } from "../runtime/pages/encodings.js";
import { shortest } from "../runtime/pages/find-pages.js";
import { PageFileError, readPage, reasonOf } from "../runtime/pages/page-files.js";
import type { Language } from "./options.js";

/** The severities, the lightest first. */
export const SEVERITIES = ["hint", "information", "warning", "error"] as const satisfies readonly Severity[];

const optionsSchema = z.object({
  /** The file of known findings; `none` shows them all, null goes by the configuration. */
  baseline: z.union([z.object({ file: z.string() }), z.literal("none")]).nullable(),
  severity: z.enum(SEVERITIES),
  rules: z.array(z.string()).nullable(),
  language: z.enum(["en", "zh"]),
  encoding: z.enum(ENCODINGS).nullable(),
  standardInputName: z.string().nullable(),
  /** The user's own recognizer, a program and its arguments. */
  recognizer: z.array(z.string()).nullable(),
});

/** A finding as it is printed: offsets are UTF-16, lines and columns count from 1. */
const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  start: z.number(),
  end: z.number(),
  line: z.number(),
  column: z.number(),
  endLine: z.number(),
  endColumn: z.number(),
  /** What a baseline knows it by. */
  key: z.string(),
});

const pageSchema = z.object({ name: z.string(), findings: z.array(findingSchema) });
const resultSchema = pageSchema.extend({ configuration: pageSchema.nullable() });

/** A finding as it is printed. */
export type PrintedFinding = z.infer<typeof findingSchema>;

/** A file's findings as they are printed, under the name that it goes by. */
export type PageFindings = z.infer<typeof pageSchema>;

/** A page's findings, and those of its project's configuration; null where that has none. */
export type CheckResult = z.infer<typeof resultSchema>;

/** What `newsmark check` does with each page. */
export const checkTask: PageTask<z.infer<typeof optionsSchema>, CheckResult> = {
  name: "check",
  options: optionsSchema,
  result: resultSchema,
  start: async (options) => {
    const { severity, language, encoding } = options;
    const rules = ALL_RULES.filter(({ id }) => options.rules?.includes(id) ?? true);
    const engine = await Engine.load(stageFor(rules), options.standardInputName, {
      entities: { command: options.recognizer },
    });
    const wanted = (finding: Finding): boolean => SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(severity);
    const baseline = await baselineOf(options.baseline);
    return {
      work: async (file, warn) => {
        const { text } = await readPage(file, encoding);
        const known = baseline?.(engine.pathOf(file));
        const { analyze, prepare, configuration } = await engine.forPage(file, warn, known);
        await prepare(text);
        const analysis = analyze(text);
        const found = check(analysis, rules).filter(wanted);
        return {
          name: engine.nameOf(file),
          findings: found.map((finding) => printed(analysis.source, finding, language)),
          configuration: configurationFindings(configuration, language),
        };
      },
    };
  },
};

/** What gives a page's known findings; null where the configuration says. */
async function baselineOf(
  choice: z.infer<typeof optionsSchema>["baseline"],
): Promise<((page: string) => KnownFindings) | null> {
  if (choice === null) return null;
  if (choice === "none") return () => new Map();
  const baseline = await readBaseline(choice.file);
  return (page) => baseline.get(pathFrom(dirname(resolve(choice.file)), page)) ?? new Map();
}

/**
 * The known findings of a baseline file.
 * @throws PageFileError when it can not be read, or is none.
 */
export async function readBaseline(file: string): Promise<Baseline> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new PageFileError(`${file}: could not be read (${reasonOf(error)})`);
  });
  const baseline = parseBaseline(text);
  if (!baseline) throw new PageFileError(`${file}: no baseline. Make one with newsmark check --update-baseline.`);
  return baseline;
}

/** The rule that a configuration's faults are printed under. */
export const CONFIGURATION_RULE = "configuration/fault";

function configurationFindings(loaded: LoadedConfiguration | null, language: Language): PageFindings | null {
  if (!loaded || loaded.problems.length === 0) return null;
  const source = new SourceText(loaded.text);
  const findings = loaded.problems.map(({ start, end, message }): PrintedFinding => ({
    rule: CONFIGURATION_RULE,
    severity: "warning",
    message: message[language],
    ...placeOf(source, span(start, end)),
    key: `${CONFIGURATION_RULE} ${message.en}`,
  }));
  return { name: shortest(loaded.file), findings };
}

const printed = (source: SourceText, finding: Finding, language: Language): PrintedFinding => ({
  rule: finding.rule,
  severity: finding.severity,
  message: finding.message[language],
  ...placeOf(source, finding.span),
  key: findingKey(finding, source.text),
});

function placeOf(source: SourceText, { start, end }: Span) {
  const [first, last] = [source.positionAt(start), source.positionAt(end)];
  return {
    start,
    end,
    line: first.line + 1,
    column: first.character + 1,
    endLine: last.line + 1,
    endColumn: last.character + 1,
  };
}
