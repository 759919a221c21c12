import { i18n } from '#i18n';
import { Check } from '../../components/Check.tsx';
import { MarkedText } from '../../components/MarkedText.tsx';
import { useSetting } from '../../components/use-setting.ts';
import { readFacts } from '../../lib/facts/read-facts.ts';
import { collectsWhileReading } from '../../lib/settings/settings.ts';
import { GovernmentSites } from './GovernmentSites.tsx';

/** First run: a sample marked live, what is kept and where, which sites may be read. */
export function Welcome() {
  const [collecting, setCollecting] = useSetting(collectsWhileReading);
  const text = i18n.t('welcome.sample');
  const facts = readFacts({
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    date: '2025-12-19',
  });
  return (
    <>
      <h1>{i18n.t('welcome.title')}</h1>
      <p>{i18n.t('welcome.lead')}</p>
      <section>
        <h2 lang="zh-CN">{i18n.t('welcome.sampleHeadline')}</h2>
        <MarkedText text={text} facts={facts} />
        <ul class="legend">
          <li>
            <span class="target">{i18n.t('status.target')}</span> {i18n.t('welcome.legendTarget')}
          </li>
          <li>
            <span class="actual">{i18n.t('status.actual')}</span> {i18n.t('welcome.legendActual')}
          </li>
          <li>
            <span class="term">{i18n.t('term.name')}</span> {i18n.t('welcome.legendTerm')}
          </li>
        </ul>
        <p class="soft">{i18n.t('welcome.sampleNote')}</p>
      </section>
      <section>
        <h2>{i18n.t('welcome.keepTitle')}</h2>
        <p>{i18n.t('welcome.keepText')}</p>
        {collecting !== null && (
          <Check checked={collecting} onChange={setCollecting}>
            {i18n.t('welcome.keepSwitch')}
          </Check>
        )}
      </section>
      <section>
        <h2>{i18n.t('welcome.sitesTitle')}</h2>
        <p>{i18n.t('welcome.sitesText')}</p>
        <GovernmentSites />
      </section>
      <p>
        <a href="/options.html">{i18n.t('welcome.openOptions')}</a>
      </p>
    </>
  );
}
