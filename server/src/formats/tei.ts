import { DEFAULT_LABELS } from "../entities/labels.js";
import { lastAtOrBefore } from "../text/source-text.js";
import type { AnnotatedDocument, DocumentByline } from "./annotated-document.js";
import { problem, unless, type FilesBySuffix, type Format, type FormatResult, type WriteOptions } from "./format.js";
import { TeiInlines } from "./tei-inline.js";
import { elementOfLabel } from "./tei-labels.js";
import { readTei } from "./tei-read.js";
import { cutsOf, divisionsOf, type PassageCut, type TeiElement } from "./tei-structure.js";
import { xmlContent, xmlValue } from "./xml-text.js";

/**
 * TEI P5, https://tei-c.org/guidelines/p5/: heads first, as TEI wants them, each element's `n` giving the passage's
 * place in print. Mentions are elements in the text. The text of a page keeps its wraps and column breaks as `lb` and
 * `cb`; reading puts the white space at them back where the page is at hand.
 */
export const tei: Format = {
  id: "tei",
  title: "TEI P5",
  extensions: [".xml"],
  offsetUnit: "none",
  series: null,
  needsOriginal: "better",
  needsWords: false,
  write: writeTei,
  read: readTei,
};

const NO_CUT: PassageCut = { lead: 0, end: 0, length: 0 };

function writeTei(
  document: AnnotatedDocument,
  { labels }: WriteOptions = { labels: DEFAULT_LABELS },
): FormatResult<FilesBySuffix> {
  const { passages, mentions, bylines } = document;
  const problems = mentions
    .filter(({ label }) => elementOfLabel(labels, label) === null)
    .map((mention) => {
      const message = `TEI takes a label of letters, digits and signs, but a mention is labelled “${mention.label}”`;
      return problem("unrepresentable", message, "Give the label a name without spaces", { mention });
    });
  return unless(problems, () => {
    const own = bylinesByPassage(document, bylines);
    const cuts = passages.map((passage, at) => cutsOf(passage, own.get(at) ?? []));
    const cutOf = (passage: number): PassageCut => cuts[passage] ?? NO_CUT;
    const divisions = divisionsOf(document, cutOf);
    const inlines = new TeiInlines(document, labels, (passage) => [cutOf(passage).lead, cutOf(passage).end]);
    const body = divisions.length > 0 ? divisions : [{ name: "div", type: null, children: [] } as const];
    const lines = inPrintedOrder(body, inlines);
    return new Map([[".xml", `${headerOf(document)}${lines}</body></text>\n</TEI>\n`]]);
  });
}

function bylinesByPassage(
  { passages }: AnnotatedDocument,
  bylines: readonly DocumentByline[],
): ReadonlyMap<number, readonly DocumentByline[]> {
  const starts = passages.map(({ lines }) => lines[0]?.start ?? 0);
  const found = new Map<number, DocumentByline[]>();
  for (const byline of bylines) {
    const passage = lastAtOrBefore(starts, byline.span.start);
    const own = found.get(passage);
    if (own) own.push(byline);
    else found.set(passage, [byline]);
  }
  return found;
}

/** The body's elements as XML. Contents are asked for in the text's order, so that linked parts are named in it. */
function inPrintedOrder(elements: readonly TeiElement[], inlines: TeiInlines): string {
  const contents = new Map<TeiElement, string>();
  const texts = elements.flatMap(textsIn).sort((a, b) => a.passage - b.passage || a.stretch.start - b.stretch.start);
  for (const each of texts) contents.set(each, inlines.content(each.passage, each.stretch));
  return elements.map((each) => written(each, contents)).join("");
}

type TextOnly = Exclude<TeiElement, { children: unknown }>;

const textsIn = (element: TeiElement): readonly TextOnly[] =>
  "children" in element ? element.children.flatMap(textsIn) : [element];

function written(element: TeiElement, contents: ReadonlyMap<TeiElement, string>): string {
  const type = element.type === null ? "" : ` type="${element.type}"`;
  if ("children" in element) {
    const children = element.children.map((each) => written(each, contents)).join("");
    return `<${element.name}${type}>\n${children}</${element.name}>\n`;
  }
  const attributes = `${type} n="${String(element.passage + 1)}"`;
  return `<${element.name}${attributes}>${contents.get(element) ?? ""}</${element.name}>\n`;
}

const headerOf = ({ id, textKind }: AnnotatedDocument): string => `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader>
<fileDesc>
<titleStmt><title>${xmlContent(id)}</title></titleStmt>
<publicationStmt><p>Exported by Newsmark.</p></publicationStmt>
<sourceDesc><p>The text of a newspaper page.</p></sourceDesc>
</fileDesc>
<encodingDesc><editorialDecl><p>Heads stand first; n is a passage's place in print. ${NOTES[textKind]}</p></editorialDecl></encodingDesc>
</teiHeader>
<text xml:lang="${xmlValue("zh")}"><body>
`;

const NOTES: Readonly<Record<AnnotatedDocument["textKind"], string>> = {
  clean: "Lines are joined.",
  source: "A line or column that begins within a passage is marked by lb or cb.",
};
