import fc from "fast-check";

/** What extraction leaves in a page's text, and what no editor shows: each of these must go through unharmed. */
const ODDITIES = [
  "\0",
  "\t",
  "　",
  "\u00A0",
  "\f",
  "\u0085",
  "\u2028",
  "\u2029",
  "\uFEFF",
  "\uFFFD",
  "\uE000",
  "\u200B",
  "\uD800",
  "\uDC00",
  "😀",
  "𠮷",
  "é",
  "<",
  ">",
  "&",
  "<p>",
  "</p>",
  "<br>",
  "<lb/>",
  "</div>",
  "<persname>",
  "<persName>罗",
];

const SENTENCES = [
  "大渡口区在精准防控的基础上，首批33个社区正逐步有序恢复生产生活秩序。",
  "“昨天我就接到通知。”12月1日上午，便利店老板方建明说。",
  "目前该区已创建无疫街镇3个、无疫村 217个、无疫小区 32 个。",
  "该负责人表示，将继续加强重点场所的管理措施，继续暂停经营堂食、宴席等聚集性活动！",
  "据了解，经过近半个月努力，綦江区创建工作取得了阶段性成效，《山里人家》也已上演。",
];
const LEADS = ["本报讯 （通讯员 李润梅）", "本报讯 （记者 罗芸 见习记者 罗婧颖）", "新华社北京1月19日电 ", ""];
const ENDS = ["", "", "（新华社北京12月1日电）", "（下转第3版）"];
const HEADS = [
  "逐步有序恢复生产生活秩序",
  "观 音 峡 嘉 陵 江 特 大 桥 复 工",
  "永川全面推行点长负责制",
  "□本报记者 夏元 首席记者 张亦筑",
  "记者 齐岚森 特约摄影 向晓秋 摄/视觉重庆",
  "本版责编 王小明",
];

/** A paragraph cut at a column's width, at times with a blank line where the column ends. */
const paragraph = fc
  .record({
    lead: fc.constantFrom(...LEADS),
    sentences: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }),
    end: fc.constantFrom(...ENDS),
    width: fc.integer({ min: 12, max: 20 }),
    columnEnd: fc.option(fc.integer({ min: 1, max: 6 })),
    indent: fc.constantFrom("", "", "　　", " "),
  })
  .map(({ lead, sentences, end, width, columnEnd, indent }) => {
    const text = indent + lead + sentences.join("") + end;
    const lines: string[] = [];
    for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
    if (columnEnd !== null && columnEnd < lines.length) lines.splice(columnEnd, 0, "");
    return lines;
  });

const article = fc
  .record({
    before: fc.array(fc.constantFrom(...HEADS), { maxLength: 2 }),
    body: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
    after: fc.array(fc.constantFrom(...HEADS), { maxLength: 2 }),
    spaced: fc.boolean(),
  })
  .map(({ before, body, after, spaced }) => [
    ...before,
    ...body.flatMap((lines) => (spaced ? [...lines, ""] : lines)),
    ...after,
    "",
  ]);

/** Texts like a newspaper page's dump: line ends of any kind, a byte order mark, no final line end, odd characters. */
export const pageLikeText = fc
  .record({
    articles: fc.array(article, { minLength: 1, maxLength: 3 }),
    lineEnds: fc.constantFrom(["\n"], ["\r\n"], ["\r"], ["\n", "\r\n", "\r"]),
    mark: fc.constantFrom("", "", "\uFEFF"),
    finalEnd: fc.boolean(),
    oddities: fc.array(fc.record({ at: fc.nat(2_000), text: fc.constantFrom(...ODDITIES) }), { maxLength: 4 }),
  })
  .map(({ articles, lineEnds, mark, finalEnd, oddities }) => {
    const lines = articles.flat();
    const parts = lines.map((line, at) => {
      const last = at === lines.length - 1;
      return line + (last && !finalEnd ? "" : (lineEnds[at % lineEnds.length] ?? "\n"));
    });
    let text = mark + parts.join("");
    for (const { at, text: odd } of oddities)
      text = text.slice(0, at % (text.length + 1)) + odd + text.slice(at % (text.length + 1));
    return text;
  });

/** Texts of odd characters, line ends and a little else. */
const oddText = fc
  .array(fc.constantFrom(...ODDITIES, "\n", "\r", "\r\n", "\n\n", "罗芸", "12月 1日", "（记者 ", "）", "。", "a1 "), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(""));

/** Any text at all, most of them like a page. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: pageLikeText },
  { weight: 2, arbitrary: oddText },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
);
