import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { type DictionaryServer, openDictionaryServer } from './dictionary-server.ts';
import { type ExtensionBrowser, launchExtension } from './extension.ts';
import { inventFile, inventTerm } from './invented-dictionary.ts';
import { type Newspaper, openNewspaper } from './newspaper.ts';
import { openArticle } from './reader-page.ts';

const ARTICLES = [
  'http://dzb.jmrb.com:8080/jmrb/html/2025-12/19/content_751201.htm',
  'http://www.jmnews.com.cn/a/content/2026-01/22/content_2763001.htm',
];
const PICTURES = '.output/pictures/desk';

let newspaper: Newspaper;
let server: DictionaryServer;
let browser: ExtensionBrowser;
let desk: Page;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  newspaper = await openNewspaper();
  server = await openDictionaryServer();
  browser = await launchExtension({ build: 'chrome-mv3-test', switches: [newspaper.resolverRules] });
  for (const address of ARTICLES) await (await openArticle(browser, address)).close();
  desk = await browser.openPage('options.html#dictionaries');
  await desk.setViewportSize({ width: 1100, height: 900 });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await newspaper?.close();
});

/** Takes a picture in both colour schemes and expects axe to find nothing in either. */
async function inspect(name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme });
    await desk.screenshot({ path: `${PICTURES}/${name}-${colorScheme}.png`, fullPage: name !== 'terms' });
    expect(await findViolations(desk), `${name} ${colorScheme}`).toEqual([]);
  }
}

const go = (hash: string) => desk.evaluate((next) => location.assign(next), `#${hash}`);
const choose = (text: string) =>
  desk
    .locator('input[type=file]')
    .setInputFiles({ name: '云帆.json', mimeType: 'application/json', buffer: Buffer.from(text) });
const terms = (word: string) =>
  Array.from({ length: 24 }, (_, at) =>
    inventTerm(`t${at}`, `${word}${at}号工程`, `云帆市第${at}号工程,2025年启动。`),
  );

describe('the desk, in light and dark', () => {
  it('shows an offer, and a list with one dictionary that failed to update', async () => {
    server.publish(
      '/terms.json',
      inventFile(terms('航标'), { id: 'subscribed', title: '云帆市公开术语' }),
      '"1"',
    );
    await go('subscribe');
    await inspect('subscribe');
    await desk.getByLabel('词典的网址').fill(server.address('/terms.json'));
    await desk.getByRole('button', { name: '查看', exact: true }).click();
    await desk.getByRole('button', { name: '订阅', exact: true }).waitFor();
    await inspect('offer');
    await desk.getByRole('button', { name: '订阅', exact: true }).click();
    await desk.getByText('已订阅').waitFor();
    server.failWith(503);
    await go('dictionaries');
    await desk.getByRole('button', { name: '立即更新' }).click();
    await desk.getByText('上次更新没有成功').waitFor();
    await desk.getByRole('combobox', { name: '“指标”的颜色' }).selectOption('violet');
    await inspect('dictionaries');
    await desk.locator('.menu summary').first().click();
    await inspect('export');
    await desk.keyboard.press('Escape');
    await desk.getByRole('button', { name: '删除' }).click();
    await inspect('delete');
    await desk.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  });

  it('shows an import with its report, a conflict and the choices', async () => {
    await go('import');
    await desk.locator('input[type=file]').waitFor();
    await inspect('import');
    await choose(inventFile(terms('航标')));
    await desk.getByRole('button', { name: /建立词典/ }).click();
    await desk.getByText('已导入').waitFor();
    await inspect('import-done');
    await go('terms/e2e-list/t3');
    await desk.getByLabel('释义').fill('我改过的释义');
    await desk.getByRole('button', { name: '保存' }).click();
    await desk.getByText('已保存').waitFor();
    await go('import');
    const bad = { ...inventTerm('x', '甲'), definition: '<b>粗</b>' };
    const later = terms('航标').map((term, at) =>
      at < 6 ? { ...term, definition: `改为第${at}版的说法。` } : term,
    );
    await choose(inventFile([...later.slice(0, -1), bad, inventTerm('n', '新立工程')], { revision: 2 }));
    await desk.locator('.kind', { hasText: '冲突' }).waitFor();
    for (const kind of await desk.locator('.kind > summary').all())
      if ((await kind.innerText()).includes('修改')) await kind.click();
    await desk.locator('.import-items li').nth(3).waitFor();
    await inspect('import-plan');
  });

  it('shows terms, a term of a list and one of the reader, and nothing found', async () => {
    await go('terms');
    await desk.getByRole('searchbox').fill('工程');
    await desk.getByText(/共 \d+ 条/).waitFor();
    await desk.locator('.terms a').nth(2).click();
    await desk.getByRole('heading', { name: '您的改动' }).waitFor();
    await inspect('terms');
    await go('terms/e2e-list/t3');
    await desk.getByRole('heading', { name: '修改记录' }).waitFor();
    await inspect('term-edit');
    await desk.getByRole('searchbox').fill('没有这样的词');
    await desk.getByText('没有名称含').waitFor();
    await inspect('terms-none');
    await go('properties/e2e-list');
    await desk.getByLabel('许可').waitFor();
    await inspect('properties');
  });

  it('shows suggestions, statistics and the general settings', async () => {
    await go('suggestions');
    await desk.locator('.suggestion').first().waitFor();
    await inspect('suggestions');
    await go('statistics');
    await desk.locator('.meetings button').first().click();
    await desk.locator('.trend').waitFor();
    await inspect('statistics');
    await go('');
    await desk.getByRole('heading', { name: '网站' }).waitFor();
    await inspect('general');
  });

  it('shows the page of a subscribe link, and the desk in a narrow window', async () => {
    const link = 'https://dictionary.example.org/terms.json#shudu-dictionary';
    await desk.goto(`chrome-extension://${browser.id}/subscribe.html?address=${encodeURIComponent(link)}`);
    await desk.getByRole('button', { name: '查看', exact: true }).waitFor();
    await inspect('link');
    await desk.setViewportSize({ width: 420, height: 800 });
    for (const view of ['dictionaries', 'terms', 'suggestions']) {
      await desk.goto(`chrome-extension://${browser.id}/options.html#${view}`);
      await desk.locator('.dictionary, .terms li, .suggestion').first().waitFor();
      await inspect(`narrow-${view}`);
      const overflow = await desk.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, view).toBeLessThanOrEqual(0);
    }
    await desk.setViewportSize({ width: 1100, height: 900 });
  });

  it('shows what is missing and what failed', async () => {
    await go('properties/none');
    await desk.getByText('没有这本词典').waitFor();
    await inspect('properties-none');
    const broken = await browser.context.newPage();
    await broken.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('switched off', 'SecurityError');
      };
    });
    for (const view of ['dictionaries', 'terms', 'import']) {
      await broken.goto(`chrome-extension://${browser.id}/options.html#${view}`);
      await broken.getByRole('alert').filter({ hasText: '打不开本机数据库' }).waitFor();
    }
    await broken.close();
  });
});
