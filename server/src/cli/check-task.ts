import { z } from "zod";
import { check } from "../rules/check.js";
import type { Finding, Severity } from "../rules/rule.js";
import type { SourceText } from "../text/source-text.js";
import type { PageTask } from "./bulk/page-task.js";
import { Engine } from "./engine.js";
import { ENCODINGS } from "./files/encodings.js";
import { readPage } from "./files/page-files.js";
import type { Language } from "./options.js";

/** The severities, the lightest first. */
export const SEVERITIES = ["hint", "information", "warning", "error"] as const satisfies readonly Severity[];

const optionsSchema = z.object({
  severity: z.enum(SEVERITIES),
  rules: z.array(z.string()).nullable(),
  language: z.enum(["en", "zh"]),
  encoding: z.enum(ENCODINGS).nullable(),
  standardInputName: z.string().nullable(),
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
});

const resultSchema = z.object({ name: z.string(), findings: z.array(findingSchema) });

/** A finding as it is printed. */
export type PrintedFinding = z.infer<typeof findingSchema>;

/** A page's findings as they are printed, under the name that the page goes by. */
export type PageFindings = z.infer<typeof resultSchema>;

/** What `newsmark check` does with each page. */
export const checkTask: PageTask<z.infer<typeof optionsSchema>, PageFindings> = {
  name: "check",
  options: optionsSchema,
  result: resultSchema,
  start: async (options) => {
    const engine = await Engine.load(options.standardInputName);
    const { severity, rules, language, encoding } = options;
    const wanted = (finding: Finding): boolean =>
      SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(severity) && (rules?.includes(finding.rule) ?? true);
    return {
      work: async (file, warn) => {
        const { text } = await readPage(file, encoding);
        const analyze = await engine.forPage(file, warn);
        const analysis = analyze(text);
        const found = check(analysis).filter(wanted);
        return {
          name: engine.nameOf(file),
          findings: found.map((finding) => printed(analysis.source, finding, language)),
        };
      },
    };
  },
};

function printed(source: SourceText, finding: Finding, language: Language): PrintedFinding {
  const start = source.positionAt(finding.span.start);
  const end = source.positionAt(finding.span.end);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[language],
    start: finding.span.start,
    end: finding.span.end,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
