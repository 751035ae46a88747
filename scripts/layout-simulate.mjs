// Pages laid out anew from the labelled ones: other widths, indents, line-breaking rules, gaps and arrangements, so that
// the layout learns more styles than the labelled pages have. Deterministic: each page has its own seed.
import { passagesOf } from "./layout-gold.mjs";
import { setAnew, styleOf } from "./layout-set.mjs";
import { generator } from "./lib/seeded-generator.mjs";
import { clausesOf, otherItem, pick } from "./simulate-items.mjs";

const seedOf = (name) => [...name].reduce((sum, character) => (Math.imul(sum, 31) + character.codePointAt(0)) | 0, 7);

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

/**
 * Pages composed as {@link composed} ones are, with items between that are no prose: lists, tables, verse, notices,
 * questions; and with news in brief under the title of their column.
 */
export function varied(pages, engine, count, seed) {
  const items = pages.flatMap((page) => itemsOf(passagesOf(page))).filter(([first]) => first.kind !== null);
  const clauses = clausesOf(items);
  if (items.length === 0) return [];
  return Array.from({ length: count }, (_, copy) => {
    const random = generator(seed + 15485863 * copy + 7);
    const style = { ...styleOf(random), widths: pick(random, [0, 0, 0.5]), rowGaps: random() < 0.12 };
    const before = pick(random, [0, 0.35, 0.65, 1, 1, 1]);
    const others = pick(random, [0.25, 0.5, 0.9]);
    const header = random() < 0.3 ? [opened([{ ...PLAIN, text: pick(random, HEADERS), role: "furniture" }], null)] : [];
    const body = Array.from({ length: 2 + Math.floor(random() * 6) }, () => {
      if (random() < others) return [otherItem(clauses, items, random)];
      if (random() < 0.25) return column(clauses, items, before, random);
      return [arranged(sectioned(pick(random, items), clauses, random), before, items, random)];
    });
    const footer =
      random() < 0.2 ? [opened([{ ...PLAIN, text: pick(random, CONTACTS), role: "furniture" }], null)] : [];
    const passages = [...header, ...body.flat(), ...footer].flat();
    return setAnew(passages, style, random, `varied~${copy}`, engine);
  });
}

const HEADERS = ["第03版：要闻", "2015年12月8日 星期二", "A06 2019年11月22日 星期五", "2023-04-12 第08版"];
const CONTACTS = ["投稿邮箱：abc@example.com", "本报热线：010-12345678", "新闻热线：12345678"];
const COLUMNS = ["简讯", "速读", "快讯", "短讯", "國際短波", "简明新闻", "天下", "今日关注", "要闻速览", "一周回眸"];

/** News in brief under the title of their column. */
function column(clauses, items, before, random) {
  const title = random() < 0.6 ? pick(random, COLUMNS) : pick(random, clauses).slice(0, 2 + Math.floor(random() * 4));
  const headless = random() < 0.2;
  const short = random() < 0.4;
  const briefs = Array.from({ length: 2 + Math.floor(random() * 4) }, () => {
    const item = brief(pick(random, items), random);
    const rest = item.filter(({ role }) => role === "body").slice(0, 1 + Math.floor(random() * 2));
    if (item[0].kind !== "article" || rest.length === 0) return opened(item, item[0].kind);
    const heads = short
      ? [{ ...PLAIN, text: pick(random, clauses).slice(0, 6), role: "headline" }]
      : item.filter(isHead);
    if (headless && /^.{0,14}[讯电]/u.test(rest[0]?.text ?? "")) return opened(rest, "article");
    return opened(random() < Math.max(before, 0.5) ? [...heads, ...rest] : [...rest, ...heads], "article");
  });
  const titled = random() < 0.7 ? [opened([{ ...PLAIN, text: title, role: "banner" }], "banner")] : [];
  return [...titled, ...briefs];
}

/** An article with crossheads of all kinds: questions, of two clauses, with a figure, a number alone. */
function sectioned(item, clauses, random) {
  if (item[0].kind !== "article" || random() < 0.5) return item;
  const clause = () => pick(random, clauses);
  const form = pick(random, [
    (at) => "一二三四五六七八九十"[at] ?? "尾声",
    () => `${clause().slice(0, 8)}，${clause().slice(0, 8)}`,
    () => `${clause().slice(0, 6)}${pick(random, [" ", "\u3000"])}${clause().slice(0, 6)}`,
    () => `${clause().slice(0, 10)}？`,
    () => clause().slice(0, 3 + Math.floor(random() * 6)),
    () => `${Math.floor(random() * 90)}${clause().slice(0, 8)}`,
    () => `${clause().slice(0, 4)}：${clause().slice(0, 8)}`,
  ]);
  let sections = 0;
  let since = 0;
  return item.flatMap((passage, at) => {
    if (passage.role === "crosshead") return [];
    since++;
    if (
      passage.role !== "body" ||
      at < 2 ||
      since < 2 ||
      random() < 0.5 ||
      item[at - 1].role !== "body" ||
      /^[（(]/u.test(passage.text)
    )
      return [passage];
    since = 0;
    return [{ ...passage, text: form(sections++), role: "crosshead", gap: 1 }, passage];
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
