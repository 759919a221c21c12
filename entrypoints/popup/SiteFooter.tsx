import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { hostOf } from '../../lib/sites/origins.ts';
import { switchSite } from './actions.ts';

interface SiteFooterProps {
  address: string;
  tabId: number | null;
  off: boolean;
  onDone: () => void;
}

/** The browser's own command for the toolbar button: it has no words of ours. */
const OPEN_POPUP = '_execute_action';

/** The keys of the commands as they are set in this browser. */
function Shortcuts() {
  const [commands, setCommands] = useState<Browser.commands.Command[]>([]);
  useEffect(() => {
    void browser.commands.getAll().then(setCommands);
  }, []);
  return (
    <details>
      <summary>{i18n.t('popup.shortcuts')}</summary>
      <dl class="shortcuts">
        {commands.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{name === OPEN_POPUP ? i18n.t('popup.openPopup') : description}</dt>
            <dd>{shortcut || i18n.t('popup.noShortcut')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Opens the panel beside the page: Chrome's side panel or Firefox's sidebar. Both want the click itself. */
function PanelButton({ tabId }: { tabId: number }) {
  const open = async (): Promise<void> => {
    const { sidePanel, sidebarAction } = browser as unknown as {
      sidePanel?: { open(options: { tabId: number }): Promise<void> };
      sidebarAction?: { open(): Promise<void> };
    };
    if (sidebarAction) await sidebarAction.open();
    else await sidePanel?.open({ tabId });
    window.close();
  };
  return (
    <button type="button" class="plain" onClick={() => void open()}>
      {i18n.t('popup.panel')}
    </button>
  );
}

/** The site's own switch, and the ways to the other pages of the extension. */
export function SiteFooter({ address, tabId, off, onDone }: SiteFooterProps) {
  const host = hostOf(address);
  const open = (path: string) => void browser.tabs.create({ url: path });
  return (
    <footer class="site">
      <Shortcuts />
      <span class="gap" />
      {tabId !== null && <PanelButton tabId={tabId} />}
      {host && !off && (
        <button type="button" class="plain" onClick={() => void switchSite(host, false, tabId).then(onDone)}>
          {i18n.t('popup.switchOff')}
        </button>
      )}
      <button type="button" class="plain" onClick={() => open('/options.html')}>
        {i18n.t('popup.options')}
      </button>
      <button type="button" class="plain" onClick={() => open('/library.html')}>
        {i18n.t('popup.library')}
      </button>
    </footer>
  );
}
