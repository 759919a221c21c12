import { i18n } from '#i18n';
import type { FactRecord } from '../lib/database/records.ts';
import { correctedFact } from '../lib/facts/corrected-fact.ts';
import type { Fact } from '../lib/facts/fact.ts';
import { formatFigure, formatPeriod } from './format-figure.ts';
import { StatusPill } from './StatusPill.tsx';

interface FactListProps {
  records: readonly FactRecord[];
  onShow: (record: FactRecord) => void;
}

const ORDER = { target: 0, unclear: 1, actual: 2 } as const;

/** Targets first, then as they stand in the text. */
export function orderFacts(records: readonly FactRecord[]): FactRecord[] {
  const rank = (record: FactRecord) => ORDER[correctedFact(record).status];
  return [...records].sort((a, b) => rank(a) - rank(b) || a.fact.start - b.fact.start);
}

function nameOf({ indicator, measure, direction }: Fact): string {
  const kind = measure === 'level' ? '' : i18n.t(`measure.${measure}`);
  const fall = direction === 'down' ? i18n.t('card.down') : '';
  return [indicator ?? i18n.t('card.unknown'), kind, fall].filter(Boolean).join(' ');
}

/** Facts at a glance; a click shows the passage. */
export function FactList({ records, onShow }: FactListProps) {
  return (
    <ul class="list">
      {orderFacts(records).map((record) => {
        const fact = correctedFact(record);
        const where = [fact.subject, formatPeriod(fact.period)].filter(Boolean).join(' · ');
        return (
          <li key={record.id} class={record.review}>
            <button type="button" class="item" title={record.sentence} onClick={() => onShow(record)}>
              <span class="name">{nameOf(fact)}</span>
              <span class="figure">{formatFigure(fact)}</span>
              <span class="soft where">
                {where}
                {record.stale && ` · ${i18n.t('popup.stale')}`}
                {record.review === 'kept' && ` · ${i18n.t('card.kept')}`}
                {record.review === 'corrected' && ` · ${i18n.t('card.yours')}`}
              </span>
              <StatusPill status={fact.status} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
