import { dirname, resolve, sep } from "node:path";
import { Command, Option } from "commander";
import { ALL_FORMATS } from "../formats/all-formats.js";
import type { TextKind } from "../formats/annotated-document.js";
import type { Format } from "../formats/format.js";
import type { PageOutcome } from "../runtime/bulk/page-task.js";
import { findPages, type FoundPages } from "../runtime/pages/find-pages.js";
import { STANDARD_INPUT } from "../runtime/pages/page-files.js";
import { print, runCommand } from "./bulk/run-command.js";
import { convertLines } from "./convert-lines.js";
import { convertTask, format, PAGE, type ConvertOptions, type ConvertResult } from "./convert-task.js";
import { CLEAN, FINDINGS } from "./exit-codes.js";
import { countOf } from "./findings-output.js";
import { addWriteOptions, type WriteOptions } from "./options.js";

const READ = ALL_FORMATS.filter(({ read }) => read !== null);
const WRITTEN = ALL_FORMATS.filter(({ write }) => write !== null);

const width = Math.max(...ALL_FORMATS.map(({ id }) => id.length)) + 2;
const listOfFormats = ALL_FORMATS.map(
  ({ id, title, extensions, read }) =>
    `  ${id.padEnd(width)}${title} (${extensions.join(", ")})${read === null ? "; written only" : ""}`,
).join("\n");

const HELP = `
Formats:
${listOfFormats}

Examples:
  newsmark convert page.txt --to conll-u                      one page to standard output
  newsmark convert pages/ --to tei --out tei/ --jobs 4        a file a page
  newsmark convert pages/ --to doccano > corpus.jsonl         all pages in one file
  newsmark convert pages/ --to brat --text source --out ann/  offsets in the pages as they stand
  newsmark convert --from doccano corpus.jsonl --to bio --out bio/
  newsmark convert --from bio bio/ --pages pages/ --to brat --text source --out ann/
  newsmark convert --jsonl --to doccano < pages.jsonl         a filter: a document a line in, one a line out

Each export is read back before it is written: as many mentions come out as went in, or the file fails and
says which do not. Files that are written are UTF-8.`;

interface Options extends WriteOptions {
  readonly from: string;
  readonly to: string;
  readonly text?: TextKind;
  readonly out?: string;
  readonly pages?: string;
  readonly jsonl?: true;
}

/** `newsmark convert`: writes pages and annotations in another format; exits 1 when a file failed. */
export function convertCommand(): Command {
  const command = new Command("convert")
    .description("write pages with their mentions, or annotations made elsewhere, in another format")
    .argument("[files...]", "files, folders or globs; - for standard input")
    .addOption(
      new Option("--from <format>", "what the files are; page is text, with or without markers")
        .choices([PAGE, ...READ.map(({ id }) => id)])
        .default(PAGE),
    )
    .addOption(new Option("--to <format>", "what to write").choices(WRITTEN.map(({ id }) => id)).makeOptionMandatory())
    .addOption(
      new Option(
        "--text <which>",
        "clean: a passage a line; source: the page as it stands. Pages are written clean unless told otherwise, other files stay what they are",
      ).choices(["clean", "source"]),
    )
    .option("--out <folder>", "write files there; to standard output when left out")
    .option("--pages <folder>", "where the pages lie that files were exported from: gives back white space and places")
    .addOption(
      new Option("--jsonl", "read a document a line from standard input, write one a line").conflicts([
        "out",
        "pages",
        "resume",
      ]),
    );
  return addWriteOptions(command)
    .addHelpText("after", HELP)
    .action(async (files: readonly string[], options: Options, self: Command) => {
      if (options.jsonl ? files.length > 0 : files.length === 0)
        self.error("error: name files or folders, or give --jsonl alone");
      if (options.resume && options.out === undefined) self.error("error: --resume wants --out, where files are kept");
      if (options.jsonl) await convertLines({ ...options, text: options.text ?? null });
      else await convert(files, options, self);
    });
}

async function convert(names: readonly string[], options: Options, self: Command): Promise<void> {
  const extensions = options.from === PAGE ? undefined : new Set(format(options.from).extensions.slice(0, 1));
  const found = await findPages(names, extensions);
  const to = format(options.to);
  const wrong = options.out === undefined ? notInOneStream(to, found) : twoOfOneName(found);
  if (wrong !== null) self.error(`error: ${wrong}`);
  const stream = options.out === undefined ? new Stream(to, found.files.length) : null;
  await print(stream?.head ?? "");
  const { failed } = await runCommand(found, convertTask, taskOptionsOf(options, found), options, (outcome) =>
    stream ? stream.add(outcome) : told(outcome),
  );
  await print(stream?.tail ?? "");
  process.exitCode = failed === 0 ? CLEAN : FINDINGS;
}

const taskOptionsOf = (
  { from, to, text, out, pages, encoding, stdinFilename, entitiesCommand }: Options,
  { files }: FoundPages,
): ConvertOptions => ({
  from,
  to,
  text: text ?? null,
  out: out ?? null,
  root: commonFolder(files),
  pages: pages ?? null,
  encoding: encoding ?? null,
  standardInputName: stdinFilename ?? null,
  recognizer: entitiesCommand ? [...entitiesCommand] : null,
});

/** The deepest folder that all files lie below. */
function commonFolder(files: readonly string[]): string {
  const ways = files.filter((file) => file !== STANDARD_INPUT).map((file) => dirname(resolve(file)).split(sep));
  const [first = [resolve(".")]] = ways;
  const differs = first.findIndex((part, at) => ways.some((way) => way[at] !== part));
  return (differs < 0 ? first : first.slice(0, differs)).join(sep) || sep;
}

/** Why a format can not go to standard output; null when it can. */
function notInOneStream({ id, series, extensions }: Format, { files }: FoundPages): string | null {
  if (extensions.length > 1) return `${id} is ${extensions.join(" and ")}: name a folder with --out`;
  return series === null && files.length > 1 ? `${id} is a file a document: name a folder with --out` : null;
}

/** Two files that would be written to one place; null when there are none. */
function twoOfOneName({ files }: FoundPages): string | null {
  const seen = new Map<string, string>();
  for (const file of files) {
    const stem = resolve(file).replace(/\.[^./\\]*$/u, "");
    const before = seen.get(stem);
    if (before !== undefined) return `${before} and ${file} would be written to one file: convert them one by one`;
    seen.set(stem, file);
  }
  return null;
}

const told = (outcome: PageOutcome<ConvertResult>): string => {
  if (outcome.failed) return "";
  const { mentions, written } = outcome.result;
  const count = mentions === null ? "text without mentions" : countOf(mentions, "mention", "mentions");
  return `${outcome.file}: ${count} to ${written.join(", ")}\n`;
};

/** Documents one after another on standard output; the only one of a single file stands as it is. */
class Stream {
  readonly #series: Format["series"];
  #documents = 0;

  constructor(
    to: Format,
    readonly files: number,
  ) {
    this.#series = to.series;
  }

  get head(): string {
    return this.files > 1 ? (this.#series?.head ?? "") : "";
  }

  get tail(): string {
    return this.files > 1 ? (this.#series?.tail ?? "") : "";
  }

  add(outcome: PageOutcome<ConvertResult>): string {
    if (outcome.failed) return "";
    const { contents } = outcome.result;
    const series = this.#series;
    if (this.files > 1) return series ? contents.map((content) => this.#next(series, content)).join("") : "";
    if (contents.length === 1 || !series) return contents.join("");
    return [series.head, ...contents.map((content) => this.#next(series, content)), series.tail].join("");
  }

  #next({ between, part }: NonNullable<Format["series"]>, content: string): string {
    this.#documents++;
    return (this.#documents === 1 ? "" : between) + part(content);
  }
}
