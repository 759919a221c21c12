import { i18n } from '#i18n';
import { Subscription } from '../subscribe/Subscription.tsx';

/** Where the reader types or pastes the address of a list. */
export function Subscribe() {
  return (
    <div class="desk">
      <section>
        <h2>{i18n.t('desk.subscribe')}</h2>
        <Subscription offered={null} />
      </section>
    </div>
  );
}
