import { quoted, type CompletedCommand, type CompletedOption, type OfferedValue } from "./completed-command.js";

/** The script that makes zsh complete the command: to be sourced, or put into `fpath` as `_newsmark`. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  const described = commands.map(({ name, description }) => `    ${quoted(`${name}:${escaped(description)}`)}`);
  const cases = commands.map(({ name, options, operand }) => {
    const specifications = [...options.map(optionSpecification), quoted(`*:${actionOf(operand)}`)];
    return `    ${name})\n      _arguments ${specifications.join(" \\\n        ")}\n      ;;`;
  });
  return `#compdef newsmark
# zsh completion for newsmark
_newsmark() {
  local -a commands
  commands=(
${described.join("\n")}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    _arguments '--help[display help for command]' '--version[output the version number]'
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${cases.join("\n")}
  esac
}

if [[ $funcstack[1] == _newsmark ]]; then
  _newsmark "$@"
elif ((!$+functions[compdef])); then
  autoload -Uz compinit && compinit
  compdef _newsmark newsmark
else
  compdef _newsmark newsmark
fi
`;
}

/** Options may be given again: which are once only is the command's business. */
function optionSpecification({ names, description, value }: CompletedOption): string {
  const told = `[${escaped(description)}]`;
  return names
    .map((name) =>
      quoted(`*${name}${value && name.startsWith("--") ? "=" : ""}${told}${value ? `:${actionOf(value)}` : ""}`),
    )
    .join(" ");
}

function actionOf(value: OfferedValue): string {
  if (value.kind === "words") return `value:(${value.words.join(" ")})`;
  return value.kind === "files" ? "file:_files" : "value: ";
}

const escaped = (text: string): string => text.replace(/[[\]:\\]/gu, String.raw`\$&`);
