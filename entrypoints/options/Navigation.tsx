import { i18n } from '#i18n';
import { addressOf, useRoute } from './use-route.ts';

/** The views, each with the views that belong to it. */
const VIEWS = [
  ['general', ['']],
  ['dictionaries', ['dictionaries', 'properties', 'import', 'subscribe']],
  ['terms', ['terms']],
  ['suggestions', ['suggestions']],
  ['statistics', ['statistics']],
] as const;

/** Links to the views of the options. */
export function Navigation() {
  const { view } = useRoute();
  return (
    <nav class="views" aria-label={i18n.t('desk.views')}>
      {VIEWS.map(([name, members]) => (
        <a
          key={name}
          href={name === 'general' ? '#' : addressOf(name)}
          aria-current={(members as readonly string[]).includes(view) ? 'page' : undefined}
        >
          {i18n.t(`desk.view.${name}`)}
        </a>
      ))}
    </nav>
  );
}
