import { describe, expect, it } from 'vitest';
import { readPlainText } from '../text/plain-text.ts';
import { readFacts } from './read-facts.ts';

describe('the direction of a change', () => {
  it.each([
    ['重污染天数同比减少8天', 'increment', 'down'],
    ['道路交通事故死亡人数较上年少了31人', 'increment', 'down'],
    ['全年减少贫困人口1.37万人', 'increment', 'down'],
    ['将同类产品价格拉低四成', 'growth', 'down'],
    ['增速比一季度回落1.2个百分点', 'change', 'down'],
    ['城镇化率低于全国3个百分点', 'change', undefined],
    ['降幅收窄6.1个百分点', 'change', undefined],
    ['固定资产投资增速回落到11.9%', 'growth', undefined],
    ['第一产业增加值241.08亿元', 'level', undefined],
    ['规上工业增加值突破千亿元', 'level', undefined],
    ['贷款余额比年初增加5亿元', 'increment', undefined],
  ])('%s is %s %s', (text, measure, direction) => {
    const facts = readFacts({ text, blocks: readPlainText(text), date: '2024-06-18' });
    expect(facts.map((fact) => [fact.measure, fact.direction])).toEqual([[measure, direction]]);
  });
});
