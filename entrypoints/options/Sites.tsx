import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Check } from '../../components/Check.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSetting } from '../../components/use-setting.ts';
import { hostsNotCollected, hostsSwitchedOff } from '../../lib/settings/settings.ts';
import { hostOf, isOwnHost, patternOf } from '../../lib/sites/origins.ts';

/** The hosts that may be read now, as the browser has them. */
function useAllowedHosts(): [string[], () => void] {
  const [hosts, setHosts] = useState<string[]>([]);
  const look = () =>
    void browser.permissions
      .getAll()
      .then(({ origins = [] }) =>
        setHosts([...new Set(origins.map((origin) => origin.split('/')[2] ?? ''))].filter(Boolean).sort()),
      );
  useEffect(look, []);
  return [hosts, look];
}

const without = (list: readonly string[], host: string) => list.filter((other) => other !== host);

/** Which sites are read, and on which of them nothing is kept. */
export function Sites() {
  const [hosts, look] = useAllowedHosts();
  const [off, setOff] = useSetting(hostsSwitchedOff);
  const [notCollected, setNotCollected] = useSetting(hostsNotCollected);
  const [written, setWritten] = useState('');
  const [problem, setProblem] = useState('');
  const allow = async (event: Event): Promise<void> => {
    event.preventDefault();
    const host = hostOf(written.includes('://') ? written.trim() : `http://${written.trim()}`);
    if (!host?.includes('.')) return setProblem(i18n.t('options.wrongSite'));
    const granted = await browser.permissions.request({ origins: [patternOf(host)] });
    setProblem(granted ? '' : i18n.t('options.refused'));
    if (granted) setWritten('');
    look();
  };
  const remove = (host: string) => void browser.permissions.remove({ origins: [patternOf(host)] }).then(look);
  if (off === null || notCollected === null) return null;
  return (
    <section>
      <h2>{i18n.t('options.sites')}</h2>
      <ul class="lines">
        {hosts.map((host) => (
          <li key={host}>
            <span class="grow">
              {host} {isOwnHost(host) && <span class="soft">{i18n.t('options.ownSites')}</span>}
              {off.includes(host) && <span class="soft">{i18n.t('options.switchedOff')}</span>}
            </span>
            <Check
              checked={notCollected.includes(host)}
              onChange={(on) => setNotCollected(on ? [...notCollected, host] : without(notCollected, host))}
            >
              {i18n.t('options.notCollected')}
            </Check>
            <button
              type="button"
              onClick={() => setOff(off.includes(host) ? without(off, host) : [...off, host])}
            >
              {i18n.t(off.includes(host) ? 'options.switchOn' : 'options.switchOff')}
            </button>
            {!isOwnHost(host) && (
              <button type="button" onClick={() => remove(host)}>
                {i18n.t('options.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {hosts.every(isOwnHost) && <Notice kind="status">{i18n.t('options.noSites')}</Notice>}
      <form class="field" onSubmit={(event) => void allow(event)}>
        <label for="site">{i18n.t('options.addSite')}</label>
        <input
          id="site"
          value={written}
          placeholder={i18n.t('options.addSiteHint')}
          aria-describedby="site-problem"
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
        <button type="submit">{i18n.t('options.allow')}</button>
        <p id="site-problem" class="error" role="alert">
          {problem}
        </p>
      </form>
    </section>
  );
}
