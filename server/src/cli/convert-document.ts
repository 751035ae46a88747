import type { LabelSet } from "../entities/labels.js";
import type { AnnotatedDocument, TextKind } from "../formats/annotated-document.js";
import { checkedWrite } from "../formats/checked-write.js";
import { cleanDocument, sourceDocument, withStructure } from "../formats/clean-document.js";
import {
  describeProblem,
  failure,
  problem,
  success,
  type FilesBySuffix,
  type Format,
  type FormatResult,
} from "../formats/format.js";
import { documentOf } from "../formats/from-analysis.js";
import { withWords } from "../formats/segment-words.js";
import type { Analyze } from "./engine.js";
import type { Segmenter } from "../segment/segmenter.js";

/** What documents are converted with. */
export interface Conversion {
  readonly to: Format;
  /** Which text they are to hold; the one that they hold already when null. */
  readonly text: TextKind | null;
  readonly analyze: Analyze;
  readonly segmenter: Segmenter | null;
  readonly labels: LabelSet;
}

/** What a document became. */
export interface Converted {
  readonly id: string;
  readonly mentions: number;
  readonly files: FilesBySuffix;
}

/** A page as a document with all of its mentions, in the format asked for. */
export function convertPage(text: string, id: string, conversion: Conversion): FormatResult<Converted> {
  const document = documentOf(conversion.analyze(text), { id, textKind: conversion.text ?? "clean" });
  return written(document, conversion);
}

/**
 * A document read from another format, in the format asked for. Where it does not tell its passages, they are found.
 * @param page the text of the page that it came from; null where that is not at hand
 */
export function convertDocument(
  document: AnnotatedDocument,
  page: string | null,
  conversion: Conversion,
): FormatResult<Converted> {
  const moved = inText(structured(document, conversion.analyze), page, conversion);
  return moved.ok ? written(moved.value, conversion) : moved;
}

function written(document: AnnotatedDocument, { to, segmenter, labels }: Conversion): FormatResult<Converted> {
  const ready = to.needsWords && segmenter ? withWords(document, segmenter) : document;
  const files = checkedWrite(to, ready, { labels });
  return files.ok ? success({ id: document.id, mentions: document.mentions.length, files: files.value }) : files;
}

/** A document with the passages and articles of its text, where it tells none itself. */
function structured(document: AnnotatedDocument, analyze: Analyze): AnnotatedDocument {
  const tells = document.articles.length > 0 || document.passages.some(({ role }) => role !== null);
  if (tells) return document;
  const found = withStructure(document, pageOf(document.text, analyze));
  return found.ok ? { ...found.value, textKind: document.textKind } : document;
}

function inText(
  document: AnnotatedDocument,
  page: string | null,
  { text, analyze }: Conversion,
): FormatResult<AnnotatedDocument> {
  if (text === "clean") return cleanDocument(document);
  if (text === null || page === document.text) return success(document);
  if (page === null)
    return document.textKind === "source"
      ? success(document)
      : failure(problem("text", "the page that the text came from is not at hand", "Name its folder with --pages"));
  return sourceDocument(document, pageOf(page, analyze));
}

/** A page's own text with its structure, without mentions. */
const pageOf = (text: string, analyze: Analyze): AnnotatedDocument =>
  documentOf({ ...analyze(text), mentions: [] }, { id: "page", textKind: "source" });

/** How many problems are told of a file. */
const TOLD = 5;

/** Problems in one line. */
export function describeProblems(problems: readonly Parameters<typeof describeProblem>[0][]): string {
  const told = problems.slice(0, TOLD).map(describeProblem).join(" ");
  const left = problems.length - TOLD;
  return left > 0 ? `${told} (and ${String(left)} more)` : told;
}
