import { i18n } from '#i18n';
import type { SubscriptionOffer } from '../../lib/sharing/subscribe-link.ts';
import { type NamedCategory, nameCategory } from './category-name.ts';
import { formatCount } from './format-time.ts';

interface OfferViewProps {
  offer: SubscriptionOffer;
  revision: number;
  categories: readonly NamedCategory[];
}

/** What the reader sees before a list is taken: from which host, under which licence, how much, and twenty of its terms. */
export function OfferView({ offer, revision, categories }: OfferViewProps) {
  const rows = [
    ['host', offer.host],
    ['licence', offer.license ?? i18n.t('desk.noLicence')],
    ['attribution', offer.attribution ?? ''],
    ['count', i18n.t('desk.termCount', [formatCount(offer.count)])],
    ['revision', i18n.t('desk.revision', [revision])],
  ] as const;
  return (
    <>
      <h2>{offer.title}</h2>
      <dl class="facts">
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{i18n.t(`subscription.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <h3>{i18n.t('subscription.sample', [offer.sample.length])}</h3>
      <ul class="sample-terms">
        {offer.sample.map(({ prefLabel, category, definition }) => (
          <li key={prefLabel}>
            <strong>{prefLabel}</strong> <span class="soft">{nameCategory(categories, category)}</span>
            <p class="soft definition">{definition}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
