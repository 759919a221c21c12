import { i18n } from '#i18n';
import type { DictionaryRecord } from '../../lib/database/dictionary-rows.ts';
import { explainProblem } from './explain-problem.ts';
import { formatAge, formatInstant } from './format-time.ts';

interface UpdateStateProps {
  dictionary: DictionaryRecord;
  /** Milliseconds since the epoch. */
  now: number;
}

/** When a subscribed list was taken, when it is asked for next, and why the last time failed. */
export function UpdateState({ dictionary, now }: UpdateStateProps) {
  const { installedAt, checkedAt, expiresAt, pinned, problem, kind } = dictionary;
  return (
    <>
      <p class="soft">
        <time dateTime={installedAt} title={formatInstant(installedAt)}>
          {i18n.t('desk.installed', [formatAge(installedAt, now)])}
        </time>
        {kind === 'subscribed' && checkedAt && (
          <time dateTime={checkedAt} title={formatInstant(checkedAt)}>
            {i18n.t('desk.checked', [formatAge(checkedAt, now)])}
          </time>
        )}
        {kind === 'subscribed' && expiresAt && !pinned && (
          <time dateTime={expiresAt} title={formatInstant(expiresAt)}>
            {i18n.t('desk.nextCheck', [formatAge(expiresAt, now)])}
          </time>
        )}
        {pinned && <span>{i18n.t('desk.pinned')}</span>}
      </p>
      {problem && <p class="error">{i18n.t('desk.problem', [explainProblem(problem)])}</p>}
    </>
  );
}
