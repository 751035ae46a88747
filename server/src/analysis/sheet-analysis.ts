import { withoutDoubtsAcrossLines } from "../entities/across-lines.js";
import { bylineMentions } from "../entities/byline-mentions.js";
import { carryOver } from "../entities/carry-over.js";
import { withDictionary } from "../entities/dictionary.js";
import { grammarMentions } from "../entities/label-grammars.js";
import type { LogicalMention, Mention } from "../entities/mention.js";
import { withOutside } from "../entities/outside-mentions.js";
import { withNamesInTitles, withoutOverlaps } from "../entities/overlaps.js";
import type { Recognizer } from "../entities/recognizer.js";
import type { Placement } from "../layout/moved-layout.js";
import type { Passage } from "../layout/page-layout.js";
import type { Sheet } from "../layout/sheets.js";
import type { PlacedAnnotation } from "../standoff/annotation.js";
import { movedBy, span, type Span } from "../text/offsets.js";
import type { SourceText } from "../text/source-text.js";
import type { AnalyzedSheet, SheetAnalysis } from "./analysis.js";
import type { PageFrame } from "./assemble.js";
import { annotationsOfSheet, withDecidedMentions, withoutDecided } from "./marked-mentions.js";
import { isLookedFor, type Settings } from "./settings.js";
import type { Workspace } from "./workspace.js";

/** A sheet at its place in a page, at the layout stage. */
export function laidOutSheet(sheet: Sheet, at: Placement, { source, settings, workspace }: PageFrame): AnalyzedSheet {
  const { page, passages, articles, bylines } = sheet;
  const extent = span(at.offset, at.offset + sheet.length);
  const own: SheetAnalysis = {
    page,
    passages,
    articles,
    get breaks() {
      return sheet.breaks;
    },
    bylines,
    stage: "layout",
    source: page.source,
    mentions: [],
    dismissed: [],
    settings,
    workspace,
    segmenter: null,
    extent: span(0, sheet.length),
    partOf: null,
    sheets: [],
    annotations: annotationsOfSheet(workspace.annotations, source, extent).placed,
    outside: outsideOf(passages, workspace),
    recognized: null,
  };
  return { sheet, at, own };
}

/** What is recognized in passages, by their texts. */
export interface PassagesRead {
  readonly mentions: ReadonlyMap<string, readonly LogicalMention[]>;
  readonly isNewspaper: boolean;
}

/** Reads the passages of sheets together, with the pauses of the recognizer: those of which nothing is known. */
export function* readSheets<Pause>(
  sheets: readonly AnalyzedSheet[],
  { source }: PageFrame,
  recognizer: Recognizer<Pause>,
  known: Recognized,
): Generator<Pause, PassagesRead> {
  const texts = sheets.flatMap(({ own }) => passagesRead(own).map(({ text: { text } }) => text));
  const [only] = texts;
  if (only !== undefined && sheets.some((sheet) => isAlone(sheet, source))) {
    const { mentions, isNewspaper } = yield* recognizer.recognizeAlone(only);
    return { mentions: new Map([[only, mentions]]), isNewspaper };
  }
  const unread = texts.filter((text) => known.of(text) === null);
  const read = unread.length > 0 ? yield* recognizer.recognize(unread) : [];
  const mentions = new Map(unread.map((text, at) => [text, read[at] ?? []]));
  for (const text of texts) {
    const found = known.of(text);
    if (found) mentions.set(text, found);
  }
  return { mentions, isNewspaper: true };
}

/** The passages of a sheet that are looked through for mentions. */
const passagesRead = ({ passages, settings }: SheetAnalysis): readonly Passage[] =>
  settings.entities.enabled ? passages : [];

/** Whether a sheet is a page of one passage, which may be no newspaper's. */
const isAlone = ({ sheet, at, own }: AnalyzedSheet, source: SourceText): boolean =>
  own.passages.length === 1 && at.offset === 0 && sheet.length === source.length;

/** The full analysis that a sheet's layout grows into. */
export function analyzedSheet(
  laidOut: AnalyzedSheet,
  { source, segmenter }: PageFrame,
  { mentions, isNewspaper }: PassagesRead,
): AnalyzedSheet {
  const { sheet, at, own } = laidOut;
  const passages = passagesRead(own);
  const recognized = passages.map(({ text: { text } }) => mentions.get(text) ?? []);
  const together = isAlone(laidOut, source) ? withNamesInTitles : withoutOverlaps;
  const { suggested, dismissed } = mentionsOf(own, passages, recognized, together);
  const annotations = { placed: own.annotations, textOf: (run: Span) => source.slice(movedBy(run, at.offset)) };
  const full: SheetAnalysis = {
    ...own,
    stage: "full",
    mentions: withDecidedMentions(own, suggested, annotations),
    dismissed: withoutDecided(own, dismissed, annotations),
    segmenter,
    recognized: isNewspaper ? recognized : null,
  };
  return { sheet, at, own: full };
}

/** What is known of passages by their texts. */
export interface Recognized {
  of(text: string): readonly LogicalMention[] | null;
}

/** A sheet's mentions: its passages' own, those that its bylines and the dictionary tell, and what carries from one to another. */
function mentionsOf(
  { settings, workspace, bylines, outside }: SheetAnalysis,
  passages: readonly Passage[],
  recognized: readonly (readonly LogicalMention[])[],
  together: typeof withoutOverlaps,
): { readonly suggested: readonly Mention[]; readonly dismissed: readonly Mention[] } {
  const { dictionary, dismissals } = workspace;
  const names = bylineMentions(bylines, passages);
  const found = passages.map(({ text: joined }, index) => {
    const { text } = joined;
    const own = together([
      ...(names[index] ?? []),
      ...grammarMentions(text, settings.labels),
      ...withoutDoubtsAcrossLines(recognized[index] ?? [], joined),
    ]);
    const all = withOutside(own, outside[index] ?? [], settings.entities.minConfidence);
    return { text, mentions: withDictionary(all, dictionary.mentions(text)) };
  });
  const suggested: Mention[] = [];
  const dismissed: Mention[] = [];
  for (const [index, inPassage] of carryOver(found, together).entries()) {
    const passage = passages[index];
    if (!passage) continue;
    for (const mention of inPassage) {
      if (!isWanted(mention, settings)) continue;
      const isDismissed = dismissals.hasMention(passage.text.text, mention.span, mention.label);
      (isDismissed ? dismissed : suggested).push(inSheet(mention, passage));
    }
  }
  return { suggested, dismissed };
}

const isWanted = ({ confidence, label }: LogicalMention, settings: Settings): boolean =>
  confidence >= settings.entities.minConfidence && isLookedFor(settings, label);

function inSheet(mention: LogicalMention, passage: Passage): Mention {
  return {
    label: mention.label,
    text: passage.text.text.slice(mention.span.start, mention.span.end),
    span: passage.text.sourceSpan(mention.span),
    fragments: passage.text.fragments(mention.span),
    confidence: mention.confidence,
    source: mention.source,
    ...(mention.evidence && { evidence: mention.evidence }),
    passage: passage.index,
    marked: false,
  };
}

/** What an outside recognizer answered for passages; empty where there is none. */
const outsideOf = (passages: readonly Passage[], { outside }: Workspace): SheetAnalysis["outside"] =>
  outside ? passages.map(({ text: { text } }) => outside.get(text) ?? null) : [];

/** Whether two analyses of one sheet were made from the same annotations. */
export const sameAnnotations = (one: readonly PlacedAnnotation[], other: readonly PlacedAnnotation[]): boolean =>
  (one.length === 0 && other.length === 0) || JSON.stringify(one) === JSON.stringify(other);
