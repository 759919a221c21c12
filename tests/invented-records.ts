import type { ArticleRecord, FactRecord } from '../lib/database/records.ts';

/** A collected fact as the reader makes it, for tests of views: 到2030年,全区地区生产总值力争突破1600亿元. */
export function inventFactRecord(changes: Partial<FactRecord> = {}): FactRecord {
  const sentence = '到2030年,全区地区生产总值力争突破1600亿元。';
  return {
    id: 'fact-1',
    article: 'article-1',
    sentence,
    passage: { exact: '1600亿元', prefix: '', suffix: '', start: 20, end: 26, block: 0, occurrence: 0 },
    review: 'found',
    correction: null,
    tags: [],
    modifiedAt: '2026-01-01T00:00:00.000Z',
    fact: {
      start: 20,
      end: 26,
      text: '1600亿元',
      value: 160_000_000_000,
      unit: '元',
      dimension: 'money:CNY',
      qualifier: 'min',
      indicator: '地区生产总值',
      indicatorId: 'gdp',
      measure: 'level',
      status: 'target',
      period: '2030',
      subject: '岗安区',
      confidence: 0.9,
      evidence: [
        { field: 'status', rule: 'aim', start: 16, end: 18, text: '力争' },
        { field: 'period', rule: 'clause', start: 1, end: 6, text: '2030年' },
      ],
    },
    ...changes,
  };
}

/** A kept article of one paragraph, for tests of exports; read on the day of its date, at 8 o'clock. */
export function inventArticleRecord(text: string): ArticleRecord {
  const address = 'http://news.example.cn/a/1';
  const at = '2025-10-21T08:00:00.000Z';
  return {
    id: 'a1',
    addresses: [address],
    host: 'news.example.cn',
    article: {
      address,
      canonicalAddress: null,
      kicker: null,
      headline: '云溪县前三季度稳中有进',
      subtitle: null,
      byline: null,
      contributors: [],
      date: '2025-10-21',
      source: '云溪日报',
      edition: null,
      text,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    },
    firstReadAt: at,
    readAt: at,
  };
}
