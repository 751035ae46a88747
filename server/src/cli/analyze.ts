import { Command } from "commander";
import { toExchange } from "../formats/exchange.js";
import { loadEngine, Workspaces } from "./engine.js";
import { filterJsonLines } from "./json-lines.js";
import { readPage, STANDARD_INPUT } from "./page-files.js";

const EXAMPLES = `
Examples:
  newsmark analyze page.txt                     one analysis, as JSON
  newsmark analyze --jsonl < pages.jsonl        a filter: {"id", "text"} lines in, one analysis a line out
  cat page.txt | newsmark analyze -             standard input`;

/** `newsmark analyze`: prints analyses in the exchange format. */
export function analyzeCommand(): Command {
  return new Command("analyze")
    .description("print a page's articles, roles, breaks, entities and bylines as JSON")
    .argument("[file]", "the page, - for standard input")
    .option("--jsonl", 'read {"id", "text"} lines from standard input, write one analysis a line')
    .option("--explain", "give each break its confidence and evidence")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string | undefined, options: { jsonl?: true; explain?: true }, command: Command) => {
      if (options.jsonl ? file !== undefined : file === undefined)
        command.error("error: name one file, or give --jsonl alone");
      const analyze = await loadEngine();
      const workspace = await new Workspaces().of(file ?? STANDARD_INPUT);
      const answer = (text: string) => toExchange(analyze(text, workspace), { explain: options.explain === true });
      if (file === undefined) return filterJsonLines(process.stdin, process.stdout, answer);
      const { text } = await readPage(file);
      process.stdout.write(`${JSON.stringify(answer(text), null, 2)}\n`);
    });
}
