import { i18n } from '#i18n';
import type { ListedFact } from '../../lib/database/query-facts.ts';
import { correctedFact } from '../../lib/facts/corrected-fact.ts';
import { formatFigure, formatPeriod } from '../format-figure.ts';
import type { TaskRunner } from './use-task.ts';

/** A fact in words with its quote and source. */
export function describeFact({ record, article }: ListedFact): string {
  const fact = correctedFact(record);
  const answers = [fact.subject, fact.indicator, formatPeriod(fact.period), i18n.t(`status.${fact.status}`)];
  const source = [article.headline, article.source, article.date, article.edition, article.addresses[0]];
  return [
    [formatFigure(fact), ...answers].filter(Boolean).join(' · '),
    `“${record.sentence}”`,
    source.filter(Boolean).join(' · '),
  ].join('\n');
}

/** Copies a fact with its source, and says whether it worked. */
export async function copyFact(listed: ListedFact, runner: TaskRunner): Promise<void> {
  const copied = await navigator.clipboard.writeText(describeFact(listed)).then(
    () => true,
    () => false,
  );
  runner.say({ text: i18n.t(copied ? 'card.copied' : 'card.notCopied'), failed: !copied });
}
