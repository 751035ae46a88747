import { pathToFileURL } from "node:url";
import type { Log, ReportingDescriptor, Result } from "sarif";
import { ALL_RULES } from "../rules/all-rules.js";
import type { Rule, Severity } from "../rules/rule.js";
import { CONFIGURATION_RULE, type PageFindings, type PrintedFinding } from "./check-task.js";
import type { FindingsOutput } from "./findings-output.js";
import type { Language } from "./options.js";
import { VERSION } from "./version.js";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** What stands in the log where its results go. */
const RESULTS = '"results":[]';

/**
 * Findings as a SARIF 2.1.0 log, which code scanning services read. Columns count UTF-16 code units from 1, as SARIF's
 * `utf16CodeUnits` says. A page that failed is a notification of the run. The results are printed as they come; what
 * failed follows them.
 */
export function sarifOutput(language: Language): FindingsOutput {
  const failures: string[] = [];
  const [head = "", tail = ""] = JSON.stringify(emptyLog(language)).split(RESULTS);
  let first = true;
  return {
    head: `${head}"results":[`,
    page: (page) => {
      if ("reason" in page) {
        failures.push(page.reason);
        return "";
      }
      return page.findings
        .map((finding) => {
          const separator = first ? "\n" : ",\n";
          first = false;
          return separator + JSON.stringify(resultOf(page, finding));
        })
        .join("");
    },
    tail: () => `\n],"invocations":${JSON.stringify(invocations(failures))}${tail}\n`,
  };
}

function emptyLog(language: Language): Log {
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "newsmark",
            version: VERSION,
            language,
            rules: [...ALL_RULES.map((rule) => descriptorOf(rule, language)), CONFIGURATION_DESCRIPTOR],
          },
        },
        columnKind: "utf16CodeUnits",
        results: [],
      },
    ],
  };
}

const CONFIGURATION_DESCRIPTOR: ReportingDescriptor = {
  id: CONFIGURATION_RULE,
  shortDescription: { text: "A fault of the project's configuration." },
};

const descriptorOf = ({ id, docs, severity }: Rule, language: Language): ReportingDescriptor => ({
  id,
  shortDescription: { text: docs[language].title },
  fullDescription: { text: docs[language].what },
  help: { text: docs[language].todo },
  defaultConfiguration: { level: LEVELS[severity] },
});

const resultOf = ({ name }: PageFindings, finding: PrintedFinding): Result => ({
  ruleId: finding.rule,
  level: LEVELS[finding.severity],
  message: { text: finding.message },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: uriOf(name) },
        region: {
          startLine: finding.line,
          startColumn: finding.column,
          endLine: finding.endLine,
          endColumn: finding.endColumn,
        },
      },
    },
  ],
  partialFingerprints: { "newsmark/v1": finding.key },
});

function invocations(failures: readonly string[]) {
  return [
    {
      executionSuccessful: failures.length === 0,
      toolExecutionNotifications: failures.map((text) => ({ level: "error", message: { text } })),
    },
  ];
}

/** A path as SARIF wants it: relative ones stay so. */
const uriOf = (path: string): string =>
  path.startsWith("/") ? pathToFileURL(path).href : path.split(/[\\/]/u).map(encodeURIComponent).join("/");
