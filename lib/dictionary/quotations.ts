/**
 * What shows that a phrase in quotation marks is a name. Newspapers quote figures of speech as often as names (跑出“加速度”); a name is
 * put to work by a verb (推行“一窗通办”) or says what it is (“涌泉计划”入库, “标准地+承诺制”改革).
 */

/** Verbs right before the opening quotation mark whose object is a name. */
export const NAMING_VERBS: ReadonlySet<string> = new Set(
  (
    '实施 推行 推出 启动 开展 落实 建立 实行 创建 坚持 锚定 按照 擦亮 打响 叫响 入选 获评 获得 出台 开通 上线 创新 探索 推广 举办 登录 深化 完善 运用 推进 通过 开办 设立 成立 评为 荣获 荣膺 称号 开行 发放 命名 授予 名为 称为 ' +
    '叫做 简称 统称 列入 纳入 发布 公布 冲刺 建设 做优 做足 用好 用活 用足 巩固 强化 聚焦 依托 贯彻 践行 开设 组建 首创 推動 發放'
  ).split(' '),
);

/** Words right after the closing quotation mark that say what kind of thing the name is of. */
export const KINDS_OF_NAMED: ReadonlySet<string> = new Set(
  (
    '工程 行动 计划 机制 模式 改革 政策 制度 战略 部署 品牌 平台 体系 试点 工作 项目 攻坚 专项 建设 思路 产业 之称 原则 篮球 联赛 课堂 目标 文章 城市 企业 优势 思想 理念 理论 精神 方针 布局 示范 创建 联盟 基金 基地 专列 线路 ' +
    '补贴 优惠 名片 称号 两年 三年 高铁 高速 路网 生态 系列 文创 活动 服务 标准 标志 认证 榜单 名录 品类 教育 招牌 協議 計劃 措施 工作法'
  ).split(' '),
);

/** Numerals that begin names made by counting: 三保, 两病, 五个一, 十百千. */
export const COUNTING = /^[一二三四五六七八九十两双百千万\d]|[\d+A-Za-zＡ-Ｚ]/u;

/** Figures of speech and dates that begin with a numeral and are no names. */
export const COUNTED_IDIOMS: ReadonlySet<string> = new Set(
  (
    '五一 十一 一对一 一键式 一体化 零突破 翻一番 三件套 双节 双轮驱动 两手抓 三大支柱 三大产业 第二把交椅 十年磨一剑 二十年磨一剑 一枝一叶总关情 一张蓝图绘到底 一票难求 一房难求 一床难求 一位难求 三天打鱼、两天晒网 一盘棋 一股绳 一把手 一揽子 ' +
    '一窝蜂 一阵风 一刀切 一本账 一张网 一张图 一条心 千里马 万里长征 百花齐放 一马当先 双刃剑 双赢 三驾马车 一席之地 一举两得 零距离 一站式 一条龙 两张皮 最后一公里 00后 80后 90后 95后 新冠 第一 第一名 第一线 第一步 第一棒 一号 ' +
    '八仙过海 七上八下 五花八门 三言两语 三心二意 四面八方 一年四季 十全十美 百尺竿头 千家万户 万家灯火'
  ).split(' '),
);
