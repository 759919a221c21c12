/** What a unit measures: units of one dimension can be compared by their factors. */
export interface Unit {
  /** As it is written in the text (simplified, half width). */
  surface: string;
  /** `money:CNY`, `area`, `length`, `ratio`, `points`, `count`, … */
  dimension: string;
  /** How many of the dimension's base unit it is; 1 for counts. */
  factor: number;
  /**
   * How sure a numeral before it is a figure. `measure`: always (元, 亩, %); `classifier`: with any numeral of two or more
   * (家, 项, 个); `noun`: only with Arabic numerals (8镇, 3校, 5级); `time`: a duration.
   */
  strength: 'measure' | 'classifier' | 'noun' | 'time';
  /** How the unit is written in a figure where that differs from the surface: `％` → `%`, 人民币 → 元. */
  canonical?: string;
}

/** dimension: surface=factor … ; the first is the base unit. Factors: 《中华人民共和国法定计量单位》 (1984); 15 亩 = 1 公顷. */
const MEASURES: Readonly<Record<string, string>> = {
  'money:CNY': '元=1 块钱=1 人民币=1 圆=1 角=0.1 毛钱=0.1 分钱=0.01',
  'money:USD': '美元=1 美金=1',
  'money:HKD': '港元=1 港币=1 元港币=1',
  'money:MOP': '澳门元=1 澳门币=1 葡币=1',
  'money:TWD': '新台币=1 元新台币=1',
  'money:EUR': '欧元=1',
  'money:GBP': '英镑=1',
  'money:JPY': '日元=1 日圆=1',
  'money:KRW': '韩元=1',
  'money:RUB': '卢布=1',
  'money:SGD': '新加坡元=1 新元=1',
  'money:AUD': '澳元=1 澳大利亚元=1',
  'money:CAD': '加元=1 加拿大元=1',
  'money:CHF': '瑞士法郎=1',
  'money:THB': '泰铢=1',
  'money:MYR': '林吉特=1',
  area: '平方米=1 平米=1 ㎡=1 m²=1 m2=1 平方=1 平方公里=1000000 平方千米=1000000 km²=1000000 公顷=10000 hm²=10000 亩=666.6666666666666 亩次=666.6666666666666 公亩=100 平方英里=2589988.110336 平方英尺=0.09290304 平方厘米=0.0001 顷=66666.66666666667',
  length:
    '米=1 公里=1000 千米=1000 km=1000 KM=1000 里=500 华里=500 海里=1852 厘米=0.01 cm=0.01 毫米=0.001 mm=0.001 微米=0.000001 纳米=0.000000001 nm=0.000000001 分米=0.1 英里=1609.344 英尺=0.3048 英寸=0.0254 延米=1 延长米=1 车道公里=1000 皮长公里=1000 单线公里=1000 双线公里=1000 正线公里=1000 轨道公里=1000 芯公里=1000 光年=9460730472580800',
  volume:
    '立方米=1 方=1 m³=1 m3=1 ㎥=1 立方=1 升=0.001 毫升=0.000001 公升=0.001 千升=1 立方厘米=0.000001 立方公里=1000000000 方量=1 桶=0.158987294928 标方=1',
  mass: '千克=1 公斤=1 kg=1 KG=1 吨=1000 克=0.001 毫克=0.000001 斤=0.5 市斤=0.5 担=50 两银子=0.05 克拉=0.0002 公吨=1000 盎司=0.028349523125 微克=0.000000001',
  'coal equivalent': '吨标准煤=1 吨标煤=1 吨油当量=1.4286 千克标准煤=0.001 克标准煤=0.000001',
  'carbon dioxide': '吨二氧化碳=1 吨二氧化碳当量=1 吨碳=1',
  'freight turnover': '吨公里=1 吨海里=1.852',
  'passenger turnover': '人公里=1',
  deadweight: '载重吨=1 总吨=1',
  power:
    '瓦=1 W=1 千瓦=1000 kW=1000 KW=1000 兆瓦=1000000 MW=1000000 吉瓦=1000000000 GW=1000000000 马力=735.49875 蒸吨=700000 冷吨=3516.853 兆瓦峰=1000000 太瓦=1000000000000',
  energy:
    '千瓦时=1 度=1 度电=1 kWh=1 KWh=1 兆瓦时=1000 MWh=1000 吉瓦时=1000000 GWh=1000000 焦耳=2.777777777777778e-7 千焦=0.0002777777777777778 大卡=0.001163 千卡=0.001163 吉焦=277.77777777777777',
  'apparent power': '千伏安=1 兆伏安=1000 kVA=1 MVA=1000',
  voltage: '伏=1 伏特=1 千伏=1000 kV=1000 KV=1000',
  current: '安培=1 毫安=0.001 安时=1',
  ratio: '%=0.01 ‰=0.001 ‱=0.0001 倍=1 /10万=0.00001 /万=0.0001',
  points: '百分点=1 个百分点=1 个多百分点=1 个百分比=1 个基点=0.01 基点=0.01 个千分点=0.1',
  score: '分=1 点=1 个点=1 个积分=1 积分=1',
  passengers: '人次=1',
  visits:
    '家次=1 航次=1 个航次=1 户次=1 人天=1 人日=1 车次=1 架次=1 班次=1 艘次=1 台次=1 台套=1 台(套)=1 台/套=1 件次=1 条次=1 辆次=1 列次=1 例次=1 场次=1 间夜=1 册次=1 学分=1 房次=1 人·次=1 乘次=1 客次=1 床次=1 吨次=1 趟次=1 批次=1 厂次=1 项次=1 宗次=1 头次=1 篇次=1 家(次)=1 人(次)=1 学时=1 课时=1 工时=1 人年=1',
  containers: '标准箱=1 标箱=1 TEU=1 个标准箱=1 个标箱=1',
  temperature: '℃=1 摄氏度=1 °C=1',
  angle: '°=1',
  noise: '分贝=1 dB=1 dB(A)=1',
  concentration:
    '微克/立方米=1 微克每立方米=1 μg/m³=1 ug/m3=1 μg/m3=1 毫克/立方米=1000 毫克/升=1 mg/L=1 mg/m³=1000 毫克/千克=1 ppm=1 个/立方厘米=1',
  speed: '公里/小时=1 千米/小时=1 km/h=1 米/秒=3.6 m/s=3.6 公里/时=1 千米/时=1',
  flow: '立方米/秒=1 立方米每秒=1 m³/s=1 吨/日=1 吨/天=1 吨/年=1 吨每日=1 立方米/日=1 立方米/天=1 方/日=1',
  pressure: '帕=1 兆帕=1000000 千帕=1000 百帕=100 MPa=1000000',
  frequency: '赫兹=1 兆赫=1000000 吉赫=1000000000 MHz=1000000 GHz=1000000000 Hz=1',
  data: '比特=1 字节=8 KB=1 MB=1 GB=1 TB=1 PB=1 EB=1 Mbps=1 Gbps=1 兆比特=1 兆/秒=1 GPRS=1',
  computing: 'PFlops=1 PFLOPS=1 P=1 EFlops=1 EFLOPS=1 TFLOPS=1',
};

/** Units of time; durations, not dates. */
const DURATIONS =
  '年=31556952 周年=31556952 个年头=31556952 学年=31556952 个学年=31556952 个月=2629746 月=2629746 个季度=7889238 周=604800 星期=604800 个星期=604800 个周=604800 天=86400 日=86400 个工作日=86400 日历天=86400 工作日=86400 个交易日=86400 昼夜=86400 小时=3600 个小时=3600 h=3600 个多小时=3600 个多月=2629746 个多星期=604800 分钟=60 min=60 刻钟=900 秒=1 秒钟=1 毫秒=0.001 世纪=3155695200 个世纪=3155695200 个自然日=86400 个日夜=86400 个学期=15778476 学期=15778476 岁=31556952 周岁=31556952';

/** Classifiers that count after any numeral, Arabic or Chinese: 706家, 十八个, 两项. */
const CLASSIFIERS =
  '个 家 项 宗 件 折 条 支 所 间 座 栋 幢 台 套 组 款 场 次 种 类 批 名 位 人 户 辆 艘 架 张 部 处 例 起 棵 株 篇 首 册 本 份 枚 块 颗 粒 只 匹 羽 趟 班 笔 层 单元 员 名额 部门 幅 段 盏 盒 箱 袋 瓶 列 单 座次 对 副 节 轮 期 届 遍 队 大类 小类 中类 门类 品类 品种 位次 个位次 名次 个名次 床位 泊位 车位 座位 席位 学位 岗位 标段 地块 宗地 金牌 奖牌 班列 列次 航班 航线 网点 窗口 工种 项次 户籍 人份 剂次 字 家庭 点位 机位 工位 成员国';

/** Words that count only after an Arabic numeral: after a Chinese one they belong to names, grades and idioms (二期, 三级, 四面, 五口). */
const NUMERAL_NOUNS =
  '村 镇 县 区 市 省 国 乡 校 院 馆 厂 店 村居 村(居) 镇街 镇(街) 社区 县区 县(区) 县(市、区) 县市区 地市 省份 省市 国家 片 门 面 头 口 把 根 尾 峰 眼 朵 卷 封 双 罐 杯 碗 包 捆 筐 回 顿 声 步 席 股 伙 帮 群 派 拨 排 行 团 营 连 单 站 词 句 盘 道 级 档 阶 环 圈 枝 顶 扇 堵 桩 堂 幕 出 集 版 页 图 桌 床 铺位 摊位 户次 枪 节点 线路 环节 泵站 平台 班子 金 银 铜 票 剂 针 垄 畦 蔸 丛 簇 窝 胎 卡 缸 瓮 坛 尊 樽 盆 壶 锅 煲 屉 笼 驾 乘 骑 匝 任 代 茬 造 熟 管 通 则 柜 车 对接 主体 片区 芯 路 组团 院校 丈 尺 寸 屏 帧 跨 墩 榀 孔 台位 站点 公司';

function measures(): Unit[] {
  const units: Unit[] = [];
  for (const [dimension, list] of Object.entries(MEASURES)) {
    for (const entry of list.split(' ')) {
      const [surface, factor] = entry.split('=') as [string, string];
      units.push({
        surface,
        dimension,
        factor: Number(factor),
        strength: 'measure',
        canonical: CANONICAL[surface],
      });
    }
  }
  return units;
}

function counted(list: string, strength: Unit['strength']): Unit[] {
  return list
    .split(' ')
    .map((surface) => ({ surface, dimension: 'count', factor: 1, strength, canonical: CANONICAL[surface] }));
}

function durations(): Unit[] {
  return DURATIONS.split(' ').map((entry) => {
    const [surface, factor] = entry.split('=') as [string, string];
    return {
      surface,
      dimension: 'time',
      factor: Number(factor),
      strength: 'time',
      canonical: CANONICAL[surface],
    };
  });
}

/** Surfaces that stand for another unit: 2个百分点 and 3个多百分点 are 百分点. */
const CANONICAL: Readonly<Record<string, string>> = {
  个百分点: '百分点',
  个多百分点: '百分点',
  个多小时: '个小时',
  个多月: '个月',
  个多星期: '个星期',
  个位次: '位次',
  个名次: '名次',
  个航次: '航次',
  个标准箱: '标准箱',
  个标箱: '标箱',
  块钱: '元',
  人民币: '元',
  毛钱: '角',
  分钱: '分',
};

/** Every unit and classifier. A later entry never replaces an earlier one with the same surface. */
export const UNITS: readonly Unit[] = [
  ...measures(),
  ...durations(),
  ...counted(CLASSIFIERS, 'classifier'),
  ...counted(NUMERAL_NOUNS, 'noun'),
];
