import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FactOrder } from '../../lib/database/fact-query.ts';
import { FactTableRow } from './FactTableRow.tsx';
import type { FactColumn } from './fact-columns.tsx';
import { SortButton } from './SortButton.tsx';
import type { FactList } from './use-fact-list.ts';
import type { GridCursor } from './use-grid-cursor.ts';
import { useRowWindow } from './use-row-window.ts';

/** Height of a row, in CSS pixels; the style sheet has the same. */
export const ROW_HEIGHT = 38;
const TICK = 36;

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

/** The table of facts: a grid in which only the rows that can be seen are drawn. */
export function FactTable(props: FactTableProps) {
  const { list, columns, sorted, onSort, selection, onSelectAll, cursor, onOpen } = props;
  const box = useRef<HTMLDivElement>(null);
  const rows = list.ids?.length ?? 0;
  const range = useRowWindow(box, { rows, rowHeight: ROW_HEIGHT });
  useEffect(() => list.show(range.from, range.to), [range.from, range.to, list.show]);
  useEffect(() => cursor.reveal(box.current, ROW_HEIGHT), [cursor.place]);
  const drawn = Array.from({ length: Math.max(0, range.to - range.from) }, (_, at) => range.from + at);
  const allSelected = rows > 0 && selection.size >= rows;
  return (
    <div class="rows" ref={box}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are moved through by keys
        role="grid"
        tabIndex={0}
        aria-label={i18n.t('library.facts')}
        aria-rowcount={list.complete ? rows + 1 : -1}
        aria-multiselectable="true"
        aria-activedescendant={
          cursor.place >= range.from && cursor.place < range.to ? `row-${cursor.place}` : undefined
        }
        style={{ minInlineSize: `${columns.reduce((sum, { width }) => sum + width, TICK)}px` }}
        onKeyDown={cursor.onKeyDown}
      >
        <colgroup>
          <col style={{ inlineSize: `${TICK}px` }} />
          {columns.map(({ id, width, grows }) => (
            <col key={id} style={grows ? undefined : { inlineSize: `${width}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="tick">
              <input
                type="checkbox"
                checked={allSelected}
                disabled={rows === 0}
                aria-label={i18n.t('library.selectAll')}
                onChange={(event) => onSelectAll(event.currentTarget.checked)}
              />
            </th>
            {columns.map(({ id, order, numeric }) => (
              <th
                key={id}
                scope="col"
                class={numeric ? 'number' : ''}
                aria-sort={
                  order && sorted.order === order
                    ? sorted.descending
                      ? 'descending'
                      : 'ascending'
                    : undefined
                }
              >
                {order ? (
                  <SortButton
                    sorted={sorted.order === order ? (sorted.descending ? 'descending' : 'ascending') : null}
                    onSort={() => onSort(order)}
                  >
                    {i18n.t(`library.column.${id}`)}
                  </SortButton>
                ) : (
                  i18n.t(`library.column.${id}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody aria-hidden="true" style={{ blockSize: `${range.from * ROW_HEIGHT}px` }} />
        <tbody>
          {drawn.map((place) => {
            const listed = list.rowAt(place);
            const id = list.ids?.[place] ?? '';
            return (
              <FactTableRow
                key={id}
                place={place}
                listed={listed}
                columns={columns}
                active={place === cursor.place}
                selected={selection.has(id)}
                onToggle={(extend) => cursor.toggle(place, extend)}
                onOpen={() => onOpen(place)}
              />
            );
          })}
        </tbody>
        <tbody aria-hidden="true" style={{ blockSize: `${(rows - range.to) * ROW_HEIGHT}px` }} />
      </table>
    </div>
  );
}
