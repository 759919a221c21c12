/** A word that ends names of a kind, with the fewest and the most characters that usually stand before it in such a name. */
export interface NameHead {
  word: string;
  category: string;
  fewest: number;
  most: number;
}

/** Words that end names, by what the names are of. A new kind of name is a new word in a line. */
const HEADS: readonly { category: string; fewest: number; most: number; words: string }[] = [
  {
    category: 'policy',
    fewest: 2,
    most: 16,
    words:
      '工程 行动 行动计划 计划 专项行动 攻坚战 保卫战 战略 政策 条例 改革 机制 制度 体系 格局 总基调 十条 模式 指标体系 总目标 重要窗口',
  },
  {
    category: 'place',
    fewest: 2,
    most: 14,
    words:
      '产业园 产业园区 工业园 工业园区 科技园 科技城 科学城 物流园 园区 公园 湿地公园 新区 新城 高新区 示范区 试验区 实验区 开发区 保税区 自贸区 集聚区 功能区 启动区 片区 风景区 景区 走廊 科创谷 经济圈 都市圈 城市群 步行街 古道 老街 商业街 广场 示范带 生态廊道 保税物流中心',
  },
  { category: 'place', fewest: 1, most: 3, words: '省 市 县 镇 乡 自治区 自治州 自治县' },
  { category: 'place', fewest: 2, most: 3, words: '区 村 街道 社区 半岛 海峡 水库 港区' },
  {
    category: 'project',
    fewest: 2,
    most: 12,
    words:
      '公路 高速 高速公路 铁路 高铁 城际 城际铁路 大道 大桥 特大桥 隧道 通道 航道 运河 枢纽 机场 延线 改线工程 项目 生产基地 智能工厂 电站 风电场 泵站 号线 码头',
  },
  {
    category: 'organization',
    fewest: 2,
    most: 18,
    words:
      '有限公司 有限责任公司 股份有限公司 分公司 集团 大学 学院 学校 中学 小学 医院 实验室 研究院 研究所 图书馆 博物馆 会馆 书院 协会 商会 慈善会 基金会 联合会 法院 检察院 派出所 公安局 管理局 教育局 统计局 财政局 商务局 医疗保障局 人力资源和社会保障局 调查队 交通运输厅 发改委 指挥部 气象台 海关 银行 交易中心 创新中心 服务中心 服务站 委员会 市政府 合作社',
  },
  {
    category: 'indicator',
    fewest: 2,
    most: 12,
    words:
      '增加值 总产值 产值 总额 总收入 总量 总产 营收 营业收入 可支配收入 财政收入 预算收入 净利润 利润总额 现金流量净额 投资 固定资产投资 支出 生产总值 消费品零售总额 零售额 进出口 吞吐量 客运量 货运量 率 覆盖率 达标率 优良率 比率 密度 浓度 指数 价格 产量 播种面积 种植面积 里程 申请量 市值 赤字 标准 年度最高支付限额',
  },
  {
    category: 'industry',
    fewest: 2,
    most: 8,
    words:
      '产业 产业链 产业集群 经济 制造业 服务业 装备 半导体 新材料 新能源 汽车 零部件 电池 机器人 大模型 物流 旅游 音乐节 文化节',
  },
  {
    category: 'jargon',
    fewest: 2,
    most: 12,
    words:
      '百强榜 百强区 名录 示范县 示范村 示范市 应急响应 国考断面 法官 案件 原产地证书 债券 专项债 网格 人才 补贴 津贴 发明专利',
  },
];

/** The heads, longest first, so that 产业园区 is met before 园区. */
export const NAME_HEADS: readonly NameHead[] = HEADS.flatMap(({ words, ...kind }) =>
  words.split(' ').map((word) => ({ word, ...kind })),
).sort((a, b) => b.word.length - a.word.length);
