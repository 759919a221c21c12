import { storage } from 'wxt/utils/storage';
import type { ColourNames } from '../anchor/colour.ts';
import type { FactQuery } from '../database/fact-query.ts';
import type { TermColour } from '../dictionary/term-colour.ts';

/** Whether what is found on an allowed site is kept as it is read. The welcome page says so plainly. */
export const collectsWhileReading = storage.defineItem<boolean>('local:collectsWhileReading', {
  fallback: true,
});

/** Hosts that the reader switched off: nothing is injected there, whatever the permissions say. */
export const hostsSwitchedOff = storage.defineItem<string[]>('local:hostsSwitchedOff', { fallback: [] });

/** Hosts that are read and marked but not collected from. */
export const hostsNotCollected = storage.defineItem<string[]>('local:hostsNotCollected', { fallback: [] });

/** Kinds of marks that the reader wants to see. */
export interface ShownKinds {
  target: boolean;
  /** Results, and figures of which the text does not say what they are. */
  actual: boolean;
  term: boolean;
}

/** Which kinds of marks the reader wants to see; all of them at first. */
export const shownKinds = storage.defineItem<ShownKinds>('local:shownKinds', {
  fallback: { target: true, actual: true, term: true },
});

/** What the reader calls the colours of highlights; the second four are offered once they have a name. */
export const colourNames = storage.defineItem<ColourNames>('local:colourNames', { fallback: {} });

/** A passage that a page should show as soon as it has been read: set by a click on a fact whose tab is closed. */
export const pendingPassage = storage.defineItem<{ articleId: string; start: number; end: number } | null>(
  'session:pendingPassage',
  { fallback: null },
);

/** A list of facts that the reader gave a name. */
export interface SavedFilter {
  name: string;
  query: FactQuery;
}

/** How the reader arranged the library: columns of the table of facts (null: the usual ones), and named filters. */
export const libraryView = storage.defineItem<{ columns: string[] | null; saved: SavedFilter[] }>(
  'local:libraryView',
  { fallback: { columns: null, saved: [] } },
);

/** The colour that the reader chose for a category of terms, by id of the category; green where none was chosen. */
export const categoryColours = storage.defineItem<Record<string, TermColour>>('local:categoryColours', {
  fallback: {},
});
