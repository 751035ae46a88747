import type { Position } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analysis.js";
import { headsFirst } from "../analysis/heads-first.js";
import type { Byline } from "../bylines/byline.js";
import type { Mention } from "../entities/mention.js";
import type { Article, Passage, Role } from "../layout/page-layout.js";
import { contains, logicalOffset, type Span } from "../text/offsets.js";
import { lastAtOrBefore } from "../text/source-text.js";
import type { CheckedPage } from "./checked-page.js";
import type { Language } from "./language.js";
import { labelStyles, type ShownLabel } from "./label-styles.js";
import { ARTICLE_NAMES, ROLE_NAMES } from "./names.js";

/** A page as it is read: clean, each article with its heads first. Positions are zero-based and in the source. */
export interface ReadingPage {
  readonly version: number;
  readonly labels: readonly ShownLabel[];
  readonly articles: readonly ReadingArticle[];
}

export interface ReadingArticle {
  /** From 1, in printed order. */
  readonly number: number;
  readonly kind: Article["kind"];
  /** What it is and its number, for people: `稿件 3`. */
  readonly name: string;
  readonly title: string;
  readonly line: number;
  readonly passages: readonly ReadingPassage[];
  readonly bylines: readonly ReadingByline[];
}

/** A passage without its wraps, in runs that are all of one kind. */
export interface ReadingPassage {
  readonly role: Role;
  /** The role's name, for people. */
  readonly name: string;
  readonly line: number;
  readonly runs: readonly ReadingRun[];
}

/** A stretch of a passage: a mention where it has a label, part of a byline, or neither. */
export interface ReadingRun {
  readonly text: string;
  readonly start: Position;
  readonly mention: { readonly label: string; readonly name: string; readonly decided: boolean } | null;
  readonly byline: boolean;
}

/** What a byline says, for people. */
export interface ReadingByline {
  readonly name: string;
  readonly start: Position;
  readonly people: readonly { readonly name: string; readonly role: string | null }[];
  readonly outlet: string | null;
  readonly place: string | null;
  readonly date: string | null;
}

/** A page as it is read, its names of things in the reader's language. Linear. */
export function readingPageOf({ version, analysis }: CheckedPage, language: Language): ReadingPage {
  const contents = new PassageContents(analysis, language);
  return {
    version,
    labels: labelStyles(analysis.settings.labels, language),
    articles: analysis.articles.map((article) => articleOf(analysis, contents, article, language)),
  };
}

function articleOf(
  analysis: Analysis,
  contents: PassageContents,
  article: Article,
  language: Language,
): ReadingArticle {
  return {
    number: article.index + 1,
    kind: article.kind,
    name: `${ARTICLE_NAMES[article.kind][language]} ${String(article.index + 1)}`,
    title: article.title,
    line: article.first - 1,
    passages: headsFirst(article.passages).map((passage) => contents.passage(passage)),
    bylines: contents.bylinesIn(article.span).map((byline) => ({
      name: ROLE_NAMES[byline.kind][language],
      start: analysis.source.positionAt(byline.span.start),
      people: byline.people.map(({ name, role }) => ({ name, role })),
      outlet: byline.outlet?.text ?? null,
      place: byline.place?.text ?? null,
      date: byline.date?.text ?? null,
    })),
  };
}

/** What stands in passages, found once for the page; cuts them into runs at the edges of mentions and bylines. */
class PassageContents {
  readonly #mentions = new Map<number, Mention[]>();
  readonly #bylineStarts: readonly number[];

  constructor(
    readonly analysis: Analysis,
    readonly language: Language,
  ) {
    this.#bylineStarts = analysis.bylines.map(({ span }) => span.start);
    for (const mention of analysis.mentions) {
      const own = this.#mentions.get(mention.passage);
      if (own) own.push(mention);
      else this.#mentions.set(mention.passage, [mention]);
    }
  }

  bylinesIn(of: Span): readonly Byline[] {
    const from = lastAtOrBefore(this.#bylineStarts, of.start - 1) + 1;
    const to = lastAtOrBefore(this.#bylineStarts, of.end) + 1;
    return this.analysis.bylines.slice(from, to).filter(({ span }) => contains(of, span));
  }

  passage(passage: Passage): ReadingPassage {
    const { text } = passage;
    const bylines = this.bylinesIn(passage.span).map(({ span }) => inPassage(passage, span));
    const mentions = (this.#mentions.get(passage.index) ?? []).map((mention) => ({
      ...inPassage(passage, mention.span),
      mention: {
        label: mention.label,
        name: this.analysis.settings.labels.nameOf(mention.label)[this.language],
        decided: mention.marked,
      },
    }));
    const edges = [...bylines, ...mentions].flatMap(({ start, end }) => [start, end]);
    const cuts = [...new Set([0, ...edges, text.text.length])].sort((a, b) => a - b);
    const bylineOver = coverOf(bylines);
    const mentionOver = coverOf(mentions);
    const runs = cuts.slice(1).map((end, at): ReadingRun => {
      const start = logicalOffset(cuts[at] ?? 0);
      return {
        text: text.text.slice(start, end),
        start: this.analysis.source.positionAt(text.toSource(start)),
        mention: mentionOver(start)?.mention ?? null,
        byline: bylineOver(start) !== null,
      };
    });
    const line = (passage.lines[0]?.number ?? 1) - 1;
    return { role: passage.role, name: ROLE_NAMES[passage.role][this.language], line, runs };
  }
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Which of some stretches, in order and apart, holds a place; asked for places in ascending order. */
function coverOf<Item extends Stretch>(items: readonly Item[]): (at: number) => Item | null {
  let next = 0;
  return (at) => {
    while ((items[next]?.end ?? Infinity) <= at) next++;
    const item = items[next];
    return item && item.start <= at ? item : null;
  };
}

const inPassage = ({ text }: Passage, { start, end }: Span): Stretch => ({
  start: text.toLogical(start),
  end: text.toLogical(end),
});
