import { expect, test } from "vitest";
import { analyzeLayout } from "../../../server/src/analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../../../server/src/analysis/settings.js";
import { PageFindings } from "../../../server/src/rules/page-findings.js";
import type { Finding, Severity } from "../../../server/src/rules/rule.js";
import type { CheckedPage } from "../../../server/src/service/checked-page.js";
import { diagnosticsOf } from "../../../server/src/service/diagnostics.js";
import { span } from "../../../server/src/text/offsets.js";

const finding = (line: number, severity: Severity): Finding => ({
  rule: "test/rule",
  severity,
  span: span(line * 2, line * 2 + 1),
  message: { en: `line ${String(line)}`, zh: `第 ${String(line)} 行` },
  fixes: [],
  fixable: "none",
});

function page(findings: readonly Finding[]): CheckedPage {
  const analysis = analyzeLayout("字\n".repeat(100), DEFAULT_SETTINGS);
  return { uri: "file:///a.news", version: 1, analysis, findings: PageFindings.listed(findings, analysis.extent) };
}

const options = { language: "en", ruleAddress: null, nearLine: 50 } as const;
const linesOf = (findings: readonly Finding[], limit: number): readonly number[] =>
  diagnosticsOf(page(findings), { ...options, limit }).items.map(({ range }) => range.start.line);

test("of too many findings the most serious stay, and of those the nearest, in the page's order", () => {
  const hints = Array.from({ length: 100 }, (_, line) => finding(line, "hint"));
  expect(linesOf(hints, 5)).toEqual([48, 49, 50, 51, 52]);
  expect(linesOf([finding(0, "warning"), ...hints], 3)).toEqual([0, 49, 50]);
  expect(diagnosticsOf(page(hints), { ...options, limit: 5 }).leftOut).toBe(95);
  expect(diagnosticsOf(page(hints), options).leftOut).toBe(0);
});

test("a finding says its rule, what can be done, and where to read on, in the reader's language", () => {
  const address = (rule: string): string => `file:///docs/${rule}.md`;
  const { items } = diagnosticsOf(page([{ ...finding(3, "warning"), unnecessary: true }]), {
    ...options,
    language: "zh",
    ruleAddress: address,
  });
  expect(items).toEqual([
    {
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } },
      severity: 2,
      code: "test/rule",
      codeDescription: { href: "file:///docs/test/rule.md" },
      source: "newsmark",
      message: "第 3 行",
      tags: [1],
      data: { rule: "test/rule", fix: "none" },
    },
  ]);
});
