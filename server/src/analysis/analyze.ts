import type { LogicalMention } from "../entities/mention.js";
import { OwnRecognizer, READ_TOGETHER, type Recognizer } from "../entities/recognizer.js";
import type { Resources } from "../entities/resources.js";
import { LayoutMemory } from "../layout/layout-memory.js";
import { PAGE_START, type Placement } from "../layout/moved-layout.js";
import { layOutSheet, type Sheet } from "../layout/sheets.js";
import { Nesting } from "../markers/nesting.js";
import { sortEdits, type TextEdit } from "../text/edits.js";
import { finished } from "../text/finished.js";
import { MovedSpans, movedThrough } from "../text/moved-spans.js";
import { span } from "../text/offsets.js";
import { SourceText } from "../text/source-text.js";
import type { Analysis, AnalyzedSheet, SheetAnalysis } from "./analysis.js";
import { assemble } from "./assemble.js";
import type { Settings } from "./settings.js";
import { analyzedSheet, laidOutSheet, readSheets, type Recognized, sameAnnotations } from "./sheet-analysis.js";
import { EMPTY_WORKSPACE, type Workspace } from "./workspace.js";

/** What is known of an older version of a page, and what was edited since. */
export interface Before {
  readonly sheets: readonly AnalyzedSheet[];
  readonly edits: readonly MovedSpans[];
}

/** The layout of a page, without its mentions: needs no dictionary, and is the first answer. */
export const analyzeLayout = (text: string, settings: Settings, workspace: Workspace = EMPTY_WORKSPACE): Analysis =>
  finished(analyzeLayoutInSlices(new SourceText(text), settings, workspace));

/** The layout of a page that edits made of an older version of it: the same, and what they left alone is not laid out again. */
export function analyzeLayoutAgain(text: string, before: Analysis, edits: readonly TextEdit[]): Analysis {
  const { settings, workspace, sheets } = before;
  const known = { sheets, edits: [new MovedSpans(sortEdits(edits))] };
  return finished(analyzeLayoutInSlices(new SourceText(text), settings, workspace, known));
}

/**
 * The same with a pause after each sheet, which it gives. Sheets of an older version that no edit touched are not laid out again; the
 * result is the same.
 * @param memory what older versions left for this one
 */
export function* analyzeLayoutInSlices(
  source: SourceText,
  settings: Settings,
  workspace: Workspace,
  before: Before | null = null,
  memory = new LayoutMemory(),
): Generator<AnalyzedSheet, Analysis> {
  const frame = { source, settings, workspace, segmenter: null };
  const nesting = Nesting.of(source.text);
  const standing = before ? standingSheets(before, nesting) : new Map<number, Sheet>();
  const sheets: AnalyzedSheet[] = [];
  for (let at = PAGE_START; at === PAGE_START || at.offset < source.length;) {
    const sheet = standing.get(at.offset) ?? layOutSheet(source, at.offset, nesting, memory);
    const laidOut = laidOutSheet(sheet, at, frame);
    sheets.push(laidOut);
    at = placementAfter(at, sheet);
    yield laidOut;
  }
  return assemble(sheets, frame);
}

/** The sheets that an edit left as they are, by the places where they stand now. */
function standingSheets({ sheets, edits }: Before, nesting: Nesting): ReadonlyMap<number, Sheet> {
  const standing = new Map<number, Sheet>();
  for (const { sheet, at } of sheets) {
    // The unit after its reach tells whether a line ends there.
    const seen = movedThrough(span(at.offset, at.offset + sheet.reach + 1), edits);
    if (seen && !nesting.encloses(seen.end - 1)) standing.set(seen.start, sheet);
  }
  return standing;
}

const placementAfter = (at: Placement, sheet: Sheet): Placement => ({
  offset: at.offset + sheet.length,
  lines: at.lines + sheet.page.source.lineCount - 1,
  passages: at.passages + sheet.passages.length,
  articles: at.articles + sheet.articles.length,
});

/** The full analysis that a layout grows into. */
export const addMentions = (layout: Analysis, resources: Resources): Analysis =>
  finished(addMentionsInSlices(layout, new OwnRecognizer(resources)));

/**
 * The same with a pause after each sheet, which it gives, and with those of the recognizer, so that a long page can be
 * left when nobody waits for it any more. What sheets of an older version, read with the same resources, tell is not
 * looked for again; the result is the same.
 */
export function* addMentionsInSlices<Pause>(
  layout: Analysis,
  recognizer: Recognizer<Pause>,
  before: readonly AnalyzedSheet[] = [],
): Generator<AnalyzedSheet | Pause, Analysis> {
  const { source, settings, workspace } = layout;
  const frame = { source, settings, workspace, segmenter: recognizer.segmenter };
  const known = new KnownMentions(layout, before);
  const sheets: AnalyzedSheet[] = [];
  for (const group of readTogether(layout.sheets, known)) {
    const unread = group.filter(({ sheet }) => !known.holds(sheet));
    const read = yield* readSheets(unread, frame, recognizer, known);
    for (const laidOut of group) {
      const sheet = known.sheet(laidOut) ?? analyzedSheet(laidOut, frame, read);
      sheets.push(sheet);
      yield sheet;
    }
  }
  return assemble(sheets, frame);
}

/** Sheets in groups that have about so much to read as is best read together. */
function* readTogether(
  sheets: readonly AnalyzedSheet[],
  known: KnownMentions,
): Generator<readonly AnalyzedSheet[], void> {
  let group: AnalyzedSheet[] = [];
  let unread = 0;
  for (const laidOut of sheets) {
    group.push(laidOut);
    if (!known.holds(laidOut.sheet)) unread += laidOut.sheet.length;
    if (unread < READ_TOGETHER) continue;
    yield group;
    group = [];
    unread = 0;
  }
  if (group.length > 0) yield group;
}

/** What an older version's sheets know of those of a newer one. */
export class KnownMentions implements Recognized {
  readonly #sheets = new Map<Sheet, SheetAnalysis>();
  /** What was recognized in the passages of the sheets that can not be kept. */
  readonly #passages = new Map<string, readonly LogicalMention[]>();

  constructor(layout: Analysis, before: readonly AnalyzedSheet[]) {
    const now = new Map(layout.sheets.map(({ sheet, own }) => [sheet, own]));
    for (const { sheet, own } of before) {
      const laidOut = now.get(sheet);
      if (own.stage === "full" && laidOut && saysTheSame(own, laidOut)) this.#sheets.set(sheet, own);
      else this.#add(own);
    }
  }

  of(text: string): readonly LogicalMention[] | null {
    return this.#passages.get(text) ?? null;
  }

  /** Whether all is known of a sheet. */
  holds(sheet: Sheet): boolean {
    return this.#sheets.has(sheet);
  }

  /** Whether the recognizer has still to read more of a page's text than that, in UTF-16 code units. */
  lacks({ sheets }: Analysis, length: number): boolean {
    let unread = 0;
    for (const { sheet, own } of sheets) {
      if (this.#sheets.has(sheet)) continue;
      for (const { text } of own.passages) {
        if (!this.#passages.has(text.text)) unread += text.text.length;
        if (unread > length) return true;
      }
    }
    return false;
  }

  /** The sheet with all that is known of it; null where something is still to be found. */
  sheet({ sheet, at, own: { settings } }: AnalyzedSheet): AnalyzedSheet | null {
    const known = this.#sheets.get(sheet);
    return known ? { sheet, at, own: known.settings === settings ? known : { ...known, settings } } : null;
  }

  #add({ passages, recognized }: SheetAnalysis): void {
    recognized?.forEach((found, at) => {
      const passage = passages[at];
      if (passage) this.#passages.set(passage.text.text, found);
    });
  }
}

/** Whether what mentions depend on beside the text is the same in two analyses of one sheet. */
function saysTheSame(one: SheetAnalysis, other: SheetAnalysis): boolean {
  const [{ settings, workspace }, { settings: otherSettings, workspace: otherWorkspace }] = [one, other];
  return (
    (settings === otherSettings || namesOf(settings) === namesOf(otherSettings)) &&
    workspace.dictionary === otherWorkspace.dictionary &&
    workspace.dismissals === otherWorkspace.dismissals &&
    (workspace.annotations === undefined) === (otherWorkspace.annotations === undefined) &&
    sameAnnotations(one.annotations, other.annotations) &&
    one.outside.length === other.outside.length &&
    one.outside.every((answer, at) => answer === other.outside[at])
  );
}

/** What of settings mentions depend on, as one string. */
const namesOf = ({ entities, labels }: Settings): string => JSON.stringify([entities, labels.all]);

/** The full analysis of a page. */
export const analyze = (
  text: string,
  settings: Settings,
  resources: Resources,
  workspace: Workspace = EMPTY_WORKSPACE,
): Analysis => addMentions(analyzeLayout(text, settings, workspace), resources);
