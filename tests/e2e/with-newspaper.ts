import { afterAll, beforeAll } from 'vitest';
import { type Build, type ExtensionBrowser, launchExtension } from './extension.ts';
import { type Newspaper, openNewspaper } from './newspaper.ts';

/** The demonstration newspaper and a browser that reads it. */
export interface Opened {
  newspaper: Newspaper;
  browser: ExtensionBrowser;
}

/** Opens newspaper and browser before the tests of a file and closes them after the last. */
export function withNewspaper(build: Build, hand: (opened: Opened) => void): void {
  let opened: Opened | undefined;
  beforeAll(async () => {
    const newspaper = await openNewspaper();
    const browser = await launchExtension({ build, switches: [newspaper.resolverRules] });
    opened = { newspaper, browser };
    hand(opened);
  });
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.newspaper.close();
  });
}
