import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from "vscode-languageserver-types";
import type { Finding, Fix, RuleId, Severity } from "../rules/rule.js";
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
  readonly fix: "safe" | "unsafe" | "none";
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
  const kept = foremost(page, options.nearLine, options.limit ?? DIAGNOSTIC_LIMIT);
  return {
    items: kept.map((finding) => toDiagnostic(page, finding, options)),
    leftOut: page.findings.length - kept.length,
  };
}

/** One finding as a diagnostic. */
export function toDiagnostic(page: CheckedPage, finding: Finding, options: DiagnosticOptions): Diagnostic {
  const data: DiagnosticData = { rule: finding.rule, fix: bestFix(finding.fixes) };
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

function foremost({ findings, analysis }: CheckedPage, nearLine: number, limit: number): readonly Finding[] {
  if (findings.length <= limit) return findings;
  return findings
    .map((finding, index) => ({
      index,
      finding,
      severity: SEVERITIES[finding.severity],
      distance: Math.abs(analysis.source.lineAt(finding.span.start) - 1 - nearLine),
    }))
    .sort((a, b) => a.severity - b.severity || a.distance - b.distance || a.index - b.index)
    .slice(0, limit)
    .sort((a, b) => a.index - b.index)
    .map(({ finding }) => finding);
}

function bestFix(fixes: readonly Fix[]): DiagnosticData["fix"] {
  const edits = fixes.filter((fix) => fix.type === "edit");
  if (edits.some(({ safety }) => safety === "safe")) return "safe";
  return edits.length > 0 ? "unsafe" : "none";
}
