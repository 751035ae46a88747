import { basename } from "node:path";
import { MessageType, type CancellationToken } from "vscode-languageserver/node";
import { z } from "zod";
import { withoutMarkers } from "../analysis/without-markers.js";
import { describeProblem } from "../formats/format.js";
import type { ImportAnswer } from "../protocol/messages.js";
import type { Bilingual } from "../rules/rule.js";
import { annotationPath } from "../runtime/annotation-files.js";
import { PageFileError } from "../runtime/pages/page-files.js";
import { importBeside, importInline, type ImportCounts } from "../service/import-mentions.js";
import { isPlaced, type Annotation } from "../standoff/annotation.js";
import { carryOnto } from "../standoff/carry-onto.js";
import type { LogicalText } from "../text/logical-text.js";
import type { AnalyzedPage } from "./analysis-run.js";
import { annotationsOf, apply, isBeside, tell } from "./page-acts.js";
import { readImportFile, sourceFor, stemOf, type ImportFile, type ImportSource } from "./import-file.js";
import { importedCounts, importList, IMPORT_REFUSALS } from "./import-messages.js";
import { pathOf } from "./paths.js";
import type { Session } from "./session.js";

const argumentsSchema = z.object({
  uri: z.string(),
  path: z.string(),
  format: z.string().nullable(),
  document: z.number().nullable(),
});

/** How many problems are told. */
const TOLD = 3;

/** How much of a document is shown to choose it by, in characters. */
const OPENING = 40;

const REFUSED: ImportAnswer = { kind: "refused" };

/**
 * Places the mentions of a file in another format on a page, in one step to undo: as markers in its text, or as
 * annotations beside it. What is not placed is told in a list; beside the text it is kept, too. Where it is open which
 * format the file is in, or which of its documents is the page, nothing is done and that is asked.
 */
export async function importAnnotations(
  session: Session,
  input: unknown,
  token: CancellationToken,
): Promise<ImportAnswer> {
  const { uri, path, format, document } = argumentsSchema.parse(input);
  const page = await session.pages.full(uri, token);
  if (!page) return REFUSED;
  if (isOwn(uri, path) && (await isBeside(session, uri))) return refuse(session, IMPORT_REFUSALS.own);
  const bare = withoutMarkers(page.analysis);
  const file = await read(path, format, { text: bare.text, labels: page.analysis.settings.labels });
  if (file.kind === "refused") return refuse(session, file.why);
  if (file.kind === "several")
    return { kind: "formats", formats: file.formats.map(({ id, title }) => ({ id, title })) };
  if (file.kind === "none") {
    const reasons = file.problems.slice(0, TOLD).map(describeProblem).join(" ");
    return refuse(session, IMPORT_REFUSALS.unread(path, `${file.title}: ${reasons}`));
  }
  const { sources } = file;
  const source =
    document === null ? sourceFor(sources, stemOf(pathOf(uri) ?? uri), bare.text) : (sources[document] ?? null);
  if (!source && sources.length > 0) return { kind: "documents", documents: sources.map(openingOf) };
  if (!source || source.mentions.length === 0) return refuse(session, IMPORT_REFUSALS.none);
  return place(session, page, { bare, source, name: basename(path) });
}

/** A file's part that is placed on a page. */
interface Wanted {
  /** The page's text without its markers. */
  readonly bare: LogicalText;
  readonly source: ImportSource;
  /** The file's name. */
  readonly name: string;
}

async function place(session: Session, page: AnalyzedPage, { bare, source, name }: Wanted): Promise<ImportAnswer> {
  const annotations = carryOnto(source.mentions, source.text, bare.text);
  const found = annotations.filter(isPlaced).length;
  // Names that many pages have find a place on any page: few of many say that it is another one.
  if (2 * found < annotations.length) {
    return refuse(session, IMPORT_REFUSALS.otherPage(found, annotations.length));
  }
  const counts = (await isBeside(session, page.uri))
    ? await placeBeside(session, page, bare, annotations)
    : await placeInText(session, page, bare, annotations);
  if (!counts) return REFUSED;
  const { language } = session.publisher;
  const list = importList(counts, source.otherLines, { file: name, bare }, language);
  await tell(session, importedCounts(counts, name), list === null ? MessageType.Info : MessageType.Warning);
  const { placed, already, left } = counts;
  return { kind: "done", placed, already, left: left.length, list };
}

async function placeInText(
  session: Session,
  page: AnalyzedPage,
  bare: LogicalText,
  annotations: readonly Annotation[],
): Promise<ImportCounts> {
  const imported = importInline(page.analysis, bare, annotations);
  if (imported.edits.length > 0) await apply(session, page, imported.edits);
  return imported;
}

async function placeBeside(
  session: Session,
  { uri, version, analysis }: AnalyzedPage,
  bare: LogicalText,
  annotations: readonly Annotation[],
): Promise<ImportCounts | null> {
  const kept = await annotationsOf(session, uri, version);
  if (!kept) return null;
  const imported = importBeside(analysis, kept.set, bare, annotations);
  if (imported.change.added.length > 0) await session.annotations.act(uri, imported.change, []);
  return imported;
}

const isOwn = (uri: string, path: string): boolean => {
  const page = pathOf(uri);
  return page !== null && annotationPath(page) === path;
};

async function read(
  ...[path, format, page]: Parameters<typeof readImportFile>
): Promise<ImportFile | { readonly kind: "refused"; readonly why: Bilingual }> {
  try {
    return await readImportFile(path, format, page);
  } catch (error) {
    if (!(error instanceof PageFileError)) throw error;
    return { kind: "refused", why: IMPORT_REFUSALS.unread(path, error.message) };
  }
}

const openingOf = ({ id, text }: ImportSource): { readonly id: string; readonly opening: string } => ({
  id,
  opening: text.trimStart().replace(/\s+/gu, " ").slice(0, OPENING),
});

async function refuse(session: Session, why: Bilingual): Promise<ImportAnswer> {
  await tell(session, why, MessageType.Warning);
  return REFUSED;
}
