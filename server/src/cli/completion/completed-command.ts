import type { Command, Option } from "commander";
import { DEFAULT_LABELS } from "../../entities/labels.js";
import { ALL_RULES } from "../../rules/all-rules.js";

/** What a shell offers after an option: these words, names of files, or nothing since it is anybody's guess. */
export type OfferedValue =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "files" }
  | { readonly kind: "none" };

/** An option as shells complete it. */
export interface CompletedOption {
  /** Its names with their dashes, e.g. `-h` and `--help`. */
  readonly names: readonly string[];
  readonly description: string;
  /** Null where it takes no value. */
  readonly value: OfferedValue | null;
}

/** A subcommand as shells complete it. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** What may stand where there is no option. */
  readonly operand: OfferedValue;
}

/** Values that options take and refuse in messages of their own, so that help does not list them all. */
const KNOWN_VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ["--rule", ALL_RULES.map(({ id }) => id)],
  ["--label", DEFAULT_LABELS.all.map(({ label }) => label)],
]);

/** The subcommands that people see, as shells complete them. */
export function completedCommands(program: Command): readonly CompletedCommand[] {
  const help = program.createHelp();
  return help.visibleCommands(program).map((command) => {
    const [argument] = command.registeredArguments;
    const isHelp = command.name() === "help";
    const known = isHelp ? help.visibleCommands(program).map((each) => each.name()) : argument?.argChoices;
    return {
      name: command.name(),
      description: command.description(),
      options: isHelp ? [] : help.visibleOptions(command).map(completedOption),
      operand: known ? { kind: "words", words: known } : { kind: argument ? "files" : "none" },
    };
  });
}

function completedOption(option: Option): CompletedOption {
  const { short, long, description } = option;
  return { names: [short, long].filter((name) => name !== undefined), description, value: valueOf(option) };
}

function valueOf({ long, flags, required, optional, argChoices }: Option): OfferedValue | null {
  if (!required && !optional) return null;
  const words = argChoices ?? KNOWN_VALUES.get(long ?? "");
  if (words) return { kind: "words", words };
  return { kind: /<(?:file|folder)>/u.test(flags) ? "files" : "none" };
}

/** A text within single quotes, as shells of Bourne's line read it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
