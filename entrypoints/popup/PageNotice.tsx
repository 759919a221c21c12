import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { explainError } from '../../components/explain-error.ts';
import { Notice } from '../../components/Notice.tsx';
import { readTabOnce } from '../../lib/sites/registration.ts';
import { allowSite, switchSite } from './actions.ts';
import type { PageStatus } from './page-status.ts';

interface PageNoticeProps {
  status: Exclude<PageStatus, { kind: 'article' }>;
  tabId: number | null;
  onDone: () => void;
}

/** Why there is nothing to list, and what the reader can do about it. */
export function PageNotice({ status, tabId, onDone }: PageNoticeProps) {
  if (status.kind === 'failed') return <Notice kind="alert">{explainError(status.error)}</Notice>;
  if (status.address.endsWith('#shudu-dictionary')) return <SubscribeNotice address={status.address} />;
  if (status.kind === 'notAllowed') {
    const { host } = status;
    return (
      <Notice
        kind="status"
        actions={
          <>
            <button type="button" class="strong" onClick={() => void allowSite(host, tabId).then(onDone)}>
              {i18n.t('popup.always')}
            </button>
            <button type="button" onClick={() => void (tabId !== null && readTabOnce(tabId).then(onDone))}>
              {i18n.t('popup.once')}
            </button>
          </>
        }
      >
        {i18n.t('popup.notAllowed', [host])}
      </Notice>
    );
  }
  if (status.kind === 'off') {
    const { host } = status;
    return (
      <Notice
        kind="status"
        actions={
          <button type="button" onClick={() => void switchSite(host, true, tabId).then(onDone)}>
            {i18n.t('popup.switchOn')}
          </button>
        }
      >
        {i18n.t('popup.off', [host])}
      </Notice>
    );
  }
  const text = status.kind === 'closed' ? 'none' : status.kind;
  return <Notice kind="status">{i18n.t(`popup.${text}`)}</Notice>;
}

/** The page is a dictionary to subscribe to: nothing is fetched before the reader has seen host and licence. */
function SubscribeNotice({ address }: { address: string }) {
  const open = () =>
    void browser.tabs.create({ url: `/subscribe.html?address=${encodeURIComponent(address)}` });
  return (
    <Notice
      kind="status"
      actions={
        <button type="button" class="strong" onClick={open}>
          {i18n.t('popup.subscribe')}
        </button>
      }
    >
      {i18n.t('popup.isDictionary')}
    </Notice>
  );
}
