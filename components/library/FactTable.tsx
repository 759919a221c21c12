import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FactOrder } from '../../lib/database/fact-query.ts';
import { FactTableRow } from './FactTableRow.tsx';
import type { FactColumn } from './fact-columns.tsx';
import { Grid, ROW_HEIGHT } from './Grid.tsx';
import type { FactList } from './use-fact-list.ts';
import type { GridCursor } from './use-grid-cursor.ts';
import { useRowWindow } from './use-row-window.ts';

interface FactTableProps {
  list: FactList;
  columns: readonly FactColumn[];
  sorted: { order: FactOrder; descending: boolean };
  onSort: (order: FactOrder) => void;
  selection: ReadonlySet<string>;
  onSelectAll: (selected: boolean) => void;
  cursor: GridCursor;
  onOpen: (place: number) => void;
}

/** The table of facts: what stands in the rows is read as they come into sight. */
export function FactTable(props: FactTableProps) {
  const { list, columns, sorted, onSort, selection, onSelectAll, cursor, onOpen } = props;
  const box = useRef<HTMLDivElement>(null);
  const rows = list.ids?.length ?? 0;
  const range = useRowWindow(box, { rows, rowHeight: ROW_HEIGHT });
  useEffect(() => list.show(range.from, range.to), [range.from, range.to, list.show]);
  return (
    <Grid
      label={i18n.t('library.facts')}
      columns={columns.map((column) => ({ ...column, title: i18n.t(`library.column.${column.id}`) }))}
      sorted={sorted}
      onSort={onSort}
      box={box}
      range={range}
      rows={rows}
      complete={list.complete}
      cursor={cursor}
      rowId="row"
      selected={{ all: rows > 0 && selection.size >= rows, onSelectAll }}
    >
      {list.ids?.slice(range.from, range.to).map((id, at) => (
        <FactTableRow
          key={id}
          place={range.from + at}
          listed={list.rowAt(range.from + at)}
          columns={columns}
          active={range.from + at === cursor.place}
          selected={selection.has(id)}
          onToggle={(extend) => cursor.toggle(range.from + at, extend)}
          onOpen={() => onOpen(range.from + at)}
        />
      ))}
    </Grid>
  );
}
