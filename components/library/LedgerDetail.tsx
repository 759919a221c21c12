import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import type { LedgerLine } from '../../lib/facts/ledger.ts';
import { layOutChart } from './chart-layout.ts';
import { copyChart, writeSvg } from './copy-chart.ts';
import { LedgerChart } from './LedgerChart.tsx';
import { LedgerSources } from './LedgerSources.tsx';
import { formatDifference, formatLinePeriod, nameLine } from './ledger-words.ts';
import { SeriesTable } from './SeriesTable.tsx';
import { nameFile, saveFile } from './save-file.ts';
import type { TaskRunner } from './use-task.ts';

interface LedgerDetailProps {
  db: ShuduDatabase;
  runner: TaskRunner;
  line: LedgerLine;
  /** All periods of the same series. */
  series: readonly LedgerLine[];
  onClose: () => void;
}

/** One line of the ledger: the chart of its series, the verdict with its reason, and the passages that it rests on. */
export function LedgerDetail({ db, runner, line, series, onClose }: LedgerDetailProps) {
  const drawing = useRef<SVGSVGElement>(null);
  const layout = layOutChart(series);
  const copy = (format: 'svg' | 'png') =>
    void copyChart(drawing.current!, format).then(
      () => runner.say({ text: i18n.t('ledger.copied'), failed: false }),
      () => runner.say({ text: i18n.t('ledger.notCopied'), failed: true }),
    );
  const save = () => {
    const file = new Blob([writeSvg(drawing.current!)], { type: 'image/svg+xml' });
    saveFile(file, nameFile([line.subject, nameLine(line)].filter(Boolean).join(' '), 'svg'));
  };
  return (
    <aside class="detail" aria-label={nameLine(line)}>
      <button type="button" class="plain close" aria-label={i18n.t('card.close')} onClick={onClose}>
        ×
      </button>
      <h2 lang="zh-CN">{nameLine(line)}</h2>
      {layout ? (
        <figure class="series">
          <figcaption class="soft">
            <span lang="zh-CN">
              {[line.subject, line.unit && i18n.t('ledger.chartUnit', [line.unit])]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <Legend />
          </figcaption>
          <LedgerChart layout={layout} line={line} drawing={drawing} />
          <div class="row">
            <button type="button" onClick={() => copy('png')}>
              {i18n.t('ledger.copyPng')}
            </button>
            <button type="button" onClick={() => copy('svg')}>
              {i18n.t('ledger.copySvg')}
            </button>
            <button type="button" onClick={save}>
              {i18n.t('ledger.saveSvg')}
            </button>
          </div>
          <details>
            <summary>{i18n.t('ledger.showTable')}</summary>
            <SeriesTable series={series} />
          </details>
        </figure>
      ) : (
        <p class="soft">{i18n.t('ledger.noChart')}</p>
      )}
      <p>
        <b>{formatLinePeriod(line)}</b>{' '}
        <span class={`verdict ${line.verdict}`}>{i18n.t(`ledger.verdict.${line.verdict}`)}</span>{' '}
        <span class="numbers" lang="zh-CN">
          {formatDifference(line.difference)}
        </span>
        <br />
        <span class="soft">{i18n.t(`ledger.reason.${line.reason}`)}</span>
      </p>
      <LedgerSources db={db} title={i18n.t('ledger.target')} entries={line.targets} />
      <LedgerSources db={db} title={i18n.t('ledger.result')} entries={line.results} />
    </aside>
  );
}

function Legend() {
  return (
    <span class="legend">
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <circle cx="6" cy="6" r="4.5" fill="none" stroke="var(--target)" stroke-width="2" />
      </svg>
      {i18n.t('ledger.legendTarget')}
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <circle cx="6" cy="6" r="4.5" fill="var(--actual)" />
      </svg>
      {i18n.t('ledger.legendResult')}
    </span>
  );
}
