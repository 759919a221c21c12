import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { listCategories } from '../../components/dictionary/category-name.ts';
import { OfferView } from '../../components/dictionary/OfferView.tsx';
import { ProgressNotice } from '../../components/dictionary/ProgressNotice.tsx';
import { UndoNotice } from '../../components/dictionary/UndoNotice.tsx';
import { readSubscribeLink } from '../../lib/sharing/subscribe-link.ts';
import { useSubscribing } from './use-subscribing.ts';

/**
 * Takes a list by its address: permission for that host, asked by the click; what it offers; the reader's consent; then it is kept.
 * @param offered the address that a link brought; null where the reader types one
 */
export function Subscription({ offered }: { offered: string | null }) {
  const [written, setWritten] = useState(offered ?? '');
  const { stage, fetch, install, cancel } = useSubscribing();
  const submit = (event: Event): void => {
    event.preventDefault();
    const address = written.trim();
    const isTyped = offered === null || address !== offered;
    void fetch(readSubscribeLink(address) ?? address, isTyped);
  };
  if (stage.kind === 'working')
    return <ProgressNotice onCancel={cancel}>{i18n.t(`subscription.step.${stage.step}`)}</ProgressNotice>;
  if (stage.kind === 'done')
    return (
      <>
        <UndoNotice>{i18n.t('subscription.done', [stage.title])}</UndoNotice>
        <a class="button" href={`/options.html#terms/${encodeURIComponent(stage.dictionary)}`}>
          {i18n.t('desk.openTerms')}
        </a>
      </>
    );
  if (stage.kind === 'offer')
    return (
      <>
        <OfferView offer={stage.offer} revision={stage.revision} categories={listCategories([])} />
        <p>{i18n.t(stage.isKept ? 'subscription.again' : 'subscription.consent')}</p>
        <div class="row">
          <button type="button" class="strong" onClick={() => void install()}>
            {i18n.t('subscription.install')}
          </button>
          <button type="button" onClick={cancel}>
            {i18n.t('desk.cancel')}
          </button>
        </div>
      </>
    );
  return (
    <form onSubmit={submit}>
      <p>{i18n.t(offered === null ? 'subscription.text' : 'subscription.linkText')}</p>
      <div class="field">
        <label for="address">{i18n.t('subscription.address')}</label>
        <input
          id="address"
          value={written}
          inputMode="url"
          spellcheck={false}
          placeholder={i18n.t('subscription.addressHint')}
          aria-describedby="address-problem"
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
        <button type="submit" class="strong" disabled={written.trim() === ''}>
          {i18n.t('subscription.look')}
        </button>
      </div>
      <p id="address-problem" class="error" role="alert">
        {stage.problem}
      </p>
    </form>
  );
}
