import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver/node";
import { readAnnotations } from "../formats/brat-annotations.js";
import type { Bilingual } from "../rules/rule.js";
import type { Language } from "../service/language.js";
import type { Annotation } from "../standoff/annotation.js";
import type { AnnotationSet } from "../standoff/annotation-set.js";
import { quoteOf } from "../standoff/runs.js";

/** What is to be told about a page's file of annotations, at its lines. */
export function annotationProblems(
  content: string,
  set: AnnotationSet,
  text: string,
  language: Language,
): readonly Diagnostic[] {
  const { problems, lineOf } = readAnnotations(content, "");
  const unread = problems.map(({ line }) => diagnostic(line ?? 1, DiagnosticSeverity.Warning, UNREAD[language]));
  const told = set.all.flatMap((annotation) => {
    const line = lineOf.get(annotation.id) ?? 1;
    if (annotation.place.kind === "lost")
      return [diagnostic(line, DiagnosticSeverity.Warning, lost(annotation, annotation.place.quote.text)[language])];
    if (annotation.place.by !== "likeness") return [];
    const now = quoteOf(text, annotation.place.fragments);
    return [diagnostic(line, DiagnosticSeverity.Information, likened(annotation, now)[language])];
  });
  return [...unread, ...told];
}

function diagnostic(line: number, severity: DiagnosticSeverity, message: string): Diagnostic {
  const range = { start: { line: line - 1, character: 0 }, end: { line, character: 0 } };
  return { range, severity, message, source: "Newsmark" };
}

const UNREAD: Bilingual = {
  en: "This line can not be read as brat's standoff, or its number stands twice. It is kept as it stands. Write mentions as T1, tab, label and offsets, tab, words.",
  zh: "此行不是有效的 brat 标注，或编号重复，按原样保留。实体应写作：T1、制表符、标签和偏移、制表符、文字。",
};

const lost = ({ id, label }: Annotation, quote: string): Bilingual => ({
  en: `${id} (${label}) “${quote}” has no place in the text any more. It is kept: put its words back, or remove it with “Newsmark: Remove Annotations without a Place”.`,
  zh: `${id}（${label}）“${quote}”在文本中已找不到位置，仍予保留。可恢复原文，或用“Newsmark：删除无位置的标注”删除。`,
});

const likened = ({ id, label }: Annotation, now: string): Bilingual => ({
  en: `The words of ${id} (${label}) changed outside the editor. It stands on “${now}” now: check it.`,
  zh: `${id}（${label}）的原文在编辑器外有改动，现标在“${now}”上，请核对。`,
});
