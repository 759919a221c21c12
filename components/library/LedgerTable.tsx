import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LedgerLine } from '../../lib/facts/ledger.ts';
import { ROW_HEIGHT } from './FactTable.tsx';
import { formatDifference, formatEntries, formatLinePeriod, nameLine } from './ledger-words.ts';
import type { LedgerOrder } from './order-ledger.ts';
import { SortButton } from './SortButton.tsx';
import { useGridCursor } from './use-grid-cursor.ts';
import { useRowWindow } from './use-row-window.ts';

interface LedgerTableProps {
  lines: readonly LedgerLine[];
  order: LedgerOrder;
  onSort: (order: LedgerOrder) => void;
  chosen: string | null;
  onOpen: (line: LedgerLine) => void;
}

/** Names of the columns, their widths in CSS pixels (null: what is left), and what they are sorted by. */
const COLUMNS = [
  ['indicator', null, 'indicator'],
  ['subject', 120, 'subject'],
  ['period', 110, 'period'],
  ['target', 132, null],
  ['result', 132, null],
  ['difference', 132, null],
  ['verdictName', 92, 'verdict'],
] as const;
/** What gives way when the details stand beside the table. */
const WITHOUT_ROOM = 'difference';
const NUMBERS = new Set<string>(['target', 'result', 'difference']);
const NONE: ReadonlySet<string> = new Set();

/** The lines of the ledger; a line opens to its chart and its sources. */
export function LedgerTable({ lines, order, onSort, chosen, onOpen }: LedgerTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const columns = chosen === null ? COLUMNS : COLUMNS.filter(([name]) => name !== WITHOUT_ROOM);
  const range = useRowWindow(box, { rows: lines.length, rowHeight: ROW_HEIGHT });
  const cursor = useGridCursor({
    ids: lines.map(({ key }) => key),
    selection: NONE,
    onSelect: () => undefined,
    onOpen: (place) => lines[place] && onOpen(lines[place]),
    keys: {},
  });
  useEffect(() => cursor.reveal(box.current, ROW_HEIGHT), [cursor.place]);
  return (
    <div class="rows" ref={box}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are moved through by keys
        role="grid"
        tabIndex={0}
        aria-label={i18n.t('ledger.title')}
        aria-rowcount={lines.length + 1}
        aria-activedescendant={
          cursor.place >= range.from && cursor.place < range.to ? `line-${cursor.place}` : undefined
        }
        style={{ minInlineSize: chosen === null ? '860px' : '740px' }}
        onKeyDown={cursor.onKeyDown}
      >
        <colgroup>
          {columns.map(([name, width]) => (
            <col key={name} style={width === null ? undefined : { inlineSize: `${width}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(([name, , by]) => (
              <th
                key={name}
                scope="col"
                class={NUMBERS.has(name) ? 'number' : ''}
                aria-sort={by === order ? 'ascending' : undefined}
              >
                {by ? (
                  <SortButton sorted={by === order ? 'ascending' : null} onSort={() => onSort(by)}>
                    {i18n.t(`ledger.${name}`)}
                  </SortButton>
                ) : (
                  i18n.t(`ledger.${name}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody aria-hidden="true" style={{ blockSize: `${range.from * ROW_HEIGHT}px` }} />
        <tbody>
          {lines.slice(range.from, range.to).map((line, at) => (
            <LedgerRow
              key={line.key}
              line={line}
              narrow={chosen !== null}
              place={range.from + at}
              classes={`${range.from + at === cursor.place ? 'active' : ''} ${line.key === chosen ? 'chosen' : ''}`}
              onOpen={() => {
                cursor.moveTo(range.from + at);
                onOpen(line);
              }}
            />
          ))}
        </tbody>
        <tbody
          aria-hidden="true"
          style={{ blockSize: `${Math.max(0, lines.length - range.to) * ROW_HEIGHT}px` }}
        />
      </table>
    </div>
  );
}

interface LedgerRowProps {
  line: LedgerLine;
  place: number;
  classes: string;
  narrow: boolean;
  onOpen: () => void;
}

function LedgerRow({ line, place, classes, narrow, onOpen }: LedgerRowProps) {
  return (
    <tr id={`line-${place}`} class={classes} aria-rowindex={place + 2} onClick={onOpen}>
      <td>{nameLine(line)}</td>
      <td>{line.subject ?? <span class="soft">{i18n.t('ledger.unknownSubject')}</span>}</td>
      <td>{formatLinePeriod(line)}</td>
      <td class="number">{formatEntries(line.targets)}</td>
      <td class="number">
        <b>{formatEntries(line.results)}</b>
      </td>
      {!narrow && <td class="number soft">{formatDifference(line.difference)}</td>}
      <td>
        <span class={`verdict ${line.verdict}`} title={i18n.t(`ledger.reason.${line.reason}`)}>
          {i18n.t(`ledger.verdict.${line.verdict}`)}
        </span>
      </td>
    </tr>
  );
}
