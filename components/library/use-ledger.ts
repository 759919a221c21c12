import { useEffect, useState } from 'preact/hooks';
import type { FactFilter } from '../../lib/database/fact-query.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { listFactIds, readFacts } from '../../lib/database/query-facts.ts';
import type { FactRecord } from '../../lib/database/records.ts';
import { correctedFact } from '../../lib/facts/corrected-fact.ts';
import { type LedgerFact, type LedgerLine, makeLedger } from '../../lib/facts/ledger.ts';
import { useChanges } from './use-changes.ts';

/** The ledger of some facts, or how far it is made. The lines of the last one stay until the next is ready. */
export interface LedgerState {
  lines: readonly LedgerLine[] | null;
  /** 0 to 1 while it is being made, else null. */
  share: number | null;
  failure: unknown;
}

function toLedgerFact(record: FactRecord, date: string | null): LedgerFact {
  const renamed = record.correction !== null && 'indicator' in record.correction;
  const fact = correctedFact(record);
  return {
    id: record.id,
    article: record.article,
    date,
    fact,
    indicatorId: renamed ? null : fact.indicatorId,
  };
}

async function readLedgerFacts(
  db: ShuduDatabase,
  filter: FactFilter,
  options: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<LedgerFact[]> {
  const wanted = { ...filter, status: ['target', 'actual'], review: ['found', 'kept', 'corrected'] };
  const ids = await listFactIds(db, { filter: wanted }, { signal: options.signal });
  const facts: LedgerFact[] = [];
  for await (const batch of readFacts(db, ids, options))
    for (const { record, article } of batch) facts.push(toLedgerFact(record, article.date));
  return facts;
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
    readLedgerFacts(db, filter, { signal, onProgress }).then(
      (facts) => {
        if (!signal.aborted) setState({ lines: makeLedger(facts), share: null, failure: null });
      },
      (failure) => {
        if (!signal.aborted) setState({ lines: null, share: null, failure });
      },
    );
    return () => controller.abort();
  }, [db, JSON.stringify(filter), changes]);
  return state;
}
