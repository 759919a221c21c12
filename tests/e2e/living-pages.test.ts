import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from './extension.ts';
import type { Newspaper } from './newspaper.ts';
import { countMarks, highlightWords, openArticle, selectWords, waitForMark, wordsOf } from './reader-page.ts';
import { withNewspaper } from './with-newspaper.ts';
import { writeArticlePage } from './write-article-page.ts';

const at = (number: number) => `http://dzb.jmrb.com:8080/jmrb/html/2025-12/21/content_${number}.htm`;
const OPENING = '2025年岗安区完成工业投资203亿元,增长7.5%,比上年提高1.2个百分点。';
const MORE = '全区建成标准厂房73万平方米,新增就业岗位1200个,群众满意率稳步提高。';

let newspaper: Newspaper;
let browser: ExtensionBrowser;

withNewspaper('chrome-mv3-test', (opened) => {
  ({ newspaper, browser } = opened);
});

/** Each test has a headline of its own: the same article under two addresses is one article. */
let headline = '';
beforeEach(({ task }) => {
  headline = `岗安区工业投资增长${task.id.slice(-4)}`;
});

const pageOf = (head: string, paragraphs: string[], doctype?: string) =>
  writeArticlePage({ headline, paragraphs, head, doctype });

const toolbar = (page: Page) => page.locator('shudu-reader [role=toolbar]');
const card = (page: Page) => page.locator('shudu-reader [role=dialog]');

describe('pages that live', () => {
  it('keeps marks and notes when the page draws itself anew', async () => {
    newspaper.publish(at(1), pageOf('', [OPENING, MORE]));
    const page = await openArticle(browser, at(1));
    await highlightWords(page, '标准厂房');
    await page.evaluate(() => {
      const body = document.querySelector('#ozoom')!;
      body.innerHTML = body.innerHTML.replaceAll('<p>', '<p><span>').replaceAll('</p>', '</span></p>');
    });
    await waitForMark(page, 'yellow', '标准厂房');
    await waitForMark(page, 'actual', '203亿元');
    expect(await wordsOf(page, 'yellow')).toEqual(['标准厂房']);
    await page.close();
  });

  it('marks what is loaded later, and leaves what is marked alone', async () => {
    newspaper.publish(at(2), pageOf('', [OPENING, MORE]));
    const page = await openArticle(browser, at(2));
    await waitForMark(page, 'actual', '203亿元');
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = '一般公共预算收入61.3亿元,增长4.1%,税收占比72%,收入质量继续提高。';
      document.querySelector('#ozoom')!.append(paragraph);
    });
    await waitForMark(page, 'actual', '61.3亿元');
    expect((await wordsOf(page, 'actual')).filter((word) => word === '203亿元')).toHaveLength(1);
    await page.close();
  });

  it('works under a content security policy that allows nothing', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
    newspaper.publish(at(3), pageOf(policy, [OPENING, MORE]));
    const page = await openArticle(browser, at(3));
    await highlightWords(page, '就业岗位');
    await page.close();
  });

  it('keeps the page’s own highlights', async () => {
    newspaper.publish(at(4), pageOf('', [OPENING, MORE]));
    const page = await openArticle(browser, at(4));
    await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('#ozoom p')!);
      CSS.highlights.set('own', new Highlight(range));
    });
    const popup = await browser.openPage(`popup.html?tab=${await browser.tabIdOf(at(4))}`);
    await popup.getByRole('button', { name: '在此网站关闭' }).click();
    await page.waitForFunction(() => CSS.highlights.size === 1, null, { polling: 50 });
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['own']);
    await popup.reload();
    await popup.getByRole('button', { name: '在此网站开启' }).click();
    await popup.close();
    await page.close();
  });

  it('works in quirks mode beside a script that adds methods to everything', async () => {
    const prototype = `<script>
      for (const type of [Array, Element, String, Function]) type.prototype.each = type.prototype.extend = function () { return this };
      Array.prototype.toJSON = function () { return 'prototype.js' };
      document.getElementsByClassName = () => [];
    </script>`;
    newspaper.publish(at(5), pageOf(prototype, [OPENING, MORE], ''));
    const page = await openArticle(browser, at(5));
    expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
    await highlightWords(page, '群众满意率');
    expect((await countMarks(page)).actual).toBeGreaterThan(3);
    await page.close();
  });

  it('says of a figure that was changed that it was edited, and keeps the note there only when the reader accepts', async () => {
    newspaper.publish(at(6), pageOf('', [OPENING, MORE]));
    const page = await openArticle(browser, at(6));
    await selectWords(page, '增长7.5%');
    await toolbar(page).getByRole('button', { name: '黄色' }).click();
    await waitForMark(page, 'yellow', '增长7.5%');
    newspaper.publish(at(6), pageOf('', [OPENING.replace('7.5%', '7.6%'), MORE]));
    await page.reload();
    await waitForMark(page, 'yellow', '增长7.6%');
    const panel = await browser.openPage(`sidepanel.html?tab=${await browser.tabIdOf(at(6))}`);
    await panel.getByText('原文有改动').waitFor();
    await panel.getByText(/公布的数据变了：7.5%\s*→\s*7.6%/).waitFor();
    expect(await panel.locator('del').innerText()).toContain('7.5');
    expect(await panel.locator('ins').innerText()).toContain('7.6');
    await panel.getByRole('button', { name: '接受改动' }).click();
    await panel.getByText('原文有改动').waitFor({ state: 'detached' });
    await panel.close();
    await page.close();
  });

  it('never paints a note whose words are gone; the panel keeps it and puts it away', async () => {
    newspaper.publish(at(7), pageOf('', [OPENING, MORE]));
    const page = await openArticle(browser, at(7));
    await highlightWords(page, '新增就业岗位1200个');
    newspaper.publish(at(7), pageOf('', [OPENING, '各镇街还就明年的工作作了发言,会议由区长主持。']));
    await page.reload();
    await waitForMark(page, 'actual', '203亿元');
    expect(await wordsOf(page, 'yellow')).toEqual([]);
    const panel = await browser.openPage(`sidepanel.html?tab=${await browser.tabIdOf(at(7))}`);
    await panel.getByText('原文已删去').waitFor();
    const library = await browser.openPage('library.html#articles');
    await library.getByText(headline).first().click();
    await library.getByText('需要您决定的批注').waitFor();
    await library.close();
    await panel.getByRole('button', { name: '收起' }).click();
    await panel.getByText('原文已删去').waitFor({ state: 'detached' });
    await panel.close();
    await page.close();
  });

  it('is walked by keyboard alone: annotate, edit, tag, undo, redo', async () => {
    newspaper.publish(at(8), pageOf('', [OPENING, MORE]));
    const page = await openArticle(browser, at(8));
    const tab = await browser.tabIdOf(at(8));
    const helper = await browser.openPage('options.html');
    const command = (name: string) =>
      helper.evaluate(
        ([id, data]) =>
          chrome.tabs.sendMessage(id as number, { id: 1, type: 'runCommand', data, timestamp: Date.now() }),
        [tab, name] as const,
      );
    await page.bringToFront();
    await command('next-mark');
    await card(page).waitFor();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('shudu-reader');
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const text = document.querySelectorAll('#ozoom p')[1]!.firstChild!;
      document.getSelection()!.setBaseAndExtent(text, 2, text, 3);
    });
    for (let step = 0; step < 3; step++) await page.keyboard.press('Shift+ArrowRight');
    await command('annotate');
    await card(page).getByLabel('笔记').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('要核');
    await page.keyboard.press('Tab');
    await page.keyboard.type('厂房');
    await page.keyboard.press('Enter');
    await card(page).getByText('批注已保存').waitFor();
    await command('undo');
    await card(page).getByText('已撤销').waitFor();
    await command('redo');
    await card(page).getByText('已重做').waitFor();
    await page.reload();
    await waitForMark(page, 'yellow', '建成标准');
    await helper.close();
    await page.close();
  });
});

declare const chrome: { tabs: { sendMessage(tab: number, message: unknown): Promise<unknown> } };
