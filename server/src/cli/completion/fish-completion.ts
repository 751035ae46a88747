import { type CompletedCommand, type CompletedOption } from "./completed-command.js";

/** The script that makes fish complete the command. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  const first = `not __fish_seen_subcommand_from ${names}`;
  const lines = commands.flatMap(({ name, description, options, operand }) => {
    const here = `__fish_seen_subcommand_from ${name}`;
    return [
      `complete -c newsmark -n ${fishQuoted(first)} -a ${name} -d ${fishQuoted(description)}`,
      ...options.map((option) => optionLine(here, option)),
      ...(operand.kind === "words"
        ? [`complete -c newsmark -n ${fishQuoted(here)} -f -a ${fishQuoted(operand.words.join(" "))}`]
        : []),
    ];
  });
  return `# fish completion for newsmark
complete -c newsmark -n ${fishQuoted(first)} -f
complete -c newsmark -n ${fishQuoted(first)} -l help -d 'display help for command'
complete -c newsmark -n ${fishQuoted(first)} -l version -d 'output the version number'
${lines.join("\n")}
`;
}

function optionLine(here: string, { names, description, value }: CompletedOption): string {
  const flags = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  return [
    `complete -c newsmark -n ${fishQuoted(here)}`,
    ...flags,
    ...(value === null ? [] : value.kind === "files" ? ["-r -F"] : ["-x"]),
    ...(value?.kind === "words" ? [`-a ${fishQuoted(value.words.join(" "))}`] : []),
    `-d ${fishQuoted(description)}`,
  ].join(" ");
}

/** A text within single quotes, as fish reads it: it knows two escapes there. */
const fishQuoted = (text: string): string => `'${text.replace(/['\\]/gu, String.raw`\$&`)}'`;
