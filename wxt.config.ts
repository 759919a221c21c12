import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The paper's own hosts: the only pages read without being asked (PRIVACY.md lists them too). */
const OWN_HOSTS = ['*://dzb.jmrb.com/*', '*://jmnews.com.cn/*', '*://www.jmnews.com.cn/*'];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  i18n: { localesDir: 'lib/locales' },
  autoIcons: { baseIconPath: 'public/icon.svg' },
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'scripting', 'activeTab'],
    host_permissions: mode === 'test' ? ['*://*/*'] : OWN_HOSTS,
    optional_host_permissions: ['*://*/*'],
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'shudu@shudu.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
