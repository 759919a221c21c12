import { browser } from 'wxt/browser';
import { getArticle } from '../database/articles.ts';
import type { ShuduDatabase } from '../database/open.ts';
import { sendMessage } from './protocol.ts';

/** Lets every tab that shows an article ask again (but for one that knows already), so that all windows show the same. */
export async function tellTabs(db: ShuduDatabase, articleId: string, except?: number): Promise<void> {
  const addresses = new Set((await getArticle(db, articleId))?.addresses);
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs
      .filter(({ id, url }) => id !== undefined && id !== except && url && addresses.has(url.split('#')[0]!))
      .map(({ id }) => sendMessage('readAgain', undefined, id!)),
  );
}
