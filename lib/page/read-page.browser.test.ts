import { Readability } from '@mozilla/readability';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import copied from '../../tests/pages/01b_epaper_content_dup.html?raw';
import wechat from '../../tests/pages/06_wechat_raw.html?raw';
import hostile from '../../tests/pages/08_hostile.html?raw';
import { readPage } from './read-page.ts';

let frame: HTMLIFrameElement;

/** Opens a page in a frame of its own, as the browser parses and lays it out. Scripts do not run. */
async function open(html: string): Promise<Document> {
  frame.sandbox.add('allow-same-origin');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = html;
  await loaded;
  return frame.contentDocument!;
}

function read(document: Document, address: string) {
  const reading = readPage(document, { address, Readability });
  if (reading.kind !== 'article') throw new Error(reading.reason);
  return reading;
}

beforeEach(() => {
  frame = document.createElement('iframe');
  document.body.append(frame);
});

afterEach(() => frame.remove());

describe('readPage in a browser', () => {
  const long = '地区生产总值力争突破1600亿元，年均增长6.5%左右，规上工业总产值突破1800亿元。';

  it('drops a copy that only a style sheet hides, wherever it stands', async () => {
    const page = await open(
      `<html><head><title>新闻</title><style>.for-print{display:none}</style></head><body><h1>工业新城</h1><div><div class="for-print"><p>${long}甲</p><p>${long}丙</p></div><div><p>${long}甲</p><p>${long}乙</p></div></div></body></html>`,
    );
    const { article } = read(page, '');
    expect(article.text).toContain('乙');
    expect(article.text).not.toContain('丙');
    expect(article.text.split('甲')).toHaveLength(2);
  });

  it('reads the e-paper in quirks mode and leads to its live nodes', async () => {
    const page = await open(copied);
    const before = page.documentElement.outerHTML;
    const { article, map } = read(page, 'http://dzb.jmrb.com:8090/jmrb/html/2025-12/19/content_790001.htm');
    expect(article.headline).toBe('岗安区力争五年再造一个工业新城');
    for (const { start, end } of article.blocks) {
      const range = map.toRange(start, end);
      expect(range.toString()).toBe(article.text.slice(start, end));
      expect(range.startContainer.ownerDocument).toBe(page);
    }
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('reads a WeChat body that is still hidden, with its date', async () => {
    const { article } = read(await open(wechat), 'https://mp.weixin.qq.com/s/AbCd');
    expect(article.date).toBe('2025-12-18');
    expect(article.text).toContain('新开工亿元以上产业项目260个');
    expect(article.text).not.toContain('在看');
  });

  it('reads br paragraphs with split numbers', async () => {
    const { article, map } = read(await open(hostile), '');
    const at = article.text.indexOf('1,236.5亿元');
    expect(
      map
        .toRange(at, at + 9)
        .toString()
        .replace(/\u200b/g, ''),
    ).toBe('1,236.5亿元');
  });

  it('sees what display: contents shows and what visibility brings back', async () => {
    const page = await open(
      `<html><head><style>.x{display:contents}.h{visibility:hidden}.s{visibility:visible}</style></head><body><div class="x"><p>${long}一</p><div class="h"><p>${long}二</p></div><p>${long}三</p></div></body></html>`,
    );
    const { article } = read(page, '');
    expect(article.text).toContain('一');
    expect(article.text).toContain('三');
    expect(article.text).not.toContain('二');
  });
});

describe('a form whose inputs bear the names of properties', () => {
  const prose = '地区生产总值力争突破1600亿元，年均增长6.5%左右，规上工业总产值突破1800亿元。';

  it.each([
    'getAttribute',
    'nextSibling',
    'parentNode',
    'parentElement',
    'firstChild',
    'nodeType',
    'localName',
    'contains',
    'id',
  ])('%s neither stops nor loops the reading', async (name) => {
    const page = await open(
      `<html><head><title>新城</title></head><body><div><p>${prose}甲</p><form><p>${prose}乙</p><input name="${name}"></form><p>${prose}丙</p></div></body></html>`,
    );
    const { article, map } = read(page, '');
    expect(article.text).toContain('甲');
    expect(map.container.ownerDocument).toBe(page);
  });
});
