import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Command, Option } from "commander";
import { countedKeys, EMPTY_BASELINE, writeBaseline } from "../configuration/baseline.js";
import type { Severity } from "../rules/rule.js";
import { Configurations, pathFrom } from "../runtime/load-configuration.js";
import type { PageOutcome } from "../runtime/bulk/page-task.js";
import { print, runCommand } from "./bulk/run-command.js";
import { checkTask, readBaseline, SEVERITIES, type CheckResult } from "./check-task.js";
import { CLEAN, FINDINGS } from "./exit-codes.js";
import { findPages, shortest, type FoundPages } from "../runtime/pages/find-pages.js";
import { STANDARD_INPUT } from "../runtime/pages/page-files.js";
import { replaceFile } from "../runtime/replace-file.js";
import { countOf, jsonOutput, textOutput, type CheckedFile, type FindingsOutput } from "./findings-output.js";
import { githubOutput } from "./github-output.js";
import { addBulkOptions, languageOption, ruleOption, type BulkOptions, type Language } from "./options.js";
import { sarifOutput } from "./sarif-output.js";

const EXAMPLES = `
Examples:
  newsmark check page.txt
  newsmark check pages/ --severity warning      damage only
  newsmark check 'pages/**/*.txt' --format json --rule layout/column-break
  newsmark check pages/ --format sarif > newsmark.sarif
  newsmark check pages/ --update-baseline       what is found now is not told again`;

interface CheckOptions extends BulkOptions {
  readonly format: keyof typeof OUTPUTS;
  readonly severity: Severity;
  readonly rule?: readonly string[];
  readonly language: Language;
  readonly baseline?: string;
  readonly updateBaseline?: true;
}

const OUTPUTS = {
  text: textOutput,
  json: jsonOutput,
  sarif: sarifOutput,
  github: githubOutput,
} as const satisfies Readonly<Record<string, (language: Language) => FindingsOutput>>;

/** The baseline's name where nothing else says. */
const BASELINE = "newsmark.baseline.json";

/** `newsmark check`: reports the findings of pages; exits 1 when there are any. */
export function checkCommand(): Command {
  const command = new Command("check")
    .description("report what is broken or unmarked in pages")
    .argument("<files...>", "pages, folders or globs; - for standard input")
    .addOption(new Option("--format <format>", "how to print findings").choices(Object.keys(OUTPUTS)).default("text"))
    .addOption(new Option("--severity <level>", "leave out findings below it").choices(SEVERITIES).default("hint"))
    .addOption(ruleOption())
    .option("--baseline <file>", "leave out the findings that this file knows; the configuration may name it too")
    .addOption(
      new Option("--update-baseline", "write what is found to the baseline").conflicts(["rule", "severity", "format"]),
    )
    .addOption(languageOption());
  return addBulkOptions(command).addHelpText("after", EXAMPLES).action(check);
}

async function check(names: readonly string[], options: CheckOptions): Promise<void> {
  const found = await findPages(names);
  if (options.updateBaseline) await updateBaseline(found, options);
  else await report(found, options);
}

async function report(found: FoundPages, options: CheckOptions): Promise<void> {
  const output = OUTPUTS[options.format](options.language);
  const taskOptions = taskOptionsOf(options, options.baseline === undefined ? null : { file: options.baseline });
  const configurations = new Set<string>();
  let findings = 0;
  await print(output.head);
  const summary = await runCommand(found, checkTask, taskOptions, options, (outcome) => {
    const files = filesOf(outcome).filter(({ name, isConfiguration }) => {
      const first = !isConfiguration || !configurations.has(name);
      if (isConfiguration) configurations.add(name);
      return first;
    });
    for (const { file } of files) if ("findings" in file) findings += file.findings.length;
    return files.map(({ file }) => output.page(file)).join("");
  });
  await print(output.tail({ ...summary, findings }));
  process.exitCode = findings === 0 && summary.failed === 0 ? CLEAN : FINDINGS;
}

/** What a page's outcome tells of: its configuration where that has faults, and itself. */
function filesOf(
  outcome: PageOutcome<CheckResult>,
): readonly { readonly name: string; readonly isConfiguration: boolean; readonly file: CheckedFile }[] {
  if (outcome.failed)
    return [{ name: outcome.file, isConfiguration: false, file: { name: outcome.file, reason: outcome.reason } }];
  const { configuration, ...page } = outcome.result;
  return [
    ...(configuration ? [{ name: configuration.name, isConfiguration: true, file: configuration }] : []),
    { name: page.name, isConfiguration: false, file: page },
  ];
}

/** Writes what is found in these pages to the baseline; what it knows of others stays. */
async function updateBaseline(found: FoundPages, options: CheckOptions): Promise<void> {
  const path = await baselinePath(found, options);
  const pages = new Map(existsSync(path) ? await readBaseline(path) : EMPTY_BASELINE);
  let findings = 0;
  const taskOptions = taskOptionsOf(options, "none");
  const { failed } = await runCommand(found, checkTask, taskOptions, options, (outcome) => {
    if (outcome.failed) return "";
    const keys = outcome.result.findings.map(({ key }) => key);
    pages.set(pathFrom(dirname(resolve(path)), outcome.result.name), countedKeys(keys));
    findings += keys.length;
    return "";
  });
  await replaceFile(path, Buffer.from(writeBaseline(pages)));
  await print(`${shortest(resolve(path))}: ${countOf(findings, "finding", "findings")} known\n`);
  process.exitCode = failed === 0 ? CLEAN : FINDINGS;
}

async function baselinePath(
  { files: [first] }: FoundPages,
  { baseline, stdinFilename }: CheckOptions,
): Promise<string> {
  if (baseline !== undefined) return baseline;
  const page = first === undefined || first === STANDARD_INPUT ? (stdinFilename ?? BASELINE) : first;
  const loaded = await new Configurations().of(page);
  return loaded && loaded.configuration.baseline !== null
    ? join(dirname(loaded.file), loaded.configuration.baseline)
    : BASELINE;
}

const taskOptionsOf = (
  { severity, rule, language, encoding, stdinFilename, entitiesCommand }: CheckOptions,
  baseline: { readonly file: string } | "none" | null,
) => ({
  severity,
  rules: rule ? [...rule] : null,
  language,
  encoding: encoding ?? null,
  standardInputName: stdinFilename ?? null,
  recognizer: entitiesCommand ? [...entitiesCommand] : null,
  baseline,
});
