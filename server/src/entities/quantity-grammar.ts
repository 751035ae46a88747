import { logicalSpan, type LogicalSpan } from "../text/offsets.js";
import { GAP, NUMBER, PERCENTAGE } from "./number-forms.js";

/** Units of measurement: any number before them counts. */
const UNITS =
  "平方公里 平方千米 平方米 平方厘米 立方米 立方厘米 千瓦时 亿千瓦时 千瓦 兆瓦 万千瓦 千伏 公里 千米 厘米 毫米 微米 纳米 海里 英里 英尺 " +
  "英寸 公斤 千克 毫克 吨 公顷 毫升 小时 分钟 秒钟 个百分点 百分点 个月 个小时 个半小时 个星期 个季度 个世纪 个学期 学时 昼夜 周年 摄氏度 ℃ 马力 平米 兆赫 赫兹 人次 班次 车次 架次 户次 台次 标准箱 倍 岁 周岁 亩";

/**
 * Words that count things, each with what must not follow it: then it is the first character of another word
 * (33名单, 三位一体). Vague enough for 一个 to be left out: see `QUANTITY`.
 */
const CLASSIFIERS: Readonly<Record<string, string>> = {
  个: "人|体|别|性|税|案",
  名: "单|称|字|额|誉|胜|著|义|人|家",
  人: "民|均|力|口|才|员|士|物|大|工|事|社|寿|体|防|流|转|类|文|行|生|间",
  位: "于|置|一体|居|列|移|次",
  家: "庭|长|属|里|乡|具|园|电|人|政|族|禽|访|国",
  户: "籍|口|外|主|型|均|部",
  件: "事",
  条: "件|例|约|款|文|纹|幅",
  辆: "",
  台: "湾|风|州|上|阶|账|词|胞|商|独|海",
  座: "谈|位|椅|落|右",
  栋: "",
  幢: "",
  套: "餐|用|路|话|装|牌|利",
  所: "有|以|谓|属|在|需|得|说|做|能|见|长",
  只: "有|要|能|是|见|好|因|得|会|为|不|剩|想",
  头: "部|脑|条|顶|发|盔|等|号|版",
  艘: "",
  架: "构|设|桥|子|空",
  次: "日|年|要|序|级|于|月|数|品",
  起: "来|诉|草|点|步|到|码|义|床|飞|源|伏|因|重|初|用|底",
  项: "目(?!标)|链",
  种: "植|子|田|粮|地|下|族|类|群|养|菜",
  份: "额|子",
  张: "家|某|贴|扬|力",
  间: "的|隔|接|谍|断|歇|距",
  处: "理|长|于|罚|置|方|级|女|境|分|决",
  场: "所|馆|地|面|合|景|内|外|上|次",
  支: "持|付|援|出|部|撑|队|局|教|农|行|书|配|线|柱|流",
  批: "准|评|复|发|示|判|次|改",
  棵: "",
  株: "洲",
  颗: "",
  箱: "",
  瓶: "",
  袋: "",
  篇: "",
  幅: "度|员",
  册: "",
  枚: "",
  例: "如|外|行|会|子|证",
  层: "次|级|面|层",
  页: "",
  部: "门|分|长|队|署|委|位|级|落|件",
  本: "报|月|市|年|届|身|地|次|科|来|人|质|刊|版|区|县|省",
  天: "津|空|然|气|安|文|地|下|河|府|上|中|生|才|水|山|价|窗|桥|鹅",
  米: "饭|粉|面|兰|线|色",
  斤: "",
  升: "级|学|值|温|旗|降|华|空",
  克: "服|制|隆|拉|里",
};

const alternatives = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).join("|");

const CLASSIFIED = alternatives(
  Object.entries(CLASSIFIERS).map(([word, following]) => (following === "" ? word : `${word}(?!${following})`)),
);

/** 一 alone before a word that counts says “a” more often than “one”: no quantity. */
const MORE_THAN_A = "(?!一(?![零〇二两三四五六七八九十百千万亿几]))";

const QUANTITY = new RegExp(
  [
    PERCENTAGE,
    `${NUMBER}${GAP}(?:${alternatives(UNITS.split(" "))})`,
    `${MORE_THAN_A}${NUMBER}${GAP}(?:${CLASSIFIED})`,
  ].join("|"),
  "gu",
);

/** The quantities that a text names, number and unit, in order, not overlapping. Money and dates are none. */
export const findQuantities = (text: string): readonly LogicalSpan[] =>
  Array.from(text.matchAll(QUANTITY), ({ index, 0: { length } }) => logicalSpan(index, index + length));
