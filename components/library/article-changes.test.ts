import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventArticle } from '../../lib/database/invented-article.ts';
import { compareArticles, compareLists, compareWords } from './article-changes.ts';

const words = (kinds: string, before: string, after: string) =>
  compareWords(before, after)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

describe('compareArticles', () => {
  it('finds an edited figure, a paragraph that went and one that came', () => {
    const before = inventArticle([
      '导语不变。',
      '全年地区生产总值增长5.2%。',
      '这一段会被删去。',
      '结尾不变。',
    ]);
    const after = inventArticle(['导语不变。', '全年地区生产总值增长5.4%。', '结尾不变。', '责任编辑:周禾']);
    expect(compareArticles(before, after)).toEqual([
      { kind: 'same', count: 1 },
      {
        kind: 'edited',
        parts: [
          { kind: 'same', text: '全年地区生产总值增长5.' },
          { kind: 'removed', text: '2' },
          { kind: 'added', text: '4' },
          { kind: 'same', text: '%。' },
        ],
      },
      { kind: 'removed', text: '这一段会被删去。' },
      { kind: 'same', count: 1 },
      { kind: 'added', text: '责任编辑:周禾' },
    ]);
  });

  it('says nothing changed of equal texts', () => {
    const article = inventArticle(['一段。', '又一段。']);
    expect(compareArticles(article, article)).toEqual([{ kind: 'same', count: 2 }]);
  });
});

describe('compareWords and compareLists', () => {
  const text = fc.string({ unit: fc.constantFrom('江', '门', '5', '%', '。'), maxLength: 40 });

  it('give both texts back', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(words('same removed', before, after)).toBe(before);
        expect(words('same added', before, after)).toBe(after);
      }),
    );
  });

  it('stay quick for long texts without anything in common', () => {
    const steps = compareLists(Array(5000).fill('a'), Array(5000).fill('b'));
    expect(steps).toHaveLength(10_000);
  });
});
