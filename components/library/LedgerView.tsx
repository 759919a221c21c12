import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FactFilter } from '../../lib/database/fact-query.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import type { LedgerLine } from '../../lib/facts/ledger.ts';
import type { Verdict } from '../../lib/facts/ledger-verdict.ts';
import { Check } from '../Check.tsx';
import { Notice } from '../Notice.tsx';
import { explainFailure } from './explain-failure.ts';
import { FilterBar } from './FilterBar.tsx';
import { FilterChips } from './FilterChips.tsx';
import { formatCount } from './format-count.ts';
import { LedgerDetail } from './LedgerDetail.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { LEDGER_COLUMNS } from './ledger-columns.tsx';
import { type LedgerOrder, orderLedger } from './order-ledger.ts';
import { PrintSheet } from './PrintSheet.tsx';
import { useConditions } from './use-conditions.ts';
import { useLedger } from './use-ledger.ts';
import { MOST_PRINTED, usePrint } from './use-print.ts';
import type { TaskRunner } from './use-task.ts';

/** What of the ledger is shown. */
export interface LedgerQuery {
  filter: FactFilter;
  verdict: Verdict | '';
  order: LedgerOrder;
  onlyTargets: boolean;
  /** Key of the line that is open. */
  open: string | null;
}

/** All targets, those that ask for a look first. */
export const ALL_TARGETS: LedgerQuery = {
  filter: {},
  verdict: '',
  order: 'verdict',
  onlyTargets: true,
  open: null,
};

interface LedgerViewProps {
  db: ShuduDatabase;
  runner: TaskRunner;
  /** Kept outside, so that it is still there when the reader comes back. */
  query: LedgerQuery;
  onQuery: (query: LedgerQuery) => void;
}

const VERDICTS: readonly Verdict[] = ['met', 'notMet', 'open', 'contradicted'];

/** What was promised against what was reached. */
export function LedgerView({ db, runner, query, onQuery }: LedgerViewProps) {
  const { filter, verdict, order, onlyTargets, open } = query;
  const ask = (part: Partial<LedgerQuery>): void => onQuery({ ...query, ...part });
  const setFilter = (next: FactFilter): void => ask({ filter: next });
  const { lines, share, failure } = useLedger(db, filter);
  const shown = useMemo(
    () =>
      orderLedger(
        (lines ?? []).filter(
          (line) => (verdict ? line.verdict === verdict : true) && (!onlyTargets || line.targets.length > 0),
        ),
        order,
      ),
    [lines, verdict, onlyTargets, order],
  );
  const conditions = useConditions(db, filter);
  const printing = usePrint(runner, lines !== null, async () => shown.slice(0, MOST_PRINTED));
  const chosen = lines?.find(({ key }) => key === open);
  const count = (wanted: Verdict): string =>
    formatCount(lines?.filter((line) => line.verdict === wanted).length ?? 0);
  return (
    <div class="ledger">
      <FilterBar db={db} filter={filter} without={['status', 'review']} onChange={setFilter}>
        <select
          value={verdict}
          aria-label={i18n.t('ledger.verdictName')}
          onChange={(event) => ask({ verdict: event.currentTarget.value as Verdict | '' })}
        >
          <option value="">{i18n.t('ledger.verdictName')}</option>
          {VERDICTS.map((one) => (
            <option key={one} value={one}>
              {i18n.t(`ledger.verdict.${one}`)}
            </option>
          ))}
        </select>
        <Check checked={onlyTargets} onChange={(on) => ask({ onlyTargets: on })}>
          {i18n.t('ledger.onlyTargets')}
        </Check>
      </FilterBar>
      <FilterChips conditions={conditions} onChange={setFilter} />
      <div class="summary">
        <span role="status">
          {lines &&
            i18n.t('ledger.count', [
              formatCount(shown.length),
              count('met'),
              count('notMet'),
              count('open'),
              count('contradicted'),
            ])}
        </span>
        <span class="gap" />
        {share !== null && <progress aria-label={i18n.t('ledger.loading')} max={1} value={share} />}
        <button type="button" disabled={shown.length === 0} onClick={printing.print}>
          {i18n.t('library.command.print')}
        </button>
      </div>
      <PrintSheet
        title={i18n.t('ledger.title')}
        conditions={[
          ...conditions.map(({ text }) => text),
          ...(verdict
            ? [
                i18n.t('library.condition', [
                  i18n.t('ledger.verdictName'),
                  i18n.t(`ledger.verdict.${verdict}`),
                ]),
              ]
            : []),
          ...(onlyTargets ? [i18n.t('ledger.onlyTargets')] : []),
        ]}
        total={shown.length}
        rows={printing.rows}
        columns={LEDGER_COLUMNS.map(({ id, numeric, show, write }) => ({
          id,
          title: i18n.t(`ledger.${id}`),
          numeric,
          show: write ?? show,
        }))}
      />
      <div class="ledger-split">
        {failure ? (
          <Notice kind="alert">{explainFailure(failure)}</Notice>
        ) : lines === null ? (
          <Notice kind="status">{i18n.t('ledger.loading')}</Notice>
        ) : shown.length === 0 ? (
          <Notice kind="status">{i18n.t(lines.length === 0 ? 'ledger.empty' : 'ledger.nothingFits')}</Notice>
        ) : (
          <LedgerTable
            lines={shown}
            order={order}
            onSort={(by) => ask({ order: by })}
            chosen={open}
            onOpen={({ key }: LedgerLine) => ask({ open: key })}
          />
        )}
        {chosen && (
          <LedgerDetail
            db={db}
            runner={runner}
            line={chosen}
            series={(lines ?? []).filter(({ series }) => series === chosen.series)}
            onClose={() => ask({ open: null })}
          />
        )}
      </div>
    </div>
  );
}
