import { i18n } from '#i18n';
import type { Issue } from '../../lib/dictionary/issue.ts';
import { formatCount } from './format-time.ts';
import { IssueList } from './IssueList.tsx';

interface ImportReportProps {
  issues: readonly Issue[];
  totals: Readonly<Record<Issue['severity'], number>>;
}

/** What of a file was refused, repaired or is doubtful, line by line. */
export function ImportReport({ issues, totals }: ImportReportProps) {
  const all = totals.refused + totals.repaired + totals.warning;
  if (all === 0) return <p class="soft">{i18n.t('desk.import.clean')}</p>;
  return (
    <details open={totals.refused > 0} class="report">
      <summary>
        {i18n.t('desk.import.report', [
          formatCount(totals.refused),
          formatCount(totals.repaired),
          formatCount(totals.warning),
        ])}
      </summary>
      <IssueList issues={issues} withPlaces />
      {all > issues.length && (
        <p class="soft">{i18n.t('desk.import.moreIssues', [formatCount(all - issues.length)])}</p>
      )}
    </details>
  );
}
