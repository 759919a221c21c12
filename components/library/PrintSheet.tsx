import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { formatCount } from './format-count.ts';
import { formatDay } from './format-day.ts';

/** A column on paper. */
export interface PrintColumn<T> {
  id: string;
  title: string;
  numeric?: boolean;
  show: (row: T) => ComponentChildren;
}

interface PrintSheetProps<T> {
  title: string;
  /** What the list is filtered by, in words. */
  conditions: readonly string[];
  /** Rows of the whole list. */
  total: number;
  /** What is printed of it; null while nothing is printed. */
  rows: readonly T[] | null;
  columns: readonly PrintColumn<T>[];
}

/** A list on paper: what it is, of which day, by which conditions, how much of it. Not seen on the screen. */
export function PrintSheet<T>({ title, conditions, total, rows, columns }: PrintSheetProps<T>) {
  if (rows === null) return <p class="only-print">{i18n.t('library.onlyDrawn')}</p>;
  const left = total - rows.length;
  return (
    <section class="sheet only-print">
      <h2>{title}</h2>
      <p>
        {[
          i18n.t('library.title'),
          i18n.t('library.printedOn', [formatDay(new Date().toISOString())]),
          i18n.t('library.printedRows', [formatCount(total)]),
        ].join(' · ')}
      </p>
      {conditions.length > 0 && <p>{conditions.join(' · ')}</p>}
      {left > 0 && (
        <p>
          <b>{i18n.t('library.printedPart', [formatCount(rows.length), formatCount(left)])}</b>
        </p>
      )}
      <table>
        <thead>
          <tr>
            {columns.map(({ id, title: name, numeric }) => (
              <th key={id} scope="col" class={numeric ? 'number' : ''}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {columns.map(({ id, numeric, show }) => (
                <td key={id} class={numeric ? 'number' : ''}>
                  {show(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
