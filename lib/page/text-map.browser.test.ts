import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { scanLines } from './scan-lines.ts';
import { createTextMap, type TextMap } from './text-map.ts';

function mapOf(html: string): TextMap {
  document.body.innerHTML = html;
  const { lines } = scanLines(document.body, { maxNodes: 10_000 });
  let text = '';
  const blocks = lines.map((line) => {
    if (text.length > 0) text += '\n';
    const start = text.length;
    text += line.text;
    return { block: { kind: 'paragraph' as const, start, end: text.length }, slices: line.slices };
  });
  return createTextMap(text, blocks);
}

/** Text of a range as the map would have it: no characters of no width, no white space. */
const bare = (text: string) => text.replace(/[\s\u200b]+/g, '');

afterEach(() => {
  document.body.replaceChildren();
});

describe('toRange', () => {
  it('covers a number that is split over nodes', () => {
    const map = mapOf(
      '<p>完成投资<b>57</b><b>.8</b><font color="red">亿元</font>，1,&#8203;236<wbr>.5亿元</p>',
    );
    const at = map.text.indexOf('57.8亿元');
    const range = map.toRange(at, at + '57.8亿元'.length);
    expect(range.toString()).toBe('57.8亿元');
    expect(range.startContainer).toBe(document.querySelector('b')!.firstChild);
    const long = map.text.indexOf('1,236.5亿元');
    expect(bare(map.toRange(long, long + 9).toString())).toBe('1,236.5亿元');
  });

  it('covers every stretch of any tree and comes back to it', () => {
    const piece = fc.constantFrom('目标', '57', '.8', '亿元', ' ', '\n', '&nbsp;', '　', '&#8203;');
    const inline = fc.tuple(fc.constantFrom('b', 'span', 'font', 'i'), fc.array(piece, { maxLength: 3 }));
    const part = fc.oneof(
      piece,
      fc.constantFrom('<br>', '<wbr>', '<!-- x -->'),
      inline.map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
    );
    const html = fc.array(fc.array(part, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(html, fc.nat(), fc.nat(), (paragraphs, a, b) => {
        const map = mapOf(paragraphs.map((parts) => `<p>${parts.join('')}</p>`).join('\n'));
        fc.pre(map.text.length > 0);
        const [start, end] = [a % map.text.length, b % (map.text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const range = map.toRange(start, end);
        const wanted = map.text.slice(start, end);
        expect(bare(range.toString())).toBe(bare(wanted));
        if (bare(wanted) === '') return;
        const back = map.fromRange(range)!;
        expect(bare(map.text.slice(back.start, back.end))).toBe(bare(wanted));
      }),
      { numRuns: 300 },
    );
  });

  it('stays inside a node that the page has shortened since', () => {
    const map = mapOf('<p>地区生产总值达到1200亿元</p>');
    (document.querySelector('p')!.firstChild as Text).data = '地区';
    expect(map.toRange(2, 14).toString()).toBe('');
    expect(map.toRange(0, 14).toString()).toBe('地区');
  });

  it('may be called without the map', () => {
    const { toRange } = mapOf('<p>目标</p>');
    expect(toRange(0, 2).toString()).toBe('目标');
  });
});

describe('fromRange', () => {
  it('takes the part of a selection that lies in the article', () => {
    const map = mapOf('<div><p>第一段</p><p>第二段</p></div>');
    const range = document.createRange();
    range.selectNodeContents(document.body);
    expect(map.fromRange(range)).toEqual({ start: 0, end: map.text.length });
    range.setStart(document.querySelectorAll('p')[1]!.firstChild!, 1);
    expect(map.fromRange(range)).toEqual({ start: 5, end: 7 });
  });

  it('is null for a selection that touches no text of the article', () => {
    const map = mapOf('<p>正文</p><p class="other"></p>');
    const other = document.querySelector('.other')!;
    other.textContent = '后来的话';
    const range = document.createRange();
    range.selectNodeContents(other);
    expect(map.fromRange(range)).toBeNull();
  });
});

describe('fromPoint', () => {
  it('takes positions between elements', () => {
    const map = mapOf('<p>目<b>标</b></p>');
    const paragraph = document.querySelector('p')!;
    expect(map.fromPoint(paragraph, 1)).toBe(1);
    expect(map.fromPoint(paragraph, 2)).toBe(2);
    expect(map.fromPoint(document.head, 0)).toBeNull();
  });
});

describe('container', () => {
  it('is the smallest element around the text', () => {
    const map = mapOf('<div id="all"><p>甲</p><section><p>乙</p></section></div><div></div>');
    expect(map.container.id).toBe('all');
  });
});
