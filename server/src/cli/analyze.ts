import { Command } from "commander";
import { toExchange } from "../formats/exchange.js";
import { print } from "./bulk/run-command.js";
import { Engine, tellProblems, warn } from "./engine.js";
import { readPage, STANDARD_INPUT } from "../runtime/pages/page-files.js";
import { filterJsonLines } from "./json-lines.js";
import { addPageOptions, type PageOptions } from "./options.js";

const EXAMPLES = `
Examples:
  newsmark analyze page.txt                     one analysis, as JSON
  newsmark analyze --jsonl < pages.jsonl        a filter: {"id", "text"} lines in, one analysis a line out
  cat page.txt | newsmark analyze -             standard input`;

interface AnalyzeOptions extends PageOptions {
  readonly jsonl?: true;
  readonly explain?: true;
}

/** `newsmark analyze`: prints analyses in the exchange format. */
export function analyzeCommand(): Command {
  const command = new Command("analyze")
    .description("print a page's articles, roles, breaks, entities and bylines as JSON")
    .argument("[file]", "the page, - for standard input")
    .option("--jsonl", 'read {"id", "text"} lines from standard input, write one analysis a line')
    .option("--explain", "give each break its confidence and evidence, each mention its confidence and source");
  return addPageOptions(command)
    .addHelpText("after", EXAMPLES)
    .action(async (file: string | undefined, options: AnalyzeOptions, self: Command) => {
      if (options.jsonl ? file !== undefined : file === undefined)
        self.error("error: name one file, or give --jsonl alone");
      const engine = await Engine.load("full", options.stdinFilename, {
        entities: { command: options.entitiesCommand ?? null },
      });
      const page = file === undefined ? null : await readPage(file, options.encoding);
      const { analyze, prepare, configuration } = await engine.forPage(file ?? STANDARD_INPUT, warn);
      tellProblems(configuration, warn);
      const answer = async (text: string) => {
        await prepare(text);
        return toExchange(analyze(text), { explain: options.explain === true });
      };
      if (page === null) await filterJsonLines(process.stdin, process.stdout, ({ text }) => answer(text));
      else await print(`${JSON.stringify(await answer(page.text), null, 2)}\n`);
    });
}
