import { useEffect, useState } from 'preact/hooks';
import type { FactFilter } from '../../lib/database/fact-query.ts';
import { listLedgerFacts } from '../../lib/database/list-ledger-facts.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { type LedgerLine, makeLedgerInSteps } from '../../lib/facts/ledger.ts';
import { useChanges } from './use-changes.ts';

/** The ledger of some facts, or how far it is made. The lines of the last one stay until the next is ready. */
export interface LedgerState {
  lines: readonly LedgerLine[] | null;
  /** 0 to 1 while it is being made, else null. */
  share: number | null;
  failure: unknown;
}

/** So long, in milliseconds, the ledger is worked on before the page may draw. */
const SLICE = 12;
/** The share of the work that is done when the facts are read. */
const READING = 0.5;

interface LedgerOptions {
  signal: AbortSignal;
  onProgress: (share: number) => void;
}

/** Makes the ledger without holding the page up. */
async function makeLines(
  db: ShuduDatabase,
  filter: FactFilter,
  options: LedgerOptions,
): Promise<LedgerLine[]> {
  const { signal, onProgress } = options;
  const facts = await listLedgerFacts(db, filter, {
    signal,
    onProgress: (share) => onProgress(share * READING),
  });
  const steps = makeLedgerInSteps(facts);
  let until = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    onProgress(READING + step.value * (1 - READING));
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    until = performance.now() + SLICE;
  }
}

/** Makes the ledger of the facts that a filter lets through, again when facts change anywhere. Dismissed facts are left out. */
export function useLedger(db: ShuduDatabase, filter: FactFilter): LedgerState {
  const changes = useChanges(db, ['catalogue']);
  const [state, setState] = useState<LedgerState>({ lines: null, share: 0, failure: null });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const onProgress = (share: number) => {
      if (!signal.aborted) setState((before) => ({ ...before, share }));
    };
    onProgress(0);
    makeLines(db, filter, { signal, onProgress }).then(
      (lines) => {
        if (!signal.aborted) setState({ lines, share: null, failure: null });
      },
      (failure) => {
        if (!signal.aborted) setState({ lines: null, share: null, failure });
      },
    );
    return () => controller.abort();
  }, [db, JSON.stringify(filter), changes]);
  return state;
}
