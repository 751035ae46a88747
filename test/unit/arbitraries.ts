import fc from "fast-check";

/** Pieces that break careless text handling: line ends, marks of order, halves of characters, what looks like markup. */
const HARD_PIECES = [
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  "\u0000",
  "\uFEFF",
  "\uFFFD",
  "\uD83D",
  "\uDE00",
  "😀",
  "𠮷",
  "\f",
  "\u0085",
  "\u2028",
  "\u2029",
  "\u3000\u3000",
  "\t",
  " ",
  "<p>",
  "</p>",
  "<persName>",
  '<div type="article">',
  "&amp;",
  "<",
  ">",
];

/** Pieces of newspaper Chinese. */
const NEWS_PIECES = [
  "本报讯 （记者 罗芸）",
  "月30日起，大渡口区在精准防控的基",
  "础上，首批33个“无疫社区”正逐",
  "步有序恢复生产生活秩序。",
  "新华社北京12月1日电",
  "（完）",
  "观 音 峡",
  "12月 1日",
  "□本报记者 夏元",
  "记者 齐岚森 摄",
];

/** Text of any kind, hard characters often, up to some hundred code units. */
export const anyText = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...HARD_PIECES),
        fc.constantFrom(...NEWS_PIECES),
        fc.string({ unit: "binary", maxLength: 8 }),
      ),
      {
        maxLength: 24,
      },
    )
    .map((pieces) => pieces.join(""));

/** Text that looks like a page: lines of newspaper Chinese with blank lines between some. */
export const pageText = (): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...NEWS_PIECES), fc.constantFrom("\n", "\n", "\n", "\n\n", "\r\n", "")), {
      maxLength: 30,
    })
    .map((lines) => lines.flat().join(""));
