import { i18n } from '#i18n';
import { writeCsvLine } from '../../lib/export/csv-line.ts';
import { listReasons } from './describe-import.ts';
import { formatCount } from './format-count.ts';
import type { FileOutcome, ImportReport } from './import-report.ts';
import { articleHref } from './route.ts';
import { saveFile } from './save-file.ts';

/** So many lines are drawn; the saved report has all. */
const MOST_LINES = 500;

function nameResult(outcome: FileOutcome): string {
  if (outcome.kind === 'refused') return i18n.t('import.skipped');
  if (outcome.kind === 'annotations')
    return i18n.t(outcome.annotations > 0 ? 'import.collected' : 'import.skipped');
  return i18n.t(outcome.kind === 'facts' ? 'import.collected' : `import.${outcome.kind}`);
}

/** How many annotations were kept, and for each reason how many were not. */
function describeAnnotations(outcome: FileOutcome & { kind: 'annotations' }): string {
  const left = (['known', 'noArticle', 'noQuote', 'tooLarge'] as const)
    .filter((reason) => outcome[reason] > 0)
    .map((reason) => i18n.t(`import.annotationsLeft.${reason}`, [formatCount(outcome[reason])]));
  const kept = i18n.t('import.annotationsImported', [formatCount(outcome.annotations)]);
  return (outcome.annotations > 0 || left.length === 0 ? [kept, ...left] : left).join(' · ');
}

function describe(outcome: FileOutcome): string {
  if (outcome.kind === 'skipped') return i18n.t(`import.reason.${outcome.reason}`);
  if (outcome.kind === 'refused') return outcome.explanation;
  if (outcome.kind === 'facts')
    return i18n.t('import.factsImported', [formatCount(outcome.facts), formatCount(outcome.articles)]);
  if (outcome.kind === 'annotations') return describeAnnotations(outcome);
  const facts = i18n.t('import.facts', [formatCount(outcome.facts)]);
  return outcome.dated ? facts : `${facts} · ${i18n.t('import.undated')}`;
}

function inOrder({ outcomes }: ImportReport): FileOutcome[] {
  const skipped = ({ kind }: FileOutcome) => kind === 'skipped' || kind === 'refused';
  return [...outcomes.filter(skipped), ...outcomes.filter((one) => !skipped(one))];
}

/** What became of every file, those that were not read first. */
export function ImportReportTable({ report }: { report: ImportReport }) {
  const outcomes = inOrder(report);
  const reasons = listReasons(report);
  const save = () => {
    const lines = outcomes.map((one) =>
      writeCsvLine([one.name, nameResult(one), 'headline' in one ? one.headline : null, describe(one)]),
    );
    saveFile(
      new Blob(['\ufeff', ...lines], { type: 'text/csv;charset=utf-8' }),
      `${i18n.t('import.report')}.csv`,
    );
  };
  return (
    <section>
      <h3>{i18n.t('import.report')}</h3>
      {report.unread > 0 && <p class="error">{i18n.t('import.unread', [formatCount(report.unread)])}</p>}
      {reasons.length > 0 && <p>{i18n.t('import.reasons', [reasons.join(i18n.t('import.list'))])}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys */}
      <section class="report" tabIndex={0} aria-label={i18n.t('import.report')}>
        <table class="plain-table">
          <thead>
            <tr>
              <th scope="col">{i18n.t('import.file')}</th>
              <th scope="col">{i18n.t('import.result')}</th>
              <th scope="col">{i18n.t('import.detail')}</th>
            </tr>
          </thead>
          <tbody>
            {outcomes.slice(0, MOST_LINES).map((outcome) => (
              <tr key={outcome.name}>
                <td>
                  {'article' in outcome ? (
                    <a href={articleHref(outcome.article)} lang="zh-CN">
                      {outcome.headline || outcome.name}
                    </a>
                  ) : (
                    outcome.name
                  )}
                </td>
                <td class={outcome.kind === 'skipped' || outcome.kind === 'refused' ? 'error' : ''}>
                  {nameResult(outcome)}
                </td>
                <td class="soft">{describe(outcome)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {outcomes.length > MOST_LINES && (
        <p class="soft">{i18n.t('import.moreLines', [formatCount(outcomes.length - MOST_LINES)])}</p>
      )}
      <div class="row end">
        <button type="button" onClick={save}>
          {i18n.t('import.saveReport')}
        </button>
      </div>
    </section>
  );
}
