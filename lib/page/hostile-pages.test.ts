import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { mayHoldArticle } from './may-hold-article.ts';
import { readPage } from './read-page.ts';

const PROSE = '今年一季度，全市地区生产总值达到1200亿元，同比增长5.6%，其中工业投资增长11.3%。';

function read(html: string) {
  const document = parseHTML(html).document as unknown as Document;
  mayHoldArticle(document, '');
  return readPage(document, { address: '', Readability });
}

describe('readPage on bad input', () => {
  it.each([
    ['nothing', ''],
    ['no markup', 'hello'],
    ['binary', '\0\u0001\u0002\u00ff'.repeat(1000)],
    ['no body', '<html></html>'],
    ['a frameset', '<html><frameset><frame src=a></frameset></html>'],
    ['unclosed tags', '<div><p>a<table><tr><td><b><i>'.repeat(500)],
    ['100,000 nodes', `<html><body>${'<div><span>字</span></div>'.repeat(50_000)}</body></html>`],
    ['5 MB of paragraphs', `<html><body>${`<p>${PROSE}</p>`.repeat(80_000)}</body></html>`],
  ])('says why %s is no article', (_, html) => {
    const reading = read(html);
    expect(reading.kind).toBe('none');
    expect(reading.kind !== 'article' && reading.reason).toMatch(/\S/);
  });

  it('reads an article below 10,000 elements', () => {
    for (const tag of ['div', 'b', 'font']) {
      const html = `<html><body>${`<${tag}>`.repeat(10_000)}<p>${PROSE.repeat(3)}</p></body></html>`;
      expect(read(html)).toMatchObject({ kind: 'article' });
    }
  });

  it('reads a text of 5 MB in one paragraph', () => {
    expect(read(`<html><body><p>${PROSE.repeat(60_000)}</p></body></html>`).kind).toBe('article');
  });

  it('takes markup in the text for text', () => {
    const reading = read(
      `<html><body><p>${PROSE.repeat(3)}&lt;script&gt;alert(1)&lt;/script&gt;</p></body></html>`,
    );
    expect(reading.kind === 'article' && reading.article.text).toContain('<script>alert(1)</script>');
  });

  it('does not read what scripts, styles and form fields say', () => {
    const reading = read(
      `<html><body><div id=ozoom><style>.a{color:red}</style><script>var a=1</script><p>${PROSE}</p><textarea>草稿</textarea></div></body></html>`,
    );
    expect(reading.kind === 'article' && reading.article.text).toBe(PROSE);
  });
});
