import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { classifyLines } from './block-kinds.ts';
import { scanLines } from './scan-lines.ts';

function kindsOf(body: string) {
  const { document } = parseHTML(`<html><body>${body}</body></html>`);
  const { lines } = scanLines(document as unknown as Document, { maxNodes: 10_000 });
  return classifyLines(lines);
}

const LONG = '<p>去年，全区外贸进出口总额412.7亿元，增长9.8%，其中出口306.2亿元，增长12.1%。</p>';

describe('classifyLines', () => {
  it.each([
    '银澜湾产业园建设现场。 周禾 摄',
    '工人在调试设备。沈南风摄',
    '渔民收获金鲳鱼。受访者供图',
    '游客在旧城区游览。（资料图片）',
    '遊客在舊城區遊覽。記者黎詠欣攝',
  ])('takes %s for a caption', (text) => {
    expect(kindsOf(`${LONG}<p>${text}</p>${LONG}`)[1]).toMatchObject({ kind: 'caption' });
  });

  it.each([
    '活动吸引了众多市民驻足拍摄',
    '全区新建高清摄像头3200个，实现主要路口全覆盖。',
    '《供图协议》今年起施行，涉及摄影师46名。',
  ])('leaves %s in the text', (text) => {
    expect(kindsOf(`${LONG}<p>${text}</p>${LONG}`)[1]).not.toMatchObject({ kind: 'caption' });
  });

  it('takes a line that repeats what a picture says for its caption', () => {
    expect(kindsOf(`<p><img src="a" alt="阮知秋"></p><p>阮知秋</p>${LONG}`)[0]).toEqual({ kind: 'caption' });
  });

  it('takes short lines between sentences for headings, with their number', () => {
    const kinds = kindsOf(
      `${LONG}<p>产业是硬支撑</p>${LONG}<p>一、工作回顾</p>${LONG}<h3>三大任务</h3>${LONG}<p><b>要办的实事</b></p><p>学位720个</p>`,
    );
    expect(kinds[1]).toEqual({ kind: 'heading', level: 2 });
    expect(kinds[3]).toEqual({ kind: 'heading', level: 2, marker: '一、' });
    expect(kinds[5]).toEqual({ kind: 'heading', level: 3 });
    expect(kinds[7]).toEqual({ kind: 'heading', level: 2 });
  });

  it('does not take the first line, a signature or a greeting for a heading', () => {
    const kinds = kindsOf(
      `<p>青峦县林业局</p>${LONG}<p>各位代表：</p>${LONG}<p>青峦县林业局</p><p>1月8日</p>`,
    );
    expect(kinds.filter(({ kind }) => kind === 'heading')).toEqual([]);
  });

  it('numbers the items of a list as the browser does', () => {
    const kinds = kindsOf(
      '<ol start="3"><li>整地。</li><li>栽植。</li></ol><ul><li>种苗。</li></ul><p>（二）投资增长5%。</p>',
    );
    expect(kinds.map(({ kind, marker }) => [kind, marker])).toEqual([
      ['listItem', '3.'],
      ['listItem', '4.'],
      ['listItem', '•'],
      ['paragraph', '（二）'],
    ]);
  });

  it('knows footnotes', () => {
    const kinds = kindsOf(
      `${LONG}<hr><p><a name="_ftn1"></a>[1]三项工程：指三个工程。</p><p>注：按可比价格计算。</p>`,
    );
    expect(kinds.slice(1).map(({ kind }) => kind)).toEqual(['footnote', 'footnote']);
  });
});
