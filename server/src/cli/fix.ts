import { Command } from "commander";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { ALL_RULES } from "../rules/all-rules.js";
import { applySafeFixes } from "../rules/apply-fixes.js";
import { countOf } from "./findings-output.js";
import { loadEngine, warn, Workspaces, type Analyze } from "./engine.js";
import { CLEAN, FINDINGS } from "./exit-codes.js";
import { ruleOption } from "./options.js";
import { PageFileError, pageFiles, readPage, STANDARD_INPUT, writePage } from "./page-files.js";

const EXAMPLES = `
Examples:
  newsmark fix page.txt                         mend what is certain, in place
  newsmark fix pages/ --diff                    show what would change, write nothing
  newsmark fix - < page.txt > mended.txt        standard input to standard output`;

interface FixOptions {
  readonly diff?: true;
  readonly rule?: readonly string[];
}

/** `newsmark fix`: applies the safe fixes to pages; exits 1 when a page failed. */
export function fixCommand(): Command {
  return new Command("fix")
    .description("apply the safe fixes: joins, spaces and damage that are certain; words stay as they are")
    .argument("<files...>", "pages, folders or globs; - for standard input")
    .option("--diff", "print what would change as a unified diff, write nothing")
    .addOption(ruleOption())
    .addHelpText("after", EXAMPLES)
    .action(async (names: string[], options: FixOptions) => {
      const files = await pageFiles(names);
      const analyze = await loadEngine();
      const outcomes: boolean[] = [];
      const workspaces = new Workspaces();
      for (const file of files) outcomes.push(await fixPage(file, analyze, workspaces, options));
      process.exitCode = outcomes.every(Boolean) ? CLEAN : FINDINGS;
    });
}

/** Mends one page; false, and a word on standard error, when that failed. */
async function fixPage(file: string, analyze: Analyze, workspaces: Workspaces, options: FixOptions): Promise<boolean> {
  try {
    const { text } = await readPage(file);
    const rules = ALL_RULES.filter(({ id }) => options.rule?.includes(id) ?? true);
    const workspace = await workspaces.of(file);
    const fixed = applySafeFixes(text, (now) => analyze(now, workspace), rules);
    if (!fixed.settled) warn(`${file}: still changing after many rounds of fixes; run fix again`);
    if (options.diff) process.stdout.write(differenceOf(file, text, fixed.text));
    else if (file === STANDARD_INPUT) process.stdout.write(fixed.text);
    else await rewrite(file, text, fixed.text, [...fixed.applied.values()]);
    return true;
  } catch (error) {
    if (!(error instanceof PageFileError)) throw error;
    warn(error.message);
    return false;
  }
}

async function rewrite(file: string, before: string, after: string, applied: readonly number[]): Promise<void> {
  if (after !== before) await writePage(file, after);
  const fixes = applied.reduce((sum, count) => sum + count, 0);
  process.stdout.write(`${file}: ${after === before ? "nothing to fix" : countOf(fixes, "fix", "fixes")}\n`);
}

const differenceOf = (file: string, before: string, after: string): string =>
  before === after
    ? ""
    : createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
        headerOptions: FILE_HEADERS_ONLY,
      });
