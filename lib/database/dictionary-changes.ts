import type { Term } from '../dictionary/term.ts';

/** What was done: by hand, from a file, from another dictionary, or taken back. */
export type ChangeAction = 'edit' | 'import' | 'merge' | 'undo';

/** An entry before and after a change; null where it is not there. */
export interface TermChange {
  entry: string;
  before: Term | null;
  /** Left out in changes of very many entries, where it would be the dictionary once more. */
  after?: Term | null;
}

/** A change of a dictionary that is edited here, as it lies in the table `dictionaryChanges`: who, when, what. */
export interface DictionaryChangeRow {
  /** Grows with each change. */
  number: number;
  dictionary: string;
  /** ISO instant. */
  at: string;
  /** Empty for the reader. */
  author: string;
  action: ChangeAction;
  /** The file or dictionary that it came from. */
  from?: string;
  counts: { added: number; changed: number; removed: number };
  changes: TermChange[];
  /** `dictionary/entry` of each entry, for the history of a term; empty where `after` is left out. */
  entries: string[];
  undone?: true;
}

/** How the history of a term finds its changes. */
export function keyOfEntry(dictionary: string, entry: string): string {
  return `${dictionary}/${entry}`;
}
