import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Correction, FactRecord } from '../lib/database/records.ts';
import type { Evidence, Fact, FactField } from '../lib/facts/fact.ts';
import { FactForm } from './FactForm.tsx';
import { formatDigits, formatPeriod } from './format-figure.ts';
import { StatusPill } from './StatusPill.tsx';

interface FactCardProps {
  record: FactRecord;
  /** The machine's answers with the reader's corrections over them. */
  fact: Fact;
  onReview: (review: 'found' | 'kept' | 'dismissed') => void;
  onCorrect: (correction: Correction) => void;
  onCopy: () => void;
  /** The name of a rule in the reader's language. */
  explainRule: (rule: string) => string;
}

/** What a figure is: value, what it measures, when, of whom, target or result, and the words that say so. */
export function FactCard({ record, fact, onReview, onCorrect, onCopy, explainRule }: FactCardProps) {
  const [correcting, setCorrecting] = useState(false);
  const kept = record.review === 'kept' || record.review === 'corrected';
  const dismissed = record.review === 'dismissed';
  const rows: [FactField, string][] = [
    ['indicator', fact.indicator ?? ''],
    ['qualifier', fact.qualifier === 'exact' ? '' : i18n.t(`qualifier.${fact.qualifier}`)],
    ['measure', describeMeasure(fact)],
    ['period', formatPeriod(fact.period)],
    ['subject', fact.subject ?? ''],
  ];
  return (
    <>
      <div class="top">
        <StatusPill status={fact.status} />
        <h2 class="value" lang="zh-CN">
          {formatDigits(fact)}
        </h2>
      </div>
      {correcting ? (
        <FactForm
          fact={fact}
          onCancel={() => setCorrecting(false)}
          onSave={(correction) => {
            setCorrecting(false);
            onCorrect(correction);
          }}
        />
      ) : (
        <>
          <dl>
            {rows.map(([field, answer]) => (
              <Answer key={field} field={field} answer={answer} corrected={isCorrected(record, field)} />
            ))}
          </dl>
          <Reasons evidence={record.fact.evidence} explainRule={explainRule} />
          <div class="row">
            <button type="button" aria-pressed={kept} onClick={() => onReview(kept ? 'found' : 'kept')}>
              {i18n.t(kept ? 'card.kept' : 'card.keep')}
            </button>
            <button type="button" onClick={() => setCorrecting(true)}>
              {i18n.t('card.correct')}
            </button>
            <button type="button" onClick={onCopy}>
              {i18n.t('card.copy')}
            </button>
            <button type="button" onClick={() => onReview(dismissed ? 'found' : 'dismissed')}>
              {i18n.t(dismissed ? 'card.restore' : 'card.dismiss')}
            </button>
          </div>
        </>
      )}
    </>
  );
}

function describeMeasure(fact: Fact): string {
  const name = i18n.t(`measure.${fact.measure}`);
  return fact.direction === 'down' ? i18n.t('card.falling', [name, i18n.t('card.down')]) : name;
}

function isCorrected(record: FactRecord, field: FactField): boolean {
  return Boolean(record.correction && Object.hasOwn(record.correction, field));
}

/** Answers that are words of the article, whatever the language of the interface. */
const QUOTED: ReadonlySet<FactField> = new Set(['indicator', 'subject']);

function Answer({ field, answer, corrected }: { field: FactField; answer: string; corrected: boolean }) {
  if (field === 'qualifier' && !answer) return null;
  return (
    <>
      <dt>{i18n.t(`field.${field}`)}</dt>
      <dd>
        {answer ? (
          <span lang={QUOTED.has(field) ? 'zh-CN' : undefined}>{answer}</span>
        ) : (
          <span class="soft">{i18n.t('card.unknown')}</span>
        )}
        {corrected && <span class="yours">{i18n.t('card.yours')}</span>}
      </dd>
    </>
  );
}

/** Answers whose reasons a reader asks for; what the numeral and its unit rest on is plain to see. */
const EXPLAINED: ReadonlySet<FactField> = new Set(['status', 'qualifier', 'period', 'subject', 'indicator']);

function Reasons({ evidence, explainRule }: { evidence: Evidence[]; explainRule: (rule: string) => string }) {
  const explained = evidence.filter(({ field }) => EXPLAINED.has(field));
  if (explained.length === 0) return null;
  return (
    <ul class="why" aria-label={i18n.t('card.why')}>
      {explained.map(({ field, rule, start, text }) => (
        <li key={`${field}${rule}${start}`}>
          {i18n.t('card.reason', [i18n.t(`field.${field}`), explainRule(rule)])}
          {text && <span lang="zh-CN"> “{text}”</span>}
        </li>
      ))}
    </ul>
  );
}
