import { Command, Option } from "commander";
import { findPages } from "../runtime/pages/find-pages.js";
import { STANDARD_INPUT } from "../runtime/pages/page-files.js";
import { runCommand } from "./bulk/run-command.js";
import { CLEAN, FINDINGS } from "./exit-codes.js";
import { countOf } from "./findings-output.js";
import { addWriteOptions, type WriteOptions } from "./options.js";
import { shownRewrite } from "./rewrite-page.js";
import { stripTask, type StripResult } from "./strip-task.js";

const EXAMPLES = `
Examples:
  newsmark strip page.txt                       take the markers out, in place
  newsmark strip pages/ --keep-mentions         and keep the mentions that they say in page.ann
  newsmark strip pages/ --check                 list the pages that have markers, write nothing
  newsmark strip page.txt --diff                show what would change, write nothing
  newsmark strip - < marked.txt > page.txt      standard input to standard output

What is left is the text byte for byte as it was before the markers were inserted.`;

interface Options extends WriteOptions {
  readonly keepMentions?: true;
  readonly check?: true;
  readonly diff?: true;
}

/** `newsmark strip`: takes the markers out of pages; exits 1 when a page failed, or `--check` found markers. */
export function stripCommand(): Command {
  const command = new Command("strip")
    .description("take the markers out of pages: the text is left byte for byte as it was without them")
    .argument("<files...>", "pages, folders or globs; - for standard input")
    .addOption(
      new Option("--keep-mentions", "write the mentions that markers say into page.ann first").conflicts("check"),
    )
    .addOption(new Option("--check", "list the pages that have markers, and write nothing").conflicts("diff"))
    .option("--diff", "print what would change as a unified diff, write nothing");
  return addWriteOptions(command)
    .addHelpText("after", EXAMPLES)
    .action(async (names: readonly string[], options: Options, self: Command) => {
      if (options.keepMentions && names.includes(STANDARD_INPUT))
        self.error("error: --keep-mentions wants a page in a file, to keep page.ann beside it");
      await strip(names, options);
    });
}

async function strip(names: readonly string[], options: Options): Promise<void> {
  const found = await findPages(names);
  const check = options.check === true;
  const taskOptions = {
    keepMentions: options.keepMentions === true,
    check,
    diff: options.diff === true,
    encoding: options.encoding ?? null,
    standardInputName: options.stdinFilename ?? null,
  };
  let marked = 0;
  const show = shownRewrite(wordsFor);
  const { failed } = await runCommand(found, stripTask, taskOptions, options, (outcome) => {
    if (outcome.failed) return "";
    if (outcome.result.markers > 0) marked++;
    return check && outcome.result.markers === 0 ? "" : show(outcome);
  });
  process.exitCode = failed > 0 || (check && marked > 0) ? FINDINGS : CLEAN;
}

function wordsFor({ markers, kept }: StripResult): string {
  const taken = markers === 0 ? "no markers" : countOf(markers, "marker", "markers");
  return kept === 0 ? taken : `${taken}, ${countOf(kept, "mention", "mentions")} kept in its .ann file`;
}
