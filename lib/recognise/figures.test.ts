import { describe, expect, it } from 'vitest';
import type { Figure } from './figure.ts';
import { recognise } from './recognise.ts';

function figuresOf(text: string): Figure[] {
  return recognise({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] }).figures;
}

/** The figures of a sentence as `text = value unit qualifier`, the exact ones without a qualifier. */
function read(text: string): string[] {
  return figuresOf(text).map(({ text: words, value, unit, qualifier }) =>
    [
      words,
      '=',
      Array.isArray(value) ? value.join('~') : String(value),
      unit,
      qualifier === 'exact' ? '' : qualifier,
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
}

describe('Arabic numerals', () => {
  it.each([
    ['总投资57.8亿元', '57.8亿元 = 5780000000 元'],
    ['总投资1.5万亿元', '1.5万亿元 = 1500000000000 元'],
    ['支出1,234.5万元', '1,234.5万元 = 12345000 元'],
    ['支出3，000元', '3，000元 = 3000 元'],
    ['服务12 345人', '12 345人 = 12345 人'],
    ['占比１２.５％', '１２.５％ = 12.5 %'],
    ['栽树3万4000棵', '3万4000棵 = 34000 棵'],
    ['投入2亿3千万元', '2亿3千万元 = 230000000 元'],
    ['跑了5千米', '5千米 = 5 千米'],
    ['用电6千瓦时', '6千瓦时 = 6 千瓦时'],
    ['装机3000万千瓦', '3000万千瓦 = 30000000 千瓦'],
    ['面积 12.5 平方公里', '12.5 平方公里 = 12.5 平方公里'],
    ['增长**7.5**%', '7.5**% = 7.5 %'],
    ['上年同期为-0.85亿元', '-0.85亿元 = -85000000 元'],
    ['增长-3.1%', '-3.1% = -3.1 %'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each(['为企业减负36亿元', '负债36亿元', '- 36亿元'])('reads no sign into %s', (text) => {
    expect(figuresOf(text).at(-1)?.value).toBe(3_600_000_000);
  });
});

describe('Chinese numerals', () => {
  it.each([
    ['一万二千多字的报告', '一万二千多字 = 12000 字 min'],
    ['共三百二十六个村', '三百二十六个 = 326 个'],
    ['一千零五人到场', '一千零五人 = 1005 人'],
    ['拨款五亿元', '五亿元 = 500000000 元'],
    ['投入三点五亿元', '三点五亿元 = 350000000 元'],
    ['奖金壹佰万元整', '壹佰万元 = 1000000 元'],
    ['两万五千亩', '两万五千亩 = 25000 亩'],
    ['七八个小组', '七八个 = 7~8 个'],
    ['两三百家企业', '两三百家 = 200~300 家'],
    ['十几个村', '十几个 = 11~19 个'],
    ['二十余个项目', '二十余个 = 20 个 min'],
    ['数百名群众', '数百名 = 100 名 min'],
    ['几十户人家', '几十户 = 10 户 min'],
    ['百余家单位', '百余家 = 100 家 min'],
    ['四家企业、两名代表', '四家 = 4 家', '两名 = 2 名'],
  ])('%s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('magnitudes without a unit', () => {
  it.each([
    ['冲刺千亿GDP强区', '千亿 = 100000000000 元'],
    ['建成百亿元镇3个', '百亿元 = 10000000000 元', '3个 = 3 个'],
    ['形成千亿级产业集群', '千亿 = 100000000000 元'],
    ['迈上千亿台阶', '千亿 = 100000000000 元'],
    ['跃上5000亿台阶', '5000亿 = 500000000000 元'],
    ['迈向万亿台阶', '万亿 = 1000000000000 元'],
    ['经济总量突破5000亿大关', '5000亿 = 500000000000 元 min'],
    ['新开工亿元以上项目61个', '亿元 = 100000000 元 min', '61个 = 61 个'],
    ['从不足百家起步', '百家 = 100 家 max'],
    ['上百家媒体、近千名观众', '百家 = 100 家 min', '千名 = 1000 名 approx'],
    ['常住人口150万，接待游客9.4万。', '150万 = 1500000 人', '9.4万 = 94000 人次'],
    ['惠及3.2万群众', '3.2万 = 32000 人'],
    ['组织3000余志愿者', '3000余 = 3000 人 min'],
  ])('%s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('comparators', () => {
  it.each([
    ['投资不少于50亿元', 'min', '不少于'],
    ['力争突破30家', 'min', '突破'],
    ['增长7.5%以上', 'min', '以上'],
    ['增长**7.5%**以上', 'min', '以上'],
    ['至少再引进1家机构', 'min', '至少'],
    ['用地300余亩', 'min', '余'],
    ['总产值过百亿元', 'min', '过'],
    ['占比首超30%', 'min', '超'],
    ['控制在3%以内', 'max', '以内'],
    ['不超过5个工作日', 'max', '不超过'],
    ['3天内办结', 'max', '内'],
    ['占比不到5%', 'max', '不到'],
    ['最高给予500万元', 'max', '最高'],
    ['增长6%左右', 'approx', '左右'],
    ['约为3亿元', 'approx', '约'],
    ['约占全市的24%', 'approx', '约占'],
    ['近80家', 'approx', '近'],
  ])('%s: %s by %s', (text, qualifier, word) => {
    const [figure] = figuresOf(text);
    expect(figure?.qualifier).toBe(qualifier);
    expect(figure?.comparators.map((span) => span.text)).toContain(word);
  });

  it.each([
    '节约3亿元',
    '签约23个项目',
    '超市5家',
    '附近3个村',
    '线上100家',
    '100家以上海企业为主',
    '最高气温35℃',
    '登上3500亿元台阶',
    '停电用户最高达5.6万户',
    '条约5项',
    '跃上万亿元台阶',
  ])('reads none into %s', (text) => {
    expect(figuresOf(text)[0]?.qualifier).toBe('exact');
  });

  it('stack on both sides', () => {
    const [figure] = figuresOf('不少于100家以上');
    expect(figure?.comparators.map((span) => span.text)).toEqual(['不少于', '以上']);
  });

  it('hold for every item of a list that 分别 distributes', () => {
    expect(read('分别不低于55张、4.6个')).toEqual(['55张 = 55 张 min', '4.6个 = 4.6 个 min']);
    expect(read('不低于55张、4.6个')).toEqual(['55张 = 55 张 min', '4.6个 = 4.6 个']);
  });
});

describe('ranges', () => {
  it.each([
    ['20-100亿元', '20-100亿元 = 2000000000~10000000000 元'],
    ['增长5%—6%', '5%—6% = 5~6 %'],
    ['增长5%~6%', '5%~6% = 5~6 %'],
    ['6%至7%', '6%至7% = 6~7 %'],
    ['30到50家', '30到50家 = 30~50 家'],
    ['1.2万至1.5万元', '1.2万至1.5万元 = 12000~15000 元'],
    ['三至二十万元', '三至二十万元 = 30000~200000 元'],
    ['百分之六十到七十', '百分之六十到七十 = 60~70 %'],
    ['沿海风力16—17级', '16—17级 = 16~17 级'],
  ])('%s is one figure', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each(['从15%提高到20%', '从3家到30家', '由6%至9%'])('%s names two levels', (text) => {
    expect(figuresOf(text)).toHaveLength(2);
  });
});

describe('the same again in another unit', () => {
  it.each([
    '20公顷(300亩)',
    '20公顷（约300亩）',
    '约3公里（合6里）',
    '1亿美元（约合7.2亿元）',
    '266.67公顷，折合4000亩',
  ])('%s', (text) => {
    expect(figuresOf(text).map((figure) => figure.equivalent ?? false)).toEqual([false, true]);
  });

  it.each(['产值100亿元（增长5%）', '企业20家（新增5家）', '投资5亿元（其中工业3亿元）'])(
    'not in %s',
    (text) => {
      expect(figuresOf(text).some((figure) => figure.equivalent)).toBe(false);
    },
  );
});

describe('shares and multiples', () => {
  it.each([
    ['超过九成', '九成 = 90 % min'],
    ['增长一成二', '一成二 = 12 %'],
    ['上升四成一，', '四成一 = 41 %'],
    ['占三成半', '三成半 = 35 %'],
    ['百分之五点三', '百分之五点三 = 5.3 %'],
    ['达百分之百', '百分之百 = 100 %'],
    ['千分之三', '千分之三 = 3 ‰'],
    ['占四分之一', '四分之一 = 25 %'],
    ['约占全国十分之一', '十分之一 = 10 % approx'],
    ['超过总数的六成', '六成 = 60 % min'],
    ['一半以上的人口', '一半 = 50 % min'],
    ['近半数企业', '半数 = 50 % approx'],
    ['增长1.3倍', '1.3倍 = 1.3 倍'],
    ['比2010年翻一番', '翻一番 = 2 倍'],
    ['翻了两番', '翻了两番 = 4 倍'],
    ['历时1个半小时', '1个半小时 = 1.5 小时'],
    ['气温零下5℃', '5℃ = -5 ℃'],
    ['增长一倍以上', '一倍 = 1 倍 min'],
    ['提高一个百分点', '一个百分点 = 1 百分点'],
    ['分别高于全国、全省0.7个和0.4个百分点', '0.7个 = 0.7 百分点', '0.4个百分点 = 0.4 百分点'],
    ['低3个多百分点', '3个多百分点 = 3 百分点 min'],
  ])('%s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('says how a multiple is to be read', () => {
    expect(figuresOf('增长1.3倍')[0]?.multiple).toBe('times');
    expect(figuresOf('翻一番')[0]?.multiple).toBe('doublings');
  });
});

describe('lists that share the unit of their last item', () => {
  it.each([
    ['小学、初中分别有120和45所', '120 = 120 所', '45所 = 45 所'],
    ['分别增长5.1、3.5、2.5个百分点', '5.1 = 5.1 百分点', '3.5 = 3.5 百分点', '2.5个百分点 = 2.5 百分点'],
    ['分别投入3.2和4.5亿元', '3.2 = 320000000 元', '4.5亿元 = 450000000 元'],
  ])('%s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['2022、2023年', '3、5家企业获奖', '第1、2名'])('not %s', (text) => {
    expect(figuresOf(text).length).toBeLessThan(2);
  });
});

describe('currency signs', () => {
  it.each([
    ['售价¥500', '¥500 = 500 元'],
    ['投资$3.2亿', '$3.2亿 = 320000000 美元'],
    ['成本HK$1,200万元', 'HK$1,200万元 = 12000000 港元'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('ranks', () => {
  it.each([
    ['排名第**42**位', '第**42**位 = 42 位'],
    ['总量居全省第三。', '第三 = 3 位'],
    ['增速排名全市第一', '第一 = 1 位'],
    ['市场占有率居国产品牌第四，', '第四 = 4 位'],
    ['获得第2名', '第2名 = 2 名'],
    ['位列全国前10。', '10 = 10 位 max'],
    ['进入全省前五名', '五名 = 5 名 max'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
    expect(figuresOf(text)[0]?.ordinal).toBe(true);
  });

  it.each([
    '全省第一家专业法院',
    '第三产业',
    '第二批名单',
    '第一时间赶到',
    '第十五届',
    '前三季度',
    '第5期',
    '第一名额',
  ])('%s is none', (text) => {
    expect(figuresOf(text)).toEqual([]);
  });

  it('a move in rank is a figure of its own', () => {
    expect(read('上升3位')).toEqual(['3位 = 3 位']);
    expect(read('前移5个位次')).toEqual(['5个位次 = 5 位次']);
  });
});

describe('units', () => {
  it.each([
    ['22微克/立方米', '微克/立方米', 'concentration'],
    ['1.2万元/平方米', '元/平方米', 'money:CNY/area'],
    ['30元/平方米·月', '元/平方米·月', 'money:CNY/area/time'],
    ['126.8亿千瓦时', '千瓦时', 'energy'],
    ['8.6亿美元', '美元', 'money:USD'],
    ['3.5亿欧元', '欧元', 'money:EUR'],
    ['港币5亿元', '元', 'money:HKD'],
    ['10万吨级码头', '吨', 'mass'],
    ['降至15.1/10万', '/10万', 'ratio'],
    ['千亿斤粮食', '斤', 'mass'],
    ['168.5万标箱', '标箱', 'containers'],
    ['5600万人次', '人次', 'passengers'],
    ['1.5万场次', '场次', 'visits'],
    ['120万吨标准煤', '吨标准煤', 'coal equivalent'],
    ['15亩', '亩', 'area'],
    ['100MW', 'MW', 'power'],
    ['2.1个百分点', '百分点', 'points'],
    ['486元/间夜', '元/间夜', 'money:CNY/visits'],
  ])('%s has the unit %s of %s', (text, unit, dimension) => {
    expect(figuresOf(text)).toMatchObject([{ unit, dimension }]);
  });

  it('are given in the characters of the text', () => {
    expect(figuresOf('提供15.4萬個單位、佔地3畝')).toMatchObject([
      { value: 154000, unit: '個' },
      { value: 3, unit: '畝' },
    ]);
  });

  it('六大 and 十大 count 个', () => {
    expect(read('打造六大特色产业园，办好十大民生实事')).toEqual(['六大 = 6 个', '十大 = 10 个']);
  });

  it('an index has none', () => {
    expect(read('制造业PMI为50.8')).toEqual(['50.8 = 50.8']);
  });
});

describe('tables', () => {
  const cell = (text: string, headers: { rowHeader?: string; columnHeader?: string; tableUnit?: string }) =>
    recognise({ text, blocks: [{ kind: 'tableCell', start: 0, end: text.length, ...headers }] }).figures.map(
      ({ value, unit }) => [value, unit],
    );

  it('take the unit from the header of the column, the row, or the table', () => {
    expect(cell('48685', { rowHeader: '河口镇', columnHeader: '产值（万元）' })).toEqual([[486850000, '元']]);
    expect(cell('5509.5', { rowHeader: '地区生产总值（亿元）', columnHeader: '2020年' })).toEqual([
      [550950000000, '元'],
    ]);
    expect(cell('412.35', { rowHeader: '增加值', columnHeader: '累计', tableUnit: '亿元，%' })).toEqual([
      [41235000000, '元'],
    ]);
    expect(cell('-2.7', { rowHeader: '河口镇', columnHeader: '增速（%）' })).toEqual([[-2.7, '%']]);
    expect(cell('6.5', { rowHeader: '生产总值（亿元）', columnHeader: '年均增长' })).toEqual([[6.5, '%']]);
    expect(cell('3', { rowHeader: '河口镇', columnHeader: '排名' })).toEqual([[3, '位']]);
  });

  it('take the unit from a column of units', () => {
    const text = '万吨\n65.08';
    const row = { kind: 'tableCell' as const, rowHeader: '粮食产量' };
    const { figures } = recognise({
      text,
      blocks: [
        { ...row, start: 0, end: 2, columnHeader: '单位' },
        { ...row, start: 3, end: 8, columnHeader: '产量' },
      ],
    });
    expect(figures).toMatchObject([{ value: 650800, unit: '吨' }]);
  });

  it('leave numbers alone that name a row, a year or nothing known', () => {
    expect(cell('7', { rowHeader: '河口镇', columnHeader: '序号' })).toEqual([]);
    expect(cell('2023', { rowHeader: '河口镇', columnHeader: '建成' })).toEqual([]);
    expect(cell('7', {})).toEqual([]);
  });
});

describe('figures carry', () => {
  it('the exact words of the text and a reason', () => {
    const text = '　全年完成投资 57.8 亿元。';
    const [figure] = figuresOf(text);
    expect(figure?.text).toBe('57.8 亿元');
    expect(text.slice(figure?.start, figure?.end)).toBe(figure?.text);
    expect(figure?.reason).toContain('quantity');
  });

  it('less confidence for a small count in Chinese numerals than for an amount', () => {
    const [count] = figuresOf('三个方面');
    const [amount] = figuresOf('3亿元');
    expect(count?.confidence).toBeLessThan(amount?.confidence as number);
  });
});
