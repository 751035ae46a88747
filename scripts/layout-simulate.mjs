// Pages laid out anew from the labelled ones: other widths, indents, line-breaking rules, gaps and arrangements, so that
// the layout learns more styles than the labelled pages have. Deterministic: each page has its own seed.
import { passagesOf } from "./layout-gold.mjs";

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
    crossheadGap: random() < 0.3,
    // Blank lines between articles at most.
    bare: random() < 0.35,
  };
}

function hasGap(passage, next, { style, section, plain }) {
  if (section && !style.gaps) return style.crossheadGap;
  return plain ? style.gaps : passage.gap > 0 || next.opens || style.headGap;
}

const isBody = (role) => /body|caption|endnote/u.test(role);

/** Copies of a page in other styles, their joins known: what the model is trained on beside the pages themselves. */
export function relaid(page, engine, copies = page.set === "pages" ? 3 : 1) {
  const passages = passagesOf(page);
  return [...whole(page, passages, engine, copies), ...fragments(page, passages, engine)];
}

/**
 * Pages composed anew from the items of several pages: heads before or after the body, banners and photo items
 * between, so that the model of articles sees more arrangements than the labelled pages have.
 */
export function composed(pages, engine, count, seed) {
  const all = pages.flatMap((page) => itemsOf(passagesOf(page)));
  const items = all.filter(([first]) => first.kind !== null);
  const furniture = all.filter(([first]) => first.kind === null);
  if (items.length === 0) return [];
  return Array.from({ length: count }, (_, copy) => {
    const random = generator(seed + 15485863 * copy);
    const style = { ...styleOf(random), widths: pick(random, [0, 0.5, 1]) };
    const before = pick(random, [0, 0.1, 0.35, 0.35, 0.65, 1]);
    const header = Array.from(
      { length: random() < 0.3 ? 1 + Math.floor(random() * 2) : 0 },
      () => pick(random, furniture) ?? [],
    );
    const briefs = random() < 0.35 ? 0.7 : 0.1;
    const body = Array.from({ length: 2 + Math.floor(random() * 7) }, () => {
      const item = pick(random, items);
      return arranged(random() < briefs ? brief(item, random) : item, before, items, random);
    });
    const footer =
      random() < 0.12 ? [opened([{ ...PLAIN, text: pick(random, FOOTERS), role: "furniture" }], null)] : [];
    const passages = [...header, ...body, ...footer].flat();
    return setAnew(passages, style, random, `composed~${copy}`, engine);
  });
}

function itemsOf(passages) {
  const items = [];
  passages.forEach((passage) => {
    if (passage.opens) items.push([]);
    items.at(-1)?.push(passage);
  });
  return items;
}

const isHead = ({ role }) => /headline|deck|kicker/u.test(role);
const BANNERS = 0.12;
const PHOTOS = 0.12;
const SECTIONS = 0.25;
const CREDITS = [
  "本报记者 王小明 摄",
  "新华社记者 李 强摄",
  "（本报记者 陈志远 摄）",
  "记者 周宁 通讯员 吴晓 摄影报道",
  "张建国 摄",
  "南都记者 黎明 摄",
  "記者林志明／攝影",
  "新华社发（王浩摄）",
  "受访者供图",
  "新京报记者 李强 摄",
];

function arranged(item, before, items, random) {
  const heads = item.filter(isHead);
  const rest = item.filter((passage) => !isHead(passage));
  const kind = item[0].kind;
  if (kind !== "article" || rest.length === 0) return opened(item, kind);
  if (random() < PHOTOS) return photoItem(rest, heads, random);
  const body = random() < SECTIONS && rest.length > 5 ? withCrossheads(rest, random) : rest;
  const own = opened(random() < before ? [...heads, ...body] : [...body, ...heads], kind);
  if (random() >= BANNERS) return own;
  const head = pick(random, items).find(isHead);
  return head ? [...opened([{ ...head, role: "banner" }], "banner"), ...own] : own;
}

const PLAIN = { gap: 1, opens: true, kind: null };
const FOOTERS = [
  "责编：王小明 版式：李强 校对：赵敏",
  "■责任编辑：张晓 ■美编：陈宁",
  "本版编辑 周宁 吴晓",
  "责任编辑 陈志远 电话 010-12345678",
];
const LEADS = [
  "据新华社北京2月8日电 （记者王小明）",
  "新华社华盛顿1月25日电（记者李强、陈宁）",
  "本报讯 （记者 周宁）",
  "中新社香港3月6日电 ",
  "本报上海5月17日电（记者赵敏）",
];

/** A news item in brief: the beginning of an article, nearly always with a lead, so that such items share words. */
function brief(item, random) {
  const heads = item.filter(isHead);
  const bodies = item.filter(({ role }) => role === "body").slice(0, 1 + Math.floor(random() * 3));
  const [first, ...others] = bodies;
  if (item[0].kind !== "article" || first === undefined || random() < 0.1) return item;
  const hasLead = /^.{0,12}[讯电]/u.test(first.text) || random() < 0.2;
  const text = hasLead ? first.text : pick(random, LEADS) + first.text;
  const closing =
    random() < 0.15 ? [{ ...first, text: pick(random, ["（完）", "(完)"]), role: "endnote", gap: 1 }] : [];
  return [...heads.slice(0, 2), { ...first, text }, ...others, ...closing].map((passage) => ({
    ...passage,
    kind: "article",
  }));
}

/** Crossheads made of a clause or two of the section that follows. */
function withCrossheads(passages, random) {
  let since = 0;
  return passages.flatMap((passage, at) => {
    since++;
    if (passage.role !== "body" || at < 2 || since < 3 || random() < 0.5) return [passage];
    const clauses = passage.text
      .split(/[，。；：、“”？！（）《》\s]/u)
      .filter(({ length }) => length > 5 && length < 17);
    if (clauses.length < 3) return [passage];
    since = 0;
    const picked = clauses.slice(1, random() < 0.3 ? 3 : 2);
    const texts =
      random() < 0.2 && clauses.length > 3 ? [clauses.slice(1, 3).join(pick(random, ["，", "\u3000"]))] : picked;
    return [...texts.map((text) => ({ ...passage, text, role: "crosshead", gap: 1 })), passage];
  });
}

/** A photo item made of an article's short paragraph, a credit and at times its head. */
function photoItem(rest, heads, random) {
  const text = rest.find(({ role, text: words }) => role === "body" && words.length > 30 && words.length < 160);
  const caption = text ?? { ...rest[0], text: rest[0].text.slice(0, 70) };
  const head = random() < 0.4 ? heads.slice(0, 1) : [];
  return opened([...captions(caption, random), ...head], "photo");
}

const PICTURE_WORDS = ["图为", "左图：", "右图：", "上图为", "图①：", "圖為", "下图："];

/** One caption or two, as they begin and end in many papers, and the credit: on its own, or at the caption's end. */
function captions(caption, random) {
  const credit = { text: pick(random, CREDITS), role: "credit", gap: 1 };
  const plain = { ...caption, role: "caption", gap: 1 };
  if (random() < 0.6) return [plain, credit];
  const words = random() < 0.6 ? pick(random, PICTURE_WORDS) : pick(random, ["", "", "▲", "■"]);
  const end = random() < 0.7 ? "。" : "";
  const short = plain.text.slice(0, 16 + Math.floor(random() * 90)).replace(/[，、。；：]?$/u, end);
  if (random() < 0.4) return [{ ...plain, text: `${words}${short}${pick(random, ["\u3000", " "])}${credit.text}` }];
  const second = plain.text.slice(-30);
  const two = words === "图①：" && second.endsWith("。") ? [{ ...plain, text: `图②：${second}` }] : [];
  return [{ ...plain, text: words + short }, ...two, credit];
}

const opened = (passages, kind) =>
  passages.map((passage, at) => ({ ...passage, kind, opens: at === 0 || kind === null, gap: 1 }));

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
  const roles = {};
  const articles = [];
  let width = style.width;
  passages.forEach((passage, at) => {
    if (passage.opens && random() < (style.widths ?? 0.4))
      width = Math.max(9, style.width + Math.floor(random() * 9) - 4);
    const body = isBody(passage.role);
    const heading = /headline|deck|banner|kicker/u.test(passage.role);
    const measure = heading ? Math.max(10, Math.floor(width * (0.8 + random() * 1.2))) : width;
    const ownLine = passage.role === "furniture" || (/byline|credit/u.test(passage.role) && random() < 0.8);
    const wide = ownLine ? 200 : passage.role === "caption" ? Math.floor(measure * (1 + 1.2 * random())) : measure;
    const cut = cutLines(passage.text, wide * 2, body ? style : { ...style, indent: "none" }, random, engine);
    if (passage.kind !== null && (passage.opens || at === 0))
      articles.push({ first: lines.length + 1, last: 0, kind: passage.kind });
    cut.forEach((line, index) => {
      lines.push(body && index === 0 && style.indent === "kept" ? `\u3000\u3000${line}` : line);
      roles[lines.length] = passage.role;
      if (passage.kind !== null) articles.at(-1).last = lines.length;
      if (index + 1 === cut.length) return;
      joins.push(lines.length);
      if (body && random() < style.columns) lines.push("");
    });
    const next = passages[at + 1];
    if (!next) return;
    const plain = body && isBody(next.role) && !next.opens;
    const section = !next.opens && (passage.role === "crosshead" || next.role === "crosshead");
    if (style.bare && !style.gaps ? next.opens && style.headGap : hasGap(passage, next, { style, section, plain }))
      lines.push("");
  });
  return { set: "relaid", name, text: `${lines.join("\n")}\n`, joins, answer: { roles, articles } };
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
