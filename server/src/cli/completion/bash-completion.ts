import { quoted, type CompletedCommand, type OfferedValue } from "./completed-command.js";

/** The script that makes bash complete the command. Needs no package of completions. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  const cases = commands.flatMap(({ name, options }) =>
    options.flatMap(({ names, value }) =>
      value ? [`    ${names.map((each) => quoted(`${name} ${each}`)).join(" | ")}) ${offer(value)}; return ;;`] : [],
    ),
  );
  const operands = commands.map(({ name, operand }) => `    ${quoted(name)}) ${offer(operand)} ;;`);
  const options = commands.map(
    ({ name, options: own }) => `    ${quoted(name)}) ${words(own.flatMap(({ names }) => names))} ;;`,
  );
  return `# bash completion for newsmark
_newsmark() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  COMPREPLY=()
  # bash takes --format=json for three words.
  if [[ $word == = ]]; then
    word=
  elif [[ $before == = ]]; then
    before=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  if ((COMP_CWORD == 1)); then
    ${words(["--help", "--version", ...commands.map(({ name }) => name)])}
    return
  fi
  case "$command $before" in
${cases.join("\n")}
  esac
  if [[ $word == -* ]]; then
    case $command in
${options.map((line) => `  ${line}`).join("\n")}
    esac
    return
  fi
  case $command in
${operands.join("\n")}
  esac
}

_newsmark_words() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "$1" -- "$word"))
}

# Names of files may hold any character, so none of them is split.
_newsmark_files() {
  local name
  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -f -- "$word")
  compopt -o filenames 2> /dev/null
}

complete -F _newsmark newsmark
`;
}

function offer(value: OfferedValue): string {
  if (value.kind === "words") return words(value.words);
  return value.kind === "files" ? "_newsmark_files" : ":";
}

const words = (all: readonly string[]): string => `_newsmark_words $'${all.join(String.raw`\n`)}'`;
