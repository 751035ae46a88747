import { Command, Option } from "commander";
import { check } from "../rules/check.js";
import type { Finding, Severity } from "../rules/rule.js";
import { loadEngine, warn, Workspaces, type Analyze } from "./engine.js";
import { CLEAN, FINDINGS } from "./exit-codes.js";
import { findingsAsJson, findingsAsText, type PageFindings } from "./findings-output.js";
import { languageOption, ruleOption, type Language } from "./options.js";
import { pageFiles, PageFileError, readPage } from "./page-files.js";

const SEVERITIES: readonly Severity[] = ["hint", "information", "warning", "error"];

const EXAMPLES = `
Examples:
  newsmark check page.txt
  newsmark check pages/ --severity warning      damage only
  newsmark check 'pages/**/*.txt' --format json --rule layout/column-break`;

interface CheckOptions {
  readonly format: "text" | "json";
  readonly severity: Severity;
  readonly rule?: readonly string[];
  readonly language: Language;
}

/** `newsmark check`: reports the findings of pages; exits 1 when there are any. */
export function checkCommand(): Command {
  return new Command("check")
    .description("report what is broken or unmarked in pages")
    .argument("<files...>", "pages, folders or globs; - for standard input")
    .addOption(new Option("--format <format>", "how to print findings").choices(["text", "json"]).default("text"))
    .addOption(new Option("--severity <level>", "leave out findings below it").choices(SEVERITIES).default("hint"))
    .addOption(ruleOption())
    .addOption(languageOption())
    .addHelpText("after", EXAMPLES)
    .action(async (names: string[], options: CheckOptions) => {
      const files = await pageFiles(names);
      const analyze = await loadEngine();
      const pages: PageFindings[] = [];
      const workspaces = new Workspaces();
      for (const file of files) pages.push(await checkPage(file, analyze, workspaces, options));
      const print = options.format === "json" ? findingsAsJson : findingsAsText;
      process.stdout.write(print(pages, options.language));
      process.exitCode = pages.every((page) => page.error === null && page.findings.length === 0) ? CLEAN : FINDINGS;
    });
}

async function checkPage(
  file: string,
  analyze: Analyze,
  workspaces: Workspaces,
  options: CheckOptions,
): Promise<PageFindings> {
  try {
    const { text } = await readPage(file);
    const analysis = analyze(text, await workspaces.of(file));
    const findings = check(analysis).filter((finding) => wanted(finding, options));
    return { file, source: analysis.source, findings, error: null };
  } catch (error) {
    if (!(error instanceof PageFileError)) throw error;
    warn(error.message);
    return { file, source: null, findings: [], error: error.message };
  }
}

const wanted = (finding: Finding, { severity, rule }: CheckOptions): boolean =>
  SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(severity) && (rule?.includes(finding.rule) ?? true);
