import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { highlightName } from '../lib/page/highlights.ts';
import { type ExtensionBrowser, launchExtension } from '../tests/e2e/extension.ts';
import { openNewspaper } from '../tests/e2e/newspaper.ts';
import { ADDRESSES } from '../tests/pages/addresses.ts';
import { ensureBrowser } from './browser.ts';

const ARTICLE = Object.keys(ADDRESSES)[0]!;
const PICTURES = '.output/demo';

function build(): void {
  const { status } = spawnSync('npx', ['wxt', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The extension could not be built; the lines above say why.');
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens the card of the first target that is painted, as a reader would: by pointing at it. */
async function pointAtTarget(page: Page): Promise<void> {
  const box = await page.evaluate(
    (name) => {
      const [range] = [...(CSS.highlights.get(name) ?? [])];
      (range as Range | undefined)?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      return (range as Range | undefined)?.getBoundingClientRect().toJSON() as DOMRect | undefined;
    },
    highlightName('target', false),
  );
  if (!box) throw new Error('No target is marked on the demonstration article.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForSelector('shudu-reader', { state: 'attached' });
}

async function takePictures(browser: ExtensionBrowser, page: Page): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/page.png` });
  await pointAtTarget(page);
  await page.screenshot({ path: `${PICTURES}/card.png` });
  const tab = await browser.tabIdOf(ARTICLE);
  const popup = await browser.openPage(`popup.html?tab=${tab}`);
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.waitForSelector('.list li');
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme });
    await popup.screenshot({ path: `${PICTURES}/popup-${colorScheme}.png` });
  }
  const facts: Record<string, string>[] = [];
  for (const line of await popup.locator('.list li').all()) {
    const [figure, status, name, where] = await Promise.all(
      ['.figure', '.pill', '.name', '.where'].map((part) => line.locator(part).innerText()),
    );
    facts.push({ 性质: status!, 指标: name!, 数值: figure!, 主体与时间: where! });
  }
  console.table(facts);
  const library = await browser.openPage('library.html');
  await library.waitForSelector('main h1');
  await library.screenshot({ path: `${PICTURES}/library.png` });
  console.log(`Pictures of page, card, popup and library are in ${PICTURES}/.`);
}

async function main(): Promise<void> {
  ensureBrowser();
  build();
  const newspaper = await openNewspaper();
  const headless = !hasDisplay();
  const browser = await launchExtension({ switches: [newspaper.resolverRules], headless });
  try {
    const page = await browser.context.newPage();
    await page.goto(ARTICLE);
    await page.waitForFunction(() => CSS.highlights.size > 0);
    if (headless) await takePictures(browser, page);
    else {
      console.log('Close the browser to end the demonstration.');
      await browser.context.waitForEvent('close', { timeout: 0 });
    }
  } finally {
    await browser.close();
    await newspaper.close();
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
