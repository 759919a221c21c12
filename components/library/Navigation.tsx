import { i18n } from '#i18n';
import { type Route, VIEWS } from './route.ts';

/** The views of the library; the one that is shown is named as the current page. */
export function Navigation({ route }: { route: Route }) {
  const current = route.view === 'article' ? 'articles' : route.view;
  return (
    <header class="masthead">
      <h1>{i18n.t('library.title')}</h1>
      <nav aria-label={i18n.t('library.title')}>
        {VIEWS.map((view) => (
          <a key={view} href={`#${view}`} aria-current={view === current ? 'page' : undefined}>
            {i18n.t(`library.view.${view}`)}
          </a>
        ))}
      </nav>
      <a class="options" href="/options.html">
        {i18n.t('popup.options')}
      </a>
    </header>
  );
}
