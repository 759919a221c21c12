import { browser } from 'wxt/browser';

/** Shows on the toolbar button how many figures the article of a tab has. */
export async function showCount(tabId: number | undefined, count: number): Promise<void> {
  if (tabId === undefined) return;
  await browser.action.setBadgeBackgroundColor({ color: '#2b5c8f' });
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
}
