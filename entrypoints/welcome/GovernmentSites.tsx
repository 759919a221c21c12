import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** Every site of a Chinese government body. */
const ORIGINS = { origins: ['*://*.gov.cn/*'] };

/** Asks for the government's sites, and says when they are allowed already. */
export function GovernmentSites() {
  const [allowed, setAllowed] = useState(false);
  useEffect(() => {
    void browser.permissions.contains(ORIGINS).then(setAllowed);
  }, []);
  return (
    <button
      type="button"
      class="strong"
      disabled={allowed}
      onClick={() => void browser.permissions.request(ORIGINS).then(setAllowed)}
    >
      {allowed ? i18n.t('welcome.allowed') : i18n.t('welcome.allowGovernment')}
    </button>
  );
}
