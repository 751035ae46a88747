import { MarkupKind, type Hover } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analysis.js";
import { partAt } from "../analysis/assemble.js";
import { evidenceOf, type NamedEvidence } from "../analysis/mention-evidence.js";
import type { Byline } from "../bylines/byline.js";
import type { Mention } from "../entities/mention.js";
import type { Break } from "../layout/page-layout.js";
import { ALL_RULES } from "../rules/all-rules.js";
import type { Finding, RuleId } from "../rules/rule.js";
import { span, type Offset, type Span } from "../text/offsets.js";
import { articleAt, mentionAt, passageAt, touches, type CheckedPage } from "./checked-page.js";
import type { Language } from "./language.js";
import { escapeMarkdown } from "./markdown.js";
import { ARTICLE_NAMES, BREAK_NAMES, ROLE_NAMES, SEVERITY_NAMES, SOURCE_NAMES } from "./names.js";
import { toRange } from "./positions.js";

/** How a hover is written. */
export interface HoverOptions {
  readonly language: Language;
  /** The address of a rule's page of documentation; null leaves the link out. */
  readonly ruleAddress: ((rule: RuleId) => string) | null;
}

interface Section {
  readonly markdown: string;
  readonly span: Span;
}

/** What Newsmark knows of a place: what it is, why, how sure, and what is found there; null where that is nothing. */
export function hoverAt(page: CheckedPage, at: Offset, options: HoverOptions): Hover | null {
  const analysis = partAt(page.analysis, span(at, at));
  const { language } = options;
  const mention = mentionAt(analysis, at);
  const byline = analysis.bylines.find((each) => touches(each.span, at));
  const wrap = breakAt(analysis, at);
  const specific: Section[] = [
    ...(mention ? [{ markdown: aboutMention(analysis, mention, language), span: mention.span }] : []),
    ...(byline ? [{ markdown: aboutByline(byline, language), span: byline.span }] : []),
    ...(wrap ? [{ markdown: aboutBreak(wrap, language), span: span(at, at) }] : []),
    ...page.findings
      .touching({ start: at, end: at })
      .map((finding) => ({ markdown: aboutFinding(finding, options), span: finding.span })),
  ];
  const place = aboutPlace(analysis, at, language);
  const narrowest = narrowestOf([...specific, ...(place ? [place] : [])]);
  if (!narrowest) return null;
  const value = [...specific, ...(place ? [place] : [])].map(({ markdown }) => markdown).join("\n\n---\n\n");
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(analysis.source, narrowest.span) };
}

const narrowestOf = (sections: readonly Section[]): Section | undefined =>
  [...sections].sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];

function aboutMention(analysis: Analysis, mention: Mention, language: Language): string {
  const { labels } = analysis.settings;
  const name = `**${escapeMarkdown(mention.text)}** · ${escapeMarkdown(labels.nameOf(mention.label)[language])} (${escapeMarkdown(mention.label)})`;
  const source = SOURCE_NAMES[mention.source][language];
  if (mention.marked) return `${name}\n\n${language === "zh" ? "已由人工标记。" : "Marked by a human."}`;
  const evidence = evidenceOf(analysis, mention);
  const basis = evidence ? aboutEvidence(evidence, language) : "";
  return language === "zh"
    ? `${name}\n\n建议，依据：${source}${basis}；把握 ${percent(mention.confidence)}。`
    : `${name}\n\nA suggestion from ${source}${basis}; confidence ${percent(mention.confidence)}.`;
}

function aboutEvidence(evidence: NamedEvidence, language: Language): string {
  const zh = language === "zh";
  switch (evidence.kind) {
    case "dictionary-line": {
      const line = String(evidence.line);
      return zh ? `第 ${line} 行` : `, line ${line}`;
    }
    case "gazetteer": {
      const place = escapeMarkdown(evidence.name);
      return zh ? `，地名录有“${place}”` : `; the gazetteer of places has “${place}”`;
    }
    case "short-form": {
      const name = escapeMarkdown(evidence.of);
      return zh ? `，是“${name}”的简称` : `; it is short for “${name}”`;
    }
  }
}

function aboutByline(byline: Byline, language: Language): string {
  const zh = language === "zh";
  const people = byline.people.map(({ name, role }) => `${role ?? ""} ${name}`.trim()).join(zh ? "、" : ", ");
  const parts: (readonly [string, string | undefined])[] = [
    [zh ? "媒体" : "Outlet", byline.outlet?.text],
    [zh ? "人员" : "People", people],
    [zh ? "地点" : "Place", byline.place?.text],
    [zh ? "日期" : "Date", byline.date?.text],
  ];
  const lines = parts.flatMap(([name, value]) => (value ? [`- ${name}: ${escapeMarkdown(value)}`] : []));
  return [`**${ROLE_NAMES[byline.kind][language]}**`, lines.join("\n")].filter(Boolean).join("\n\n");
}

function aboutBreak(each: Break, language: Language): string {
  const evidence = each.evidence
    .map(({ feature, weight }) => `\`${feature}\` ${weight >= 0 ? "+" : "−"}${Math.abs(weight).toFixed(1)}`)
    .join(" · ");
  const name = BREAK_NAMES[each.kind][language];
  const head =
    language === "zh"
      ? `**${name}**（此行末） · 把握 ${percent(each.confidence)}`
      : `**${name}** at this line's end · confidence ${percent(each.confidence)}`;
  if (evidence === "") return head;
  return `${head}\n\n${language === "zh" ? "依据" : "Evidence"}: ${evidence}`;
}

function aboutFinding(finding: Finding, { language, ruleAddress }: HoverOptions): string {
  const docs = ALL_RULES.find(({ id }) => id === finding.rule)?.docs[language];
  const link = ruleAddress ? `[${escapeMarkdown(finding.rule)}](${ruleAddress(finding.rule)})` : `\`${finding.rule}\``;
  const why = docs ? `\n\n${docs.why}` : "";
  return `${escapeMarkdown(finding.message[language])}${why}\n\n${SEVERITY_NAMES[finding.severity][language]} · ${link}`;
}

function aboutPlace(analysis: Analysis, at: Offset, language: Language): Section | null {
  const passage = passageAt(analysis, at);
  const article = articleAt(analysis, at);
  if (!passage || !article) return null;
  const role = ROLE_NAMES[passage.role][language];
  const name = `${ARTICLE_NAMES[article.kind][language]} ${String(article.index + 1)}`;
  return { markdown: `${role} · ${name} · ${escapeMarkdown(article.title)}`, span: passage.span };
}

/** The break after the line whose end the place is at: breaks are in the order of their lines. */
function breakAt({ source, breaks }: Analysis, at: Offset): Break | null {
  const line = source.line(source.lineAt(at));
  if (at < line.span.end - 1) return null;
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((breaks[middle]?.line ?? Infinity) < line.number) low = middle + 1;
    else high = middle;
  }
  const found = breaks[low];
  return found?.line === line.number ? found : null;
}

const percent = (confidence: number): string => `${String(Math.round(confidence * 100))}%`;
