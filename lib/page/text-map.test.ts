import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { scanLines } from './scan-lines.ts';
import { createTextMap } from './text-map.ts';

const piece = fc.constantFrom(
  '目标',
  '57',
  '.8',
  '亿元',
  ' ',
  '\n',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\ufeff',
  '％',
  '，',
  'a b',
);
const tag = fc.constantFrom('p', 'div', 'b', 'span', 'font', 'td', 'li', 'h2', 'a');
const html = fc.letrec<{ node: string; tree: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    piece,
    fc.constantFrom(
      '<br>',
      '<wbr>',
      '<!-- x -->',
      '<img src="a">',
      '<span style="display:none">藏</span>',
      '<script>码</script>',
    ),
    fc.tuple(tag, tie('tree')).map(([name, inner]) => `<${name}>${inner}</${name}>`),
  ),
  tree: fc.array(tie('node'), { maxLength: 6 }).map((nodes) => nodes.join('')),
})).tree;

function mapOf(source: string) {
  const { document } = parseHTML(`<html><body><div>${source}</div></body></html>`);
  const { lines } = scanLines(document as unknown as Document, { maxNodes: 10_000 });
  let text = '';
  const blocks = lines.map((line) => {
    if (text.length > 0) text += '\n';
    const start = text.length;
    text += line.text;
    return { block: { kind: 'paragraph' as const, start, end: text.length }, slices: line.slices };
  });
  return { document, lines, map: createTextMap(text, blocks) };
}

const visible = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, '');

describe('scanLines and the text map', () => {
  it('keep every visible character once, in order', () => {
    fc.assert(
      fc.property(html, (source) => {
        const { document, map } = mapOf(source);
        for (const element of [...document.querySelectorAll('script, [style]')]) element.remove();
        expect(visible(map.text)).toBe(visible(document.body.textContent ?? ''));
      }),
    );
  });

  it('lead from every character of a node to the same character of the text', () => {
    fc.assert(
      fc.property(html, (source) => {
        const { map } = mapOf(source);
        let last = -1;
        for (const node of map.nodes) {
          for (let at = 0; at < node.data.length; at += 1) {
            if (visible(node.data[at]!) === '') continue;
            const offset = map.fromPoint(node, at)!;
            expect(map.text[offset]).toBe(node.data[at]);
            expect(offset).toBeGreaterThan(last);
            last = offset;
          }
        }
      }),
    );
  });

  it('have no white space at the ends of lines and none of no width', () => {
    fc.assert(
      fc.property(html, (source) => {
        for (const { text, slices } of mapOf(source).lines) {
          expect(text).toBe(text.trim());
          expect(text).not.toMatch(/[\u200b\ufeff\n]/);
          for (const slice of slices) expect(slice.text.length).toBe(slice.end - slice.start);
        }
      }),
    );
  });
});

describe('a line', () => {
  const texts = (source: string) => mapOf(source).lines.map(({ text }) => text);

  it('joins a number that is split over elements, comments and characters of no width', () => {
    expect(texts('完成<b>57</b><b>.8</b><font>亿元</font>，1,&#8203;236<wbr>.5亿，1.<!-- x -->28万')).toEqual(
      ['完成57.8亿元，1,236.5亿，1.28万'],
    );
  });

  it('ends at <br>; a break of the source between Chinese characters leaves no space', () => {
    expect(texts('　　全市\n人民<br>\n　　GDP\ngrowth')).toEqual(['全市人民', 'GDP growth']);
  });

  it('leaves out arrows in symbol fonts', () => {
    expect(texts('<p><span style="font-family:webdings">3</span>上一版</p>')).toEqual(['上一版']);
  });

  it('keeps full-width digits and no-break spaces as they are', () => {
    expect(texts('<p>８．６公里 71&nbsp;亿</p>')).toEqual(['８．６公里 71\u00a0亿']);
  });
});
