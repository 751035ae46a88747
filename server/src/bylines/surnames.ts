import { LISTED_SURNAMES } from "./listed-names.js";

/**
 * Chinese surnames, in Simplified characters; folding takes Traditional ones to these.
 *
 * Sources: the Hundred Family Surnames (百家姓, Song dynasty, in the public domain), completed with surnames it lacks
 * that are common today or met in newspapers' bylines, and with those that a package lists. The order within a table carries no meaning.
 */

const LISTED = LISTED_SURNAMES.flatMap((line) => line.split(" "));

/** The surnames that more than nine people in ten bear. */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set(
  LISTED.filter((name) => name.length === 1).join("") +
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文" +
    "庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉" +
    "饶刁瞿戚丘古米池滕晋苑邬臧畅宫苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻窦迟敖糜鄢冷卓花仇艾蓝都巩闫付代占骆佟匡宗应卞封竺冼鞠桑荆虞茅麻缪裘",
);

/** The other surnames of one character. */
export const RARE_SURNAMES: ReadonlySet<string> = new Set(
  "水云昌凤酆岑乐皮元平和湛禹狄贝明伏危支昝经干宣贲杭诸钮嵇滑荣荀羊於惠芮羿储汲邴松井富巫乌巴弓牧隗山宓蓬郗班仰秋仲伊暴钭厉戎祖束幸韶蓟印宿怀蒲邰从鄂索咸籍蔺阴鬱胥能苍双闻莘贡劳逄扶堵宰郦雍郤璩濮寿通扈" +
    "郏浦尚农别充慕茹习宦鱼容慎戈庾终暨居衡步满弘国寇广禄阙东殳沃利蔚越夔隆师厍晁勾融訾阚那空母沙乜养须丰巢蒯相后红权逯益桓公墨哈谯笪年爱朴仝佘佴帅但冶揭楚栗官衣郇邝郄麦门鹿税粟矫眭练綦续漆檀来是展尧初原员" +
    "回图岱尕才银战信修撒缑亓赏归伯仉督况奉旷庹佀甯凃卿宾寻库律忻揣敬智毋毓沐泉洛海澹盘秘稽苌茆莱菅萨藏赫达迪逮郸靖顿首骞黑么琚亢匙玄降郈茌钏生",
);

/** Surnames of two characters. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set([
  ...LISTED.filter((name) => name.length === 2),
  ...[
    "欧阳 诸葛 司马 上官 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 夏侯 轩辕 端木 独孤 南宫 西门 东郭",
    "百里 呼延 闻人 赫连 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 司空 亓官 司寇 子车",
    "颛孙 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 南门 羊舌 梁丘 左丘 东门 第五 万俟 公羊",
    "完颜 纳兰 叶赫 耶律 贺兰 屈突 斛律 高堂 钮祜 爱新",
  ]
    .join(" ")
    .split(" "),
]);
