import { describe, expect, it } from 'vitest';
import { recognise } from './recognise.ts';

/** The figures of a sentence as `text = value unit qualifier`, the exact ones without a qualifier. */
function read(text: string): string[] {
  const { figures } = recognise({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] });
  return figures.map(({ text: words, value, unit, qualifier }) =>
    [words, '=', [value].flat().join('~'), unit, qualifier === 'exact' ? '' : qualifier]
      .filter((part) => part !== '')
      .join(' '),
  );
}

describe('digits after the unit', () => {
  it.each([
    ['树苗已长到1米78', '1米78 = 1.78 米'],
    ['洪水没过1米2的堤坎', '1米2 = 1.2 米'],
    ['路宽三米五，两侧绿化', '三米五 = 3.5 米'],
    ['身高一米七五以上的报名者', '一米七五 = 1.75 米 min'],
    ['以10秒05夺冠', '10秒05 = 10.05 秒'],
    ['跑出9秒83', '9秒83 = 9.83 秒'],
    ['成绩为2分05秒3', '2分05秒3 = 125.3 秒'],
    ['白菜每斤三块五', '三块五 = 3.5 元'],
    ['莲藕3块8一斤', '3块8 = 3.8 元'],
    ['三块八一斤', '三块八 = 3.8 元'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['每隔3米5棵树', '3米 = 3 米', '5棵 = 5 棵'],
    ['30秒3个', '30秒 = 30 秒', '3个 = 3 个'],
    ['2米3株', '2米 = 2 米', '3株 = 3 株'],
    ['由1米2—1米5', '1米2 = 1.2 米', '1米5 = 1.5 米'],
  ])('that count something of their own: %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('several units in one quantity', () => {
  it.each([
    ['每度3元5角', '3元5角 = 3.5 元'],
    ['收费3元5角2分', '3元5角2分 = 3.52 元'],
    ['两块八毛钱一份', '两块八毛钱 = 2.8 元'],
    ['摘了5斤3两', '5斤3两 = 5.3 斤'],
    ['租下1亩3分', '1亩3分 = 1.3 亩'],
    ['用时1小时25分38秒', '1小时25分38秒 = 5138 秒'],
    ['车程1小时30分钟', '1小时30分钟 = 90 分钟'],
    ['刑期2年6个月', '2年6个月 = 30 个月'],
    ['历时三年零六个月', '三年零六个月 = 42 个月'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['5元3个', '5元 = 5 元', '3个 = 3 个'],
    ['3小时20公里', '3小时 = 3 小时', '20公里 = 20 公里'],
    ['1年3次', '1年 = 1 年', '3次 = 3 次'],
    ['10年12个月', '10年 = 10 年', '12个月 = 12 个月'],
  ])('not in %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a last digit that stands for the magnitude below', () => {
  it.each([
    ['人均年收入两万五', '两万五 = 25000 元'],
    ['成本约一千二', '一千二 = 1200 元 approx'],
    ['月薪三千八一个月', '三千八 = 3800 元'],
    ['花费3万4', '3万4 = 34000 元'],
    ['身价3亿5', '3亿5 = 350000000 元'],
    ['工资8千5', '8千5 = 8500 元'],
    ['集资12万8元', '12万8元 = 128000 元'],
    ['培训3万5人', '3万5人 = 35000 人'],
    ['投入3万5千元', '3万5千元 = 35000 元'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each(['编号两万五', '身高一千二', '1亿2千人', '一亿二千人'])('is not guessed in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('magnitudes', () => {
  it.each([
    ['拨付5千2百万元', '5千2百万元 = 52000000 元'],
    ['总量约1万4千亿元', '1万4千亿元 = 1400000000000 元 approx'],
    ['筹集2千多万元', '2千多万元 = 20000000 元 min'],
    ['超过5百多亿元', '5百多亿元 = 50000000000 元 min'],
    ['支出1千5百元', '1千5百元 = 1500 元'],
    ['服务十几万人', '十几万人 = 110000~190000 人'],
    ['三四十万亩', '三四十万亩 = 300000~400000 亩'],
    ['近百万元', '百万元 = 1000000 元 approx'],
    ['上千万名游客', '千万名 = 10000000 名 min'],
    ['好几万人', '几万人 = 10000 人 min'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each(['数以万计的游客', '成百上千', '成千上万名群众', '逾百万'])('name no amount in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('a decimal point in words', () => {
  it.each([
    ['提高3点5个百分点', '3点5个百分点 = 3.5 百分点'],
    ['下降0点3个百分点', '0点3个百分点 = 0.3 百分点'],
    ['融资1点2万亿元', '1点2万亿元 = 1200000000000 元'],
    ['是上年的2点5倍', '2点5倍 = 2.5 倍'],
    ['提高零点三个百分点', '零点三个百分点 = 0.3 百分点'],
    ['投入零点八亿元', '零点八亿元 = 80000000 元'],
    ['仅占百分之零点五', '百分之零点五 = 0.5 %'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['下午3点5万人到场', '5万人 = 50000 人'],
    ['上午8点30名工人集合', '30名 = 30 名'],
  ])('is none in a time of day: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('below zero', () => {
  it.each([
    ['气温零下5℃至3℃', '5℃至3℃ = -5~3 ℃'],
    ['气温零下3至5℃', '3至5℃ = -5~-3 ℃'],
    ['零下15~零下20℃', '15~零下20℃ = -20~-15 ℃'],
    ['-5℃至3℃', '-5℃至3℃ = -5~3 ℃'],
    ['夜间-10至-5℃', '-10至-5℃ = -10~-5 ℃'],
    ['零下5度到零上3度', '5度到零上3度 = -5~3 度'],
    ['零下20多度', '20多度 = -20 度 max'],
    ['增长-2.1%至-1.5%', '-2.1%至-1.5% = -2.1~-1.5 %'],
    ['净利润-3亿元', '-3亿元 = -300000000 元'],
    ['自然增长率-0.5‰', '-0.5‰ = -0.5 ‰'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('negative growth says its fall in words, not in the value', () => {
    expect(read('投资负增长2.1%')).toEqual(['2.1% = 2.1 %']);
    expect(read('出口负增长百分之二')).toEqual(['百分之二 = 2 %']);
    expect(read('由负增长3%转为增长1%')).toEqual(['3% = 3 %', '1% = 1 %']);
  });

  it.each(['实现零增长', '零投诉、零差错', '增速为零'])('%s has no figure', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('shares and multiples in everyday words', () => {
  it.each([
    ['增长一倍半', '一倍半 = 1.5 倍'],
    ['翻了近一番', '翻了近一番 = 2 倍 approx'],
    ['占8成5', '8成5 = 85 %'],
    ['让利一到两成', '一到两成 = 10~20 %'],
    ['约占三成至五成', '三成至五成 = 30~50 % approx'],
    ['百分之百达标', '百分之百 = 100 %'],
    ['死亡率7.41‰', '7.41‰ = 7.41 ‰'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each(['翻了两番半', '增长了两番半'])('%s is no multiple that can be written', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('从三成到五成 names two levels', () => {
    expect(read('从三成到五成')).toEqual(['三成 = 30 %', '五成 = 50 %']);
  });
});

describe('numbers that are left alone', () => {
  it.each([
    '比例为1.6∶1',
    '新老职工之比为68:1',
    '三次产业结构比为5.2:45.3:49.5',
    '以3比2、2比0取胜',
    '生师比18.5比1',
    '中签率1比20',
    '误差±5%以内',
    '公差±0.5毫米',
    '北纬22°35′',
    '东经112.3°',
    '约10^8元',
    '达.5%',
    'Ⅱ级响应、第Ⅲ类水质',
    '十天半月',
    '一亩三分地',
    '《三年行动方案》第12条',
    'Q3、H1、FY2024',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['每10股派5元、10派5元', '10股 = 10 股', '5元 = 5 元', '5元 = 5 元'],
    ['±800千伏线路', '800千伏 = 800 千伏'],
    ['①新增5家②净增3家', '5家 = 5 家', '3家 = 3 家'],
    ['1—6月份完成5亿元', '5亿元 = 500000000 元'],
    ['2021—2025年投资20亿元', '20亿元 = 2000000000 元'],
    ['第1至3名', '第1至3名 = 1~3 名'],
    ['第三到第五位', '第三到第五位 = 3~5 位'],
  ])('beside figures: %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('everyday forms', () => {
  it.each([
    ['群众满意度百分百', '百分百 = 100 %'],
    ['按评估价的七折收取租金', '七折 = 7 折'],
    ['线上观看人数突破36万。', '36万 = 360000 人 min'],
    ['短视频播放量超2600万，', '2600万 = 26000000 次 min'],
    ['打造百亿商圈', '百亿 = 10000000000 元'],
    ['按不超过投资额的8%给予奖励', '8% = 8 % max'],
    ['占不低于总数的六成', '六成 = 60 % min'],
    ['加密至每天116个航次', '116个航次 = 116 航次'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    '吸引1.2万5千人参观',
    '每斤三点五十万元',
    '总投资1,23亿元',
    '百分百努力',
    '打通最后一公里',
    '食肆家家爆满',
    '工人三班倒',
    '总产值实现翻番',
    '百折不挠',
  ])('%s holds no figure', (text) => {
    expect(read(text)).toEqual([]);
  });
});
