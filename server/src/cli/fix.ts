import { Command, Option } from "commander";
import { runCommand } from "./bulk/run-command.js";
import { CLEAN, FINDINGS } from "./exit-codes.js";
import { findPages } from "../runtime/pages/find-pages.js";
import { fixTask, type FixResult } from "./fix-task.js";
import { countOf } from "./findings-output.js";
import { addWriteOptions, ruleOption, type WriteOptions } from "./options.js";
import { shownRewrite } from "./rewrite-page.js";

const EXAMPLES = `
Examples:
  newsmark fix page.txt                         mend what is certain, in place
  newsmark fix pages/ --diff                    show what would change, write nothing
  newsmark fix pages/ --jobs 4 --resume         many pages; run it again after a crash
  newsmark fix - < page.txt > mended.txt        standard input to standard output`;

interface FixOptions extends WriteOptions {
  readonly safe?: true;
  readonly unsafe?: true;
  readonly diff?: true;
  readonly rule?: readonly string[];
}

/** `newsmark fix`: applies fixes to pages; exits 1 when a page failed. */
export function fixCommand(): Command {
  const command = new Command("fix")
    .description("apply the safe fixes: joins, spaces and damage that are certain; words stay as they are")
    .argument("<files...>", "pages, folders or globs; - for standard input")
    .option("--safe", "the safe fixes only: the default")
    .addOption(new Option("--unsafe", "the preferred fix of every finding, markers among them").conflicts("safe"))
    .option("--diff", "print what would change as a unified diff, write nothing")
    .addOption(ruleOption());
  return addWriteOptions(command).addHelpText("after", EXAMPLES).action(fix);
}

async function fix(names: readonly string[], options: FixOptions): Promise<void> {
  const found = await findPages(names);
  const taskOptions = {
    safety: options.unsafe ? "unsafe" : "safe",
    rules: options.rule ? [...options.rule] : null,
    diff: options.diff === true,
    encoding: options.encoding ?? null,
    standardInputName: options.stdinFilename ?? null,
    recognizer: options.entitiesCommand ? [...options.entitiesCommand] : null,
  } as const;
  const { failed } = await runCommand(found, fixTask, taskOptions, options, shownRewrite(wordsFor));
  process.exitCode = failed === 0 ? CLEAN : FINDINGS;
}

const wordsFor = ({ fixes, changed }: FixResult): string =>
  changed ? countOf(fixes, "fix", "fixes") : "nothing to fix";
