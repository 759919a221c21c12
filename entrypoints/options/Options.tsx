import { i18n } from '#i18n';
import { Check } from '../../components/Check.tsx';
import { useSetting } from '../../components/use-setting.ts';
import { collectsWhileReading, shownKinds } from '../../lib/settings/settings.ts';
import { Colours } from './Colours.tsx';
import { Dictionaries } from './Dictionaries.tsx';
import { Import } from './Import.tsx';
import { Navigation } from './Navigation.tsx';
import { Properties } from './Properties.tsx';
import { Sites } from './Sites.tsx';
import { Statistics } from './Statistics.tsx';
import { Subscribe } from './Subscribe.tsx';
import { Suggestions } from './Suggestions.tsx';
import { Terms } from './Terms.tsx';
import { useRoute } from './use-route.ts';

/** What is kept, what is marked, which sites are read. Everything is saved at once. */
function General() {
  const [collecting, setCollecting] = useSetting(collectsWhileReading);
  const [shown, setShown] = useSetting(shownKinds);
  return (
    <>
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
      <Colours />
      <Sites />
    </>
  );
}

function View() {
  const { view, parts } = useRoute();
  const [first = '', second = ''] = parts;
  switch (view) {
    case 'dictionaries':
      return <Dictionaries />;
    case 'properties':
      return <Properties key={first} id={first} />;
    case 'terms':
      return <Terms dictionary={first} entry={second} />;
    case 'import':
      return <Import key={first} merged={first || null} />;
    case 'subscribe':
      return <Subscribe />;
    case 'suggestions':
      return <Suggestions />;
    case 'statistics':
      return <Statistics />;
    default:
      return <General />;
  }
}

/** All settings, and the desk of dictionaries. */
export function Options() {
  return (
    <>
      <h1>{i18n.t('options.title')}</h1>
      <Navigation />
      <View />
    </>
  );
}
