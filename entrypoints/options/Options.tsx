import { i18n } from '#i18n';
import { Check } from '../../components/Check.tsx';
import { useSetting } from '../../components/use-setting.ts';
import { collectsWhileReading, shownKinds } from '../../lib/settings/settings.ts';
import { Dictionaries } from './Dictionaries.tsx';
import { Sites } from './Sites.tsx';

/** What is kept, what is marked, which sites are read, which dictionaries are searched. Everything is saved at once. */
export function Options() {
  const [collecting, setCollecting] = useSetting(collectsWhileReading);
  const [shown, setShown] = useSetting(shownKinds);
  return (
    <>
      <h1>{i18n.t('options.title')}</h1>
      <section>
        <h2>{i18n.t('options.collecting')}</h2>
        {collecting !== null && (
          <Check checked={collecting} onChange={setCollecting}>
            {i18n.t('options.collectingText')}
          </Check>
        )}
      </section>
      <section>
        <h2>{i18n.t('options.marks')}</h2>
        {shown !== null && (
          <>
            <Check checked={shown.target} onChange={(target) => setShown({ ...shown, target })}>
              {i18n.t('options.showTargets')}
            </Check>
            <Check checked={shown.actual} onChange={(actual) => setShown({ ...shown, actual })}>
              {i18n.t('options.showActuals')}
            </Check>
            <Check checked={shown.term} onChange={(term) => setShown({ ...shown, term })}>
              {i18n.t('options.showTerms')}
            </Check>
          </>
        )}
      </section>
      <Sites />
      <Dictionaries />
    </>
  );
}
