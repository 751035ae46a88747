/**
 * Places that datelines name, in Simplified characters. The table only decides where a name ends and a place begins
 * (記者X台北29日電) and whether a word before 报道 is one; a dateline's own place is told by where it stands.
 */
const PLACES =
  // Provinces, regions and the abbreviations that stand alone in bylines.
  "北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 " +
  // Cities of the mainland.
  "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 " +
  "沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 延吉 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 " +
  "七台河 牡丹江 黑河 绥化 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 江阴 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 乐清 乌镇 " +
  "合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 平潭 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 " +
  "吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 莱芜 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 " +
  "南阳 商丘 信阳 周口 驻马店 济源 武汉 黄石 十堰 宜昌 襄阳 襄樊 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 " +
  "湘西 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 " +
  "河池 来宾 崇左 海口 三亚 三沙 博鳌 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 汶川 北川 都江堰 贵阳 六盘水 遵义 安顺 毕节 " +
  "铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 大理 楚雄 西双版纳 拉萨 日喀则 林芝 昌都 那曲 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 " +
  "武威 张掖 平凉 酒泉 庆阳 定西 陇南 敦煌 西宁 海东 玉树 格尔木 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 喀什 和田 阿克苏 伊犁 伊宁 昌吉 石河子 " +
  // Taiwan.
  "台北 新北 桃园 台中 台南 高雄 基隆 新竹 嘉义 苗栗 彰化 南投 云林 屏东 宜兰 花莲 台东 澎湖 金门 马祖 连江 斗六 丰原 板桥 竹北 中坜 凤山 员林 " +
  // States.
  "中国 美国 英国 法国 德国 俄罗斯 日本 韩国 朝鲜 印度 巴西 加拿大 澳大利亚 澳洲 新西兰 意大利 义大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 芬兰 丹麦 波兰 捷克 匈牙利 奥地利 " +
  "希腊 土耳其 伊朗 伊拉克 以色列 叙利亚 沙特 埃及 南非 尼日利亚 肯尼亚 墨西哥 阿根廷 智利 古巴 越南 泰国 老挝 寮国 柬埔寨 缅甸 马来西亚 新加坡 印尼 菲律宾 乌克兰 阿富汗 " +
  "巴基斯坦 哈萨克斯坦 瓜地马拉 危地马拉 冰岛 爱尔兰 蒙古 " +
  // Cities abroad, in the mainland's and in Taiwan's spelling.
  "华盛顿 纽约 洛杉矶 旧金山 芝加哥 波士顿 休斯敦 休士顿 西雅图 亚特兰大 达拉斯 费城 迈阿密 檀香山 夏威夷 底特律 拉斯维加斯 渥太华 多伦多 温哥华 蒙特利尔 墨西哥城 哈瓦那 巴拿马 " +
  "巴西利亚 圣保罗 里约热内卢 里约 布宜诺斯艾利斯 圣地亚哥 利马 波哥大 加拉加斯 伦敦 爱丁堡 巴黎 柏林 波恩 法兰克福 慕尼黑 汉堡 日内瓦 苏黎世 伯尔尼 达沃斯 布鲁塞尔 海牙 " +
  "阿姆斯特丹 鹿特丹 罗马 米兰 威尼斯 都灵 梵蒂冈 教廷 马德里 巴塞罗那 里斯本 维也纳 布拉格 华沙 布达佩斯 雅典 哥本哈根 斯德哥尔摩 奥斯陆 赫尔辛基 都柏林 莫斯科 圣彼得堡 基辅 明斯克 " +
  "索契 贝尔格莱德 萨拉热窝 布加勒斯特 索非亚 伊斯坦布尔 伊斯坦堡 安卡拉 耶路撒冷 特拉维夫 加沙 拉姆安拉 开罗 贝鲁特 大马士革 安曼 巴格达 德黑兰 利雅得 多哈 迪拜 杜拜 阿布扎比 科威特 喀布尔 " +
  "伊斯兰堡 卡拉奇 新德里 孟买 达卡 科伦坡 加德满都 曼谷 河内 胡志明市 金边 万象 仰光 吉隆坡 雅加达 马尼拉 巴厘岛 东京 大阪 京都 横滨 名古屋 札幌 福冈 长崎 广岛 冲绳 首尔 汉城 釜山 平昌 " +
  "平壤 板门店 乌兰巴托 阿斯塔纳 阿拉木图 塔什干 比什凯克 杜尚别 堪培拉 悉尼 雪梨 墨尔本 墨尔钵 布里斯班 惠灵顿 奥克兰 内罗毕 约翰内斯堡 开普敦 比勒陀利亚 亚的斯亚贝巴 哈拉雷 " +
  "阿尔及尔 的黎波里 突尼斯 拉巴特 达喀尔 联合国";

const KNOWN_PLACES: ReadonlySet<string> = new Set(PLACES.split(" "));

/** The last characters of place names: those of administrative units and of landscapes. */
const PLACE_ENDS: ReadonlySet<string> = new Set("省市县区州盟旗镇乡村岛港湾");

/** The most characters a place of the table has. */
const LONGEST_PLACE = Math.max(...Array.from(KNOWN_PLACES, (place) => place.length));

/** Whether the folded text is a place of the table, alone or with 市, 县 and the like after it. */
export const isKnownPlace = (folded: string): boolean =>
  KNOWN_PLACES.has(folded) ||
  (PLACE_ENDS.has(folded.charAt(folded.length - 1)) && KNOWN_PLACES.has(folded.slice(0, -1)));

/** Whether the folded text is a known place or ends as places do (嘉市, 巴南区). */
export const looksLikePlace = (folded: string): boolean =>
  isKnownPlace(folded) ||
  (folded.length >= 2 && folded.length <= 8 && PLACE_ENDS.has(folded.charAt(folded.length - 1)));

/** Where a known place that closes the folded text begins; -1 when none does. The longest counts. */
export function placeAtEnd(folded: string): number {
  for (let at = Math.max(0, folded.length - LONGEST_PLACE - 1); at <= folded.length - 2; at++) {
    if (isKnownPlace(folded.slice(at))) return at;
  }
  return -1;
}
