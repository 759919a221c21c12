import { browser } from 'wxt/browser';
import { getArticle } from '../../lib/database/articles.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { sendMessage } from '../../lib/messages/protocol.ts';

/** Lets every other tab that shows this article ask again, so that two windows show the same. */
export async function tellOtherTabs(db: ShuduDatabase, articleId: string, sender?: number): Promise<void> {
  const addresses = new Set((await getArticle(db, articleId))?.addresses);
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs
      .filter(({ id, url }) => id !== undefined && id !== sender && url && addresses.has(url.split('#')[0]!))
      .map(({ id }) => sendMessage('readAgain', undefined, id!)),
  );
}

/** Shows on the toolbar button how many figures the article of a tab has. */
export async function showCount(tabId: number | undefined, count: number): Promise<void> {
  if (tabId === undefined) return;
  await browser.action.setBadgeBackgroundColor({ color: '#2b5c8f' });
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
}
