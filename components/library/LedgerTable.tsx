import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LedgerLine } from '../../lib/facts/ledger.ts';
import { Grid, ROW_HEIGHT } from './Grid.tsx';
import { LEDGER_COLUMNS } from './ledger-columns.tsx';
import type { LedgerOrder } from './order-ledger.ts';
import { useGridCursor } from './use-grid-cursor.ts';
import { useRowWindow } from './use-row-window.ts';

interface LedgerTableProps {
  lines: readonly LedgerLine[];
  order: LedgerOrder;
  onSort: (order: LedgerOrder) => void;
  chosen: string | null;
  onOpen: (line: LedgerLine) => void;
}

/** What gives way when the details stand beside the table. */
const WITHOUT_ROOM = 'difference';
const NONE: ReadonlySet<string> = new Set();

/** The lines of the ledger; a line opens to its chart and its sources. */
export function LedgerTable({ lines, order, onSort, chosen, onOpen }: LedgerTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const columns = chosen === null ? LEDGER_COLUMNS : LEDGER_COLUMNS.filter(({ id }) => id !== WITHOUT_ROOM);
  const range = useRowWindow(box, { rows: lines.length, rowHeight: ROW_HEIGHT });
  const cursor = useGridCursor({
    ids: lines.map(({ key }) => key),
    selection: NONE,
    onSelect: () => undefined,
    onOpen: (place) => lines[place] && onOpen(lines[place]),
    keys: {},
  });
  return (
    <Grid
      label={i18n.t('ledger.title')}
      columns={columns.map((column) => ({ ...column, title: i18n.t(`ledger.${column.id}`) }))}
      sorted={{ order, descending: false }}
      onSort={onSort}
      box={box}
      range={range}
      rows={lines.length}
      cursor={cursor}
      rowId="line"
    >
      {lines.slice(range.from, range.to).map((line, at) => {
        const place = range.from + at;
        return (
          <tr
            key={line.key}
            id={`line-${place}`}
            class={`${place === cursor.place ? 'active' : ''} ${line.key === chosen ? 'chosen' : ''}`}
            aria-rowindex={place + 2}
            onClick={() => {
              cursor.moveTo(place);
              onOpen(line);
            }}
          >
            {columns.map(({ id, numeric, show }) => (
              <td key={id} class={numeric ? 'number' : ''}>
                {show(line)}
              </td>
            ))}
          </tr>
        );
      })}
    </Grid>
  );
}
