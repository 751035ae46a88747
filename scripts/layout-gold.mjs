// What train-layout.mjs and score.mjs share: the layout engine bundled in memory, the labelled pages, and copies of
// them laid out anew in other styles.
import { build } from "esbuild";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The engine's layout modules, bundled from source. */
export async function loadEngine(root) {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { SourceText } from "./server/src/text/source-text.ts";
        import { readMarkers } from "./server/src/markers/read-markers.ts";
        import { observe as observeLines } from "./server/src/layout/lay-out.ts";
        export { layOut } from "./server/src/layout/lay-out.ts";
        export const pageOf = (text) => readMarkers(new SourceText(text));
        export const observe = (text) => observeLines(pageOf(text).lines);
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

/** A small seeded generator (mulberry32): numbers in [0, 1), the same for the same seed. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const seedOf = (name) => [...name].reduce((sum, character) => (Math.imul(sum, 31) + character.codePointAt(0)) | 0, 7);

/** The passages of a labelled page: text, role, and what follows: how many blank lines. */
function passagesOf(page) {
  const lines = page.text.split(/\r\n|\n|\r/u);
  const joins = new Set(page.joins);
  const passages = [];
  let current = null;
  lines.forEach((line, index) => {
    const text = line.trim();
    if (text === "") {
      if (current === null && passages.length > 0) passages.at(-1).gap++;
      return;
    }
    const number = index + 1;
    current ??= { text: "", role: page.answer.roles?.[number] ?? "body", first: number, gap: 0 };
    current.text += text;
    if (!joins.has(number)) {
      passages.push(current);
      current = null;
    }
  });
  if (current) passages.push(current);
  const starts = new Set((page.answer.articles ?? []).map(({ first }) => first));
  return passages.map((passage) => ({ ...passage, opens: starts.has(passage.first) }));
}

const pick = (random, choices) => choices[Math.floor(random() * choices.length)];

/** A page style drawn at random: what other newspapers and other extractions do. */
function styleOf(random) {
  return {
    indent: pick(random, ["kept", "lost", "lost", "lost", "none"]),
    gaps: random() < 0.55,
    columns: random() < 0.7 ? 0.02 + 0.06 * random() : 0,
    kinsoku: pick(random, ["none", "push", "push", "hang"]),
    ragged: random() < 0.4 ? 1 + Math.floor(random() * 3) : 0,
    cutFigures: random() < 0.4,
    width: 10 + Math.floor(random() * random() * 34),
    headGap: random() < 0.8,
  };
}

const isBody = (role) => /body|caption|endnote/u.test(role);

/** Copies of a page in other styles, their joins known: what the model is trained on beside the pages themselves. */
export function relaid(page, engine, copies = page.set === "pages" ? 3 : 1) {
  const passages = passagesOf(page);
  return [...whole(page, passages, engine, copies), ...fragments(page, passages, engine)];
}

/** Short pages too: a few passages tell little of a page's habits. */
const FRAGMENTS = 4;

function fragments(page, passages, engine) {
  return Array.from({ length: FRAGMENTS }, (_, copy) => {
    const random = generator(seedOf(page.name) + 104729 * (copy + 1));
    const from = Math.floor(random() * passages.length);
    const some = passages.slice(from, from + 2 + Math.floor(random() * 7));
    return setAnew(some, styleOf(random), random, `${page.name}~short${copy}`, engine);
  });
}

function whole(page, passages, engine, copies) {
  return Array.from({ length: copies }, (_, copy) => {
    const random = generator(seedOf(page.name) + 7919 * copy);
    return setAnew(passages, styleOf(random), random, `${page.name}~${copy}`, engine);
  });
}

function setAnew(passages, style, random, name, engine) {
  const lines = [];
  const joins = [];
  let width = style.width;
  passages.forEach((passage, at) => {
    if (passage.opens && random() < 0.4) width = Math.max(9, style.width + Math.floor(random() * 9) - 4);
    const body = isBody(passage.role);
    const heading = /headline|deck|banner|kicker/u.test(passage.role);
    const measure = heading ? Math.max(10, Math.floor(width * (0.8 + random() * 1.2))) : width;
    const cut = cutLines(passage.text, measure * 2, body ? style : { ...style, indent: "none" }, random, engine);
    cut.forEach((line, index) => {
      lines.push(body && index === 0 && style.indent === "kept" ? `\u3000\u3000${line}` : line);
      if (index + 1 === cut.length) return;
      joins.push(lines.length);
      if (body && random() < style.columns) lines.push("");
    });
    const next = passages[at + 1];
    if (!next) return;
    const plain = body && isBody(next.role) && !next.opens;
    if (plain ? style.gaps : passage.gap > 0 || next.opens || style.headGap) lines.push("");
  });
  return { set: "relaid", name, text: `${lines.join("\n")}\n`, joins };
}

/** Cuts a text into lines of a column, as typesetters do. `measure` in half cells. */
function cutLines(text, measure, style, random, { halfCells, mayNotStartLine }) {
  const lines = [];
  let at = 0;
  while (at < text.length) {
    const indent = lines.length === 0 && style.indent !== "none" ? 4 : 0;
    const room = measure - indent - (style.ragged ? Math.floor(random() * (style.ragged + 1)) : 0);
    let end = at;
    let width = 0;
    while (end < text.length && width + halfCells(text.charCodeAt(end)) <= room)
      width += halfCells(text.charCodeAt(end++));
    if (end === at) end++;
    if (end < text.length) end = lineEnd(text, at, end, style, mayNotStartLine);
    lines.push(text.slice(at, end).trim());
    at = end;
    while (text[at] === " ") at++;
  }
  return lines.filter((line) => line !== "");
}

const isFigure = (character) => /[0-9A-Za-z.%]/u.test(character ?? "");

function lineEnd(text, start, filled, style, mayNotStartLine) {
  let end = filled;
  if (!style.cutFigures) {
    while (end > start + 1 && isFigure(text[end - 1]) && isFigure(text[end])) end--;
    if (end <= start + 1) end = filled;
  }
  const code = text.charCodeAt(end);
  if (style.kinsoku === "hang" && mayNotStartLine(code)) end++;
  else if (style.kinsoku === "push") {
    let back = end;
    while (
      back > start + 1 &&
      end - back < 3 &&
      (mayNotStartLine(text.charCodeAt(back)) || /[“‘（《]/u.test(text[back - 1]))
    )
      back--;
    if (!mayNotStartLine(text.charCodeAt(back))) end = back;
  }
  if (end < text.length && /[\udc00-\udfff]/u.test(text[end])) end++;
  return end;
}
