// Sets passages as the lines of a page, in a style drawn at random: width, indents, line-breaking rules, gaps.
import { pick } from "./simulate-items.mjs";

/** A page style drawn at random: what other newspapers and other extractions do. */
export function styleOf(random) {
  return {
    indent: pick(random, ["kept", "lost", "lost", "lost", "none"]),
    gaps: random() < 0.55,
    columns: random() < 0.7 ? 0.02 + 0.06 * random() : 0,
    kinsoku: pick(random, ["none", "push", "push", "hang"]),
    ragged: random() < 0.4 ? 1 + Math.floor(random() * 3) : 0,
    cutFigures: random() < 0.4,
    width: 10 + Math.floor(random() * random() * 34),
    headGap: random() < 0.8,
    crossheadGap: random() < 0.3,
    // Blank lines between articles at most.
    bare: random() < 0.35,
  };
}

function hasGap(passage, next, { style, section, plain }) {
  if (passage.row && next.row && !next.opens) return next.stanza || style.rowGaps;
  if (section && !style.gaps) return style.crossheadGap;
  return plain ? style.gaps : passage.gap > 0 || next.opens || style.headGap;
}

const isBody = (role) => /body|caption|endnote/u.test(role);

/** The page that passages make in a style: its text, joins, lines that are rows, roles and articles. */
export function setAnew(passages, style, random, name, engine) {
  const lines = [];
  const joins = [];
  const rows = [];
  const roles = {};
  const articles = [];
  let width = style.width;
  passages.forEach((passage, at) => {
    if (passage.opens && random() < (style.widths ?? 0.4))
      width = Math.max(9, style.width + Math.floor(random() * 9) - 4);
    const body = isBody(passage.role) && !passage.row;
    const heading = /headline|deck|banner|kicker/u.test(passage.role);
    const measure = heading ? Math.max(10, Math.floor(width * (0.8 + random() * 1.2))) : width;
    const ownLine =
      passage.row || passage.role === "furniture" || (/byline|credit/u.test(passage.role) && random() < 0.8);
    const wide = ownLine ? 200 : passage.role === "caption" ? Math.floor(measure * (1 + 1.2 * random())) : measure;
    const cut = cutLines(passage.text, wide * 2, body ? style : { ...style, indent: "none" }, random, engine);
    if (passage.kind !== null && (passage.opens || at === 0))
      articles.push({ first: lines.length + 1, last: 0, kind: passage.kind });
    cut.forEach((line, index) => {
      lines.push(body && index === 0 && style.indent === "kept" ? `\u3000\u3000${line}` : line);
      roles[lines.length] = passage.role;
      if (passage.row || passage.role === "crosshead") rows.push(lines.length);
      if (passage.kind !== null) articles.at(-1).last = lines.length;
      if (index + 1 === cut.length) return;
      joins.push(lines.length);
      if (body && random() < style.columns) lines.push("");
    });
    const next = passages[at + 1];
    if (!next) return;
    const plain = isBody(passage.role) && isBody(next.role) && !next.opens;
    const section = !next.opens && (passage.role === "crosshead" || next.role === "crosshead");
    if (
      style.bare && !style.gaps && !next.row
        ? next.opens && style.headGap
        : hasGap(passage, next, { style, section, plain })
    )
      lines.push("");
  });
  return { set: "relaid", name, text: `${lines.join("\n")}\n`, joins, rows, answer: { roles, articles } };
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
