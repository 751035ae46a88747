import type {
  LabelStyle,
  ReadingArticle,
  ReadingByline,
  ReadingPassage,
  ReadingRun,
} from "../../../server/src/protocol/messages.js";
import { element } from "../element.js";
import { wearLook } from "../mention-look.js";
import type { ReadingWords } from "../../src/reading/reading-messages.js";

/** The roles that stand as headings, and their level below the article's own. */
const HEADINGS: ReadonlyMap<string, string> = new Map([
  ["banner", "h2"],
  ["headline", "h2"],
  ["crosshead", "h3"],
]);

/** An article: its name, its passages, and what its bylines say. */
export function articleElement(
  article: ReadingArticle,
  labels: readonly LabelStyle[],
  words: ReadingWords,
): HTMLElement {
  return element("article", { class: article.kind, "aria-label": `${article.name} ${article.title}` }, [
    element("p", { class: "number", "aria-hidden": "true" }, [article.name]),
    ...article.passages.map((passage) => passageElement(passage, labels, words)),
    ...(article.bylines.length > 0 ? [bylineList(article.bylines, words)] : []),
  ]);
}

function passageElement(passage: ReadingPassage, labels: readonly LabelStyle[], words: ReadingWords): HTMLElement {
  const attributes = {
    class: passage.role,
    tabindex: "0",
    title: `${passage.name} · ${words.goToSource}`,
    "data-passage": "",
    "data-line": String(passage.line),
    "data-character": "0",
    lang: "zh",
  };
  const runs = passage.runs.map((run) => runElement(run, labels));
  return element(HEADINGS.get(passage.role) ?? "p", attributes, runs);
}

function runElement({ text, start, mention, byline }: ReadingRun, labels: readonly LabelStyle[]): Node | string {
  if (mention === null && !byline) return text;
  const place = { "data-line": String(start.line), "data-character": String(start.character) };
  const shown = element("span", place, [text]);
  if (byline) shown.classList.add("byline-part");
  if (mention) {
    wearLook(shown, labels.find(({ label }) => label === mention.label) ?? null, mention.decided);
    shown.title = `${mention.name} (${mention.label})`;
  }
  return shown;
}

function bylineList(bylines: readonly ReadingByline[], words: ReadingWords): HTMLElement {
  return element(
    "ul",
    { class: "bylines" },
    bylines.map((byline) => {
      const place = { "data-line": String(byline.start.line), "data-character": String(byline.start.character) };
      const people = byline.people.map(({ name, role }) => (role === null ? name : `${role} ${name}`)).join("、");
      const facts = [
        [words.people, people],
        [words.outlet, byline.outlet],
        [words.place, byline.place],
        [words.date, byline.date],
      ].flatMap(([name, value]) => (value ? [`${name ?? ""}: ${value}`] : []));
      return element("li", place, [`${byline.name} — ${facts.join(" · ")}`]);
    }),
  );
}
