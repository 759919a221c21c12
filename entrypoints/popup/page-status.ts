import { browser } from 'wxt/browser';
import type { PageState } from '../../lib/messages/protocol.ts';
import { sendMessage } from '../../lib/messages/protocol.ts';
import { hostsSwitchedOff } from '../../lib/settings/settings.ts';
import { hostOf, patternOf } from '../../lib/sites/origins.ts';

/** What the popup can say of the tab it belongs to. */
export type PageStatus =
  | PageState
  | { kind: 'closed' | 'notWeb'; address: string }
  | { kind: 'notAllowed' | 'off' | 'reload'; address: string; host: string };

/** The tab that the popup speaks of: the one in front; open as a page, the one that its address names, or none for a kept article. */
export async function findTab(): Promise<number | null> {
  const address = new URLSearchParams(location.search);
  if (address.has('article')) return null;
  const named = address.get('tab');
  if (named) return Number.isSafeInteger(Number(named)) ? Number(named) : null;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

async function askPage(tabId: number): Promise<PageState | null> {
  try {
    return await sendMessage('describePage', undefined, tabId);
  } catch {
    return null;
  }
}

/** Why a page does not answer. Without permission the browser may not even tell the address. */
async function explainSilence(address: string): Promise<PageStatus> {
  const host = hostOf(address);
  if (!host) return { kind: 'notWeb', address };
  if ((await hostsSwitchedOff.getValue()).includes(host)) return { kind: 'off', address, host };
  const allowed = await browser.permissions.contains({ origins: [patternOf(host)] });
  return { kind: allowed ? 'reload' : 'notAllowed', address, host };
}

/** Asks the tab what it shows. Works with the worker stopped: the page answers itself. */
export async function readPageStatus(tabId: number | null): Promise<PageStatus> {
  const tab = tabId === null ? null : await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return { kind: 'closed', address: '' };
  return (await askPage(tab.id!)) ?? explainSilence(tab.url ?? '');
}
