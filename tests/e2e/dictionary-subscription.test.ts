import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DictionaryServer, openDictionaryServer } from './dictionary-server.ts';
import { type ExtensionBrowser, launchExtension } from './extension.ts';
import { inventFile, inventTerm } from './invented-dictionary.ts';

let server: DictionaryServer;
let browser: ExtensionBrowser;
let desk: Page;

beforeAll(async () => {
  server = await openDictionaryServer();
  browser = await launchExtension({ build: 'chrome-mv3-test', switches: [] });
  desk = await browser.openPage('options.html#subscribe');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const terms = (word: string) =>
  Array.from({ length: 30 }, (_, at) => inventTerm(`t${at}`, `${word}${at}号`, '释义'));
const item = () => desk.locator('.dictionary', { hasText: '云帆市术语' });
const look = async (address: string): Promise<void> => {
  await desk.getByLabel('词典的网址').fill(address);
  await desk.getByRole('button', { name: '查看', exact: true }).click();
};

describe('a subscription', () => {
  it('is refused where the address gives a page, nothing, or a list without licence', async () => {
    server.publish('/page.json', '<!doctype html><p>404</p>', '"p"');
    server.publish('/free.json', inventFile(terms('航标'), { license: undefined }), '"f"');
    await look(server.address('/page.json'));
    await desk.getByText('得到的是网页').waitFor();
    await look(server.address('/missing.json'));
    await desk.getByText('网站没有给出文件').waitFor();
    await look(server.address('/free.json'));
    await desk.getByText('没有注明许可').waitFor();
    await look('javascript:alert(1)');
    await desk.getByText('不接受').or(desk.getByText('只接受 https')).waitFor();
  });

  it('shows host, licence, count and twenty terms, and keeps the list only after consent', async () => {
    server.publish('/terms.json', inventFile(terms('航标')), '"1"');
    await look(server.address('/terms.json'));
    await desk.getByRole('heading', { name: '云帆市术语' }).waitFor();
    const offer = await desk.locator('section').innerText();
    expect(offer).toContain(new URL(server.address('/')).host);
    expect(offer).toContain('CC-BY-4.0');
    expect(offer).toContain('30 条术语');
    expect(await desk.locator('.sample-terms li').count()).toBe(20);
    await desk.getByRole('button', { name: '订阅', exact: true }).click();
    await desk.getByText('已订阅《云帆市术语》').waitFor();
    const alarm = await (await browser.worker()).evaluate(() => chrome.alarms.get('subscriptions'));
    expect(alarm?.scheduledTime).toBeGreaterThan(0);
  });

  it('asks with the entity tag, takes a newer revision, and keeps the old one when the server fails', async () => {
    await desk.getByRole('link', { name: '词典', exact: true }).click();
    await item().getByRole('button', { name: '立即更新' }).click();
    await expect.poll(() => server.requests.at(-1)?.etag).toBe('"1"');
    server.failWith(503);
    await item().getByRole('button', { name: '立即更新' }).click();
    await item().getByText('上次更新没有成功').waitFor();
    expect(await item().innerText()).toContain('第 1 版');
    server.failWith(200);
    server.publish('/terms.json', inventFile(terms('灯桩'), { revision: 2 }), '"2"');
    await item().getByRole('button', { name: '立即更新' }).click();
    await item().getByText('第 2 版').waitFor();
    expect(await item().getByText('上次更新没有成功').count()).toBe(0);
    server.publish('/terms.json', inventFile(terms('旧版'), { revision: 1 }), '"0"');
    await item().getByRole('button', { name: '立即更新' }).click();
    await item().getByText('比现有的旧').waitFor();
    expect(await item().innerText()).toContain('第 2 版');
    await item().getByRole('button', { name: '换成网站上的旧版' }).click();
    await item().getByText('第 1 版').waitFor();
  });

  it('can be held at its revision, and is then not asked for by itself', async () => {
    await item().getByRole('button', { name: '固定版本' }).click();
    await item().getByText('已固定在这一版').waitFor();
    await expect
      .poll(async () => (await browser.worker()).evaluate(() => chrome.alarms.get('subscriptions')))
      .toBeUndefined();
  });

  it('from a link never points into a private network', async () => {
    const address = encodeURIComponent('https://192.168.1.1/terms.json#shudu-dictionary');
    const page = await browser.openPage(`subscribe.html?address=${address}`);
    expect(await page.getByLabel('词典的网址').inputValue()).toBe('https://192.168.1.1/terms.json');
    await page.getByRole('button', { name: '查看', exact: true }).click();
    await page.getByText('这个地址在内部网络里').waitFor();
    await page.close();
  });
});

declare const chrome: { alarms: { get(name: string): Promise<{ scheduledTime: number } | undefined> } };
