import type { Severity } from "../rules/rule.js";
import { textOutput, type FindingsOutput } from "./findings-output.js";

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/**
 * Findings as workflow commands, which GitHub Actions shows beside the lines of a change.
 * See https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
 */
export const githubOutput = (): FindingsOutput => ({
  head: "",
  page: (page) => {
    if ("reason" in page) return `::error file=${property(page.name)}::${data(page.reason)}\n`;
    return page.findings
      .map(({ severity, line, column, endLine, endColumn, rule, message }) => {
        // GitHub takes columns only where a finding ends on the line it begins on.
        const columns = line === endLine ? `,col=${String(column)},endColumn=${String(endColumn)}` : "";
        const place = `file=${property(page.name)},line=${String(line)},endLine=${String(endLine)}${columns}`;
        return `::${COMMANDS[severity]} ${place},title=${property(rule)}::${data(message)}\n`;
      })
      .join("");
  },
  tail: textOutput().tail,
});

const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
