import { i18n } from '#i18n';
import { Check } from '../../components/Check.tsx';
import { explainError } from '../../components/explain-error.ts';
import { Notice } from '../../components/Notice.tsx';
import { useLiveQuery } from '../../components/use-live-query.ts';
import { listDictionaries, updateDictionary } from '../../lib/database/dictionaries.ts';
import { openDatabase } from '../../lib/database/open.ts';

/** The dictionaries that are kept, each to be switched on and off. */
export function Dictionaries() {
  const db = openDatabase();
  const live = useLiveQuery(() => listDictionaries(db), []);
  return (
    <section>
      <h2>{i18n.t('options.dictionaries')}</h2>
      {live.kind === 'failed' && <Notice kind="alert">{explainError('databaseUnavailable')}</Notice>}
      {live.kind === 'ready' && live.value.length === 0 && (
        <Notice kind="status">{i18n.t('options.noDictionaries')}</Notice>
      )}
      {live.kind === 'ready' && (
        <ul class="lines">
          {live.value.map(({ id, manifest, count, enabled }) => (
            <li key={id}>
              <Check checked={enabled} onChange={(on) => void updateDictionary(db, id, { enabled: on })}>
                {manifest.title}
              </Check>
              <span class="soft">
                {i18n.t('options.dictionaryLine', [
                  count,
                  manifest.revision,
                  manifest.license || i18n.t('options.noLicence'),
                ])}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
