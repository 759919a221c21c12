import { storage } from 'wxt/utils/storage';

/** Whether what is found on an allowed site is kept as it is read. The welcome page says so plainly. */
export const collectsWhileReading = storage.defineItem<boolean>('local:collectsWhileReading', {
  fallback: true,
});

/** Hosts that the reader switched off: nothing is injected there, whatever the permissions say. */
export const hostsSwitchedOff = storage.defineItem<string[]>('local:hostsSwitchedOff', { fallback: [] });

/** Hosts that are read and marked but not collected from. */
export const hostsNotCollected = storage.defineItem<string[]>('local:hostsNotCollected', { fallback: [] });

/** Kinds of marks that the reader wants to see. */
export const shownKinds = storage.defineItem<{ target: boolean; actual: boolean; term: boolean }>(
  'local:shownKinds',
  { fallback: { target: true, actual: true, term: true } },
);

/** A passage that a page should show as soon as it has been read: set by a click on a fact whose tab is closed. */
export const pendingPassage = storage.defineItem<{ articleId: string; start: number; end: number } | null>(
  'session:pendingPassage',
  { fallback: null },
);
