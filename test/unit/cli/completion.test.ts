import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bashCompletion } from "../../../server/src/cli/completion/bash-completion.js";
import { completedCommands } from "../../../server/src/cli/completion/completed-command.js";
import { fishCompletion } from "../../../server/src/cli/completion/fish-completion.js";
import { zshCompletion } from "../../../server/src/cli/completion/zsh-completion.js";
import { program } from "../../../server/src/cli/program.js";

const commands = completedCommands(program());

/** What a shell offers for each line, whose last word is to be completed. */
const OFFERED: readonly (readonly [line: readonly string[], offered: readonly string[]])[] = [
  [["an"], ["analyze", "annotate"]],
  [["check", "--up"], ["--update-baseline"]],
  [
    ["check", "--format", ""],
    ["text", "json", "sarif", "github"],
  ],
  [["check", "--rule", "layout/wr"], ["layout/wrapped-line"]],
  [["fix", "one p"], ["one page.txt"]],
  [["annotate", "--label", "OR"], ["ORG"]],
  [["check", "--baseline", "one p"], ["one page.txt"]],
  [["completion", "z"], ["zsh"]],
  [["help", "sta"], ["stats"]],
  [["fix", "--jobs", ""], []],
];

const has = (shell: string): boolean => spawnSync(shell, ["-c", "true"]).status === 0;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "newsmark-"));
  writeFileSync(join(folder, "one page.txt"), "");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function linesOf(shell: string, script: string): readonly string[] {
  const { status, stdout, stderr } = spawnSync(shell, ["-c", script], { cwd: folder, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.split("\n").slice(0, -1);
}

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(" ");

describe("every subcommand", () => {
  it("is told with examples of its own", () => {
    for (const { name } of commands.filter((command) => command.name !== "help")) {
      const subcommand = program().commands.find((command) => command.name() === name);
      let help = "";
      subcommand?.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
      expect(help).toMatch(new RegExp(`Examples:[^]*newsmark ${name} `, "u"));
    }
  });
});

describe("completion", () => {
  it.skipIf(!has("bash"))("is offered by bash", () => {
    const tries = OFFERED.map(([line]) => `try newsmark ${quoted(line)}`);
    const script = `${bashCompletion(commands)}
try() {
  COMP_WORDS=("$@") COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
  _newsmark 2> /dev/null
  (IFS='|'; printf '%s\\n' "\${COMPREPLY[*]}")
}
${tries.join("\n")}
try newsmark check --format = j`;
    expect(linesOf("bash", script)).toEqual([...OFFERED.map(([, offered]) => offered.join("|")), "json"]);
  });

  it.skipIf(!has("fish"))("is offered by fish", () => {
    const tries = OFFERED.map(([line]) => {
      const typed = line.map((word) => word.replace(" ", String.raw`\ `)).join(" ");
      return `echo (complete -C 'newsmark ${typed}' | string replace -r '\\t.*' '' | string join '|')`;
    });
    const sorted = (words: readonly string[]): string => [...words].sort().join("|");
    expect(linesOf("fish", `${fishCompletion(commands)}\n${tries.join("\n")}`)).toEqual(
      OFFERED.map(([, offered]) => sorted(offered)),
    );
  });

  it.skipIf(!has("zsh"))("is a script that zsh reads", () => {
    const file = join(folder, "_newsmark");
    writeFileSync(file, zshCompletion(commands));
    expect(linesOf("zsh", `zsh -n ${quoted([file])} && echo read`)).toEqual(["read"]);
  });

  it("says in zsh's words what each option takes", () => {
    const script = zshCompletion(commands);
    expect(script).toContain("'*--format=[how to print findings]:value:(text json sarif github)'");
    expect(script).toContain(String.raw`'stats:count the articles, breaks and mentions of pages'`);
  });
});
