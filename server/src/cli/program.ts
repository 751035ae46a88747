import { Command } from "commander";
import { agreeCommand } from "./agree.js";
import { analyzeCommand } from "./analyze.js";
import { annotateCommand } from "./annotate.js";
import { annotateTask } from "./annotate-task.js";
import { startable, workerCommand } from "./bulk/worker-process.js";
import { checkCommand } from "./check.js";
import { checkTask } from "./check-task.js";
import { completionCommand } from "./completion.js";
import { convertCommand } from "./convert.js";
import { convertTask } from "./convert-task.js";
import { CLEAN, MISUSE } from "./exit-codes.js";
import { fixCommand } from "./fix.js";
import { fixTask } from "./fix-task.js";
import { recordPageTask } from "./record-task.js";
import { statsCommand } from "./stats.js";
import { statsTask } from "./stats-task.js";
import { stripCommand } from "./strip.js";
import { stripTask } from "./strip-task.js";
import { VERSION } from "./version.js";

/** The `newsmark` command with its subcommands. */
export function program(): Command {
  const newsmark = new Command("newsmark")
    .description("Turns dumps of Chinese newspaper pages into clean, annotated corpora.")
    .version(VERSION)
    .showHelpAfterError("(newsmark --help tells more)")
    .addHelpText(
      "after",
      "\nExit status: 0 clean or done, 1 findings left or a page that failed, 2 misuse. A filter answers bad lines and exits with 0.",
    )
    .exitOverride((error) => {
      process.exitCode = error.exitCode === 0 ? CLEAN : MISUSE;
      throw error;
    });
  const subcommands = [
    agreeCommand(),
    analyzeCommand(),
    annotateCommand(),
    checkCommand(),
    completionCommand(newsmark),
    convertCommand(),
    fixCommand(),
    statsCommand(),
    stripCommand(),
  ];
  const tasks = [
    startable(annotateTask),
    startable(checkTask),
    startable(convertTask),
    startable(fixTask),
    startable(recordPageTask),
    startable(statsTask),
    startable(stripTask),
  ];
  newsmark.addCommand(workerCommand(tasks), { hidden: true });
  for (const subcommand of subcommands) newsmark.addCommand(subcommand.copyInheritedSettings(newsmark));
  return newsmark;
}
