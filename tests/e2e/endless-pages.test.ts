import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from './extension.ts';
import type { Newspaper } from './newspaper.ts';
import { highlightWords, openArticle, POLLING, waitForMark, wordsOf } from './reader-page.ts';
import { withNewspaper } from './with-newspaper.ts';

const at = (number: number) => `http://dzb.jmrb.com:8080/jmrb/html/2025-12/25/content_${number}.htm`;
const OPENING = '2025年岗安区完成工业投资203亿元,增长7.5%,比上年提高1.2个百分点。';

let newspaper: Newspaper;
let browser: ExtensionBrowser;

withNewspaper('chrome-mv3-test', (opened) => {
  ({ newspaper, browser } = opened);
});

const bodyOf = (headline: string, paragraphs: readonly string[]) =>
  `<table><tr><td><table><tbody><tr><td><strong>${headline}</strong></td></tr></tbody></table>
   <div id="ozoom">${paragraphs.map((text) => `<p style="margin:2em 0">${text}</p>`).join('')}</div></td></tr></table>`;

const pageOf = (body: string, script: string) =>
  `<!doctype html><html><head><title>江门日报</title></head><body><main>${body}</main><script>${script}</script></body></html>`;

describe('pages that grow while they are read', () => {
  const more = (n: number) =>
    `第${n}批名单公布:大榕镇新建道路${n + 40}公里,修缮校舍${n * 3 + 200}间,安置群众${n * 7 + 300}户。`;
  // Five paragraphs more whenever the end of the page comes near, thirty in all.
  const script = `let count = 0;
    const more = ${more};
    addEventListener('scroll', () => {
      if (count >= 30 || innerHeight + scrollY < document.documentElement.scrollHeight - 200) return;
      for (let n = 0; n < 5; n++) {
        const paragraph = document.createElement('p');
        paragraph.style.margin = '2em 0';
        paragraph.textContent = more(++count);
        document.querySelector('#ozoom').append(paragraph);
      }
    });`;

  const scrollToEnd = (page: Page) =>
    page.waitForFunction(
      () => {
        scrollTo(0, document.documentElement.scrollHeight);
        return document.querySelectorAll('#ozoom p').length === 50;
      },
      null,
      POLLING,
    );

  it('are marked to their end, and a note far down comes back as soon as its words are there', async () => {
    const start = Array.from({ length: 20 }, (_, n) => `${OPENING.replace('203', String(203 + n))}`);
    newspaper.publish(at(1), pageOf(bodyOf('大榕镇实事名单', start), script));
    const page = await openArticle(browser, at(1));
    await scrollToEnd(page);
    await waitForMark(page, 'actual', '290间');
    await highlightWords(page, '安置群众510户');
    await page.reload();
    await waitForMark(page, 'actual', '203亿元');
    expect(await wordsOf(page, 'yellow')).toEqual([]);
    await scrollToEnd(page);
    await waitForMark(page, 'yellow', '安置群众510户');
    expect((await wordsOf(page, 'actual')).filter((word) => word === '203亿元')).toHaveLength(1);
    await page.close();
  });
});

describe('a site of a single page', () => {
  it('shows each article its own notes, going and coming back', async () => {
    const bodies = [
      bodyOf('岗安区工业投资增长', [OPENING, '区里要求用好工业用地,管好标准厂房,守住安全底线。']),
      bodyOf('大榕镇渔业丰收', [
        '大榕镇今年捕捞海产品18万吨,增长4.5%,渔民人均增收3200元。',
        '镇里正在修建渔港,管好渔船。',
      ]),
    ];
    const script = `const bodies = ${JSON.stringify(bodies)};
      const show = () => { document.querySelector('main').innerHTML = bodies[location.href.includes('_3.') ? 1 : 0]; };
      addEventListener('popstate', show);
      globalThis.go = (address) => { history.pushState(null, '', address); show(); };`;
    newspaper.publish(at(2), pageOf(bodies[0]!, script));
    const page = await openArticle(browser, at(2));
    await highlightWords(page, '标准厂房');
    await page.evaluate((address) => (globalThis as unknown as { go(to: string): void }).go(address), at(3));
    await waitForMark(page, 'actual', '18万吨');
    expect(await wordsOf(page, 'yellow')).toEqual([]);
    await highlightWords(page, '渔港');
    await page.goBack();
    await waitForMark(page, 'yellow', '标准厂房');
    expect(await wordsOf(page, 'yellow')).toEqual(['标准厂房']);
    await page.goForward();
    await waitForMark(page, 'yellow', '渔港');
    expect(await wordsOf(page, 'yellow')).toEqual(['渔港']);
    await page.close();
  });
});
