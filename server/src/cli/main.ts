import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Command } from "commander";
import { z } from "zod";
import { analyze } from "../analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../analysis/settings.js";
import { toExchange } from "../formats/exchange.js";
import { loadResources } from "../runtime/load-resources.js";

const document = z.object({ id: z.string(), text: z.string() });

const program = new Command("newsmark").description(
  "Turns dumps of Chinese newspaper pages into clean, annotated corpora.",
);

program
  .command("analyze [file]")
  .description("print a page's analysis as JSON")
  .option("--jsonl", "read {id, text} lines on standard input, write one analysis a line")
  .action(async (file: string | undefined, options: { jsonl?: boolean }) => {
    const { resources } = await loadResources();
    const answer = (text: string) => toExchange(analyze(text, DEFAULT_SETTINGS, resources));
    if (file !== undefined) {
      process.stdout.write(`${JSON.stringify(answer(readFileSync(file, "utf8")), null, 2)}\n`);
    } else if (options.jsonl) {
      for await (const line of createInterface({ input: process.stdin })) {
        const { id, text } = document.parse(JSON.parse(line));
        process.stdout.write(`${JSON.stringify({ id, ...answer(text) })}\n`);
      }
    }
  });

void program.parseAsync();
