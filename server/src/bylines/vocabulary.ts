import { LISTED_OUTLETS } from "./listed-names.js";
import { WordTable } from "./word-table.js";

/*
 * The words of the trade, in Simplified characters (folding takes Traditional text to these), one table for each kind
 * of token. A new outlet, role or verb is a word here and nothing else.
 */

/** What stands before a role and specifies it: 首席 in 首席记者. */
export const ROLE_MODIFIERS = new WordTable(
  "首席 传真 高级 资深 见习 实习 特约 特派 特聘 特邀 驻站 驻外 驻京 驻沪 驻港 驻台 摄影 文字 摄像 视频 图片 图文 文图 全媒体 全媒 融媒体 融媒 多媒体 新媒体 " +
    "体育 财经 经济 时政 文化 教育 法治 社会 科技 军事 政法 国际 评论 专题 调查 深度 随团 随队 随行 随军 战地 前方 外派 派驻 客座 签约 专职 兼职 青年 " +
    "大学生 校园 学生 采访 出镜 机动 主任 执行 网络 责任 栏目 专栏 美术 值班 本版 版面 视觉 图表 新闻 编委 资讯 影像 现场 本期 专刊 地方 巡回 常驻 民生 健康 旅游 房产 汽车 娱乐 跑线",
);

/** Who writes: the noun of a role that makes a byline. */
export const WRITER_ROLES = new WordTable(
  "记者 通讯员 通信员 实习生 见习生 评论员 观察员 特派员 撰稿人 撰稿员 撰稿 撰文 采写 采访 作者 译者 编写 翻译 主笔 研究员 编导 记录 整理 口述 执笔 采编 报道员 联络员 " +
    "主持人 主持 供稿 供稿人 组稿 文字 文 文图 图文 文并图 小记者 摄像 视频 剪辑 专栏作家 笔者 记者站 参与采写 参与记者 联合采写",
);

/** Those of them that name who wrote a text beside who took its pictures: 王林/文 李丹/图. */
export const TEXT_ROLES = new WordTable("文 文字 撰文 采写 撰稿");

/** Words that begin like a writer's role and are none. */
export const NO_ROLES = new WordTable(
  "记者会 记者招待 记者席 记者节 记者团 记者协会 记者手记 记者观察 记者调查 记者之家 作者简介 作者介绍 作者按 译者注 译者按 编辑部 编辑同志 摄影展 摄影家 摄影作品",
);

/** Who takes or draws the picture, before the name: 摄影 X, 图/X. */
export const PICTURE_ROLES = new WordTable(
  "摄影 摄影师 图 图片 配图 插图 题图 绘图 制图 漫画 图表 供图 压题照片 题图摄影 封面摄影 照片 摄 拍摄 航拍 插画 手绘 题字",
);

/** Who edits, checks or makes the page up. */
export const EDITOR_ROLES = new WordTable(
  "责编 版式设计 核稿编辑 编辑 主编 副主编 总编辑 总编 美编 版式 版面 版面设计 校对 责校 审核 审校 审读 审签 审稿 终审 复审 初审 一审 二审 三审 值班主任 值班编委 值班总编 编审 检校 编校 校审 组版 排版 图编 " +
    "视觉 视觉设计 美术设计 设计 编译 监制 核稿 统稿 策划 统筹 出品人 出品 制作 签发 值班 责任编校 责任校对 校检 签审 美术 美工 总监制 编务 轮值主编",
);

/** What closes a picture's credit after the name: X 摄. */
export const PICTURE_VERBS = new WordTable(
  "图 作 资料照 摄 拍摄 摄影 供图 提供 制图 绘图 绘 画 摄制 翻拍 制作 资料图 资料图片 资料照片 作图 航拍 文摄 提供图片 提供照片",
);

/**
 * Papers, agencies and sites whose names the suffixes below do not tell, or that stand within a run; and those that
 * packages list.
 */
export const OUTLETS = new WordTable(
  `${LISTED_OUTLETS.join(" ")} ` +
    "本报 本刊 本网 本台 本社 本站 本版 新华社 中新社 中央社 美联社 路透社 法新社 共同社 时事社 塔斯社 俄新社 韩联社 朝中社 朝中社 德新社 埃菲社 安莎社 彭博社 彭博 合众国际社 中通社 中评社 财联社 " +
    "新华网 人民网 中新网 中广网 光明网 中国网 环球网 央视网 央广网 参考消息网 华龙网 新华08网 大公网 新华08 央视 央视新闻 央广 央视财经 国际在线 路透 法新 中国新闻社 新华通讯社 新华每日电讯 新华全媒 新华视点 " +
    "华声在线 浙江在线 中青在线 东北网 天山网 红网 红网时刻 东方网 大众网 千龙网 南方网 大洋网 每经 每经网 智通财经 界面 财新 新浪财经 上游新闻 上游财经 封面新闻 澎湃新闻 极目新闻 红星新闻 九派新闻 大象新闻 顶端新闻 紫牛新闻 闪电新闻 津云 掌上长沙 " +
    "北青 北青报 中青报 中青网 南都 羊城派 视觉中国 中经视觉 视觉重庆 视觉江苏 影像中国 新浪 新浪体育 新浪科技 新浪娱乐 网易 网易体育 网易科技 网易财经 搜狐 搜狐体育 搜狐财经 腾讯 腾讯体育 腾讯科技 凤凰网 IC_photo Getty_Images 人民图片 人民视觉 视觉山东 东方IC 中新图片 中国时报 中时 联合报 自由时报 苹果日报 联合新闻网 民视 三立 东森 东网 华视 公视 中广 大公文汇 大公文汇全媒体 " +
    "今日俄罗斯 新华报业网 第一财经 每日经济新闻 21世纪经济报道 参考消息 环球时报 腾讯新闻 CFP 新华 ETtoday TVBS NOWnews 上观新闻 文旅中国 中国之声 日报 晚报 早报 晨报 商报 导报 快报 时报 都市报",
);

/** How the names of papers, agencies and sites end. */
export const OUTLET_SUFFIXES = new WordTable(
  "日报 晚报 早报 晨报 时报 商报 导报 周报 都市报 快报 青年报 文汇报 画报 电视报 报社 报业 传媒 新闻 新闻网 在线 网 社 电视台 广播电台 电台 广播电视台 广电 卫视 客户端 新闻处 新闻局 新闻办 新闻署 " +
    "融媒体中心 融媒中心 全媒体中心 融媒体 新闻中心 新媒体 周刊 杂志 月刊 报 通讯社 电讯 频道 网站 全媒体 融媒 全媒 财经 图片社 新闻部 评论部 集团",
);

/** What closes a dateline's head: 讯, 电. */
export const DESPATCH_VERBS = new WordTable(
  "讯 电 专电 急电 特电 专讯 特讯 快讯 短讯 综合讯 综合电 消息 综合消息 图库消息 专稿 特稿 电题 讯题 专电题 即时消息 综合外电 综合外电消息 微特稿 专特稿 特约稿",
);

/** What says that someone reports: X 报道, ／綜合報導. */
export const REPORT_VERBS = new WordTable(
  "报道 报导 综合报道 综合报导 摄影报道 摄影报导 现场报道 现场报导 采访报道 采访报导 联合报道 联合报导 编译报道 综合外电报导 综合外电报道 外电报导 外电报道 综合外电 外电 综合编译 即时报导 即时报道 " +
    "专题报导 专题报道 特别报道 特别报导 独家报道 独家报导 连线报道 连线报导 连线采访 图文报道 图文报导 深度报道 采访整理 综合整理 综合 专访 特稿 采写 撰写 采访 整理 综合报 摄影采访报道 综合采访报道 发回报道 辑 辑录 摘编",
);

/** What passes a story on from elsewhere. */
export const CITING_WORDS = new WordTable("据 另据 又据 综合 本报综合 参考 摘自 转自 转载自 原载 综合自 选自 摘编自");

/** Labels of a source; what follows is free text. */
export const SOURCE_LABELS = new WordTable(
  "来源 文章来源 本文来源 稿件来源 稿源 信息来源 资料来源 数据来源 消息来源 内容来源 原文来源 综合来源 原文载 线索提供 作者单位",
);

/** Labels of a picture's source; what follows is free text. */
export const PICTURE_LABELS = new WordTable(
  "图片来源 传真照片 图源 本版图片 本组图片 图据 资料照 本文图 本版图 本组图 图片由 本版图片由 本组图片由 本文图片由 图片均由 本版图片均由 照片由 图由 附图片 附照片 附图 资料图片 资料照片 本报资料图 本报资料图片 视频截图 网络截图 网络图片 网上图片 互联网图片 均为 图片均为 照片均为 图均为 本版图片均为 本组图片均为 资料图 图片提供 本版照片 本文图片",
);

/** What a note in brackets begins with; what follows is free text. */
export const NOTE_OPENERS = new WordTable(
  "作者系 作者为 作者是 本文作者 作者单位 文中 应受访者 应采访对象 译自 编译自 本文系 本文为 本报有",
);

/** Notes that close a text and name nobody. */
export const CLOSING_NOTES = new WordTable("END end 完 综合 全文完 本文完 待续 未完待续 未完 连载完 连载待续 续完");

/** Labels of how to reach an editor. */
export const CONTACT_LABELS = new WordTable(
  "电话 联系电话 热线 热线电话 传真 邮箱 信箱 电子邮箱 电子信箱 投稿邮箱 投稿信箱 电邮 邮编 QQ 微信 微信号 E-mail Email",
);

/** What a continuation says is elsewhere: 本文 下转第二版, 相关报道 见第5版. */
export const CONTINUED_PARTS = new WordTable(
  "文 本文 全文 报道 相关报道 更多报道 详细报道 相关新闻 更多新闻 相关内容 更多内容 详细内容 相关评论 评论 解读 相关解读",
);

/** How a continuation begins. */
export const CONTINUATION_VERBS = new WordTable("下转 上接 紧接 文接 详见 转接 接 转 另见 见");

/** Signs that mark a byline, and 口, which □ is often misread as. */
export const MARKERS: ReadonlySet<string> = new Set(">□■◎●○◆◇▲△▼▽★☆◀▶◁▷►◄※◤◢◣◥▌▍▎▐►➤→←⊙⦿▪▫◼◻❏❑");

/** Characters that no name, place or outlet of a byline holds; a run of characters ends before one. */
export const RUN_STOPS: ReadonlySet<string> = new Set(
  "的了在这那是及从被把就也对等已给昨他她它们我你很最更没个到说称获据但还或则该某吗呢吧啊过此",
);

/** Words that begin the prose after a name: 记者张然近日. */
export const PROSE_STARTS = new WordTable(
  "近日 日前 前天 前日 目前 近期 本周 上周 每逢 连日 今年 明年 去年 告诉 获悉 表示 认为 透露 介绍 了解 走进",
);

/** What 讯 and 电 are the first character of; no dateline then, unless a date stands before. */
export const NO_DESPATCH_AFTER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["讯", new Set("息问号飞道")],
  ["电", new Set("话视影力子脑器站台网源池邮缆信量压机商动厂梯气线灯价费路杆焊磁波荷流能车竞离热控工报讯瓶扇门容极阻")],
  ["报", new Set("道导告名社业刊纸料警表仇销考答酬复请到税价送废")],
  ["消息", new Set("人面灵称传来说灵")],
]);

/** What says that a name is the subject of a sentence and no byline: 记者王小明说. */
export const SENTENCE_AFTER_NAME: ReadonlySet<string> = new Set(
  "的说称看认表从在向对与和就采获跟随走来到见问告指介也都将已曾是为被把给等及一发现",
);

/** Ends of a word for a department, which is no person: 群众工作部, 國際中心. */
export const DEPARTMENT_ENDS: ReadonlySet<string> = new Set("部室组局处会院所厅团队办委站科社署校");

/** Words that begin with a surname and are what columns and pages are called, no names: 时评, 简讯, 经济信息. */
export const NO_SURNAME: ReadonlySet<string> = new Set(
  (
    "时评 时事 时论 时讯 时政 时尚 时空 简讯 简报 简明 文摘 文苑 文萃 文化 文艺 文学 文坛 文教 文体 文史 经济 信息 金融 广角 关注 万象 花絮 花边 贺词 贺信 方言 常识 车市 车讯 房产 房市 " +
    "应用 安全 农业 农村 国际 国内 国外 党建 海外 海内 江湖 水利 商务 商业 明星 阳光 权威 高端 高考 游记 史海 史话 寻踪 后记 双拥 平安 和谐 生活 生态 公告 公示 通知 都市 华人 华侨 司法 师生 谈资 谈片"
  ).split(" "),
);

/** What stands where a picture's maker is named and is nobody: 图/网络. */
export const NOBODY: ReadonlySet<string> = new Set("网络 网路 脸书 翻摄画面 翻摄照片 监视器画面 读者 网友".split(" "));

/** What stands in brackets at a sentence's end and is no name. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  "见图 左图 右图 上图 下图 如图 附图 附表 见表 下同 略 完 待续 图一 图二 笑 化名 均为化名 资料图 有删节 有删改 节选 摘要 连载 未完 专访 后同 左一 右一 左二 右二 左三 右三 左 右 中 前排 后排 文中 网名 音译 试行 修订 草案 全文 图片 表格 注释 备注 下称 简称 简介 作者简介".split(
    " ",
  ),
);
