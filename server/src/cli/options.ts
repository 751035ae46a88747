import { InvalidArgumentError, Option, type Command } from "commander";
import { parseArgsStringToArgv } from "string-argv";
import { ALL_RULES } from "../rules/all-rules.js";
import { meantBy } from "../configuration/nearest-word.js";
import { ENCODINGS, type Encoding } from "../runtime/pages/encodings.js";

/** The language findings are printed in. */
export type Language = "en" | "zh";

/** `--language`: English or Chinese, by the environment's locale unless given. */
export function languageOption(): Option {
  const locale = process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? "";
  const inferred: Language = locale.startsWith("zh") ? "zh" : "en";
  return new Option("--language <language>", "language of the messages").choices(["en", "zh"]).default(inferred);
}

/** `--rule`, as often as wanted: only these rules. An unknown id is refused. */
export const ruleOption = (): Option =>
  new Option("--rule <id>", "only this rule; may be given again").argParser(
    (id: string, before: readonly string[] | undefined) => {
      const known: readonly string[] = ALL_RULES.map((rule) => rule.id);
      if (!known.includes(id)) throw new InvalidArgumentError(noSuch("rule", id, known));
      return [...(before ?? []), id];
    },
  );

/** Says that there is no such thing, and which was likely meant. */
export function noSuch(what: string, name: string, known: readonly string[]): string {
  const meant = meantBy(name, known);
  return `There is no ${what} ${name}.${meant === null ? "" : ` Did you mean ${meant}?`}`;
}

/** `--encoding`: what pages are read and written in; found out unless given. */
export const encodingOption = (): Option =>
  new Option("--encoding <encoding>", "what the pages are read and written in; found out unless given")
    .choices(ENCODINGS)
    .argParser((name: string) => {
      const encoding = ENCODINGS.find((each) => each === name.toLowerCase());
      if (!encoding) throw new InvalidArgumentError(`Choose one of ${ENCODINGS.join(", ")}.`);
      return encoding;
    });

/** `--entities-command`: a recognizer of the user's own, as words of a command line; no shell reads them. */
const recognizerOption = (): Option =>
  new Option(
    "--entities-command <command>",
    'a program that finds mentions too: reads {"id", "text"} lines, answers {"id", "entities"} lines',
  )
    .env("NEWSMARK_ENTITIES_COMMAND")
    .argParser((command: string) => {
      const words = parseArgsStringToArgv(command);
      if (words.length === 0) throw new InvalidArgumentError("Give a program and its arguments.");
      return words;
    });

/** What every command that reads pages can be told. */
export interface PageOptions {
  readonly entitiesCommand?: readonly string[];
  readonly encoding?: Encoding;
  readonly stdinFilename?: string;
}

/** Adds the options of every command that reads pages. */
export const addPageOptions = (command: Command): Command =>
  command
    .addOption(encodingOption())
    .addOption(recognizerOption())
    .option("--stdin-filename <file>", "the file that standard input is taken for, in messages and for settings");

/** What every command that works on many pages can be told. */
export interface BulkOptions extends PageOptions {
  readonly jobs: number;
}

/** Adds the options of every command that works on many pages. */
export const addBulkOptions = (command: Command): Command =>
  addPageOptions(command).addOption(
    new Option("--jobs <number>", "how many processes share the work").default(1).argParser(wholeNumber),
  );

/** What every command that writes many pages can be told. */
export interface WriteOptions extends BulkOptions {
  readonly resume?: true;
  readonly journal: string;
}

/** Adds the options of every command that writes many pages. */
export const addWriteOptions = (command: Command): Command =>
  addBulkOptions(command)
    .option("--resume", "keep a journal of finished pages, and go on where a run that was killed left off")
    .option("--journal <file>", "the journal of --resume", ".newsmark-journal");

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("Give a whole number from 1.");
  return number;
}
