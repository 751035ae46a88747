import { Command, Option } from "commander";
import type { Severity } from "../rules/rule.js";
import { print, runCommand } from "./bulk/run-command.js";
import { checkTask, SEVERITIES } from "./check-task.js";
import { CLEAN, FINDINGS } from "./exit-codes.js";
import { findPages } from "./files/find-pages.js";
import { jsonOutput, textOutput, type FindingsOutput } from "./findings-output.js";
import { addBulkOptions, languageOption, ruleOption, type BulkOptions, type Language } from "./options.js";

const EXAMPLES = `
Examples:
  newsmark check page.txt
  newsmark check pages/ --severity warning      damage only
  newsmark check 'pages/**/*.txt' --format json --rule layout/column-break`;

interface CheckOptions extends BulkOptions {
  readonly format: keyof typeof OUTPUTS;
  readonly severity: Severity;
  readonly rule?: readonly string[];
  readonly language: Language;
}

const OUTPUTS = { text: textOutput, json: jsonOutput } as const satisfies Readonly<
  Record<string, () => FindingsOutput>
>;

/** `newsmark check`: reports the findings of pages; exits 1 when there are any. */
export function checkCommand(): Command {
  const command = new Command("check")
    .description("report what is broken or unmarked in pages")
    .argument("<files...>", "pages, folders or globs; - for standard input")
    .addOption(new Option("--format <format>", "how to print findings").choices(Object.keys(OUTPUTS)).default("text"))
    .addOption(new Option("--severity <level>", "leave out findings below it").choices(SEVERITIES).default("hint"))
    .addOption(ruleOption())
    .addOption(languageOption());
  return addBulkOptions(command).addHelpText("after", EXAMPLES).action(check);
}

async function check(names: readonly string[], options: CheckOptions): Promise<void> {
  const { severity, rule, language, encoding = null, stdinFilename: standardInputName = null } = options;
  const found = await findPages(names);
  const output = OUTPUTS[options.format]();
  let findings = 0;
  await print(output.head);
  const taskOptions = { severity, rules: rule ? [...rule] : null, language, encoding, standardInputName };
  const summary = await runCommand(found, checkTask, taskOptions, options, (outcome) => {
    if (!outcome.failed) findings += outcome.result.findings.length;
    return output.page(outcome);
  });
  await print(output.tail({ ...summary, findings }));
  process.exitCode = findings === 0 && summary.failed === 0 ? CLEAN : FINDINGS;
}
