import { i18n } from '#i18n';
import { formatCount } from './format-count.ts';
import { type FileOutcome, type ImportReport, type ImportSummary, summariseReport } from './import-report.ts';
import type { Outcome } from './use-task.ts';

/** What is told at the end, in this order, where there was any of it. */
const TOLD = [
  'collected',
  'updated',
  'facts',
  'annotations',
  'skipped',
] as const satisfies (keyof ImportSummary)[];

/** What an import did, in one line; of what there was none, nothing is said. */
export function describeImport(report: ImportReport): Outcome {
  const summary = summariseReport(report);
  const parts = TOLD.filter((part) => summary[part] > 0).map((part) =>
    i18n.t(`import.said.${part}`, [formatCount(summary[part])]),
  );
  const kept = summary.collected + summary.updated + summary.facts + summary.annotations > 0;
  const text = parts.length === 0 ? i18n.t('import.nothing') : parts.join(i18n.t('import.and'));
  if (report.stopped) return { text: i18n.t('import.stoppedAt', [text]), failed: true };
  return { text, failed: !kept };
}

/** The reasons for which files were left out, the most frequent first, with how many there are: `文件是空的（8 个）`. */
export function listReasons({ outcomes }: ImportReport): string[] {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) {
    const reason = nameReason(outcome);
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([reason, count]) => i18n.t('import.counted', [reason, formatCount(count)]));
}

function nameReason(outcome: FileOutcome): string | null {
  if (outcome.kind === 'skipped') return i18n.t(`import.reason.${outcome.reason}`);
  return outcome.kind === 'refused' ? i18n.t('import.wasRefused') : null;
}
