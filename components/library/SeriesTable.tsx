import { i18n } from '#i18n';
import type { LedgerLine } from '../../lib/facts/ledger.ts';
import { formatAllEntries, formatLinePeriod } from './ledger-words.ts';

/** What a chart shows, as a table. */
export function SeriesTable({ series }: { series: readonly LedgerLine[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{i18n.t('ledger.period')}</th>
          <th scope="col" class="number">
            {i18n.t('ledger.target')}
          </th>
          <th scope="col" class="number">
            {i18n.t('ledger.result')}
          </th>
          <th scope="col">{i18n.t('ledger.verdictName')}</th>
        </tr>
      </thead>
      <tbody>
        {series.map((line) => (
          <tr key={line.key}>
            <th scope="row">{formatLinePeriod(line)}</th>
            <td class="number" lang="zh-CN">
              {formatAllEntries(line.targets)}
            </td>
            <td class="number" lang="zh-CN">
              {formatAllEntries(line.results)}
            </td>
            <td>
              <span class={`verdict ${line.verdict}`}>{i18n.t(`ledger.verdict.${line.verdict}`)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
