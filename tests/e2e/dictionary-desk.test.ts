import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from './extension.ts';
import { inventFile, inventTerm } from './invented-dictionary.ts';
import { openArticle, waitForMark, wordsOf } from './reader-page.ts';
import { withNewspaper } from './with-newspaper.ts';

const ARTICLE = 'http://dzb.jmrb.com:8080/jmrb/html/2025-12/19/content_751201.htm';

let browser: ExtensionBrowser;
let desk: Page;

withNewspaper('chrome-mv3-test', (opened) => {
  ({ browser } = opened);
});
beforeAll(async () => {
  const article = await openArticle(browser, ARTICLE);
  await article.close();
  desk = await browser.openPage('options.html#dictionaries');
});

const open = async (view: string): Promise<void> => {
  await desk.getByRole('link', { name: view, exact: true }).first().click();
};
const item = (title: string) => desk.locator('.dictionary', { hasText: title });
const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});
async function importFile(name: string, text: string): Promise<void> {
  await open('词典');
  await desk.getByRole('link', { name: '导入文件' }).click();
  await desk.locator('input[type=file]').setInputFiles(file(name, text));
}

describe('the desk of dictionaries', () => {
  it('lists what is kept, and exports it so that it can be read again', async () => {
    await item('江门日报常用术语').getByText('内置').waitFor();
    expect(await item('江门日报常用术语').innerText()).toMatch(/2,\d{3} 条术语/);
    for (const [button, start] of [
      ['JSON 文件', '{'],
      ['CSV 表格', '\ufeffid'],
      ['TBX-Basic', '<?xml'],
      ['SKOS', '{'],
      ['Excel 表格', 'PK'],
    ] as const) {
      await item('江门日报常用术语').getByText('导出', { exact: true }).click();
      const [download] = await Promise.all([
        desk.waitForEvent('download'),
        desk.getByRole('button', { name: button }).click(),
      ]);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text.startsWith(start), button).toBe(true);
      if (start !== 'PK') expect(text).toContain('百千万工程');
    }
  });

  it('shows before an import what is new and what is refused in which line, and takes it in at once', async () => {
    await importFile(
      '机构.csv',
      '术语,类别,释义\n灯塔办,organization,推进灯塔工厂的办公室\n甲,organization,太短\n云帆办,organization,\n',
    );
    await desk.getByText('未收 1 处').waitFor();
    expect(await desk.locator('.issues').innerText()).toMatch(/第 3 行[\s\S]*太短/);
    await desk.getByText('新增').click();
    await desk.locator('.import-items li').nth(1).waitFor();
    expect(await desk.locator('.import-items li').count()).toBe(2);
    await desk.getByRole('textbox', { name: '名称' }).fill('机构简称');
    await desk.getByRole('button', { name: '建立词典，收入 2 条' }).click();
    await desk.getByText('已导入《机构简称》').waitFor();
    await open('词典');
    await item('机构简称').getByText('2 条术语').waitFor();
  });

  it('merges a later file three ways, with the choice for each conflict, and takes it back', async () => {
    const first = [inventTerm('a', '甲类事项', '第一版'), inventTerm('b', '乙类事项', '第一版')];
    await importFile('云帆.json', inventFile(first));
    await desk.getByRole('button', { name: /建立词典/ }).click();
    await desk.getByRole('link', { name: '查看术语' }).click();
    await desk.getByRole('link', { name: /甲类事项/ }).click();
    await desk.getByLabel('释义').fill('我改的');
    await desk.getByRole('button', { name: '保存' }).click();
    await desk.getByText('已保存').waitFor();

    const second = [inventTerm('a', '甲类事项', '第二版'), inventTerm('c', '丙类事项', '新的')];
    const mergeSecond = async (): Promise<void> => {
      await importFile('云帆.json', inventFile(second, { revision: 2 }));
      for (const kind of ['冲突', '删除', '新增']) await desk.locator('.kind', { hasText: kind }).waitFor();
      const conflict = desk.locator('.kind', { hasText: '冲突' });
      expect(await conflict.locator('.versions').innerText()).toMatch(/我改的\s+第二版/);
      await conflict.getByRole('combobox', { name: '“甲类事项”怎么办' }).selectOption('theirs');
      await desk.getByRole('button', { name: /导入 3 处改动/ }).click();
      await desk.getByText('已导入《云帆市术语》').waitFor();
    };
    await mergeSecond();
    await desk.getByRole('button', { name: '撤销' }).click();
    await desk.getByText('已撤销').waitFor();
    await mergeSecond();
    await desk.getByRole('link', { name: '查看术语' }).click();
    await desk.getByText('共 2 条').waitFor();
    await desk.getByRole('link', { name: /甲类事项/ }).click();
    expect(await desk.getByLabel('释义').inputValue()).toBe('第二版');
    expect(await desk.locator('.history').innerText()).toMatch(/导入[\s\S]*云帆\.json[\s\S]*编辑/);
  });

  it('finds terms while typing, by alias and in the middle of a name', async () => {
    await open('术语');
    const search = desk.getByRole('searchbox', { name: '搜索术语' });
    await search.fill('类事');
    await desk.getByText('共 2 条').waitFor();
    await search.fill('丙类');
    await desk.getByText('共 1 条').waitFor();
    await desk.locator('.terms').getByText('新的').waitFor();
    await search.fill('没有这样的词');
    await desk.getByText('没有名称含“没有这样的词”的术语').waitFor();
  });

  it('adds, changes, deletes and brings back a term by keyboard, and says what is wrong', async () => {
    await open('术语');
    await desk.getByRole('link', { name: '新术语' }).press('Enter');
    await desk.getByLabel('名称', { exact: true }).fill('链');
    await desk.keyboard.press('Enter');
    await desk.locator('.issues').getByText('太短').waitFor();
    await desk.getByLabel('名称', { exact: true }).fill('帆船行动');
    await desk.getByLabel('别名').fill('百帆行动');
    await desk.getByRole('button', { name: '保存' }).press('Enter');
    await desk.getByRole('heading', { name: '帆船行动' }).waitFor();
    await desk.getByRole('button', { name: '删除术语' }).press('Enter');
    await desk.getByText('这条术语不在词典里').waitFor();
    await desk.getByRole('button', { name: '撤销' }).press('Enter');
    await desk.getByRole('heading', { name: '帆船行动' }).waitFor();
    expect(await desk.locator('.history li').count()).toBe(3);
    await desk.getByRole('searchbox').fill('百帆');
    await desk.getByText('又名百帆行动').waitFor();
  });

  it('mutes a term of the built-in dictionary without touching the dictionary', async () => {
    await open('术语');
    await desk.getByRole('searchbox').fill('地区生产总值');
    await desk.locator('.terms a').first().click();
    await desk.getByLabel('不标出这条术语').check();
    await desk.getByRole('button', { name: '保存' }).click();
    await desk.getByText('已保存').waitFor();
    const article = await openArticle(browser, ARTICLE);
    await waitForMark(article, 'term', '规上工业总产值');
    expect(await wordsOf(article, 'term')).not.toContain('地区生产总值');
    await desk.getByRole('button', { name: '撤销' }).click();
    await desk.getByText('已撤销').waitFor();
    await expect.poll(() => desk.getByLabel('不标出这条术语').isChecked()).toBe(false);
    await article.reload();
    await waitForMark(article, 'term', '地区生产总值');
    await article.close();
  });

  it('suggests terms of the collected article; one click adds one, and the page then marks it', async () => {
    await open('建议');
    const first = desk.locator('.suggestion').first();
    await first.waitFor();
    const label = await first.locator('strong').innerText();
    expect(await first.locator('.sentence').innerText()).toContain(label);
    await first.getByRole('button', { name: `加入词典：“${label}”` }).click();
    await desk.getByText(`“${label}”已加入我的词典`).waitFor();
    const article = await openArticle(browser, ARTICLE);
    await waitForMark(article, 'term', label);
    await article.close();
  });

  it('counts where and how often terms were met', async () => {
    await open('统计');
    const row = desk.locator('.meetings li').first();
    await row.getByRole('button').click();
    await row.getByRole('img', { name: '从 2025-12 到 2025-12，每月出现的次数' }).waitFor();
    expect(await row.locator('.places').innerText()).toContain('岗安区力争五年再造一个工业新城');
  });

  it('merges one dictionary into another, with a preview', async () => {
    await open('词典');
    await item('机构简称').getByRole('link', { name: '并入其他词典' }).click();
    await desk.getByLabel('导入到').selectOption({ label: '云帆市术语' });
    await desk.locator('.kind', { hasText: '新增' }).waitFor();
    await desk.getByRole('button', { name: '导入 2 处改动' }).click();
    await desk.getByText('已导入《云帆市术语》').waitFor();
    await desk.getByRole('link', { name: '查看术语' }).click();
    await desk.getByRole('link', { name: /灯塔办/ }).click();
    expect(await desk.locator('.history').innerText()).toMatch(/合并[\s\S]*机构简称/);
  });

  it('changes the order, and asks before a dictionary is deleted', async () => {
    await open('词典');
    const titles = () => desk.locator('.dictionary strong').allInnerTexts();
    await desk.locator('.dictionary').nth(2).waitFor();
    const before = await titles();
    await desk.getByRole('button', { name: `把《${before[1]}》上移` }).press('Enter');
    await desk.locator('.dictionary').first().getByText(before[1]!, { exact: true }).waitFor();
    expect((await titles()).slice(0, 2)).toEqual([before[1], before[0]]);
    await item('机构简称').getByRole('button', { name: '删除' }).click();
    await desk.getByRole('dialog').getByText('将删除《机构简称》的 2 条术语').waitFor();
    await desk.keyboard.press('Escape');
    expect(await titles()).toContain('机构简称');
    await item('机构简称').getByRole('button', { name: '删除' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: '删除词典' }).click();
    await item('机构简称').waitFor({ state: 'detached' });
  });
});
