import { InvalidArgumentError, Option } from "commander";
import { ALL_RULES } from "../rules/all-rules.js";

/** The language findings are printed in. */
export type Language = "en" | "zh";

/** `--language`: English or Chinese, by the environment's locale unless given. */
export function languageOption(): Option {
  const locale = process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? "";
  const inferred: Language = locale.startsWith("zh") ? "zh" : "en";
  return new Option("--language <language>", "language of the messages").choices(["en", "zh"]).default(inferred);
}

/** `--rule`, as often as wanted: only these rules. An unknown id is refused. */
export function ruleOption(): Option {
  return new Option("--rule <id>", "only this rule; may be given again").argParser(
    (id: string, before: readonly string[] | undefined) => {
      if (!ALL_RULES.some((rule) => rule.id === id)) throw new InvalidArgumentError(`there is no rule ${id}.`);
      return [...(before ?? []), id];
    },
  );
}
