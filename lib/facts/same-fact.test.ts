import { describe, expect, it } from 'vitest';
import { readPlainText } from '../text/plain-text.ts';
import { readFacts } from './read-facts.ts';
import { type FactOccurrence, groupSameFacts } from './same-fact.ts';

function occurrences(article: string, text: string, date = '2024-03-08'): FactOccurrence[] {
  return readFacts({ text, blocks: readPlainText(text), date }).map((fact) => ({ article, fact }));
}

describe('groupSameFacts', () => {
  it('takes a figure of the headline and the same figure of the text for one', () => {
    const given = occurrences(
      'a',
      '新会区2023年地区生产总值增长5.2%\n\n江门日报讯 2023年，新会区地区生产总值增长5.2%，固定资产投资增长3.1%。',
    );
    const groups = groupSameFacts(given);
    expect(groups.map(({ facts }) => facts[0]?.occurrences.length)).toEqual([2, 1]);
    expect(groups.some(({ conflict }) => conflict)).toBe(false);
  });

  it('takes a rounded figure for the same, and keeps the exact one as the best', () => {
    const given = [
      ...occurrences('a', '2023年，新会区固定资产投资217亿元。'),
      ...occurrences('b', '2023年，新会区固定资产投资217.3亿元。'),
    ];
    const [group] = groupSameFacts(given);
    expect(group?.facts).toHaveLength(1);
    expect(group?.facts[0]?.best.fact.value).toBe(21_730_000_000);
    expect(group?.conflict).toBe(false);
  });

  it('takes a bound and what it bounds for the same', () => {
    const given = [
      ...occurrences('a', '2023年，新会区固定资产投资超180亿元。'),
      ...occurrences('b', '2023年，新会区固定资产投资186.5亿元。'),
    ];
    expect(groupSameFacts(given)[0]?.facts).toHaveLength(1);
  });

  it('shows a differing value of the same indicator, subject and period as a conflict', () => {
    const given = [
      ...occurrences('a', '2023年，新会区固定资产投资增长3.5%。'),
      ...occurrences('b', '2023年，新会区固定资产投资增长5.3%。'),
    ];
    const [group] = groupSameFacts(given);
    expect(group?.conflict).toBe(true);
    expect(group?.facts.map(({ best }) => best.fact.value)).toEqual([3.5, 5.3]);
  });

  it('meets official indicators under their aliases, in units of one dimension', () => {
    const given = [
      ...occurrences('a', '2023年，新会区GDP达到1000亿元。'),
      ...occurrences('b', '2023年，新会区地区生产总值1000亿元。'),
    ];
    expect(groupSameFacts(given)).toHaveLength(1);
  });

  it('keeps apart what differs in period, place or status', () => {
    const given = [
      ...occurrences('a', '2023年，新会区固定资产投资增长3.5%。'),
      ...occurrences('a', '2022年，新会区固定资产投资增长3.5%。'),
      ...occurrences('a', '2023年，台山市固定资产投资增长3.5%。'),
      ...occurrences('a', '今年，新会区力争固定资产投资增长3.5%。'),
    ];
    expect(groupSameFacts(given)).toHaveLength(4);
  });
});
