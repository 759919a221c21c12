import { countCollected, describeMeetings, suggestCollected } from './tasks/collection.ts';
import { writeDictionary } from './tasks/dictionary-file.ts';
import { removeTerm, saveTerm, takeBack } from './tasks/edits.ts';
import { importPending, listPending, previewPending, readFile, readKept } from './tasks/pending-import.ts';
import { fetchOffer, installOffer, updateNow } from './tasks/subscription.ts';

/** What is done in the worker, by name: whatever may take longer than a frame. */
export const TASKS = {
  countCollected,
  describeMeetings,
  fetchOffer,
  importPending,
  installOffer,
  listPending,
  previewPending,
  removeTerm,
  saveTerm,
  readFile,
  readKept,
  suggestCollected,
  takeBack,
  updateNow,
  writeDictionary,
};

/** The long tasks by their names, for whoever starts them. */
export type Tasks = typeof TASKS;
