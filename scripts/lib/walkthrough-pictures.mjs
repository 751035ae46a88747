// The pictures of the walkthrough: drawings of the editor in the colours of the reader's theme, which VS Code hands to the
// SVG of a step as variables. Text is set by its cells, so that an underline stands under its name in every font.

/** @typedef {"en" | "zh"} Language */
/** @typedef {{ text: string, style?: "person" | "place" | "time" | "faint" | "byline" | "marker" }} Run */

const WIDTH = 530;
const SIZE = 15;
const LEADING = 26;

/**
 * A colour of the theme, with one for viewers that know no theme.
 *
 * @param {string} name
 * @param {string} otherwise
 */
const color = (name, otherwise) => `var(--vscode-${name}, ${otherwise})`;

const colors = {
  page: color("editor-background", "#ffffff"),
  text: color("editor-foreground", "#3b3b3b"),
  faint: color("editorCodeLens-foreground", "#717171"),
  border: color("editorWidget-border", "#c8c8c8"),
  side: color("sideBar-background", "#f8f8f8"),
  sideText: color("sideBar-foreground", "#3b3b3b"),
  accent: color("button-background", "#005fb8"),
  accentText: color("button-foreground", "#ffffff"),
  byline: color("textLink-foreground", "#005fb8"),
  marker: color("textPreformat-foreground", "#a31515"),
  review: color("newsmark-reviewBackground", "#fbeecb"),
  reviewBorder: color("newsmark-reviewBorder", "#8a6400"),
  person: color("newsmark-person", "#0072b2"),
  place: color("newsmark-place", "#007a5a"),
  time: color("newsmark-time", "#a8487e"),
};

/** How each label's underline is drawn, as in the editor. */
const dashes = { person: "", place: "6 3", time: "1.5 3" };

/** @param {string} text */
const cells = (text) => [...text].reduce((sum, character) => sum + (/[ -\u024f]/u.test(character) ? 0.55 : 1), 0);

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/**
 * @param {string} text
 * @param {number} x
 * @param {number} y the baseline
 * @param {{ fill?: string, size?: number, weight?: number }} [look]
 */
function word(text, x, y, { fill = colors.text, size = SIZE, weight = 400 } = {}) {
  const bold = weight === 400 ? "" : ` font-weight="${weight}"`;
  const isLatin = /^[ -\u024f]*$/u.test(text);
  const fitted = isLatin ? "" : ` textLength="${(cells(text) * size).toFixed(1)}" lengthAdjust="spacingAndGlyphs"`;
  return `<text x="${x.toFixed(1)}" y="${y}" font-size="${size}" fill="${fill}"${bold}${fitted} xml:space="preserve">${escaped(text)}</text>`;
}

/**
 * A line of the page.
 *
 * @param {readonly Run[]} runs
 * @param {number} x
 * @param {number} y the baseline
 */
function line(runs, x, y) {
  let at = x;
  return runs.map(({ text, style }) => {
    const width = cells(text) * SIZE;
    const start = at;
    at += width;
    const fill = style === "faint" || style === "byline" || style === "marker" ? colors[style] : colors.text;
    const drawn = word(text, start, y, { fill });
    if (style !== "person" && style !== "place" && style !== "time") return drawn;
    const dash = dashes[style] === "" ? "" : ` stroke-dasharray="${dashes[style]}"`;
    return `${drawn}<path d="M${start.toFixed(1)} ${y + 4.5}h${width.toFixed(1)}" stroke="${colors[style]}" stroke-width="2"${dash}/>`;
  });
}

/**
 * @param {readonly (readonly Run[])[]} lines
 * @param {number} x
 * @param {number} y the first baseline
 */
const lines = (lines, x, y) => lines.flatMap((runs, index) => line(runs, x, y + index * LEADING));

/**
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 * @param {string} fill
 * @param {string} [stroke]
 */
const box = (x, y, width, height, fill, stroke = colors.border) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="5" fill="${fill}" stroke="${stroke}"/>`;

/** @type {Run} */
const wrap = { text: " ↩", style: "faint" };

/** The first passage of the sample page, as it is found. @type {readonly (readonly Run[])[]} */
const broken = [
  [
    { text: "本报讯 （通讯员 ", style: "byline" },
    { text: "李润梅", style: "person" },
    { text: "）", style: "byline" },
    { text: "从" },
    { text: "11", style: "time" },
    wrap,
  ],
  [
    { text: "月30日", style: "time" },
    { text: "起，" },
    { text: "大渡口区", style: "place" },
    { text: "在精准防控的基" },
    wrap,
  ],
  [{ text: "础上，首批33个“无疫社区（村）”正逐" }, wrap],
  [{ text: "步有序恢复生产生活秩序。" }],
];

/** The same, merged, as a window of this width wraps it. @type {readonly (readonly Run[])[]} */
const merged = [
  [
    { text: "本报讯 （通讯员 ", style: "byline" },
    { text: "李润梅", style: "person" },
    { text: "）", style: "byline" },
    { text: "从" },
    { text: "11月30日", style: "time" },
    { text: "起，" },
    { text: "大渡口区", style: "place" },
    { text: "在精准防" },
  ],
  [{ text: "控的基础上，首批33个“无疫社区（村）”正逐步有序恢复生产" }],
  [{ text: "生活秩序。" }],
];

/** @param {readonly (readonly Run[])[]} lines */
const plain = (lines) => lines.map((runs) => runs.map(({ text }) => ({ text: text === wrap.text ? "" : text })));

const words = {
  en: {
    command: "Newsmark: Open Sample Page",
    lens: "Article 1 · 大渡口首批创建33个无疫社区   9 passages | Merge",
    articles: "Articles",
    question: "place?  a yes · x no · 1–5",
    keys: [
      ["a", "yes"],
      ["x", "no"],
      ["1…5", "other label"],
      ["j k", "next, back"],
      ["u", "take back"],
      ["Esc", "leave"],
    ],
    counts: "Review: 12 of 188 decided",
  },
  zh: {
    command: "Newsmark: 打开示例版面",
    lens: "稿件 1 · 大渡口首批创建33个无疫社区   9 段 | 合并 | 插入标记",
    articles: "稿件",
    question: "地名？　a 是 · x 否 · 1–5",
    keys: [
      ["a", "是"],
      ["x", "否"],
      ["1…5", "改类别"],
      ["j k", "下一处、上一处"],
      ["u", "撤回"],
      ["Esc", "结束"],
    ],
    counts: "审阅：已定 12 / 188",
  },
};

/** @type {Readonly<Record<string, { height: number, draw: (language: Language) => readonly string[] }>>} */
const pictures = {
  open: {
    height: 222,
    draw: (language) => [
      box(1, 1, WIDTH - 2, 220, colors.page),
      ...lines(plain(broken), 60, 122),
      box(70, 14, 390, 62, colors.side),
      word(`>${words[language].command}`, 86, 40, { size: 14, fill: colors.sideText }),
      box(80, 48, 370, 22, colors.accent, colors.accent),
      word(words[language].command, 90, 64, { size: 13, fill: colors.accentText }),
    ],
  },
  findings: {
    height: 182,
    draw: (language) => [
      box(1, 1, WIDTH - 2, 180, colors.page),
      `<path d="M1 6a5 5 0 0 1 5-5h134v180H6a5 5 0 0 1-5-5z" fill="${colors.side}"/><path d="M140 1v180" stroke="${colors.border}"/>`,
      word(words[language].articles, 14, 28, { size: 13, fill: colors.sideText, weight: 700 }),
      ...["1  大渡口首批创…", "2  綦江无疫区创…", "3  永川全面推行…", "4  巴南“云”签约…"].map((title, index) =>
        word(title, 14, 58 + index * 24, { size: 12, fill: colors.sideText }),
      ),
      `<path d="M160 46h355" stroke="${colors.place}"/>`,
      word(words[language].lens, 160, 38, { size: 11, fill: colors.faint }),
      ...lines(broken, 160, 74),
    ],
  },
  merge: {
    height: 290,
    draw: () => [
      box(1, 1, WIDTH - 2, 134, colors.page),
      ...lines(broken, 50, 34),
      `<path d="M265 143v22m-8-8 8 8 8-8" fill="none" stroke="${colors.accent}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`,
      box(1, 174, WIDTH - 2, 108, colors.page),
      ...lines(merged, 50, 207),
    ],
  },
  review: {
    height: 260,
    draw: (language) => [
      box(1, 1, WIDTH - 2, 150, colors.page),
      ...lines([[{ text: "月30日", style: "time" }, { text: "起，" }]], 30, 40),
      box(30 + cells("月30日起，") * SIZE - 2, 23, 4 * SIZE + 4, 25, colors.review, colors.reviewBorder),
      ...line([{ text: "大渡口区", style: "place" }, { text: "在精准防控的基" }], 30 + cells("月30日起，") * SIZE, 40),
      word(words[language].question, 318, 40, { size: 13, fill: colors.faint }),
      ...lines(plain(broken.slice(2)), 30, 66),
      `<path d="M1 124h528" stroke="${colors.border}"/>`,
      word(words[language].counts, 30, 143, { size: 12, fill: colors.faint }),
      ...words[language].keys.flatMap(([key = "", does = ""], index) => {
        const x = 20 + (index % 3) * 170;
        const y = 168 + Math.floor(index / 3) * 42;
        const width = Math.max(28, cells(key) * 14 + 16);
        return [
          box(x, y, width, 28, colors.side),
          word(key, x + (width - cells(key) * 14) / 2, y + 19, { size: 14, fill: colors.sideText, weight: 700 }),
          word(does, x + width + 10, y + 19, { size: 13 }),
        ];
      }),
    ],
  },
  export: {
    height: 250,
    draw: () => [
      box(1, 30, 210, 190, colors.page),
      ...lines(
        [
          [{ text: "<byline>", style: "marker" }, { text: "本报讯…" }],
          [
            { text: "<persName> ", style: "marker" },
            { text: "李润梅", style: "person" },
          ],
          [{ text: "<p>", style: "marker" }, { text: "从" }, { text: "11月30日", style: "time" }],
          [{ text: "大渡口区", style: "place" }, { text: "在精准" }],
          [{ text: "防控的基础上…" }, { text: "</p>", style: "marker" }],
        ],
        22,
        72,
      ),
      ...["TEI", "BIO", "CoNLL-U", "brat", "CSV", "JSON Lines"].flatMap((name, index) => {
        const y = 12 + index * 40;
        return [
          `<path d="M218 125C262 125 262 ${y + 15} 306 ${y + 15}m-8-6 8 6-8 6" fill="none" stroke="${colors.accent}" stroke-width="1.5"/>`,
          box(314, y, 200, 30, colors.side),
          word(name, 330, y + 20, { size: 14, fill: colors.sideText }),
        ];
      }),
    ],
  },
};

/**
 * The pictures of all steps; one that has no words of its own is the same in both languages.
 *
 * @returns {ReadonlyMap<string, string>} the SVG of each by its path
 */
export function walkthroughPictures() {
  const font = 'font-family="Noto Sans SC, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif"';
  return new Map(
    Object.entries(pictures).flatMap(([name, { height, draw }]) => {
      const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" fill="none" ${font}>`;
      /** @param {Language} language */
      const picture = (language) => `${[open, ...draw(language), "</svg>"].join("\n")}\n`;
      const chinese = picture("zh");
      const english = picture("en");
      const path = `images/walkthrough/${name}`;
      return [
        /** @type {const} */ ([`${path}.svg`, english]),
        ...(chinese === english ? [] : [/** @type {const} */ ([`${path}.zh-cn.svg`, chinese])]),
      ];
    }),
  );
}
