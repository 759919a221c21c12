import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockText } from '../text/article.ts';
import { describePassage } from './describe-passage.ts';
import { findPassages } from './find-passages.ts';
import type { Passage, Placement } from './passage.ts';

const ARTICLE = [
  '前三季度工业运行平稳',
  '前三季度，全市规模以上工业增加值同比增长5.2%，增速比上半年提高0.3个百分点；工业投资同比增长11.7%。',
  '其中，江海区增长7.9%，连续5个月居全市首位；新会区增长6.3%，台山市受机组检修影响，增速回落至1.2%。',
  '下一步，我市将抓好120个重点工业项目建设，力争全年规模以上工业增加值增长5.5%左右。',
];

function join(blocks: readonly string[]): BlockText {
  let text = '';
  const spans = blocks.map((block) => {
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? block : `${text}\n${block}`;
    return { kind: 'paragraph' as const, start, end: start + block.length };
  });
  return { text, blocks: spans };
}

function quote(input: BlockText, words: string): Passage {
  const start = input.text.indexOf(words);
  return describePassage(input, start, start + words.length);
}

function findOne(input: BlockText, passage: Passage): Placement {
  return findPassages(input, [passage])[0]!;
}

/** The words at a placement; null where it has no place. */
function wordsAt(input: BlockText, placement: Placement): string | null {
  return 'start' in placement ? input.text.slice(placement.start, placement.end) : null;
}

function blocksOf(text: string): BlockText {
  return join(text.split('\n'));
}

const article = join(ARTICLE);

describe('findPassages', () => {
  it('finds a passage where it was', () => {
    const passage = quote(article, '同比增长5.2%');
    expect(findOne(article, passage)).toEqual({ outcome: 'found', start: passage.start, end: passage.end });
  });

  it('follows a passage that moved down', () => {
    const after = join(['编者按：本报今起推出系列报道。', ...ARTICLE]);
    const placement = findOne(after, quote(article, '江海区增长7.9%'));
    expect(placement.outcome).toBe('moved');
    expect(wordsAt(after, placement)).toBe('江海区增长7.9%');
  });

  it('reports an edited figure with its old and new words', () => {
    const after = join(ARTICLE.map((block) => block.replace('增长5.2%', '增长15.3%')));
    expect(findOne(after, quote(article, '5.2%'))).toMatchObject({
      outcome: 'edited',
      before: '5.2%',
      after: '15.3%',
    });
  });

  it('does not take a part of a longer figure for the figure', () => {
    const passage = quote(article, '1.2%');
    const after = join(ARTICLE.map((block) => block.replace('回落至1.2%', '回落至21.2%')));
    expect(findOne(after, passage)).toMatchObject({ outcome: 'edited', after: '21.2%' });
  });

  it('reads half and full width, other quotation marks and traditional characters as the same words', () => {
    const after = join([
      '前三季度工業運行平穩',
      '前三季度,全市規模以上工業增加值同比增長５．２％,增速比上半年提高0.3個百分點;工業投資同比增長11.7%.',
      ...ARTICLE.slice(2),
    ]);
    const placement = findOne(after, quote(article, '同比增长5.2%，增速'));
    expect(wordsAt(after, placement)).toBe('同比增長５．２％,增速');
    expect(placement.outcome).not.toBe('edited');
  });

  it('says gone when the sentence was deleted, though the same words stand elsewhere', () => {
    const after = join([ARTICLE[0]!, '本报讯', ...ARTICLE.slice(2)]);
    expect(findOne(after, quote(article, '规模以上工业增加值'))).toEqual({ outcome: 'gone' });
  });

  it('says gone when a near-copy in a list of links is all that is left', () => {
    const after = join([...ARTICLE.slice(2), '相关阅读', '上半年，全市规模以上工业增加值同比增长4.9%']);
    expect(findOne(after, quote(article, '全市规模以上工业增加值同比增长5.2%'))).toEqual({ outcome: 'gone' });
  });

  it('offers every place and chooses none where the passage came to stand twice', () => {
    const after = join(['导读', ...ARTICLE.slice(1), '往期回顾', ...ARTICLE.slice(1)]);
    const placement = findOne(after, quote(article, '连续5个月居全市首位'));
    expect(placement.outcome).toBe('ambiguous');
    const words = placement.outcome === 'ambiguous' ? placement.candidates : [];
    expect(words.map(({ start, end }) => after.text.slice(start, end))).toEqual([
      '连续5个月居全市首位',
      '连续5个月居全市首位',
    ]);
  });

  it('does not slide to the next of several equal rows when one row is gone', () => {
    const rows = ['增长', '增长', '增长', '增长', '增长', '增长', '增长', '增长'];
    const before = join(rows);
    const passage = describePassage(before, 12, 14);
    expect('start' in findOne(join(rows.slice(1)), passage)).toBe(false);
  });

  it('finds words that were imported without surroundings only if they are long enough and stand once', () => {
    const bare = { prefix: '', suffix: '', start: 0, block: 0, occurrence: 0 };
    const long = { ...bare, exact: '增速比上半年提高0.3个百分点', end: 16 };
    const often = { ...bare, exact: '规模以上工业增加值', end: 9 };
    const short = { ...bare, exact: '新会区', end: 3 };
    const at = article.text.indexOf('新会区');
    const [first, second, third] = findPassages(article, [long, often, short]) as [
      Placement,
      Placement,
      Placement,
    ];
    expect(wordsAt(article, first)).toBe(long.exact);
    expect(second.outcome).toBe('ambiguous');
    expect(third).toEqual({ outcome: 'ambiguous', candidates: [{ start: at, end: at + 3 }] });
  });
});

describe('findPassages, in an article that says the same thing twice', () => {
  const same = '全会强调，要深入实施制造业当家战略，持续优化营商环境，奋力推动全区高质量发展走在前列。';
  const blocks = [
    '区委全会昨日召开，审议通过工作报告。',
    same,
    '会议听取了讨论情况的汇报，并就下一阶段工作作出部署。',
    '与会人员分组讨论了报告，一致表示要抓好落实。',
    same,
    '全会由区委常委会主持，部分基层代表列席会议。',
  ];
  const before = join(blocks);
  const second = before.text.lastIndexOf('优化营商环境');
  const passage = describePassage(before, second, second + 6);

  it('follows the one that was marked while the row stays as it was', () => {
    const after = join(['编者按：本报今起推出系列报道。', ...blocks]);
    const placement = findOne(after, passage);
    expect(placement).toMatchObject({ outcome: 'moved', start: after.text.lastIndexOf('优化营商环境') });
  });

  it('does not jump to the other one when one is gone', () => {
    for (const gone of [1, 4]) {
      const after = join(blocks.filter((_, at) => at !== gone));
      const placement = findOne(after, passage);
      const allowed = gone === 1 ? after.text.lastIndexOf('优化营商环境') : null;
      if ('start' in placement) expect(placement.start).toBe(allowed);
    }
  });

  it('sees that the marked one was edited though the other still stands', () => {
    const after = join(
      blocks.map((block, at) => (at === 4 ? block.replace('优化营商环境', '优化创新环境') : block)),
    );
    expect(findOne(after, passage)).toMatchObject({ outcome: 'edited', after: '优化创新环境' });
  });

  it('chooses none of two that nothing tells apart when the page was put in another order', () => {
    const twice = [...blocks.slice(0, 3), ...blocks.slice(0, 3)];
    const old = join(twice);
    const at = old.text.lastIndexOf('优化营商环境');
    const after = join([...twice.slice(3), '广告', '本版责任编辑', ...twice.slice(0, 3)]);
    expect(findOne(after, describePassage(old, at, at + 6)).outcome).toBe('ambiguous');
  });
});

describe('findPassages, on texts made to be slow', () => {
  const one = '一'.repeat(200_000);

  it.each([
    ['one repeated character', one, one],
    ['two that take turns', '一二'.repeat(100_000), '二一'.repeat(100_000)],
    ['one character off at the end', `${one}二`, `${one}三`],
    ['figures only', '5.2%'.repeat(50_000), '5.3%'.repeat(50_000)],
  ])('ends with an answer for every passage: %s', (_name, before, after) => {
    const old = blocksOf(before);
    const spans = [2, 40, 120, 5_000, 100_000].map((length) => describePassage(old, 50_000, 50_000 + length));
    const placements = findPassages(blocksOf(after), [...spans, ...spans, ...spans]);
    expect(placements).toHaveLength(15);
    for (const placement of findPassages(old, spans)) expect(placement.outcome).toBe('found');
  });
});

const han = fc.constantFrom(...'全市前三季度工业增长同比下降投资亿元，。；%0123456789.　 “”\n项目建设完成');
const anyText = fc.array(han, { minLength: 1, maxLength: 400 }).map((units) => units.join(''));
const anyUnicode = fc.string({ unit: 'binary', minLength: 1, maxLength: 120 });

/** A text of distinct characters, so that every passage of it is unique. */
const distinct = fc
  .uniqueArray(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 120, maxLength: 400 })
  .filter((codes) => new Set(codes).size === codes.length)
  .map((codes) => String.fromCharCode(...codes));

const place = fc.tuple(fc.nat(), fc.nat());

describe('findPassages, for any text', () => {
  it('finds any passage of an unchanged text at its place', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyUnicode), place, (text, [first, second]) => {
        const input = blocksOf(text);
        const passage = describePassage(input, first % (text.length + 1), second % (text.length + 1));
        fc.pre(passage.exact !== '');
        expect(findOne(input, passage)).toEqual({ outcome: 'found', start: passage.start, end: passage.end });
      }),
    );
  });

  it('keeps the very words of a passage when something is put in above', () => {
    fc.assert(
      fc.property(
        distinct,
        place,
        fc.constantFrom('编者按', '本网站已支持无障碍浏览，点击此处'),
        (text, [at, size], note) => {
          const start = at % (text.length - 40);
          const input = blocksOf(text);
          const passage = describePassage(input, start, start + 1 + (size % 39));
          const after = blocksOf(`${note}\n${text}`);
          expect(wordsAt(after, findOne(after, passage))).toBe(passage.exact);
        },
      ),
    );
  });

  it('never finds a passage whose words are gone with their surroundings', () => {
    fc.assert(
      fc.property(distinct, place, (text, [at, size]) => {
        const start = 40 + (at % (text.length - 80));
        const end = start + 1 + (size % 39);
        const passage = describePassage(blocksOf(text), start, end);
        const after = blocksOf(text.slice(0, start - 32) + text.slice(end + 32));
        expect('start' in findOne(after, passage)).toBe(false);
      }),
    );
  });

  it('never finds a passage whose words alone were cut out', () => {
    fc.assert(
      fc.property(distinct, place, (text, [at, size]) => {
        const start = 40 + (at % (text.length - 80));
        const end = start + 1 + (size % 39);
        const passage = describePassage(blocksOf(text), start, end);
        const after = blocksOf(text.slice(0, start) + text.slice(end));
        expect(findOne(after, passage)).toEqual({ outcome: 'gone' });
      }),
    );
  });

  it('answers every passage with spans inside the text and never throws, whatever the passage says', () => {
    const wild = fc.record({
      exact: fc.oneof(anyText, anyUnicode, fc.constant('')),
      prefix: fc.oneof(anyText, fc.constant('')),
      suffix: fc.oneof(anyUnicode, fc.constant('')),
      start: fc.integer(),
      end: fc.integer(),
      block: fc.integer(),
      occurrence: fc.integer(),
      occurrences: fc.option(fc.nat(), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.oneof(anyText, anyUnicode, fc.constant('')),
        fc.array(wild, { maxLength: 5 }),
        (text, passages) => {
          const placements = findPassages(blocksOf(text), passages);
          expect(placements).toHaveLength(passages.length);
          for (const placement of placements) {
            const spans =
              placement.outcome === 'ambiguous'
                ? placement.candidates
                : 'start' in placement
                  ? [placement]
                  : [];
            for (const { start, end } of spans) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
            }
          }
        },
      ),
    );
  });
});
