import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FactFilter, FactOrder, FactQuery } from '../../lib/database/fact-query.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import type { ListedFact } from '../../lib/database/query-facts.ts';
import { correctedFact } from '../../lib/facts/corrected-fact.ts';
import { Notice } from '../Notice.tsx';
import { BulkBar, type BulkCommand } from './BulkBar.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { copyFact } from './copy-fact.ts';
import { explainFailure } from './explain-failure.ts';
import { FactDetail } from './FactDetail.tsx';
import { type FactDialog, FactDialogs } from './FactDialogs.tsx';
import { FactTable } from './FactTable.tsx';
import { FilterBar } from './FilterBar.tsx';
import { FilterChips } from './FilterChips.tsx';
import { isEmptyFilter } from './filter-fields.ts';
import { formatCount } from './format-count.ts';
import { PrintSheet } from './PrintSheet.tsx';
import { readRows } from './read-rows.ts';
import { SavedFilterMenu } from './SavedFilterMenu.tsx';
import { useConditions } from './use-conditions.ts';
import { useFactActions } from './use-fact-actions.ts';
import { useFactList } from './use-fact-list.ts';
import { useGridCursor } from './use-grid-cursor.ts';
import { useLibraryView } from './use-library-view.ts';
import { usePrint } from './use-print.ts';
import type { TaskRunner } from './use-task.ts';

interface FactsViewProps {
  db: ShuduDatabase;
  runner: TaskRunner;
  /** Of the extension, for exports. */
  version: string;
  /** What is asked for; kept outside, so that it is still there when the reader comes back. */
  query: FactQuery;
  onQuery: (query: FactQuery) => void;
}

/** All facts, the newest first. */
export const ALL_FACTS: FactQuery = { filter: {}, order: 'date', descending: true };

const KEYS: Readonly<Record<string, BulkCommand>> = {
  k: 'keep',
  d: 'dismiss',
  r: 'restore',
  c: 'correct',
  t: 'tag',
  e: 'export',
  Delete: 'delete',
};

/** All collected facts: filtered, sorted, reviewed and exported. */
export function FactsView({ db, runner, version, query, onQuery }: FactsViewProps) {
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<number | null>(null);
  const [dialog, setDialog] = useState<FactDialog | null>(null);
  const { filter = {}, order = 'date', descending = true } = query;
  const list = useFactList(db, query, runner.task !== null);
  const view = useLibraryView();
  const actions = useFactActions(db, runner, version);
  const ids = list.ids ?? [];

  const ask = (next: FactQuery): void => {
    onQuery(next);
    setSelection(new Set());
    setOpen(null);
  };
  const command = (name: BulkCommand): void => {
    const chosen = selection.size > 0 ? [...selection] : ids.slice(cursor.place, cursor.place + 1);
    if (chosen.length === 0) return;
    if (name === 'print') printing.print();
    else if (name === 'keep') actions.change(chosen, { review: 'kept' });
    else if (name === 'dismiss') actions.change(chosen, { review: 'dismissed' });
    else if (name === 'restore') actions.change(chosen, { review: 'found' });
    else setDialog({ kind: name, ids: chosen });
  };
  const commands = Object.fromEntries(Object.entries(KEYS).map(([key, name]) => [key, () => command(name)]));
  const cursor = useGridCursor({
    ids,
    selection,
    onSelect: setSelection,
    onOpen: setOpen,
    keys: { ...commands, z: actions.undo },
  });
  const conditions = useConditions(db, filter);
  const chosenRows = (): readonly string[] =>
    selection.size > 0 ? ids.filter((id) => selection.has(id)) : ids;
  const printing = usePrint(runner, list.complete, (control) => readRows(db, chosenRows(), control));
  const opened = open === null ? undefined : list.rowAt(open);
  const columns = useMemo(() => view.columns, [view.columns.map(({ id }) => id).join()]);
  const sort = (by: FactOrder): void =>
    ask({ filter, order: by, descending: order === by ? !descending : by === 'date' || by === 'value' });
  const change = (next: FactFilter): void => ask({ ...query, filter: next });

  return (
    <div class="facts">
      <FilterBar db={db} filter={filter} onChange={change}>
        <SavedFilterMenu
          saved={view.saved}
          onApply={(saved) => ask(saved.query)}
          onSave={(name) => view.saveFilter(name, query)}
          onDelete={view.deleteFilter}
        />
        <ColumnMenu chosen={columns.map(({ id }) => id)} onChange={view.chooseColumns} />
      </FilterBar>
      <FilterChips conditions={conditions} onChange={change} />
      {selection.size > 0 ? (
        <BulkBar count={selection.size} onCommand={command} onClear={() => setSelection(new Set())} />
      ) : (
        <div class="summary">
          <span role="status">
            {list.complete ? i18n.t('library.count', [formatCount(ids.length)]) : i18n.t('library.counting')}
          </span>
          <span class="soft keys">{i18n.t('library.keys')}</span>
          <span class="gap" />
          <button type="button" disabled={!list.complete || ids.length === 0} onClick={printing.print}>
            {i18n.t('library.command.print')}
          </button>
          <button
            type="button"
            disabled={!list.complete || ids.length === 0}
            onClick={() => setDialog({ kind: 'export', ids })}
          >
            {i18n.t('library.exportAll')}
          </button>
        </div>
      )}
      <div class="split">
        {list.failure ? (
          <Notice kind="alert">{explainFailure(list.failure)}</Notice>
        ) : list.ids === null ? (
          <Notice kind="status">{i18n.t('library.loading')}</Notice>
        ) : list.complete && ids.length === 0 ? (
          <Notice kind="status">
            {i18n.t(isEmptyFilter(filter) ? 'library.noFacts' : 'library.nothingFits')}
          </Notice>
        ) : (
          <FactTable
            list={list}
            columns={columns}
            sorted={{ order, descending }}
            onSort={sort}
            selection={selection}
            onSelectAll={(all) => setSelection(new Set(all ? ids : []))}
            cursor={cursor}
            onOpen={(place) => {
              cursor.moveTo(place);
              setOpen(place);
            }}
          />
        )}
        {opened && (
          <FactDetail
            listed={opened}
            onChange={(next) => actions.change([opened.record.id], next)}
            onCopy={() => void copyFact(opened, runner)}
            onClose={() => setOpen(null)}
          />
        )}
      </div>
      <PrintSheet
        title={i18n.t('library.facts')}
        conditions={conditions.map(({ text }) => text)}
        total={selection.size || ids.length}
        rows={printing.rows}
        columns={columns.map(({ id, numeric, show }) => ({
          id,
          title: i18n.t(`library.column.${id}`),
          numeric,
          show: (listed: ListedFact) => show(listed, correctedFact(listed.record)),
        }))}
      />
      {dialog && (
        <FactDialogs
          db={db}
          dialog={dialog}
          actions={actions}
          onDone={() => setSelection(new Set())}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}
