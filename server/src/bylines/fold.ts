/** Traditional characters of this folder's tables (words of the trade, surnames, places), each before its Simplified one. */
const TRADITIONAL_AND_SIMPLIFIED =
  "覺觉記记訊讯電电報报導导攝摄編编譯译圖图責责審审輯辑實实習习見见體体綜综國国際际發发題题據据來来專专員员經经濟济聯联東东華华銀银訪访採采負负駐驻網网視视臺台廣广衛卫週周觀观點点繪绘畫画漢汉數数隊队環环傳传" +
  "頻频資资頭头條条時时間间號号陸陆亞亚歐欧鳳凤紀纪評评論论財财鏡镜風风學学師师輪轮轉转續续終终類类檢检對对統统籌筹設设計计劃划製制監监處处勞劳軍军農农業业黨党藝艺術术讀读書书畢毕誌志壇坛雜杂聞闻線线務务" +
  "團团會会辦办廳厅組组島岛縣县鄉乡鎮镇區区場场園园館馆鐵铁機机營营衆众眾众於于與与為为這这個个們们後后從从將将說说稱称裏里裡里還还沒没過过開开關关進进動动現现認认張张劉刘陳陈楊杨趙赵黃黄吳吴孫孙馬马羅罗" +
  "鄭郑謝谢韓韩馮冯蕭萧鄧邓許许呂吕蘇苏盧卢蔣蒋賈贾葉叶閻阎鐘钟鍾钟範范薑姜蔔卜龍龙萬万錢钱湯汤喬乔賀贺賴赖龔龚龐庞蘭兰顏颜嚴严溫温蘆芦魯鲁韋韦聶聂叢丛齊齐莊庄塗涂費费項项陽阳鮑鲍單单寧宁閔闵車车邊边饒饶" +
  "鄔邬婁娄蓋盖談谈連连欒栾鬱郁竇窦遲迟藍蓝鞏巩閆闫駱骆應应繆缪種种貝贝麼么賁贲厲厉鈕钮儲储烏乌薊蓟蔭荫陰阴蒼苍雙双貢贡酈郦魚鱼寬宽豐丰闕阙厙厍闞阚須须紅红權权滿满賓宾達达練练況况暢畅灣湾倫伦紐纽約约頓顿" +
  "維维納纳爾尔聖圣錫锡贛赣濱滨錦锦遼辽盤盘嶺岭瀋沈撫抚順顺長长雞鸡鶴鹤鴨鸭樹树綏绥無无揚扬鹽盐紹绍麗丽蕪芜銅铜巖岩廈厦煙烟濰潍棗枣萊莱荊荆岡冈潛潜門门嶽岳懷怀雲云欽钦貴贵瀘泸內内樂乐義义興兴節节臨临滄沧" +
  "涼凉慶庆隴陇寶宝麥麦奧奥愛爱緬缅澤泽訥讷瓊琼瑪玛倉仓蓮莲崗岗閣阁薩萨檳槟嶼屿諾诺錄录臉脸調调獨独熱热遠远獲获顯显強强並并兩两幾几當当該该給给讓让問问聽听寫写講讲參参隨随帶带請请則则勢势載载庫库徹彻鵬鹏" +
  "劍剑雋隽尋寻稅税葦苇嬌娇遜逊韃鞑補补總总級级圓圆筆笔攤摊構构職职頁页緊紧敘叙瀏浏覽览豎竖標标鏈链簡简潔洁協协紙纸擇择賢贤賽赛顧顾楓枫鴻鸿鄺邝龎庞趕赶儀仪閩闽諸诸歷历驗验聲声響响鏢镖匯汇" +
  "執执堯尧壽寿娛娱宮宫峯峰峽峡崑昆帥帅廠厂廢废戰战戶户撾挝敎教晉晋曠旷極极桿杆榮荣樸朴橋桥橫横歸归氣气滙汇滬沪瀟潇燈灯爲为產产産产畵画矯矫磯矶祕秘祿禄競竞綫线簽签細细絡络綿绵緱缑繩绳纔才纜缆缽钵肅肃腦脑臘腊舊旧萇苌藺蔺蘋苹覈核訂订託托訴诉註注證证" +
  "試试話话詳详語语説说譚谭谿溪買买賞赏軒轩輔辅轅辕迴回運运遷迁選选邁迈郟郏郵邮鄒邹鄲郸釋释釐厘釧钏鈄钭鉢钵銷销録录鎭镇閃闪閭闾陝陕離离靈灵頂顶顓颛顔颜飛飞養养駟驷騫骞騰腾鰲鳌鷄鸡鷹鹰麽么價价凱凯別别刪删嗎吗壓压壢坜夾夹備备併并佈布佔占係系査查幷并";

/** Shapes of one sign, each run folded to its first character. */
const SHAPES = [
  "(（﹙",
  ")）﹚",
  "[［【〔〖﹝〈",
  "]］】〕〗﹞〉",
  "/／╱∕⁄\\＼",
  "·・•‧∙",
  "|｜丨",
  ":：∶﹕",
  ",，",
  ";；",
  "-－—–―─",
  "、､",
  "《",
  "》",
];

const SPACES =
  "\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...Array.from(SPACES, (space): [string, string] => [space, " "]),
  ...pairsOf(TRADITIONAL_AND_SIMPLIFIED),
  ...SHAPES.flatMap((shapes) => Array.from(shapes.slice(1), (shape): [string, string] => [shape, shapes.charAt(0)])),
]);

/** The full-width forms of ASCII's printable characters lie between these, in ASCII's order. */
const FULL_WIDTH_START = 0xff00;
const FULL_WIDTH_END = 0xff5e;

/** What each UTF-16 unit is folded to. */
const FOLDED_UNITS: Readonly<Uint16Array> = foldedUnits();

function foldedUnits(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit++)
    units[unit] = unit > FULL_WIDTH_START && unit <= FULL_WIDTH_END ? unit - FULL_WIDTH_START + 0x20 : unit;
  for (const [from, to] of FOLDED) units[from.charCodeAt(0)] = to.charCodeAt(0);
  return units;
}

/** What a UTF-16 unit is folded to; see {@link fold}. */
export const foldUnit = (unit: number): number => FOLDED_UNITS[unit] ?? unit;

/**
 * The text with Traditional characters of the tables taken to Simplified, full-width forms to ASCII, all white space
 * to spaces, and the shapes of a bracket or stroke to one of them. As long as the text, so offsets stay what they are.
 */
export function fold(text: string): string {
  let folded = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const to = foldUnit(unit);
    if (to === unit) continue;
    folded += text.slice(from, at) + String.fromCharCode(to);
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

function pairsOf(text: string): [string, string][] {
  return Array.from({ length: text.length / 2 }, (_, at) => [text.charAt(2 * at), text.charAt(2 * at + 1)]);
}
