import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { LedgerLine } from '../../lib/facts/ledger.ts';
import {
  formatAllEntries,
  formatDifference,
  formatEntries,
  formatLinePeriod,
  nameLine,
} from './ledger-words.ts';
import type { LedgerOrder } from './order-ledger.ts';

/** A column of the ledger; its title is in the locale files under `ledger.`. */
export interface LedgerColumn {
  id: 'indicator' | 'subject' | 'period' | 'target' | 'result' | 'difference' | 'verdictName';
  /** Least width in CSS pixels; a column that grows takes what is left. */
  width: number;
  grows?: true;
  numeric?: true;
  order?: LedgerOrder;
  /** What the screen shows, and what stands on paper where that is more. */
  show: (line: LedgerLine) => ComponentChildren;
  write?: (line: LedgerLine) => ComponentChildren;
}

function Verdict({ line }: { line: LedgerLine }) {
  return (
    <span class={`verdict ${line.verdict}`} title={i18n.t(`ledger.reason.${line.reason}`)}>
      {i18n.t(`ledger.verdict.${line.verdict}`)}
    </span>
  );
}

/** Every column, in the order in which they stand. */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  {
    id: 'indicator',
    width: 156,
    grows: true,
    order: 'indicator',
    show: (line) => <span lang="zh-CN">{nameLine(line)}</span>,
  },
  {
    id: 'subject',
    width: 120,
    order: 'subject',
    show: ({ subject }) =>
      subject === null ? (
        <span class="soft">{i18n.t('ledger.unknownSubject')}</span>
      ) : (
        <span lang="zh-CN">{subject}</span>
      ),
  },
  { id: 'period', width: 110, order: 'period', show: formatLinePeriod },
  {
    id: 'target',
    width: 132,
    numeric: true,
    show: ({ targets }) => <span lang="zh-CN">{formatEntries(targets)}</span>,
    write: ({ targets }) => <span lang="zh-CN">{formatAllEntries(targets)}</span>,
  },
  {
    id: 'result',
    width: 132,
    numeric: true,
    show: ({ results }) => <b lang="zh-CN">{formatEntries(results)}</b>,
    write: ({ results }) => <span lang="zh-CN">{formatAllEntries(results)}</span>,
  },
  {
    id: 'difference',
    width: 132,
    numeric: true,
    show: ({ difference }) => (
      <span class="soft" lang="zh-CN">
        {formatDifference(difference)}
      </span>
    ),
  },
  { id: 'verdictName', width: 104, order: 'verdict', show: (line) => <Verdict line={line} /> },
];
