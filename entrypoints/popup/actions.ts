import { browser } from 'wxt/browser';
import { forgetArticles } from '../../lib/database/articles.ts';
import { changeFacts } from '../../lib/database/facts.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import type { ArticleRecord, FactRecord } from '../../lib/database/records.ts';
import { sendMessage } from '../../lib/messages/protocol.ts';
import { hostsSwitchedOff, pendingPassage } from '../../lib/settings/settings.ts';
import { patternOf } from '../../lib/sites/origins.ts';
import { readTabOnce, registerReader } from '../../lib/sites/registration.ts';

/** Scrolls the tab to a passage, or opens the article's page where the tab is gone or shows something else. */
export async function showPassage(
  tabId: number | null,
  record: ArticleRecord,
  span: { start: number; end: number },
): Promise<void> {
  if (tabId !== null) {
    const shown = await sendMessage('showPassage', { start: span.start, end: span.end }, tabId).catch(
      () => null,
    );
    if (shown !== null) return;
  }
  const url = record.addresses[0];
  if (!url) return;
  await pendingPassage.setValue({ articleId: record.id, start: span.start, end: span.end });
  await browser.tabs.create({ url });
}

/** Says of every fact that is only found that it is kept. */
export async function keepAllFacts(db: ShuduDatabase, facts: readonly FactRecord[]): Promise<number> {
  const found = facts.filter(({ review }) => review === 'found').map(({ id }) => id);
  await changeFacts(db, found, { review: 'kept', at: new Date().toISOString() });
  return found.length;
}

/** Deletes everything of an article, and lets its page go on without keeping it again. */
export async function forgetArticle(
  db: ShuduDatabase,
  articleId: string,
  tabId: number | null,
): Promise<void> {
  if (tabId !== null) await sendMessage('stopCollecting', undefined, tabId).catch(() => undefined);
  await forgetArticles(db, [articleId]);
}

/** Switches a site off (marks go at once) or on again (the tab is read at once). */
export async function switchSite(host: string, on: boolean, tabId: number | null): Promise<void> {
  const others = (await hostsSwitchedOff.getValue()).filter((other) => other !== host);
  await hostsSwitchedOff.setValue(on ? others : [...others, host]);
  await registerReader();
  if (tabId === null) return;
  if (on) await readTabOnce(tabId);
  else await sendMessage('stopReading', undefined, tabId).catch(() => undefined);
}

/** Asks the browser for a site; must be called straight from a click. True if the reader said yes. */
export async function allowSite(host: string, tabId: number | null): Promise<boolean> {
  if (!(await browser.permissions.request({ origins: [patternOf(host)] }))) return false;
  await registerReader();
  if (tabId !== null) await readTabOnce(tabId);
  return true;
}
