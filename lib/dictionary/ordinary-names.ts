/** Words of a kind that end in a head and name nothing: 城市 and 行政村 are no places, 大局 is no office, 建设项目 no project. */
const ORDINARY_ENDS =
  '城市 都市 超市 门市 楼市 股市 集市 上市 入市 城镇 乡镇 重镇 强镇 集镇 圩镇 地镇 农村 乡村 山村 渔村 行政村 自然村 专业村 中心村 旧村 贫困村 示范村 贫困县 示范县 个别县 大县 强县 公办中小学 中小学 公立医院 大局 格局 布局 ' +
  '全局 开局 新局 破局 当局 结局 僵局 时局 上市公司 园区公司 子公司 母公司 开发公司 该公司 粤港 香港 空港 渔港 离港 黄河 运河 内河 大河 具体行动 实际行动 专业合作社 各市 全市 本市 我市 该市 全县 全镇 全区 本区 外市 县市 实践基地 ' +
  '立市 兴市 旺市 带村 届委员会 等项目 等工程 公路项目 民生项目 建设项目 设施项目 提升项目 提质项目 改造项目 重点项目 引进项目 候选项目 合作项目 签约项目 产业链项目 级项目 的项目 示范项目 支持项目 抓好项目 乡村小学 农村小学';

const ENDS: ReadonlySet<string> = new Set(ORDINARY_ENDS.split(' '));
const LONGEST_END = 5;

/** A count before a kind of thing: 45公里|农村公路, 六车道|高速公路, 8间|智慧实验室. */
const COUNTED =
  /^(?:[\d.]+(?:多|余)?(?:[个间家座条项所处台张名位宗期批亩米吨度人级]|公里|客位|千伏|平方|千瓦|万|[亿億])|[一二三四五六七八九十两]+(?:级|车道|个|家|座|条|所)|某|各|个别|许多|更多|同类|当地|中高端|国内|全国|眼下|假期|年末)/u;

/** A city whose name ends in 城 or 都 (项城市, 宜都市) is one of three characters. */
const CITY = /^[^大小各老新山水古名首省本全我该县强建](?:城|都)市$/u;

/** Whether a phrase that ends like a name is an ordinary phrase. */
export function isOrdinary(phrase: string): boolean {
  if (COUNTED.test(phrase) || phrase.includes('某')) return true;
  if (CITY.test(phrase)) return false;
  for (let length = 2; length <= LONGEST_END && length <= phrase.length; length++)
    if (ENDS.has(phrase.slice(-length))) return true;
  return false;
}

/** What makes a longer word of the end of a name: 消费市|场, 台山市市|民, 计划|生育. */
const GOES_ON: ReadonlyMap<string, string> = new Map([
  ['市', '场民委长域容值'],
  ['县', '域委级长'],
  ['村', '级民居庄落集干组支务道史口'],
  ['镇', '域级街村'],
  ['划', '生总投安用'],
  ['团', '化军式'],
  ['率', '先领'],
  ['动', '方力'],
  ['港', '澳口区湾资币人股深珠式城货'],
  ['局', '面部势长'],
  ['程', '师队'],
  ['河', '湖长段流道涌'],
]);

/** Whether the character behind a name makes another word of its end. */
export function goesOn(last: string, next: string | undefined): boolean {
  return next !== undefined && (GOES_ON.get(last)?.includes(next) ?? false);
}
