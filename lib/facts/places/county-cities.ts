import { COUNTIES } from './counties.ts';
import type { PlaceRow } from './place-row.ts';

/** Autonomous prefectures and leagues by their usual short names. */
const PREFECTURES =
  '延边州 恩施州 湘西州 阿坝州 甘孜州 凉山州 黔东南州 黔南州 黔西南州 楚雄州 红河州 文山州 西双版纳州 大理州 德宏州 怒江州 迪庆州 临夏州 甘南州 海北州 黄南州 果洛州 玉树州 海西州 昌吉州 博州 巴州 克州 伊犁州 兴安盟 锡林郭勒盟 阿拉善盟 喀什地区 和田地区 阿克苏地区 塔城地区 阿勒泰地区 阿里地区 大兴安岭地区';

/** County-level cities outside Guangdong that news names without 市. */
const SAFE =
  '敦煌 义乌 昆山 张家港 江阴 慈溪 余姚 诸暨 常熟 太仓 宜兴 溧阳 丹阳 扬中 句容 泰兴 靖江 兴化 仪征 高邮 东台 启东 如皋 海安 邳州 新沂 桐乡 海宁 平湖 嵊州 瑞安 乐清 龙港 温岭 临海 玉环 永康 东阳 兰溪 江山 龙泉 建德 桐城 天长 明光 界首 巢湖 宁国 广德 福清 石狮 晋江 南安 龙海 永安 邵武 武夷山 建瓯 漳平 福安 福鼎 瑞金 井冈山 丰城 樟树 高安 贵溪 德兴 乐平 瑞昌 共青城 庐山 胶州 平度 莱西 章丘 滕州 龙口 莱阳 莱州 招远 栖霞 寿光 诸城 青州 安丘 高密 昌邑 曲阜 邹城 新泰 肥城 荣成 乳山 乐陵 禹城 临清 邹平 巩义 荥阳 新郑 登封 新密 偃师 汝州 舞钢 林州 卫辉 辉县 沁阳 孟州 禹州 长葛 义马 灵宝 邓州 永城 项城 济源 大冶 丹江口 枝江 宜都 当阳 枣阳 宜城 老河口 钟祥 京山 应城 安陆 汉川 洪湖 石首 松滋 监利 麻城 武穴 赤壁 广水 恩施 利川 仙桃 潜江 天门 浏阳 宁乡 醴陵 湘乡 韶山 耒阳 常宁 武冈 邵东 汨罗 临湘 津市 沅江 资兴 洪江 冷水江 涟源 吉首 荔浦 岑溪 东兴 桂平 北流 靖西 平果 合山 凭祥 都江堰 彭州 邛崃 崇州 简阳 广汉 什邡 绵竹 江油 峨眉山 阆中 华蓥 万源 西昌 康定 清镇 赤水 仁怀 盘州 兴义 凯里 都匀 福泉 安宁 宣威 腾冲 楚雄 个旧 开远 蒙自 弥勒 景洪 大理 瑞丽 芒市 香格里拉 韩城 华阴 兴平 彬州 神木 杨凌 玉门 临夏 合作 格尔木 德令哈 玉树 灵武 青铜峡 石河子 昌吉 阜康 库尔勒 阿克苏 喀什 和田 伊宁 奎屯 霍尔果斯 塔城 阿勒泰 满洲里 牙克石 扎兰屯 根河 额尔古纳 乌兰浩特 二连浩特 锡林浩特 丰镇 霍林郭勒 瓦房店 庄河 海城 东港 凤城 凌海 北镇 大石桥 盖州 灯塔 调兵山 开原 北票 凌源 兴城 榆树 德惠 公主岭 舒兰 桦甸 蛟河 磐石 梅河口 集安 临江 洮南 大安 延吉 图们 敦化 珲春 龙井 和龙 尚志 五常 讷河 虎林 密山 铁力 同江 富锦 抚远 绥芬河 海林 宁安 穆棱 东宁 北安 五大连池 嫩江 安达 肇东 海伦 漠河 辛集 藁城 晋州 新乐 遵化 迁安 滦州 武安 南宫 沙河 涿州 定州 安国 高碑店 泊头 任丘 黄骅 河间 霸州 三河 深州 平泉 古交 潞城 高平 介休 永济 河津 原平 侯马 霍州 孝义 汾阳 怀仁 文昌 琼海 万宁 东方 五指山';

/** Their names without 市 are common words or parts of them. */
const UNSAFE_SHORT_FORMS = new Set(
  '合作 东方 大安 灯塔 和田 沙河 三河 东港 平湖 江山 海安 平度 开原 开远 万宁 海城 临海 东兴 东宁 芒市 北安 宁安 兴城 永安 福安 福泉 清镇 赤水 弥勒 津市 临江 同江 天门 天长 明光 龙口 高平 安宁 南安 凤城 新乐 乐平 平果 和龙 五常 大理 楚雄 恩施 玉树 昌吉 喀什 阿克苏 塔城 阿勒泰 临夏 共青城 海林 安国 霍州 武安 永康 庐山 武夷山 井冈山 峨眉山 韶山 洪湖 肥城 宜城 应城 南宫 深州 灵武 贵溪 界首 青州 高密 利川 龙泉'.split(
    ' ',
  ),
);

const SHORT_CITIES = new Set(SAFE.split(' ').filter((short) => !UNSAFE_SHORT_FORMS.has(short)));

/** The cities, prefectures and leagues of `COUNTIES` with the province that they lie in. */
export const PROVINCE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(COUNTIES).flatMap(([province, groups]) =>
    groups.map((group) => [group.split(' ', 1)[0] as string, province] as const),
  ),
);

function countyRow(name: string, parent: string): PlaceRow {
  const short = name.slice(0, -1);
  return [name, 'county', parent, name.endsWith('市') && SHORT_CITIES.has(short) ? short : ''];
}

/** Prefectures, leagues and everything of county rank outside Guangdong. A name that two cities have (鼓楼区) stands under none. */
export const COUNTY_ROWS: readonly PlaceRow[] = [
  ...PREFECTURES.split(' ').map((name): PlaceRow => [name, 'city', PROVINCE_OF.get(name) ?? '', '']),
  ...withoutDoubles(
    Object.values(COUNTIES)
      .flat()
      .flatMap((group) => {
        const [parent = '', ...counties] = group.split(' ');
        return counties.map((name) => countyRow(name, parent));
      }),
  ),
];

function withoutDoubles(rows: readonly PlaceRow[]): PlaceRow[] {
  const byName = new Map<string, PlaceRow>();
  for (const row of rows) {
    const [name, rank, , short] = row;
    byName.set(name, byName.has(name) ? [name, rank, '', short] : row);
  }
  return [...byName.values()];
}
