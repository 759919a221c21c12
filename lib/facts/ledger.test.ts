import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainText } from '../text/plain-text.ts';
import type { Fact } from './fact.ts';
import { type LedgerFact, makeLedger, normalisePeriod } from './ledger.ts';
import { expressInUnit, quantityOf } from './ledger-quantity.ts';
import { readFacts } from './read-facts.ts';

let made = 0;

function invent(fact: Partial<Fact>, about: Partial<LedgerFact> = {}): LedgerFact {
  made += 1;
  return {
    id: `fact${made}`,
    article: 'article1',
    date: '2026-01-20',
    indicatorId: null,
    fact: {
      start: 0,
      end: 4,
      text: '',
      value: 6,
      unit: '%',
      dimension: 'ratio',
      qualifier: 'exact',
      indicator: '地区生产总值',
      indicatorId: null,
      measure: 'growth',
      status: 'actual',
      period: '2025',
      subject: '云溪县',
      confidence: 0.9,
      evidence: [],
      ...fact,
    },
    ...about,
  };
}

const target = (fact: Partial<Fact>, about?: Partial<LedgerFact>) =>
  invent({ status: 'target', ...fact }, { date: '2025-01-15', article: 'plan', ...about });
const money = { unit: '元', dimension: 'money:CNY', measure: 'level' } as const;
const area = { indicator: '高标准农田', dimension: 'area', measure: 'increment' } as const;

const verdictOf = (...facts: LedgerFact[]) => {
  const lines = makeLedger(facts);
  expect(lines).toHaveLength(1);
  return [lines[0]!.verdict, lines[0]!.reason];
};

describe('makeLedger', () => {
  it('holds a target of one article against the result of another', () => {
    const lines = makeLedger([target({ value: 7.5 }), invent({ value: 6.9 }, { article: 'report' })]);
    expect(lines).toMatchObject([
      {
        indicator: '地区生产总值',
        subject: '云溪县',
        period: '2025',
        verdict: 'notMet',
        difference: { value: -0.6, unit: '百分点' },
      },
    ]);
    expect(lines[0]!.targets.map(({ article }) => article)).toEqual(['plan']);
    expect(lines[0]!.results.map(({ article }) => article)).toEqual(['report']);
  });

  it.each<[string, Partial<Fact>, Partial<Fact>, string]>([
    ['a floor reached', { value: 6, qualifier: 'min' }, { value: 6 }, 'met'],
    ['a floor missed', { value: 6, qualifier: 'min' }, { value: 5.9 }, 'notMet'],
    ['a ceiling kept', { value: 5.5, qualifier: 'max' }, { value: 5.2 }, 'met'],
    ['a ceiling broken', { value: 5.5, qualifier: 'max' }, { value: 5.6 }, 'notMet'],
    ['the lower end of a range reached', { value: [6, 7] }, { value: 6 }, 'met'],
    ['a range missed', { value: [6, 7] }, { value: 5.9 }, 'notMet'],
    ['a fall as large as asked', { value: 3, direction: 'down' }, { value: 3.2, direction: 'down' }, 'met'],
    ['a smaller fall', { value: 3, direction: 'down' }, { value: 2, direction: 'down' }, 'notMet'],
    ['a rise instead of a fall', { value: 3, direction: 'down' }, { value: 1 }, 'notMet'],
    ['a fall instead of a rise', { value: 3 }, { value: 1, direction: 'down' }, 'notMet'],
    [
      'a fall of at least so much',
      { value: 3, direction: 'down', qualifier: 'min' },
      { value: 3, direction: 'down' },
      'met',
    ],
    [
      'a better rank',
      { value: 10, unit: '', measure: 'rank' },
      { value: 8, unit: '', measure: 'rank' },
      'met',
    ],
    [
      'a worse rank',
      { value: 10, unit: '', measure: 'rank' },
      { value: 12, unit: '', measure: 'rank' },
      'notMet',
    ],
    ['something near an approximate target', { value: 6.5, qualifier: 'approx' }, { value: 6.4 }, 'open'],
    ['something far below it', { value: 6.5, qualifier: 'approx' }, { value: 5 }, 'notMet'],
    ['more than it', { value: 6.5, qualifier: 'approx' }, { value: 6.6 }, 'met'],
    ['an approximate result at the target', { value: 6 }, { value: 6, qualifier: 'approx' }, 'open'],
    ['more than something below the target', { value: 6 }, { value: 5, qualifier: 'min' }, 'open'],
    ['more than the target', { value: 6 }, { value: 6, qualifier: 'min' }, 'met'],
    ['less than something below the target', { value: 6 }, { value: 5, qualifier: 'max' }, 'notMet'],
  ])('judges %s', (_, aimed, reached, verdict) => {
    expect(verdictOf(target(aimed), invent(reached))[0]).toBe(verdict);
  });

  it('takes a plain target of a burden for a ceiling', () => {
    const rate = { indicator: '城镇登记失业率', measure: 'level', value: 3 } as const;
    expect(verdictOf(target(rate), invent({ ...rate, value: 2.4 }))[0]).toBe('met');
    expect(verdictOf(target(rate), invent({ ...rate, value: 3.4 }))[0]).toBe('notMet');
  });

  it('says open without a result and without a period', () => {
    expect(verdictOf(target({}))).toEqual(['open', 'noResult']);
    expect(verdictOf(target({ period: null }))).toEqual(['open', 'noPeriod']);
    expect(verdictOf(invent({}))).toEqual(['noTarget', 'noTarget']);
  });

  it('says contradicted where results, or the verdicts on two targets, disagree', () => {
    expect(verdictOf(target({ value: 5 }), invent({ value: 5.9 }), invent({ value: 5.7 }))).toEqual([
      'contradicted',
      'results',
    ]);
    expect(verdictOf(target({ value: 6 }), target({ value: 5.5 }), invent({ value: 5.8 }))).toEqual([
      'contradicted',
      'targets',
    ]);
  });

  it('takes a value and the same rounded for one', () => {
    const exact = { ...money, value: 117_260_000_000, text: '1172.6亿元' };
    const rounded = { ...money, value: 117_300_000_000, text: '1173亿元' };
    const other = { ...money, value: 117_400_000_000, text: '1174亿元' };
    const aim = target({ ...money, value: 110_000_000_000 });
    expect(verdictOf(aim, invent(exact), invent(rounded))[0]).toBe('met');
    expect(verdictOf(aim, invent(exact), invent(other))[0]).toBe('contradicted');
  });

  it('compares units of one dimension exactly, and no others', () => {
    const aim = target({ ...area, value: 2, unit: '公顷' });
    expect(verdictOf(aim, invent({ ...area, value: 30, unit: '亩' }))[0]).toBe('met');
    expect(verdictOf(aim, invent({ ...area, value: 29.9, unit: '亩' }))[0]).toBe('notMet');
    const dollars = invent({ ...money, value: 9, unit: '美元', dimension: 'money:USD' });
    expect(makeLedger([target({ ...money, value: 6 }), dollars])).toHaveLength(2);
    const growth = invent({ value: 6 });
    expect(makeLedger([target({ ...money, value: 6 }), growth])).toHaveLength(2);
  });

  it('brings the entries of a line into one unit', () => {
    const [line] = makeLedger([
      target({ ...area, value: 2, unit: '公顷' }),
      invent({ ...area, value: 45, unit: '亩' }),
      invent({ ...area, value: 40, unit: '亩', period: '2024' }),
    ]).filter(({ period }) => period === '2025');
    expect(line).toMatchObject({
      unit: '亩',
      targets: [{ low: 30, high: 30 }],
      results: [{ low: 45 }],
      difference: { value: 15, unit: '亩' },
    });
  });

  it('meets by official indicator, not by other words, subject or period', () => {
    const gdp = { indicatorId: 'gdp' };
    const named = invent({ indicator: '经济增速', measure: 'level' }, { indicatorId: 'gdp-growth-rate' });
    expect(makeLedger([target({ indicator: 'GDP' }, gdp), named])).toMatchObject([
      { indicator: '地区生产总值', measure: 'growth', verdict: 'met' },
    ]);
    const others = [{ indicator: '工业投资' }, { subject: '岗安区' }, { period: '2024' }];
    for (const other of others) expect(makeLedger([target({}), invent(other)])).toHaveLength(2);
  });

  it('lets facts without a subject meet only in one article', () => {
    const nobody = { subject: null };
    expect(makeLedger([target(nobody), invent(nobody)])).toHaveLength(2);
    expect(verdictOf(target(nobody), invent(nobody, { article: 'plan' }))[0]).toBe('met');
  });

  it('leaves out what cannot be a line', () => {
    const facts = [
      { indicator: null },
      { status: 'unclear' },
      { equivalent: true },
      { period: null },
    ] as const;
    expect(makeLedger(facts.map((fact) => invent(fact)))).toEqual([]);
  });

  it('puts the newest source first and measures the difference by it', () => {
    const [line] = makeLedger([
      target({ value: 6 }, { date: '2025-01-10', id: 'old' }),
      target({ value: 5 }, { date: '2025-07-10', id: 'new' }),
      invent({ value: 6.5 }),
    ]);
    expect(line!.targets.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(line!.difference).toEqual({ value: 1.5, unit: '百分点' });
    expect(line!.verdict).toBe('met');
  });

  it('never depends on the order of the facts', () => {
    const fact = fc.record({
      value: fc.integer({ min: 1, max: 9 }),
      status: fc.constantFrom('target', 'actual'),
      period: fc.constantFrom('2024', '2025'),
      qualifier: fc.constantFrom('exact', 'min', 'max', 'approx'),
    });
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 8 }), (given) => {
        const facts = given.map((one, at) => invent(one as Partial<Fact>, { id: `f${at}` }));
        expect(makeLedger([...facts].reverse())).toEqual(makeLedger(facts));
      }),
    );
  });
});

describe('what is added, and what there is', () => {
  it.each([
    '2025年，云溪县计划招聘教师3000名。2025年末，云溪县共有教师2.1万名。',
    '2025年，云溪县计划新增公共停车位3000个。2025年末，云溪县共有公共停车位2.1万个。',
    '2025年，云溪县计划新建学校5所。2025年末，云溪县共有学校61所。',
    '2025年，云溪县力争社会消费品零售总额增长6%。2025年，云溪县社会消费品零售总额61亿元。',
  ])('never stand on one line: %s', (text) => {
    const facts = readFacts({ text, blocks: readPlainText(text), date: '2025-01-15' });
    const lines = makeLedger(
      facts.map((fact, at) =>
        invent(fact, { id: `f${at}`, article: 'report', indicatorId: fact.indicatorId }),
      ),
    );
    expect(lines).toHaveLength(2);
    for (const { targets, results } of lines) expect(targets.length * results.length).toBe(0);
  });
});

describe('quantities', () => {
  it('are exact in any unit of their dimension', () => {
    expect(expressInUnit(quantityOf(15, '亩'), '公顷')).toBe(1);
    expect(expressInUnit(quantityOf(1, '公顷'), '亩')).toBe(15);
    expect(expressInUnit(quantityOf(0.1, '%'), '‰')).toBe(1);
    expect(expressInUnit(quantityOf(5, '张/千人'), '张/千人')).toBe(5);
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
        const rounded = Number(value.toPrecision(12));
        expect(expressInUnit(quantityOf(rounded, '亩'), '亩')).toBeCloseTo(rounded, 9);
      }),
    );
  });
});

describe('normalisePeriod', () => {
  it('writes whole years as years', () => {
    expect(normalisePeriod('2025-01/2025-12')).toBe('2025');
    expect(normalisePeriod('2025-01-01/2025-12-31')).toBe('2025');
    expect(normalisePeriod('2021/2025')).toBe('2021/2025');
    expect(normalisePeriod('2025-01/2025-09')).toBe('2025-01/2025-09');
  });
});
