import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainText } from '../text/plain-text.ts';
import type { Fact } from './fact.ts';
import { readFacts } from './read-facts.ts';
import { vocabularyOf } from './vocabulary.ts';

function read(text: string, date: string | null = '2024-01-18'): Fact[] {
  return readFacts({ text, blocks: readPlainText(text), date });
}

function readParagraph(text: string): Fact[] {
  return readFacts({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }], date: '2024-01-18' });
}

function one(text: string, date?: string | null): Fact {
  const facts = read(text, date);
  expect(facts).toHaveLength(1);
  return facts[0] as Fact;
}

const CLAUSES = [
  '全年实现地区生产总值2835.6亿元',
  '增长4.2%',
  '力争规上工业企业突破750家',
  '建成5个公共监管仓和13家陈皮庄园',
  '工业投资、技改投资分别增长12.6%、9.3%',
  '到2025年建设高标准农田266.67公顷（4000亩）',
  '江门市蓬江区人民法院刑事审判庭现有干警11人',
  '2023年工作回顾',
  '下一步',
  '其中出口562.1亿元',
  '排名全国第9位',
  '“千万工程”',
];
const passage = fc
  .array(fc.tuple(fc.constantFrom(...CLAUSES), fc.constantFrom('，', '。', '；', '、', '\n', '\n\n')), {
    maxLength: 12,
  })
  .map((parts) => parts.flat().join(''));

describe('readFacts, for any text', () => {
  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text)));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'一百千万亿0123456789.%元个（）“”的占将，。、至增长\n*'), {
          maxLength: 80,
        }),
        (characters) => {
          read(characters.join(''));
        },
      ),
    );
  });

  it('quotes the text at its offsets, in facts and in evidence', () => {
    fc.assert(
      fc.property(passage, (text) => {
        for (const fact of read(text)) {
          expect(text.slice(fact.start, fact.end)).toBe(fact.text);
          for (const { start, end, text: words } of fact.evidence) expect(text.slice(start, end)).toBe(words);
        }
      }),
    );
  });

  it('copies indicators from the text', () => {
    fc.assert(
      fc.property(passage, (text) => {
        const bare = text.replace(/\s/g, '');
        for (const { indicator } of read(text)) if (indicator !== null) expect(bare).toContain(indicator);
      }),
    );
  });

  it('gives the same answers whatever white space and width the text is set in', () => {
    const meaning = (facts: Fact[]) =>
      facts.map(({ value, unit, indicator, measure, status, period, subject }) => ({
        value,
        unit,
        indicator,
        measure,
        status,
        period,
        subject,
      }));
    for (const text of [
      '2023年，新会区地区生产总值增长5.2%，规上工业企业增至706家。',
      '力争全年引入项目总投资额不少于500亿元，新增规上工业企业5家。',
      '完成历史遗留矿山生态修复25公顷（375亩）。',
    ]) {
      const spaced = text.replace(/(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])/g, ' ');
      const wide = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      const narrow = text.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')');
      const broken = text.replace('投资额', '投资\n额').replace('工业', '工\u200b业').replace('5', '**5**');
      for (const variant of [spaced, wide, narrow, broken])
        expect(meaning(readParagraph(variant))).toEqual(meaning(readParagraph(text)));
    }
  });
});

describe('indicator', () => {
  it.each([
    ['2023年，全区规上工业企业增至706家。', '规上工业企业'],
    ['建成10个海外调解站。', '海外调解站'],
    ['113个市重点项目集中开工。', '市重点项目'],
    ['5个村入选中国传统村落。', '中国传统村落'],
    ['力争全年引入亿元以上项目60个。', '亿元以上项目'],
    ['完成技改投入不少于80亿元。', '技改投入'],
    ['税收收入占一般公共预算收入的比重为77.6%。', '税收收入'],
    ['完成10亿元低效无效资产处置。', '低效无效资产处置'],
    ['全力冲刺千亿GDP强区。', 'GDP'],
    ['城镇新增就业4.3万人。', '城镇新增就业'],
  ])('%s is about %s', (text, indicator) => {
    const facts = read(text);
    expect(facts.at(-1)?.indicator).toBe(indicator);
  });

  it('gives each figure behind 分别 its own phrase, or all of them the shared one', () => {
    const own = read('工业投资、制造业投资、技改投资分别增长12.6%、14.1%、9.3%。');
    expect(own.map((fact) => fact.indicator)).toEqual(['工业投资', '制造业投资', '技改投资']);
    const shared = read('小学、初中平均班额分别为42.6人和46.1人。');
    expect(shared.map((fact) => fact.indicator)).toEqual(['平均班额', '平均班额']);
  });

  it('carries the phrase over to the growth and the bracket behind an amount', () => {
    const facts = read('地方一般公共预算收入40.2亿元，增长5%。建设高标准农田266.67公顷（4000亩）。');
    expect(facts.map((fact) => fact.indicator)).toEqual([
      '地方一般公共预算收入',
      '地方一般公共预算收入',
      '高标准农田',
      '高标准农田',
    ]);
    expect(facts[3]?.equivalent).toBe(true);
  });

  it('links aliases with one official indicator', () => {
    const ids = ['GDP', '地区生产总值', '生产总值'].map(
      (name) => one(`2023年，全市${name}达到900亿元。`).indicatorId,
    );
    expect(new Set(ids)).toEqual(new Set(['gdp']));
  });
});

describe('measure', () => {
  it.each([
    ['地区生产总值增长4%', 'growth', undefined],
    ['外贸进出口下降3.4%', 'growth', 'down'],
    ['新增规上工业企业5家', 'increment', undefined],
    ['规上工业企业增至706家', 'level', undefined],
    ['民生支出占一般公共预算支出的73%', 'share', undefined],
    ['群众满意率98%', 'share', undefined],
    ['城镇化率提高1.2个百分点', 'change', undefined],
    ['占比较上年回落0.8个百分点', 'change', 'down'],
  ] as const)('%s is %s %s', (text, measure, direction) => {
    const fact = one(`${text}。`);
    expect([fact.measure, fact.direction]).toEqual([measure, direction]);
  });
});

describe('status', () => {
  it.each([
    ['力争全年完成交通投资80亿元。', 'target'],
    ['全年完成交通投资74.4亿元，同比增长6%。', 'actual'],
    ['预计年产值40亿元以上。', 'target'],
    ['目前已建成充电桩300个。', 'actual'],
    ['到2027年，全市高新技术企业达到1500家。', 'target'],
    ['招商引资项目计划总投资560亿元。', 'actual'],
    ['超额完成年度任务，投资完成率128.8%。', 'actual'],
    ['增速比预期目标高0.5个百分点。', 'actual'],
  ])('%s is %s', (text, status) => {
    expect(read(text)[0]?.status).toBe(status);
  });

  it('comes from the heading where the words say nothing', () => {
    const text =
      '新会区政府工作报告摘登\n\n一、2023年工作回顾\n\n- 建成公共监管仓5个\n\n二、2024年工作安排\n\n- 建成公共监管仓8个\n';
    expect(read(text).map(({ status, period }) => [status, period])).toEqual([
      ['actual', '2023'],
      ['target', '2024'],
    ]);
  });

  it('tells the starting point of an aim from the aim', () => {
    const facts = read('今年要把规上工业企业从135家增加到160家。');
    expect(facts.map((fact) => fact.status)).toEqual(['actual', 'target']);
  });

  it('says which words it rests on', () => {
    const fact = one('力争全年完成交通投资80亿元。');
    expect(fact.evidence.find(({ field }) => field === 'status')).toMatchObject({
      rule: 'aim',
      text: '力争',
    });
  });
});

describe('period', () => {
  it.each([
    ['去年，新会区外贸出口增长3%。', '2023'],
    ['1—8月，新会区外贸出口增长3%。', '2024-01/2024-08'],
    ['2023年前三季度，新会区外贸出口增长3%。', '2023-01/2023-09'],
    ['到2025年，新会区外贸出口增长3%。', '2025'],
    ['“十四五”期间，新会区新建学校20所。', '2021/2025'],
    ['昨日，新会区签约项目20个。', '2024-01-17'],
    ['新会区外贸出口较2021年增长3%。', '2024'],
  ])('%s speaks of %s', (text, period) => {
    expect(read(text)[0]?.period).toBe(period);
  });

  it('is null where neither the text nor a date tells', () => {
    expect(one('新会区外贸出口增长3%。', null).period).toBeNull();
  });
});

describe('subject', () => {
  it.each([
    ['2023年，新会外贸出口增长3%。', '新会区'],
    ['2023年，江门市蓬江区外贸出口增长3%。', '蓬江区'],
    ['新会陈皮产值达190亿元。台山市外贸出口增长3%。', '台山市'],
    ['江门市蓬江区人民法院刑事审判庭现有干警11人。', '江门市蓬江区人民法院刑事审判庭'],
    ['推动崖门、双水向财政五亿元镇迈进。', '崖门镇、双水镇'],
    ['珠西新材料集聚区完善管理平台，新增规上工业企业5家。', '珠西新材料集聚区'],
  ])('%s is about %s', (text, subject) => {
    expect(read(text).at(-1)?.subject).toBe(subject);
  });

  it('gives each place of a list its own figure', () => {
    const facts = read('新会区签约6个、台山市签约4个，蓬江区、江海区各2个。');
    expect(facts.map((fact) => fact.subject)).toEqual(['新会区', '台山市', '蓬江区、江海区']);
  });

  it('reads 全市 as the place that the story is about', () => {
    const facts = read('开平市召开经济工作会议\n\n江门日报讯 1月17日，开平市召开会议。全市外贸出口增长3%。');
    expect(facts.at(-1)?.subject).toBe('开平市');
  });
});

describe('a table', () => {
  const text = [
    '新会区2024年主要经济指标完成情况',
    '',
    '各镇（街）规上工业总产值（单位：万元）',
    '镇（街）\t1—12月\t增速（%）\t占全区比重（%）',
    '会城街道\t4868500\t6.4\t25.1',
    '双水镇\t3216740\t9.1\t16.6',
  ].join('\n');

  it('is read by its headers and its caption', () => {
    const facts = readFacts({ text, blocks: readPlainText(text), date: '2025-02-14' });
    expect(
      facts.map(({ subject, indicator, measure, period }) => [subject, indicator, measure, period]),
    ).toEqual([
      ['会城街道', '规上工业总产值', 'level', '2024'],
      ['会城街道', '规上工业总产值', 'growth', '2024'],
      ['会城街道', '规上工业总产值', 'share', '2024'],
      ['双水镇', '规上工业总产值', 'level', '2024'],
      ['双水镇', '规上工业总产值', 'growth', '2024'],
      ['双水镇', '规上工业总产值', 'share', '2024'],
    ]);
  });
});

describe('a list', () => {
  it('takes its status from the line with a colon above it, and only so far', () => {
    const text =
      '绵阳市政府工作报告摘登\n\n今年，政府将办好民生大事：\n\n——新增公办学位1200个；\n\n——改造老旧小区65个。\n\n据统计，全市共有公办学校326所。\n';
    expect(read(text).map((fact) => fact.status)).toEqual(['target', 'target', 'actual']);
  });
});

describe('vocabulary', () => {
  it('adds indicators and places of dictionaries, and does not change those of the tables', () => {
    const vocabulary = vocabularyOf([
      {
        id: 'x1',
        prefLabel: '陈皮柑园亩数',
        altLabel: ['柑园亩数'],
        category: 'indicator',
        status: 'approved',
      },
      { id: 'x2', prefLabel: '云水谷创新城', altLabel: [], category: 'place', status: 'approved' },
      { id: 'x3', prefLabel: '地区生产总值', altLabel: [], category: 'indicator', status: 'approved' },
      { id: 'x4', prefLabel: '旧城区指数', altLabel: [], category: 'indicator', status: 'deprecated' },
    ]);
    const text = '2023年，云水谷创新城柑园亩数达到300亩，地区生产总值20亿元，旧城区指数为3个。';
    const facts = readFacts({ text, blocks: readPlainText(text), date: '2024-01-18' }, { vocabulary });
    expect(facts.map(({ indicatorId, subject }) => [indicatorId, subject]).slice(0, 2)).toEqual([
      ['x1', '云水谷创新城'],
      ['gdp', '云水谷创新城'],
    ]);
    expect(facts[2]?.indicatorId).toBeNull();
  });
});

describe('a hostile text', () => {
  it.each([
    [
      'a list of ten thousand figures',
      `增长${Array.from({ length: 10_000 }, (_, i) => `${i + 1}.5%`).join('、')}`,
    ],
    ['ten thousand clauses', `分别${Array.from({ length: 10_000 }, (_, i) => `${i + 1}亿元`).join('，')}`],
    ['open quotations', '5个“'.repeat(10_000)],
    ['one clause of scopes', '全市5个'.repeat(10_000)],
  ])('is read to its end: %s', (_, text) => {
    const facts = readFacts({
      text,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      date: '2024-01-18',
    });
    expect(facts.length).toBeGreaterThan(1000);
  });
});
