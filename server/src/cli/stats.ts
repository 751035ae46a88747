import { Command, Option } from "commander";
import { print, runCommand } from "./bulk/run-command.js";
import { CLEAN, FINDINGS } from "./exit-codes.js";
import { findPages } from "../runtime/pages/find-pages.js";
import { addBulkOptions, type BulkOptions } from "./options.js";
import { NO_STATISTICS, sumOf } from "./page-statistics.js";
import { STATISTICS_OUTPUTS } from "./stats-output.js";
import { statsTask } from "./stats-task.js";

const EXAMPLES = `
Examples:
  newsmark stats pages/                         a line a page, and all together
  newsmark stats pages/ --total                 all together only
  newsmark stats pages/ --format csv > pages.csv
  newsmark stats 'pages/2022-*.txt' --format json --jobs 2`;

interface StatsOptions extends BulkOptions {
  readonly format: keyof typeof STATISTICS_OUTPUTS;
  readonly total?: true;
}

/** `newsmark stats`: counts articles, breaks and mentions; exits 1 when a page failed. */
export function statsCommand(): Command {
  const command = new Command("stats")
    .description("count the articles, breaks and mentions of pages")
    .argument("<files...>", "pages, folders or globs; - for standard input")
    .addOption(
      new Option("--format <format>", "how to print").choices(Object.keys(STATISTICS_OUTPUTS)).default("table"),
    )
    .option("--total", "all pages together only");
  return addBulkOptions(command).addHelpText("after", EXAMPLES).action(stats);
}

async function stats(names: readonly string[], options: StatsOptions): Promise<void> {
  const output = STATISTICS_OUTPUTS[options.format]();
  const found = await findPages(names);
  const taskOptions = {
    encoding: options.encoding ?? null,
    standardInputName: options.stdinFilename ?? null,
    recognizer: options.entitiesCommand ? [...options.entitiesCommand] : null,
  };
  let total = NO_STATISTICS;
  let counted = 0;
  if (!options.total) await print(output.head);
  const { failed } = await runCommand(found, statsTask, taskOptions, options, (outcome) => {
    if (outcome.failed) return "";
    const { name, statistics } = outcome.result;
    total = sumOf(total, statistics);
    counted++;
    return options.total ? "" : output.page(name, statistics);
  });
  await print(options.total ? output.total(total, counted) : output.tail(total, counted));
  process.exitCode = failed === 0 ? CLEAN : FINDINGS;
}
