import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { hostsSwitchedOff } from '../settings/settings.ts';
import { patternOf } from './origins.ts';

const SCRIPT = {
  id: 'reader',
  js: ['/content-scripts/reader.js'] as ScriptPublicPath[],
  css: ['/content-scripts/reader.css'],
};

/**
 * Makes the browser run the reader on exactly the sites that the reader allowed and did not switch off.
 * Called at start and whenever permissions or settings change; doing it twice changes nothing.
 */
export async function registerReader(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => !origin.startsWith('file:'));
  const excludeMatches = (await hostsSwitchedOff.getValue()).map(patternOf);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT.id] });
    return;
  }
  const script = { ...SCRIPT, matches, excludeMatches, allFrames: true, runAt: 'document_idle' as const };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Reads a tab once, by the permission that the reader's click on the toolbar button gave (`activeTab`). */
export async function readTabOnce(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: SCRIPT.css });
  await browser.scripting.executeScript({ target, files: SCRIPT.js });
}
