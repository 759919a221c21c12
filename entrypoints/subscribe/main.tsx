import { render } from 'preact';
import { i18n } from '#i18n';
import { readSubscribeLink } from '../../lib/sharing/subscribe-link.ts';
import { Subscription } from './Subscription.tsx';
import '../../components/page.css';
import '../../components/dictionary/desk.css';

const asked = new URLSearchParams(location.search).get('address') ?? '';

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('subscription.title');
render(
  <>
    <h1>{i18n.t('subscription.title')}</h1>
    <div class="desk">
      <section>
        {/* Whoever made the link chose the address: it is not taken for one that the reader typed. */}
        <Subscription offered={readSubscribeLink(asked) ?? asked} />
      </section>
    </div>
  </>,
  document.querySelector('main')!,
);
