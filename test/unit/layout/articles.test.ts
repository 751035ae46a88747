import { describe, expect, it } from "vitest";
import { KnownReadings } from "../../../server/src/bylines/known-readings.js";
import { pageLineKind } from "../../../server/src/layout/furniture.js";
import { isPageHeader } from "../../../server/src/layout/page-header.js";
import type { PageLayout } from "../../../server/src/layout/page-layout.js";
import { PARAGRAPHS, layoutOf, set } from "./pages.js";

const COLUMN = { width: 16, indent: 2, prefix: "" };
const [waters, pump, fruit] = PARAGRAPHS.map((text) => [...set(text, COLUMN), ""]);
const body = (...parts: readonly (readonly string[] | undefined)[]): string[] => parts.flatMap((part) => part ?? []);
const lead = (text: string): string[] => [...set(text, COLUMN), ""];

const itemsOf = ({ articles }: PageLayout): string[] => articles.map(({ kind, title }) => `${kind} ${title}`);
const roleOf = ({ passages }: PageLayout, text: string): string | undefined =>
  passages.find((passage) => passage.text.text === text)?.role;

const WATER_LEAD = lead(
  "本报讯（记者 陈志远）入春以来，县水利局抽调干部职工检查水库、塘堰和灌溉渠道，发现问题当场登记。",
);
const FRUIT_LEAD = lead(
  "本报讯（记者 周宁）县农业农村局今年继续组织技术人员下乡，帮助果农解决病虫害防治、保鲜储运等难题。",
);

describe("articles", () => {
  it("take their heads from behind them where the page prints them so", () => {
    const page = layoutOf([
      ...body(WATER_LEAD, waters, pump),
      "水利局检查水库和渠道",
      "",
      ...body(FRUIT_LEAD, fruit),
      "果农难题有人帮",
    ]);
    expect(itemsOf(page)).toEqual(["article 水利局检查水库和渠道", "article 果农难题有人帮"]);
  });

  it("take their heads from before them where the page prints them so", () => {
    const page = layoutOf([
      "水利局检查水库和渠道",
      "",
      ...body(WATER_LEAD, waters, pump),
      "果农难题有人帮",
      "",
      ...body(FRUIT_LEAD, fruit),
    ]);
    expect(itemsOf(page)).toEqual(["article 水利局检查水库和渠道", "article 果农难题有人帮"]);
  });

  it("have crossheads of one piece, though heads that look the same are two", () => {
    const wrapped = ["县农业农村局继续组织", "技术人员下乡", ""];
    const within = layoutOf([
      "水利局检查水库和渠道",
      "",
      ...body(WATER_LEAD, waters),
      ...wrapped,
      ...body(pump, fruit),
    ]);
    expect(roleOf(within, "县农业农村局继续组织技术人员下乡")).toBe("crosshead");
    const above = layoutOf([...wrapped, ...body(WATER_LEAD, waters, pump, fruit)]);
    expect(roleOf(above, "县农业农村局继续组织")).toBe("headline");
    expect(roleOf(above, "技术人员下乡")).toBe("deck");
  });

  it("leave page furniture to no article", () => {
    const page = layoutOf(["第03版：要闻", "", "水利局检查水库和渠道", "", ...body(WATER_LEAD, waters, pump)]);
    expect(page.passages[0]?.role).toBe("furniture");
    expect(itemsOf(page)).toEqual(["article 水利局检查水库和渠道"]);
  });

  it("keep a caption and its credit apart as a photo item", () => {
    const page = layoutOf([
      ...body(WATER_LEAD, waters, pump),
      "水利局检查水库和渠道",
      "",
      "3月12日，石桥镇的泵站里，几名工人正在更换老化的阀门。",
      "",
      "本报记者 王小明 摄",
    ]);
    expect(page.articles.at(-1)?.kind).toBe("photo");
    expect(page.passages.slice(-2).map(({ role }) => role)).toEqual(["caption", "credit"]);
  });
});

describe("news in brief", () => {
  const briefs = [
    "清溪县油菜进入收获期",
    "",
    "    新华社成都5月17日电(记者陈宁)清溪县农业农村局17日发布数据显示，",
    "截至5月中旬，全县油菜已收获八成，同比提前三天。",
    "",
    "石桥镇小麦开镰",
    "",
    "    新华社武汉5月17日电(记者周明)石桥镇政府17日发布数据显示，",
    "截至5月中旬，全镇小麦已收割三千亩，同比增长8.9%。",
  ];

  it("are articles of their own, however much they sound alike", () => {
    const { articles, passages } = layoutOf(briefs);
    expect(articles.map(({ first, last, kind }) => [first, last, kind])).toEqual([
      [1, 4, "article"],
      [6, 9, "article"],
    ]);
    expect(passages.map(({ role }) => role)).toEqual(["headline", "body", "headline", "body"]);
  });

  it("are told from a photo item and the page's editors", () => {
    const { articles, passages } = layoutOf([
      ...briefs,
      "",
      "图为村民在石桥镇收割小麦。",
      "                    新华社记者　陈宁摄",
      "",
      "■责编：王小明　■版式：李强　■校对：赵敏",
    ]);
    expect(articles.map(({ kind }) => kind)).toEqual(["article", "article", "photo"]);
    expect(passages.slice(-3).map(({ role }) => role)).toEqual(["caption", "credit", "furniture"]);
  });
});

describe("roles", () => {
  it("of a line before a body and of the same line after it differ", () => {
    const before = layoutOf(["水利局检查水库和渠道", "", "□本报记者 陈志远", "", ...body(waters, pump)]);
    const after = layoutOf([...body(WATER_LEAD, waters, pump), "（新华社北京12月1日电）"]);
    expect(roleOf(before, "□本报记者 陈志远")).toBe("byline");
    expect(roleOf(after, "（新华社北京12月1日电）")).toBe("endnote");
  });

  it("tell an author's bare name beneath a head", () => {
    const page = layoutOf(["水利局检查水库和渠道", "", "陈志远", "", ...body(waters, pump)]);
    expect(roleOf(page, "陈志远")).toBe("byline");
    expect(page.bylines.map(({ people }) => people.map(({ name }) => name))).toEqual([["陈志远"]]);
  });

  it("tell a deck by its dash", () => {
    const page = layoutOf(["水利局检查水库和渠道", "——全县春灌工作见闻", "", ...body(WATER_LEAD, waters, pump)]);
    expect(roleOf(page, "——全县春灌工作见闻")).toBe("deck");
  });
});

describe("bylines", () => {
  it.each(["■本报记者 陈志远", "（记者 周宁）", "本报北京3月12日电 "])(
    "are read where a body opens with %s",
    (byline) => {
      const { bylines } = layoutOf([
        `${byline}这项工作启动以来，已`,
        "在全县铺开，受到群众的欢迎。下一步还",
        "将继续完善配套措施。",
      ]);
      expect(bylines).toHaveLength(1);
      expect(bylines[0]?.span.start).toBe(0);
    },
  );

  it("stand apart from the sentence before them, however long they are", () => {
    const page = layoutOf([...set(PARAGRAPHS[0] ?? "", COLUMN), "记者 陈志远 特约摄影 王小明 摄/某某图片社资料"]);
    expect(page.passages).toHaveLength(2);
  });

  it("are read as leads where they fill the first line of a body", () => {
    const { bylines, passages } = layoutOf([
      "本报讯（记者 陈志远 通讯员 周宁）",
      "入春以来，县水利局抽调干部职工组成",
      "六个工作组，分赴各乡镇检查水库、塘",
      "堰和灌溉渠道，发现问题当场登记，限",
      "期整改。",
    ]);
    expect(passages).toHaveLength(1);
    expect(bylines.map(({ kind, people }) => [kind, people.length])).toEqual([["byline", 2]]);
  });

  it("are mapped back over a wrap", () => {
    const lines = ["本报讯（记者 陈志远 通讯员 周", "宁）入春以来，县水利局抽调干部职", "工检查水库。"];
    const { bylines, page } = layoutOf(lines);
    expect(bylines.map(({ kind, span }) => [kind, page.source.slice(span)])).toEqual([
      ["byline", "本报讯（记者 陈志远 通讯员 周\n宁）"],
    ]);
    expect(bylines[0]?.people.map(({ name }) => name)).toEqual(["陈志远", "周宁"]);
  });
});

describe("furniture", () => {
  it.each([
    "第03版：要闻",
    "第 12 版",
    "今日8版",
    "第03版：要闻                                     2025年3月12日 星期三",
    "A12 港聞                清溪日報 2025年3月12日 星期三",
    "03 要闻",
    "国际·08版",
    "2025年3月12日 星期三 第05版",
    "邮发代号 2-100",
    "国内统一连续出版物号 CN 11-0001",
    "健康周刊 B3版",
    "A10 中國新聞",
    "导读",
    "零售每份1.80元",
    "每月定价24.00元 零售每份1.00元",
  ])("is %s", (line) => {
    expect(pageLineKind(line)).toBe("furniture");
  });

  it.each([
    "2025年3月12日，全县春灌工作会议召开。",
    "每月500元",
    "全年3.6元",
    "第三版方案今日公布",
    "导读系统投入使用",
    "今日8时放水",
    "下转 第3版",
    "12 新闻发布会",
    "",
  ])("is not %s", (line) => {
    expect(pageLineKind(line)).toBeNull();
  });

  it.each([
    "清溪日报",
    "青年报 2025年3月12日 星期三",
    "2025年3月12日／星期三",
    "2025年3月12日（星期三）",
    "2025.3.12 星期三 A03",
    "2025-03-12 农历二月十三",
    "二〇二五年三月十二日 星期三 第5版",
    "A8 生活",
    "GA05 清溪新聞",
    "要闻 03",
    "16",
    "2025年3月12日 星期三 责编 王林 美编 李丹",
    "责任编辑：王 林 美术编辑：李 丹",
    "本版编辑／王林 视觉设计／李丹",
    "清 溪 日 报",
    "清溪日報 QINGXI DAILY",
    "清溪文匯報 QINGXI 2025年3月12日（星期三） 責任編輯：王林",
    "第08版:大地副刊 2025-03-12",
    "清溪日報 中華民國三十七年三月十五日 星期一",
    "清溪時報 中華民國一一四年三月十二日 星期三 A6 社會新聞",
  ])("at the top of a page is %s", (line) => {
    expect(isPageHeader(line, false, new KnownReadings())).toBe(true);
  });

  it.each([
    "天气预报",
    "情况通报",
    "12 人获奖",
    "G20 峰会开幕",
    "5G 来了",
    "2025年春灌方案公布",
    "清 溪 秋 色",
    "清溪 石桥 同城化",
    "王林 李丹",
    "QINGXI DAILY",
    "清溪日报记者 王林",
    "星期三 不见不散",
  ])("at the top of a page is not %s", (line) => {
    expect(isPageHeader(line, true, new KnownReadings())).toBe(false);
  });

  it("is a page's name below another line of the header only", () => {
    expect(isPageHeader("理论·实践", true, new KnownReadings())).toBe(true);
    expect(isPageHeader("理论·实践", false, new KnownReadings())).toBe(false);
  });

  it("is a page's name in the first line over the rest of the header", () => {
    const page = layoutOf(["体育新闻", "清溪日报 2025年3月12日 星期三", "", ...body(WATER_LEAD, waters, pump)]);
    expect(page.passages.slice(0, 3).map(({ role }) => role)).toEqual(["furniture", "furniture", "body"]);
  });

  it.each([
    "本版邮箱：banmian@example.cn",
    "新闻热线：010-12345678",
    "电话：0571-87654321 王先生",
    "E-mail: a@example.cn",
  ])("may be whom to ask, or an article's end: %s", (line) => {
    expect(pageLineKind(line)).toBe("contact");
  });

  it("is a line of editors in the page's header only", () => {
    const page = layoutOf([...body(WATER_LEAD, waters, pump), "责任编辑：王林"]);
    expect(page.passages.at(-1)?.role).toBe("editor");
  });
});

describe("a page of one passage", () => {
  it.each([
    ["今天天气很好。", "body"],
    ["“今天天气很好。”", "body"],
    ["水利局检查水库和渠道", "banner"],
  ])("%s is %s", (text, role) => {
    expect(roleOf(layoutOf([text]), text)).toBe(role);
  });
});
