/** A word that ends names of a kind, with the fewest and the most characters that usually stand before it in such a name. */
export interface NameHead {
  word: string;
  category: string;
  fewest: number;
  most: number;
  /** Characters after which such a name begins, too: the village in 溆浦县双井镇宝塔村. */
  after?: string;
  /** What the whole name must hold: an office is one of a place. */
  within?: RegExp;
  /** 和 stands within such names: 县文化和旅游局. */
  joins?: boolean;
  /** The word may be left out: 机器人减速器项目 is also called 机器人减速器. */
  loose?: boolean;
}

/** Words that end names, by what the names are of. A new kind of name is a new word in a line. */
const HEADS: readonly (Omit<NameHead, 'word'> & { words: string })[] = [
  {
    category: 'policy',
    fewest: 2,
    most: 16,
    words:
      '工程 行动 行动计划 攻坚战 攻坚行动 保卫战 专项行动 提升计划 三年计划 条例 十条 总基调 办法 示范创建',
  },
  {
    category: 'place',
    fewest: 2,
    most: 14,
    words:
      '产业园 产业园区 工业园 工业园区 科技园 科技城 科学城 物流园 湿地公园 森林公园 国家公园 新区 高新区 示范区 试验区 实验区 开发区 保税区 自贸区 集聚区 功能区 启动区 先行区 片区 风景区 科创走廊 创新谷 科创谷 经济圈 都市圈 城市群 步行街 ' +
      '古道 老街 商业街 广场 示范带 保税物流中心 专家村 健康岛 食品岛 小镇 文创园 创意园 夜市 度假区 校区 院区 古镇 古城 景区 公园 水道 码头 港区 产业社区 之城',
  },
  {
    category: 'place',
    fewest: 2,
    most: 3,
    words: '市 县 镇 村 街道 半岛 海峡 水库 港区 湖区 新村',
    after: '省市州县区镇乡',
  },
  { category: 'place', fewest: 2, most: 4, words: '河 港', after: '省市州县区镇乡、和与' },
  { category: 'place', fewest: 2, most: 6, words: '自治区 自治州 自治县 故居 炮楼 别墅 古村 窑址' },
  {
    category: 'project',
    fewest: 2,
    most: 12,
    words:
      '公路 高速 高速公路 铁路 高铁 城际 城际铁路 大道 大桥 特大桥 隧道 通道 航道 运河 机场 延线 改线工程 生产基地 训练基地 智能工厂 风电场 号线 连接线',
  },
  { category: 'project', fewest: 5, most: 14, words: '一期 二期 三期 项目', loose: true },
  { category: 'project', fewest: 4, most: 10, words: '段', within: /高速|高铁|铁路|公路|航道/u },
  {
    category: 'organization',
    fewest: 2,
    most: 18,
    words:
      '有限公司 有限责任公司 股份有限公司 分公司 集团 大学 学院 中学 小学 附属学校 医院 实验室 研究院 研究所 图书馆 博物馆 会馆总馆 书院 协会 商会 慈善会 基金会 联合会 法院 检察院 审判庭 派出所 调查队 指挥部 海关 交易中心 创新中心 ' +
      '服务中心 文化中心 服务站 合作社 电商 智库 公司 公安机关',
  },
  // An office of the place that the article is of: 市教育局.
  {
    category: 'organization',
    fewest: 1,
    most: 6,
    words:
      '公安局 管理局 教育局 统计局 财政局 商务局 司法局 文旅局 水利局 农业农村局 住建局 市场监管局 税务局 医疗保障局 人力资源和社会保障局 交通运输厅 交通运输局 发改委 发展和改革委员会 编委 三防指挥部 气象台 气象局 扶贫办',
  },
  { category: 'organization', fewest: 5, most: 18, words: '基地' },
  {
    category: 'organization',
    fewest: 3,
    most: 14,
    words: '局 委员会 管委会 办公室',
    within: /[省市区县州国镇园].{3}/u,
    joins: true,
  },
  // Terms of accounts and statistics that stand alone, too.
  {
    category: 'indicator',
    fewest: 0,
    most: 12,
    words:
      '营业收入 财政收入 净利润 现金流量净额 可支配收入 总市值 市场占有率 报销比例 失业率 覆盖率 入住率 参保率 普及率',
  },
  {
    category: 'indicator',
    fewest: 2,
    most: 12,
    words: '增加值 总产值 总收入 营收 预算收入 利润总额 零售额 率 比率 指数 申请量 限额 每股收益',
  },
  {
    category: 'industry',
    fewest: 2,
    most: 8,
    words: '半导体 离子电池 固态电池 大模型 音乐节 文化节 手信 减速器 科学装置 激光设施',
  },
  {
    category: 'jargon',
    fewest: 2,
    most: 14,
    words:
      '百强榜 百佳样本 百强区 500强 名录 应急响应 国考断面 法官 原产地证书 专项债 津贴 发明专利 专利申请量 传统村落 科学技术奖 特等奖 服务圈 集聚区 工业互联网',
  },
];

/** The heads, longest first, so that 产业园区 is met before 园区. */
export const NAME_HEADS: readonly NameHead[] = HEADS.flatMap(({ words, ...kind }) =>
  words.split(' ').map((word) => ({ word, ...kind })),
).sort((a, b) => b.word.length - a.word.length);

const LONGEST_HEAD = NAME_HEADS[0]!.word.length;
const HEADS_BY_WORD: ReadonlyMap<string, NameHead> = new Map(NAME_HEADS.map((head) => [head.word, head]));
/** The characters that heads end in: most places of a text end no head. */
const LAST_CHARACTERS: ReadonlySet<string> = new Set(NAME_HEADS.map(({ word }) => word.at(-1)!));

/** The longest head that ends at `end`. */
export function findHead(text: string, end: number): NameHead | undefined {
  if (!LAST_CHARACTERS.has(text[end - 1]!)) return undefined;
  for (let length = Math.min(LONGEST_HEAD, end); length > 0; length--) {
    const head = HEADS_BY_WORD.get(text.slice(end - length, end));
    if (head !== undefined) return head;
  }
  return undefined;
}
