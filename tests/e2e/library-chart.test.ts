import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LibraryPage, openLibrary } from './library-page.ts';

const LONG = 300_000;
const AIMS: [year: number, reached: string, aim: string][] = [
  [2022, '4.1%', '6%—7%'],
  [2023, '5.2%', '6.5%左右'],
  [2024, '5.9%', '7.5%以上'],
];

let library: LibraryPage;
beforeAll(async () => {
  library = await openLibrary();
  await library.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await library.importFiles(
    AIMS.map(([year, reached, aim]) => ({
      name: `${year}.txt`,
      content: `岗安区${year}年经济运行情况\n${year + 1}年1月20日\n\n岗安日报讯 ${year}年，岗安区地区生产总值增长${reached}。会议提出，${year + 1}年岗安区地区生产总值增长${aim}。\n`,
    })),
  );
  await library.open('#ledger');
  await library.page.locator('tbody tr', { hasText: '地区生产总值' }).first().click();
  await library.page.locator('.detail svg g[role=img]').first().waitFor();
}, LONG);
afterAll(() => library?.close());

const clipboard = (type: string): Promise<number[]> =>
  library.page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    const blob = await item?.getType(wanted);
    return blob ? [...new Uint8Array(await blob.arrayBuffer())] : [];
  }, type);

describe('the chart of an indicator', () => {
  it(
    'draws results solid, targets hollow, a range as a bar, 以上 as an arrow, 左右 with dashes',
    async () => {
      const marks = library.page.locator('.detail svg g[role=img]');
      const drawn = await marks.evaluateAll((groups) =>
        groups.map((group) => ({
          words: group.getAttribute('aria-label'),
          shapes: [...group.querySelectorAll('circle, rect, path')].map(({ tagName }) => tagName).join(' '),
          solid: group.querySelector('circle, rect')?.getAttribute('fill') === 'var(--actual)',
        })),
      );
      const find = (words: string) => drawn.find((mark) => mark.words?.includes(words));
      expect(drawn.filter(({ words }) => words?.includes('实绩')).map(({ solid }) => solid)).toEqual([
        true,
        true,
        true,
      ]);
      expect(drawn.filter(({ words, solid }) => words?.includes('目标') && solid)).toEqual([]);
      expect(find('2023 目标 6–7%')?.shapes).toBe('rect');
      expect(find('2024 目标 ≈ 6.5%')?.shapes).toBe('path circle');
      expect(find('2025 目标 ≥ 7.5%')?.shapes).toBe('path circle');
    },
    LONG,
  );

  it(
    'is read mark by mark with the keys, and as a table',
    async () => {
      const { page } = library;
      const marks = page.locator('.detail svg g[role=img]');
      await marks.first().focus();
      const seen: (string | null)[] = [];
      for (let at = 0; at < (await marks.count()); at += 1) {
        seen.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null));
        await page.keyboard.press('Tab');
      }
      expect(new Set(seen).size).toBe(6);
      await page.locator('.detail summary').click();
      const rows = await page.locator('.detail details tbody tr').allInnerTexts();
      expect(rows.map((row) => row.replace(/\s+/g, ' '))).toEqual([
        '2022 – 4.1% 无目标',
        '2023 6–7% 5.2% 未达',
        '2024 ≈ 6.5% 5.9% 未达',
        '2025 ≥ 7.5% – 待定',
      ]);
    },
    LONG,
  );

  it(
    'is copied as a drawing and as a picture that stand alone',
    async () => {
      const { page } = library;
      await page.getByRole('button', { name: '复制为 SVG' }).click();
      await page.getByText('图已复制').waitFor();
      const svg = Buffer.from(await clipboard('text/plain')).toString();
      expect(svg).toMatch(/^<svg [^>]*xmlns=/);
      expect(svg).not.toContain('var(--');
      await page.locator('.toast .plain').click();
      await page.getByRole('button', { name: '复制为 PNG' }).click();
      await page.getByText('图已复制').waitFor();
      const png = await clipboard('image/png');
      expect(png.slice(0, 4)).toEqual([0x89, 0x50, 0x4e, 0x47]);
      expect(png.length).toBeGreaterThan(5_000);
    },
    LONG,
  );
});
