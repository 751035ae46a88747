// Items of a page that are hardly prose: lists, tables, verse, notices, questions, news in brief under one title. Made
// of words of the labelled pages, so that the layout learns their form. A `row` passage is a line by itself.

export const pick = (random, choices) => choices[Math.floor(random() * choices.length)];
const between = (random, least, most) => least + Math.floor(random() * (most - least + 1));
const times = (count, make) => Array.from({ length: count }, (_, at) => make(at));

/** Clauses of running text, as material. */
export function clausesOf(items) {
  return items
    .flatMap((item) => item.filter(({ role }) => role === "body"))
    .flatMap(({ text }) => text.split(/[，。；：、“”‘’？！（）《》〈〉—…\s]/u))
    .filter((clause) => /^\p{Script=Han}{4,18}$/u.test(clause));
}

const article = (passages) =>
  passages.map((passage, at) => ({ ...passage, kind: "article", opens: at === 0, gap: passage.gap ?? 1 }));
const row = (text, stanza = false) => ({ text, role: "body", row: true, stanza });

const SPACES = [" ", " ", "  ", "\u3000", "\t", "\u3000\u3000"];
const UNITS = ["球", "分", "元", "人", "吨", "米", "%", "％", "亿元", "票", "枚", "公里", "", "", "点"];
const GIVEN = [..."明华丽志强芳伟敏静军洋勇艳杰娟涛超秀霞平刚桂英文建国玉兰萍红云飞海燕宁晓峰春梅雪松林波"];
const SURNAMES = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"];
const NUMBERED = [
  (at) => `${at}`,
  (at) => `${at}.`,
  (at) => `${at}、`,
  (at) => `（${at}）`,
  (at) => `第${"一二三四五六七八九十"[at - 1]}名`,
];

/** What makes such items: clauses, and the words that are drawn from them. */
class Words {
  constructor(clauses, random) {
    this.clauses = clauses;
    this.random = random;
  }
  clause(least = 4, most = 18) {
    for (let tries = 0; tries < 20; tries++) {
      const found = pick(this.random, this.clauses);
      if (found.length >= least && found.length <= most) return found;
    }
    return pick(this.random, this.clauses).slice(0, most);
  }
  /** The first characters of a clause: hardly a word, but of a word's length. */
  word(least = 2, most = 4) {
    return this.clause().slice(0, between(this.random, least, most));
  }
  name() {
    const given = () => pick(this.random, GIVEN);
    return pick(this.random, SURNAMES) + given() + (this.random() < 0.65 ? given() : "");
  }
  figure() {
    const { random } = this;
    const whole = `${between(random, 1, random() < 0.5 ? 30 : 3000)}`;
    return random() < 0.3 ? `${whole}.${between(random, 0, 99)}` : whole;
  }
  date() {
    const { random } = this;
    const [year, month, day] = [between(random, 1949, 2023), between(random, 1, 12), between(random, 1, 28)];
    return pick(random, [
      `${year}年${month}月${day}日`,
      `${month}月${day}日`,
      "二〇一八年三月五日",
      "中華民國一○八年五月十二日",
    ]);
  }
  telephone() {
    return `${pick(this.random, ["010", "0571", "023", "138"])}-${between(this.random, 10000000, 99999999)}`;
  }
}

/** What a list's rows are like, all of one list alike. */
const LISTS = [
  // Places of a table of results: 1 红星 8胜1平 25分.
  (words) => {
    const { random } = words;
    const [number, space, unit] = [pick(random, NUMBERED), pick(random, SPACES), pick(random, UNITS)];
    return (at) =>
      `${number(at + 1)}${space.trim() === "" ? space : " "}${words.word(2, 5)}${space}${words.figure()}${unit}`;
  },
  // Names with what they have: 王小明（红星） 9球.
  (words) => {
    const unit = pick(words.random, UNITS);
    const form = pick(words.random, [
      () => `${words.name()}（${words.word(2, 3)}） ${words.figure()}${unit}`,
      () => `${words.name()} ${words.word(2, 6)}`,
      () => `${words.word(2, 6)} ${words.figure()}${unit}`,
      () => `${words.figure()}${unit}\u3000${words.clause(4, 12)}`,
    ]);
    return () => form();
  },
  // A label and what it says: 报名地址：…
  (words) => {
    const colon = pick(words.random, ["：", "：", ":", " "]);
    return () => `${words.word(2, 6)}${colon}${words.random() < 0.6 ? words.clause(2, 14) : words.figure()}`;
  },
  // Times: 15:30 …
  (words) => {
    const form = pick(words.random, [
      () => `${between(words.random, 0, 23)}:${pick(words.random, ["00", "15", "30", "45"])}`,
      () =>
        `${between(words.random, 1, 12)}月${between(words.random, 1, 28)}日${pick(words.random, ["", "上午", "下午"])}`,
      () => `${between(words.random, 1920, 2022)}年`,
      () => `星期${pick(words.random, [..."一二三四五六日"])}`,
    ]);
    const space = pick(words.random, SPACES);
    return () => [form(), words.word(2, 5), ...(words.random() < 0.6 ? [words.clause(4, 9)] : [])].join(space);
  },
  // Columns of a table.
  (words) => {
    const columns = between(words.random, 2, 4);
    const space = pick(words.random, SPACES);
    const unit = pick(words.random, UNITS);
    return (at) =>
      [words.word(2, 4), ...times(columns, () => (at === 0 ? words.word(2, 3) : words.figure() + unit))].join(space);
  },
  // Names side by side.
  (words) => {
    const columns = between(words.random, 3, 6);
    return () => times(columns, () => words.name()).join(" ");
  },
  // Numbered or marked phrases.
  (words) => {
    const number = pick(words.random, [...NUMBERED, ...["●", "■", "△", "·", "◆", "★", "☆"].map((mark) => () => mark)]);
    const end = pick(words.random, ["", "", "", "；", "。"]);
    const most = pick(words.random, [9, 14, 18]);
    return (at) => `${number(at + 1)}${words.clause(4, most)}${end}`;
  },
];

const LIST_TITLES = [(words) => words.word(2, 4), (words) => words.word(3, 6), (words) => words.clause(4, 10)];

/** A list or table under its head; at times a sentence before or after it. */
function list(words) {
  const { random } = words;
  const rows = listRows(words);
  const passages = [{ text: pick(random, LIST_TITLES)(words), role: "headline" }];
  if (random() < 0.15) passages.push({ text: words.name(), role: "byline" });
  if (random() < 0.2)
    passages.push({ text: `${words.clause()}，${words.clause()}，${words.clause()}。`, role: "body" });
  passages.push(...rows);
  if (random() < 0.15) passages.push(row(`（${words.word(2, 4)}：${words.clause(4, 9)}）`));
  if (random() < 0.15) passages.push({ text: `${words.clause()}，${words.clause()}。`, role: "body" });
  return article(passages);
}

function listRows(words) {
  const make = pick(words.random, LISTS)(words);
  return times(between(words.random, 2, 9), (at) => row(make(at)));
}

/** Verse: short lines in stanzas, with marks at their ends or without. */
function verse(words) {
  const { random } = words;
  const fixed = random() < 0.4 ? pick(random, [5, 7]) : 0;
  const ends = pick(random, [
    ["", ""],
    ["", ""],
    ["，", "。"],
    ["，", "。"],
    ["", "。"],
  ]);
  const stanza = pick(random, [2, 3, 4, 4, 6, 99]);
  const lines = times(between(random, 4, 16), (at) => {
    const text = fixed ? (words.clause(fixed) + words.clause(fixed)).slice(0, fixed) : words.clause(4, 12);
    return row(text + ends[at % 2], at > 0 && at % stanza === 0);
  });
  const title = random() < 0.3 ? `${words.word(2, 5)}（外一首）` : words.word(2, 7);
  const author = random() < 0.8 ? [{ text: authorOf(words), role: "byline" }] : [];
  return article([{ text: title, role: "headline" }, ...author, ...lines]);
}

const authorOf = (words) => pick(words.random, ["□", "■", "◎", "□ ", "", "", "", ""]) + words.name();

const NOTICE_WORDS = ["启事", "公告", "声明", "通知", "公示", "通告", "啟事", "广告"];
const CONTACTS = [
  (words) => `联系电话：${words.telephone()}`,
  (words) => `电话：${words.telephone()} ${words.name()}`,
  (words) => `联系人：${words.name().slice(0, 1)}${pick(words.random, ["先生", "女士"])}`,
  (words) => `${words.word(2, 4)}地址：${words.clause(5, 14)}`,
  (words) => `${words.word(2, 4)}时间：${words.date()}`,
  (words) => `${words.word(2, 4)}邮箱：abc${between(words.random, 10, 99)}@example.com`,
  (words) => `报名热线：${words.telephone()}`,
];
const SIGNERS = [
  (words) =>
    `${words.word(2, 4)}${words.word(2, 4)}${pick(words.random, ["局", "委员会", "有限公司", "办公室", "人民政府", "编辑部"])}`,
  (words) => `${words.word(2, 4)}${pick(words.random, ["谨启", "謹啟", "启", "公司"])}`,
];

/** An essay of a supplement: its author's name stands under its head. */
function essay(words, items) {
  const paragraphs = times(between(words.random, 2, 4), () => pick(words.random, textsOf(items, words.random)));
  return article([
    { text: words.clause(2, 9), role: "headline" },
    { text: authorOf(words), role: "byline" },
    ...paragraphs.map((text) => ({ text, role: "body" })),
  ]);
}

/** A notice: what it says, whom to ask, who signs it and when. */
function notice(words) {
  const { random } = words;
  const title = random() < 0.5 ? pick(random, NOTICE_WORDS) : "";
  const head = words.clause(2, 12) + title;
  const paragraph = () => ({
    text: `${times(between(random, 2, 5), () => words.clause()).join("，")}。`,
    role: "body",
  });
  const numbered = random() < 0.4;
  const paragraphs = times(between(random, 1, 4), (at) => {
    const { text, role } = paragraph();
    return { text: numbered && at > 0 ? `${"一二三四"[at - 1]}、${text}` : text, role };
  });
  if (random() < 0.3)
    paragraphs.push({ text: pick(random, ["特此公告。", "特此通知。", "特此声明。", "敬请留意。"]), role: "body" });
  const contacts = random() < 0.7 ? times(between(random, 1, 4), () => row(pick(random, CONTACTS)(words))) : [];
  const signed = random() < 0.6 ? [row(pick(random, SIGNERS)(words), true)] : [];
  const dated = signed.length > 0 && random() < 0.7 ? [row(words.date())] : [];
  return article([{ text: head, role: "headline" }, ...paragraphs, ...contacts, ...signed, ...dated]);
}

/** Questions and answers, at times under a sentence of introduction. */
function questions(words, items) {
  const { random } = words;
  const [ask, answer] = pick(random, [
    ["问：", "答："],
    ["记者：", `${words.name()}：`],
    ["Q：", "A："],
    ["問：", "答："],
  ]);
  const texts = textsOf(items, random);
  const pairs = times(between(random, 2, 4), () => [
    { text: `${ask}${words.clause()}，${words.clause()}？`, role: "body" },
    { text: answer + pick(random, texts), role: "body" },
  ]);
  return article([{ text: words.clause(4, 12), role: "headline" }, ...pairs.flat()]);
}

/** What several people said, each named after a dash. */
function quotations(words) {
  const { random } = words;
  const said = times(between(random, 1, 4), () => [
    { text: `“${words.clause()}，${words.clause()}。”`, role: "body" },
    { text: `——${words.word(2, 6)}${words.name()}`, role: "body" },
  ]);
  return article([{ text: words.word(2, 6), role: "headline" }, ...said.flat()]);
}

const textsOf = (items, random) => {
  for (let tries = 0; tries < 20; tries++) {
    const texts = pick(random, items)
      .filter(({ role, text }) => role === "body" && text.length > 40 && text.length < 220 && text.endsWith("。"))
      .map(({ text }) => text);
    if (texts.length > 0) return texts;
  }
  return ["　"];
};

const KINDS = [list, list, list, verse, essay, notice, notice, questions, quotations];

/** One such item. */
export const otherItem = (clauses, items, random) => pick(random, KINDS)(new Words(clauses, random), items);
