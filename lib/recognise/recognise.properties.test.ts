import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockText } from '../text/article.ts';
import { readPlainText } from '../text/plain-text.ts';
import { CONSTRUCTS } from './construct-table.ts';
import type { Figure } from './figure.ts';
import { recognise } from './recognise.ts';

const paragraph = (text: string): BlockText => ({
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
});
const figuresOf = (text: string): Figure[] => recognise(paragraph(text)).figures;

/** Pieces that fit together in good and in bad ways. */
const piece = fc.constantFrom(
  ...'0 5 12 2023 1,000 7.5 . , 一 二 三 十 百 千 万 亿 两 几 数 多 余 来 成 半 点 分之 百分之 第 前 年 月 日 号 % 元 亿元 个 家 名 位 级 期 届 次 大 强 亩 公顷 至 到 - — ~ ( ) （ ） “ ” 《 》 ** 不少于 超 约 以上 以内 左右 今年 去年 十四五 期间 截至 近 未来 PM2.5 G240 5G 翻 番 倍 一体化 万达广场 。 ， 、 : / + < b > 億 畝'.split(
    ' ',
  ),
  ' ',
  '\n',
  '\u200b',
  '\ud800',
  '\udc00',
);
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('every construct', () => {
  it('names all that it can begin with, go on with, and have after its numeral', () => {
    const isDigit = (character: string | undefined) => /^\d$/.test(character ?? '');
    fc.assert(
      fc.property(anyText, (text) => {
        for (const construct of CONSTRUCTS) {
          const starts = new Set(construct.starts);
          const after = construct.afterDigits ?? construct.afterNumeral;
          for (let at = 0; at < text.length; at++) {
            const isInside = isDigit(text[at]) && isDigit(text[at - 1]);
            if (isInside || !starts.has(text[at] as string) || construct.read(text, at).length === 0)
              continue;
            if (construct.seconds) expect([...construct.seconds]).toContain(text[at + 1]);
            const run = /^\d{1,5}(?!\d)/.exec(text.slice(at))?.[0].length;
            if (after && run && text[at + run] !== undefined) expect([...after]).toContain(text[at + run]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('on any text', () => {
  it('figures and times lie inside the text, quote it, and are ordered and disjoint', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, plain) => {
        const { figures, times } = recognise(plain ? { text, blocks: readPlainText(text) } : paragraph(text));
        const spans = [...figures, ...times].sort((a, b) => a.start - b.start);
        for (const list of [figures, times, spans]) {
          let last = 0;
          for (const span of list) {
            expect(span.start).toBeGreaterThanOrEqual(last);
            expect(span.end).toBeGreaterThan(span.start);
            expect(text.slice(span.start, span.end)).toBe(span.text);
            last = span.end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        }
        for (const comparator of figures.flatMap((figure) => figure.comparators)) {
          expect(text.slice(comparator.start, comparator.end)).toBe(comparator.text);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('values are finite numbers, and ranges rise', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { value, confidence } of figuresOf(text)) {
          const [low, high] = Array.isArray(value) ? value : [value, Number.POSITIVE_INFINITY];
          expect(Number.isFinite(low)).toBe(true);
          expect(high).toBeGreaterThan(low);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('months and days of times are months and days', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { from, to } of recognise(paragraph(text)).times) {
          for (const point of [from, to]) {
            expect(point?.month ?? 1).toBeGreaterThanOrEqual(1);
            expect(point?.month ?? 1).toBeLessThanOrEqual(12);
            expect(point?.day ?? 1).toBeLessThanOrEqual(31);
          }
        }
      }),
    );
  });

  it('blocks that lie about the text do no harm', () => {
    const offset = fc.integer({ min: -5, max: 80 });
    fc.assert(
      fc.property(anyText, fc.array(fc.tuple(offset, offset), { maxLength: 4 }), (text, ranges) => {
        const blocks = ranges.map(([start, end]) => ({ kind: 'paragraph' as const, start, end }));
        for (const figure of recognise({ text, blocks }).figures) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
        }
      }),
    );
  });
});

const HAN = '零一二三四五六七八九';

/** A whole number below 10^16 in Chinese numerals, as it is written in news (十二, 一百零五, 三万二千). */
function inHan(value: bigint): string {
  if (value >= 100_000_000n)
    return join(inHan(value / 100_000_000n), '亿', value % 100_000_000n, 10_000_000n);
  if (value >= 10_000n) return join(inHan(value / 10_000n), '万', value % 10_000n, 1000n);
  const digits = [...value.toString()].map(Number);
  let written = '';
  digits.forEach((digit, i) => {
    const unit = ['', '十', '百', '千'][digits.length - 1 - i] as string;
    if (digit > 0) written += HAN[digit] + unit;
    else if (written !== '' && !written.endsWith('零') && digits.slice(i).some((rest) => rest > 0))
      written += '零';
  });
  return written.startsWith('一十') ? written.slice(1) : written;
}

function join(high: string, unit: string, rest: bigint, full: bigint): string {
  if (rest === 0n) return high + unit;
  const low = inHan(rest);
  const spelled = low.startsWith('十') ? `一${low}` : low;
  return high + unit + (rest < full ? '零' : '') + spelled;
}

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
const wholes = fc.oneof(fc.integer({ min: 2, max: 9999 }), fc.integer({ min: 2, max: 9_999_999_999 }));

describe('a numeral reads back to its value', () => {
  it('in Arabic digits, grouped, in full width, with any fraction', () => {
    fc.assert(
      fc.property(
        wholes,
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom('元', '家', '亩', '%', '公里'),
        (whole, part, unit) => {
          const fraction = String(part).replace(/0+$/, '');
          const expected = Number(`${whole}.${fraction}`);
          for (const written of [`${whole}.${fraction}`, `${grouped(whole)}.${fraction}`]) {
            expect(figuresOf(`共计${written}${unit}。`).map(({ value }) => value)).toEqual([expected]);
            expect(figuresOf(`共计${wide(written)}${unit}。`).map(({ value }) => value)).toEqual([expected]);
          }
        },
      ),
    );
  });

  it('in Chinese numerals', () => {
    fc.assert(
      fc.property(wholes, (whole) => {
        expect(figuresOf(`共计${inHan(BigInt(whole))}吨。`).map(({ value }) => value)).toEqual([whole]);
      }),
      { numRuns: 500 },
    );
  });

  it('with every magnitude, exactly', () => {
    const magnitude = fc.constantFrom(
      ['百', 2],
      ['千', 3],
      ['万', 4],
      ['百万', 6],
      ['千万', 7],
      ['亿', 8],
      ['万亿', 12],
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 0, max: 4 }),
        magnitude,
        (digits, scale, [word, exponent]) => {
          const text = scale === 0 ? String(digits) : (digits / 10 ** scale).toFixed(scale);
          const [figure] = figuresOf(`投资${text}${word}元`);
          expect(figure?.value).toBe(Number(`${digits}e${(exponent as number) - scale}`));
          expect(figure?.unit).toBe('元');
        },
      ),
    );
  });

  it('in ranges that borrow their magnitude', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 400 }),
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom('-', '—', '~', '至', '到'),
        (low, more, mark) => {
          expect(figuresOf(`投资${low}${mark}${low + more}亿元`).map(({ value }) => value)).toEqual([
            [low * 1e8, (low + more) * 1e8],
          ]);
        },
      ),
    );
  });
});

describe('what a reader does not see changes nothing', () => {
  const sentences = [
    ['全市', '完成投资', '57.8', '亿元', '，增长', '7.5', '%', '以上', '，新增企业', '706', '家', '。'],
    ['总量', '居全省', '第', '42', '位', '，建成高标准农田', '266.67', '公顷', '（', '4000', '亩', '）'],
    ['接待游客', '超', '350', '万', '人次', '，占', '九成', '，用地', '20', '-', '100', '亩'],
  ];
  const noise = fc.constantFrom('', '', '\u200b', '\ufeff', '**', '<b>', '</b>');
  const summary = (figures: Figure[]) =>
    figures.map(({ value, unit, qualifier, equivalent, ordinal }) => ({
      value,
      unit,
      qualifier,
      equivalent,
      ordinal,
    }));

  it('zero-width characters, bold marks and tags between the parts of a figure', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.array(noise, { minLength: 14, maxLength: 14 }),
        (parts, between) => {
          const noisy = parts.map((part, i) => between[i] + part).join('');
          expect(summary(figuresOf(noisy))).toEqual(summary(figuresOf(parts.join(''))));
        },
      ),
    );
  });

  it('white space beside digits, and full width', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.constantFrom(' ', '\u00a0', '\u3000', '\u2009'),
        (parts, space) => {
          const plain = summary(figuresOf(parts.join('')));
          const spaced = parts.map((part) => (/^[\d.]+$/.test(part) ? space + part + space : part)).join('');
          expect(summary(figuresOf(spaced))).toEqual(plain);
          expect(summary(figuresOf(wide(parts.join(''))))).toEqual(plain);
        },
      ),
    );
  });

  it('a soft line break anywhere inside the sentence', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.nat({ max: 11 }), (parts, at) => {
        const broken = `${parts.slice(0, at).join('')}\n\n${parts.slice(at).join('')}`;
        expect(summary(figuresOf(broken))).toEqual(summary(figuresOf(parts.join(''))));
      }),
    );
  });
});
