import { Argument, Command } from "commander";
import { print } from "./bulk/run-command.js";
import { bashCompletion } from "./completion/bash-completion.js";
import { completedCommands, type CompletedCommand } from "./completion/completed-command.js";
import { fishCompletion } from "./completion/fish-completion.js";
import { zshCompletion } from "./completion/zsh-completion.js";

const HELP = `
Examples:
  source <(newsmark completion bash)                                   this shell; in ~/.bashrc all
  source <(newsmark completion zsh)                                    the same for zsh, in ~/.zshrc
  newsmark completion fish > ~/.config/fish/completions/newsmark.fish`;

const SHELLS = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
} as const satisfies Readonly<Record<string, (commands: readonly CompletedCommand[]) => string>>;

/** `newsmark completion`: prints what makes a shell complete subcommands, options, their values and files. */
export function completionCommand(program: Command): Command {
  return new Command("completion")
    .description("print the script that makes a shell complete this command")
    .addArgument(new Argument("<shell>", "the shell").choices(Object.keys(SHELLS)))
    .addHelpText("after", HELP)
    .action((shell: keyof typeof SHELLS) => print(SHELLS[shell](completedCommands(program))));
}
