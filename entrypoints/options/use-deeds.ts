import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explainStorage } from '../../components/dictionary/explain-storage.ts';
import type { Issue } from '../../lib/dictionary/issue.ts';

/** What was done last, what is to be said of it, and how it is taken back. */
export interface Done {
  words?: string;
  undo?: () => Promise<unknown>;
  issues?: readonly Issue[];
}

/** The last deed of the reader in a view. */
export interface Deeds {
  done: Done | null;
  issues: readonly Issue[];
  /** Why it could not be done; empty where it could. */
  problem: string;
  isBusy: boolean;
  attempt(work: () => Promise<Done>): Promise<void>;
  takeBack?: () => Promise<void>;
  /** Forgets the last deed: another thing is looked at. */
  forget(): void;
}

/** Does what the reader asked for, says that it was done or why not, and takes it back. */
export function useDeeds(): Deeds {
  const [done, setDone] = useState<Done | null>(null);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<Done>): Promise<void> => {
    setBusy(true);
    setProblem('');
    try {
      setDone(await work());
    } catch (error) {
      setProblem(explainStorage(error));
    }
    setBusy(false);
  };
  const undo = done?.undo;
  return {
    done,
    issues: done?.issues ?? [],
    problem,
    isBusy,
    attempt,
    takeBack: undo && (() => attempt(() => undo().then(() => ({ words: i18n.t('desk.undone') })))),
    forget() {
      setDone(null);
      setProblem('');
    },
  };
}
