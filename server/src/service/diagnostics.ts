import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from "vscode-languageserver-types";
import type { Finding, Fixability, RuleId, Severity } from "../rules/rule.js";
import type { CheckedPage } from "./checked-page.js";
import type { Language } from "./language.js";
import { toRange } from "./positions.js";

/** VS Code keeps at most this many diagnostics for a file and a source. */
export const DIAGNOSTIC_LIMIT = 1000;

/** What Newsmark's diagnostics are signed with. */
export const DIAGNOSTIC_SOURCE = "newsmark";

/** How diagnostics are written. */
export interface DiagnosticOptions {
  readonly language: Language;
  /** The address of a rule's page of documentation; null leaves the link out. */
  readonly ruleAddress: ((rule: RuleId) => string) | null;
  /** The zero-based line that the reader is at: where there are too many findings, the nearest stay. */
  readonly nearLine: number;
  readonly limit?: number;
}

/** What a diagnostic carries for the client. */
export interface DiagnosticData {
  readonly rule: RuleId;
  /** How far its best fix may be trusted: `none` when nothing edits the text. */
  readonly fix: Fixability;
}

/** A page's diagnostics in source order, and how many findings there was no room for. */
export interface DiagnosticList {
  readonly items: readonly Diagnostic[];
  readonly leftOut: number;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Writes a page's findings as diagnostics: when there are too many, the most serious and of those the nearest. */
export function diagnosticsOf(page: CheckedPage, options: DiagnosticOptions): DiagnosticList {
  const { source } = page.analysis;
  const kept = page.findings.foremost(options.limit ?? DIAGNOSTIC_LIMIT, options.nearLine + 1, (at) =>
    source.lineAt(at),
  );
  return {
    items: kept.map((finding) => toDiagnostic(page, finding, options)),
    leftOut: page.findings.length - kept.length,
  };
}

/** One finding as a diagnostic. */
export function toDiagnostic(page: CheckedPage, finding: Finding, options: DiagnosticOptions): Diagnostic {
  const data: DiagnosticData = { rule: finding.rule, fix: finding.fixable };
  return {
    range: toRange(page.analysis.source, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    ...(options.ruleAddress && { codeDescription: { href: options.ruleAddress(finding.rule) } }),
    source: DIAGNOSTIC_SOURCE,
    message: finding.message[options.language],
    ...(finding.unnecessary === true && { tags: [DiagnosticTag.Unnecessary] }),
    data,
  };
}
