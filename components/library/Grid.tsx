import type { ComponentChildren, RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { SortButton } from './SortButton.tsx';
import type { GridCursor } from './use-grid-cursor.ts';
import type { RowWindow } from './use-row-window.ts';

/** Height of a row, in CSS pixels; the style sheet has the same. */
export const ROW_HEIGHT = 38;
const TICK = 36;

/** A column of a grid. */
export interface GridColumn<Order extends string> {
  id: string;
  title: string;
  /** Least width in CSS pixels; a column that grows takes its part of what is left. */
  width: number;
  grows?: boolean;
  /** Whether numbers stand in it. */
  numeric?: boolean;
  /** What the list is sorted by at a click on its title. */
  order?: Order | null;
}

interface GridProps<Order extends string> {
  label: string;
  columns: readonly GridColumn<Order>[];
  sorted: { order: Order; descending: boolean };
  onSort: (order: Order) => void;
  /** The scrolling box, and what of the rows is drawn in it. */
  box: RefObject<HTMLDivElement | null>;
  range: RowWindow;
  rows: number;
  /** Whether `rows` is the number of all. */
  complete?: boolean;
  cursor: GridCursor;
  /** Ids of rows are this, a hyphen and their place. */
  rowId: string;
  /** Whether all rows are selected; absent where rows cannot be. */
  selected?: { all: boolean; onSelectAll: (all: boolean) => void };
  children: ComponentChildren;
}

/** A long table that is moved through by keys, in which only the rows that can be seen are drawn. */
export function Grid<Order extends string>(props: GridProps<Order>) {
  const { label, columns, box, range, rows, complete = true, cursor, rowId, selected, children } = props;
  useEffect(() => cursor.reveal(box.current, ROW_HEIGHT), [cursor.place]);
  const seen = cursor.place >= range.from && cursor.place < range.to;
  const width = columns.reduce((sum, column) => sum + column.width, selected ? TICK : 0);
  return (
    <div class="rows" ref={box}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are moved through by keys
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={complete ? rows + 1 : -1}
        aria-multiselectable={selected ? 'true' : undefined}
        aria-activedescendant={seen ? `${rowId}-${cursor.place}` : undefined}
        style={{ minInlineSize: `${width}px` }}
        onKeyDown={cursor.onKeyDown}
      >
        <colgroup>
          {selected && <col style={{ inlineSize: `${TICK}px` }} />}
          {columns.map(({ id, width: least, grows }) => (
            <col key={id} style={grows ? undefined : { inlineSize: `${least}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {selected && (
              <th scope="col" class="tick">
                <input
                  type="checkbox"
                  checked={selected.all}
                  disabled={rows === 0}
                  aria-label={i18n.t('library.selectAll')}
                  onChange={(event) => selected.onSelectAll(event.currentTarget.checked)}
                />
              </th>
            )}
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sorted={props.sorted} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody aria-hidden="true" style={{ blockSize: `${range.from * ROW_HEIGHT}px` }} />
        <tbody>{children}</tbody>
        <tbody aria-hidden="true" style={{ blockSize: `${Math.max(0, rows - range.to) * ROW_HEIGHT}px` }} />
      </table>
    </div>
  );
}

interface HeadCellProps<Order extends string> {
  column: GridColumn<Order>;
  sorted: { order: Order; descending: boolean };
  onSort: (order: Order) => void;
}

function HeadCell<Order extends string>({ column, sorted, onSort }: HeadCellProps<Order>) {
  const { title, numeric, order } = column;
  const direction = sorted.order !== order ? null : sorted.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" class={numeric ? 'number' : ''} aria-sort={direction ?? undefined}>
      {order ? (
        <SortButton sorted={direction} onSort={() => onSort(order)}>
          {title}
        </SortButton>
      ) : (
        title
      )}
    </th>
  );
}
