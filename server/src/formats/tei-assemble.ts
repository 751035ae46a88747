import type { Role } from "../layout/page-layout.js";
import { documentSpan, type DocumentSpan } from "../text/offsets.js";
import type { AnnotatedDocument, DocumentArticle, DocumentMention, DocumentPassage } from "./annotated-document.js";
import { inOrder, mentionOf } from "./fragments.js";
import { problem, unless, type FormatProblem, type FormatResult } from "./format.js";

/** A mention's element, or a part of one, in a passage: UTF-16 offsets into the passage's text. */
export interface TeiMark {
  readonly label: string;
  readonly start: number;
  end: number;
  /** Its `xml:id`. */
  readonly name: string | null;
  /** Its `prev`: which part it goes on from. */
  readonly previous: string | null;
}

/** A passage of a TEI file, or a part of one. */
export interface TeiPassage {
  readonly element: string;
  readonly type: string | null;
  readonly inFigure: boolean;
  /** Which of the file's articles it stands in; -1 for none. */
  readonly article: number;
  /** Its place in print, from `n`. */
  readonly printed: number | null;
  readonly text: string;
  readonly length: number;
  readonly marks: TeiMark[];
  append(text: string, verbatim: boolean): void;
}

/** A passage of the document: the elements with its text. */
interface Joined {
  readonly parts: readonly TeiPassage[];
  readonly start: number;
  readonly end: number;
}

/** Puts passages together in printed order, those of one `n` as one, and gives them the clean text's form. Near linear. */
export function assembleTei(
  id: string,
  given: readonly TeiPassage[],
  kinds: readonly DocumentArticle["kind"][],
): FormatResult<AnnotatedDocument> {
  const groups = inPrintedOrder(given.filter(({ length }) => length > 0));
  const { text, passages: joined } = joinText(groups);
  const problems: FormatProblem[] = [];
  const mentions = mentionsIn(text, joined, problems);
  return unless(problems, () => ({
    id,
    text,
    textKind: "clean",
    passages: joined.map((each, at): DocumentPassage => {
      const last = at === joined.length - 1;
      const closes = articleOf(each.parts) !== articleOf(joined[at + 1]?.parts ?? []);
      return {
        role: roleOf(each.parts),
        lines: [documentSpan(each.start, each.end)],
        joints: [],
        breakAfter: last ? null : closes ? "block" : "paragraph",
      };
    }),
    articles: articlesIn(joined, kinds),
    bylines: [],
    mentions: inOrder(mentions),
    words: null,
    foreign: [],
  }));
}

function inPrintedOrder(passages: readonly TeiPassage[]): readonly (readonly TeiPassage[])[] {
  if (passages.some(({ printed }) => printed === null)) return passages.map((passage) => [passage]);
  const groups = new Map<number, TeiPassage[]>();
  for (const passage of passages) {
    const own = groups.get(passage.printed ?? 0);
    if (own) own.push(passage);
    else groups.set(passage.printed ?? 0, [passage]);
  }
  return [...groups].sort(([one], [other]) => one - other).map(([, group]) => group);
}

const articleOf = (parts: readonly TeiPassage[]): number => parts[0]?.article ?? -1;

function joinText(groups: readonly (readonly TeiPassage[])[]): { text: string; passages: readonly Joined[] } {
  const texts: string[] = [];
  const passages: Joined[] = [];
  let at = 0;
  for (const [index, parts] of groups.entries()) {
    const own = parts.map(({ text }) => text).join("");
    const next = groups[index + 1];
    const closes = next !== undefined && articleOf(parts) >= 0 && articleOf(next) !== articleOf(parts);
    const gap = closes ? "\n\n" : "\n";
    passages.push({ parts, start: at, end: at + own.length });
    texts.push(own, gap);
    at += own.length + gap.length;
  }
  return { text: texts.join(""), passages };
}

/** The mentions, parts that `prev` links as one. Parts stand in any order in the file. */
function mentionsIn(text: string, passages: readonly Joined[], problems: FormatProblem[]): readonly DocumentMention[] {
  const marks: { readonly mark: TeiMark; readonly run: DocumentSpan }[] = [];
  for (const { parts, start } of passages) {
    let base = start;
    for (const part of parts) {
      for (const mark of part.marks) marks.push({ mark, run: documentSpan(base + mark.start, base + mark.end) });
      base += part.length;
    }
  }
  const chains = new Map<string, DocumentSpan[]>();
  const mentions: { readonly label: string; readonly runs: DocumentSpan[] }[] = [];
  for (const { mark, run } of marks.sort((a, b) => a.run.start - b.run.start)) {
    const before = mark.previous === null ? undefined : chains.get(mark.previous.replace(/^#/u, ""));
    if (mark.previous !== null && !before) problems.push(unlinked(mark));
    const runs = before ?? [];
    runs.push(run);
    if (!before) mentions.push({ label: mark.label, runs });
    if (mark.name !== null) chains.set(mark.name, runs);
  }
  return mentions.flatMap(({ label, runs }) => mentionOf(text, label, runs) ?? []);
}

const unlinked = ({ label, previous }: TeiMark): FormatProblem =>
  problem(
    "syntax",
    `a part of a mention labelled ${label} goes on from ${previous ?? ""}, which does not stand before it`,
    "Link the part to the one before it, or take out prev",
    { file: ".xml" },
  );

function articlesIn(
  passages: readonly Joined[],
  kinds: readonly DocumentArticle["kind"][],
): readonly DocumentArticle[] {
  const articles: DocumentArticle[] = [];
  for (const [at, { parts }] of passages.entries()) {
    const kind = kinds[articleOf(parts)];
    if (kind === undefined) continue;
    const last = articles.at(-1);
    if (last?.last === at - 1 && articleOf(passages[at - 1]?.parts ?? []) === articleOf(parts))
      articles[articles.length - 1] = { ...last, last: at };
    else articles.push({ kind, first: at, last: at });
  }
  return articles;
}

const HEAD_ROLES: ReadonlyMap<string | null, Role> = new Map<string | null, Role>([
  ["deck", "deck"],
  ["kicker", "kicker"],
  ["cross", "crosshead"],
  ["banner", "banner"],
]);

function roleOf(parts: readonly TeiPassage[]): Role | null {
  const main = parts.find(({ element }) => element === "p") ?? parts[0];
  if (!main) return null;
  switch (main.element) {
    case "head":
      return HEAD_ROLES.get(main.type) ?? "headline";
    case "p":
      return main.inFigure ? "caption" : "body";
    case "byline":
      return main.inFigure ? "credit" : "byline";
    case "dateline":
      return "dateline";
    case "closer":
      return "endnote";
    case "fw":
      return main.type === "editor" || main.type === "continuation" ? main.type : "furniture";
    case "ab":
      return main.type === "endnote" || main.type === "byline" || main.type === "dateline" ? main.type : null;
    default:
      return null;
  }
}
