// The layout engine, bundled in memory from source, and the labelled pages that it is trained and measured on.
import { build } from "esbuild";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The engine's layout modules, bundled from source. */
export async function loadEngine(root) {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { SourceText } from "./server/src/text/source-text.ts";
        import { KnownReadings } from "./server/src/bylines/known-readings.ts";
        import { readMarkers } from "./server/src/markers/read-markers.ts";
        import { observe as observeLines } from "./server/src/layout/lay-out.ts";
        export { layOut } from "./server/src/layout/lay-out.ts";
        export const pageOf = (text) => readMarkers(new SourceText(text));
        import { draftPassages } from "./server/src/layout/draft-passages.ts";
        export const observe = (text) => observeLines(pageOf(text));
        /** The breaks that a page's joins amount to: all that scoring joins needs. */
        export const breaksOf = ({ text, joins }) => {
          const { facts } = observeLines(pageOf(text));
          const joined = new Set(joins);
          return [...facts.lines.numbers].slice(1).map((number, at) => {
            const line = facts.lines.numberOf(at);
            return { line, next: number, kind: joined.has(line) ? (number - line > 1 ? "column" : "wrap") : "paragraph" };
          });
        };
        export const draftsOf = (text, { facts, columns, hints }, joined) =>
          draftPassages(new SourceText(text), facts, columns, hints, new KnownReadings(), joined);
        export * from "./server/src/layout/article-features.ts";
        export * from "./server/src/layout/observations.ts";
        export * from "./server/src/layout/article-model.ts";
        export * from "./server/src/layout/article-states.ts";
        export * from "./server/src/layout/decode-articles.ts";
        export * from "./server/src/layout/break-feature-names.ts";
        export * from "./server/src/layout/break-features.ts";
        export * from "./server/src/layout/break-model.ts";
        export * from "./server/src/layout/decode-breaks.ts";
        export * from "./server/src/layout/line-facts.ts";
        export { halfCells } from "./server/src/layout/character-class.ts";
      `,
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

/** The labelled pages of gold/pages and gold/wrapped: text, joins (line numbers), gold answer. */
export function readGold(gold) {
  return ["pages", "wrapped"].flatMap((set) => {
    const folder = join(gold, set);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((file) => file.endsWith(".gold.json"))
      .sort()
      .map((file) => {
        const name = file.replace(/\.gold\.json$/, "");
        const answer = JSON.parse(readFileSync(join(folder, file), "utf8"));
        const joins = answer.breaks.filter(({ kind }) => kind === "wrap" || kind === "column").map(({ line }) => line);
        return { set, name, text: readFileSync(join(folder, `${name}.txt`), "utf8"), joins, answer };
      });
  });
}

/** The passages of a labelled page: text, role, the item each stands in, and how many blank lines follow. */
export function passagesOf(page) {
  const lines = page.text.split(/\r\n|\n|\r/u);
  const joins = new Set(page.joins);
  const articles = page.answer.articles ?? [];
  const passages = [];
  let current = null;
  lines.forEach((line, index) => {
    const text = line.trim();
    if (text === "") {
      if (current === null && passages.length > 0) passages.at(-1).gap++;
      return;
    }
    const number = index + 1;
    current ??= {
      text: "",
      role: (page.answer.roles?.[number] ?? "body").split("|")[0],
      item: articles.findIndex(({ first, last }) => first <= number && number <= last),
      gap: 0,
    };
    current.text += text;
    if (!joins.has(number)) {
      passages.push(current);
      current = null;
    }
  });
  if (current) passages.push(current);
  return passages.map((passage, at) => ({
    ...passage,
    opens: at === 0 || passage.item !== passages[at - 1].item || passage.item < 0,
    kind: articles[passage.item]?.kind ?? null,
  }));
}
