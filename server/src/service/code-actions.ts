import { CodeActionKind, type CodeAction, type Diagnostic } from "vscode-languageserver-types";
import { partAt } from "../analysis/assemble.js";
import { ALL_RULES } from "../rules/all-rules.js";
import type { Bilingual, Finding, Fix, RuleId } from "../rules/rule.js";
import { contains, offset, overlaps, type Span } from "../text/offsets.js";
import type { TextEdit } from "../text/edits.js";
import { articleAt, passageAt, type CheckedPage } from "./checked-page.js";
import type { CodeActionData } from "./code-action-data.js";
import { findingOf, identitiesOf, type FindingIdentity } from "./finding-identity.js";
import { editsOfKind, safeEdits, type FixKind } from "./fix-all.js";
import type { Language } from "./language.js";
import { mergeWithNext, splitArticle } from "./reshape-articles.js";

/** The kind of “fix all”: safe fixes only, so that it may run on save. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.newsmark`;

/** The kinds that Newsmark offers. */
export const CODE_ACTION_KINDS: readonly string[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorRewrite,
  FIX_ALL_KIND,
];

/** What is asked for. */
export interface CodeActionRequest {
  readonly span: Span;
  /** Kinds that are wanted, a kind standing for its sub-kinds too; null for all but `source`. */
  readonly only: readonly string[] | null;
  /** The diagnostics at the place as the client knows them; the actions name those they answer. */
  readonly diagnostics: readonly Diagnostic[];
  readonly language: Language;
  /** Asked for by the editor as the cursor moves, not by a human. */
  readonly automatic: boolean;
  /** The command that carries out a decision. */
  readonly decideCommand: string;
}

/** Rules that offer the wider fixes themselves, with the line, the passage, the article and the page told apart. */
const RULES_WITH_WIDER_FIXES: ReadonlySet<string> = new Set([
  "layout/wrapped-line",
  "layout/column-break",
  "article/boundary",
]);

/**
 * A place with more findings than this is a stretch of the page, not a spot to mend: the first ones are offered their
 * own fixes, all of them the wider ones.
 */
const MOST_FINDINGS_MENDED_SINGLY = 100;

/** The actions offered at a place. Their edits are not computed yet: `data` says what to compute. */
export function codeActionsAt(page: CheckedPage, request: CodeActionRequest): CodeAction[] {
  const here = page.findings.touching(request.span).filter(({ span }) => overlaps(span, request.span));
  const actions = [
    ...(wantsFixes(request) ? [...fixActions(page, here, request), ...widerActions(page, here, request)] : []),
    ...(request.automatic ? [] : reshapeActions(page, request)),
    ...fixAllActions(page, request),
  ];
  const titles = new Set<string>();
  return actions.filter(({ kind, title, isPreferred }) => {
    const repeated = titles.has(title) && isPreferred !== true;
    titles.add(title);
    return !repeated && isWanted(kind ?? "", request.only);
  });
}

/** Whether the edits of an offered action can only be computed from a full analysis. */
export function needsMentions(data: CodeActionData): boolean {
  const rule = data.type === "fix" ? data.finding.rule : data.type === "kind" ? data.rule : null;
  return ALL_RULES.some(({ id, needs }) => id === rule && needs === "full");
}

/** The edits of an offered action; null when the page has no such finding or fix any more. */
export function editsOfAction(page: CheckedPage, data: CodeActionData): readonly TextEdit[] | null {
  switch (data.type) {
    case "fix": {
      const finding = findingOf(page, data.finding);
      const fix = finding?.fixes[data.fix];
      return fix?.type === "edit" ? fix.edits() : null;
    }
    case "kind": {
      const article = data.article === null ? null : page.analysis.articles[data.article];
      return article === undefined ? null : editsOfKind(page, data, article?.span ?? null);
    }
    case "all":
      return safeEdits(page);
    case "reshape":
      return (data.how === "split" ? splitArticle : mergeWithNext)(page.analysis, offset(data.at));
  }
}

/** Whether fixes are asked for at all: an editor that saves asks for “fix all” alone, over the whole page. */
const wantsFixes = ({ only }: CodeActionRequest): boolean =>
  isWanted(CodeActionKind.QuickFix, only) || isWanted(CodeActionKind.RefactorRewrite, only);

function fixActions(page: CheckedPage, here: readonly Finding[], request: CodeActionRequest): CodeAction[] {
  const identities = identitiesOf(here);
  return here.slice(0, MOST_FINDINGS_MENDED_SINGLY).flatMap((finding) => {
    const answered = request.diagnostics.filter((diagnostic) => isOf(page, diagnostic, finding));
    return finding.fixes.flatMap((fix, index) => {
      if (fix.at && !overlaps(fix.at, request.span)) return [];
      const shared = {
        title: fix.title[request.language],
        ...(answered.length > 0 && { diagnostics: answered }),
        ...(fix.preferred && { isPreferred: true }),
      };
      const identity = identities.get(finding);
      return identity ? [{ ...shared, ...effectOf(page, identity, fix, index, request) }] : [];
    });
  });
}

function effectOf(
  page: CheckedPage,
  finding: FindingIdentity,
  fix: Fix,
  index: number,
  { decideCommand, language }: CodeActionRequest,
): Partial<CodeAction> {
  if (fix.type === "decision") {
    const decision = { uri: page.uri, version: page.version, decision: fix.decision };
    return {
      kind: CodeActionKind.QuickFix,
      command: { title: fix.title[language], command: decideCommand, arguments: [decision] },
    };
  }
  const data: CodeActionData = { type: "fix", uri: page.uri, version: page.version, finding, fix: index };
  return { kind: fix.kind === "refactor" ? CodeActionKind.RefactorRewrite : CodeActionKind.QuickFix, data };
}

/**
 * “All of this kind”, in the article and on the page, once for each kind found at the place. Whether each finding can
 * be fixed is looked at when the action is chosen, not before.
 */
function widerActions(
  page: CheckedPage,
  here: readonly Finding[],
  { span, language }: CodeActionRequest,
): CodeAction[] {
  const { uri, version } = page;
  const kinds = new Map<RuleId, FixKind>();
  for (const { rule, fixes } of here) {
    const fix = fixes.filter((each) => each.type === "edit").find(({ preferred }) => preferred);
    if (fix?.kind === "quickfix" && !RULES_WITH_WIDER_FIXES.has(rule)) kinds.set(rule, { rule, safety: fix.safety });
  }
  const article = articleAt(partAt(page.analysis, span), span.start);
  const around = article ? page.findings.touching(article.span) : [];
  return [...kinds].flatMap(([rule, kind]) => {
    const isInArticle = (finding: Finding): boolean => article !== null && contains(article.span, finding.span);
    const inArticle = around.filter((finding) => finding.rule === rule && isInArticle(finding)).length;
    const name = ALL_RULES.find(({ id }) => id === rule)?.docs[language].title ?? rule;
    const action = (scope: "article" | "page"): CodeAction => ({
      title: widerTitle(name, scope)[language],
      kind: CodeActionKind.QuickFix,
      data: { type: "kind", uri, version, ...kind, article: scope === "article" ? (article?.index ?? null) : null },
    });
    return [
      ...(inArticle > 1 ? [action("article")] : []),
      ...(page.findings.countOf(rule) > Math.max(1, inArticle) ? [action("page")] : []),
    ];
  });
}

/** Changes of the articles' bounds; they stand wherever the cursor is, so they are offered only to who asks. */
function reshapeActions({ analysis, uri, version }: CheckedPage, { span, language }: CodeActionRequest): CodeAction[] {
  const here = partAt(analysis, span);
  const article = articleAt(here, span.start);
  if (!article) return [];
  const action = (how: "split" | "merge", title: Bilingual): CodeAction => {
    const data: CodeActionData = { type: "reshape", uri, version, how, at: span.start };
    return { title: title[language], kind: CodeActionKind.RefactorRewrite, data };
  };
  const passage = passageAt(here, span.start);
  const canSplit = passage !== null && article.passages.indexOf(passage) > 0;
  const canMerge = article.index + 1 < analysis.articles.length;
  return [
    ...(canSplit ? [action("split", { en: "Split the article before this passage", zh: "在本段前拆分稿件" })] : []),
    ...(canMerge ? [action("merge", { en: "Merge with the next article", zh: "与下一稿件合并" })] : []),
  ];
}

function fixAllActions(page: CheckedPage, { language, only }: CodeActionRequest): CodeAction[] {
  if (only === null || !isWanted(FIX_ALL_KIND, only)) return [];
  const data: CodeActionData = { type: "all", uri: page.uri, version: page.version };
  const title: Bilingual = { en: "Apply all safe fixes of the page", zh: "应用全版安全修复" };
  return [{ title: title[language], kind: FIX_ALL_KIND, data }];
}

const widerTitle = (name: string, scope: "article" | "page"): Bilingual =>
  scope === "article"
    ? { en: `Fix all of “${name}” in this article`, zh: `处理本稿全部“${name}”` }
    : { en: `Fix all of “${name}” on the page`, zh: `处理全版全部“${name}”` };

/** Whether a kind is asked for; a source action only when it is named. */
function isWanted(kind: string, only: readonly string[] | null): boolean {
  if (only === null) return true;
  return only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
}

function isOf({ analysis: { source } }: CheckedPage, diagnostic: Diagnostic, { rule, span }: Finding): boolean {
  if (diagnostic.code !== rule) return false;
  const start = source.positionAt(span.start);
  return diagnostic.range.start.line === start.line && diagnostic.range.start.character === start.character;
}
