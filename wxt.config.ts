import { readFile } from 'node:fs/promises';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { signFile } from './lib/sharing/entries-hash.ts';
import { OWN_HOSTS, patternOf } from './lib/sites/origins.ts';

/** Hosts that the end-to-end tests may read: the browser's permission question cannot be answered without a display. */
const TEST_HOSTS = ['*://*.gov.cn/*', '*://test.example/*', '*://dictionary.localhost/*'];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  i18n: { localesDir: 'lib/locales' },
  autoIcons: { baseIconPath: 'public/icon.svg' },
  hooks: {
    // Dictionaries bear the hash of their entries in what is built, so that nobody has to bring it up to date by hand.
    'build:publicAssets': async (_, files) => {
      for (const [place, file] of files.entries()) {
        if (!('absoluteSrc' in file) || !file.relativeDest.startsWith('dictionaries/')) continue;
        const contents = await signFile(await readFile(file.absoluteSrc, 'utf8'), crypto.subtle);
        files[place] = { relativeDest: file.relativeDest, contents };
      }
    },
  },
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'scripting', 'activeTab', 'alarms'],
    host_permissions: [...OWN_HOSTS.map(patternOf), ...(mode === 'test' ? TEST_HOSTS : [])],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+D' } },
      'next-mark': { suggested_key: { default: 'Alt+J' }, description: '__MSG_command_next_mark__' },
      'previous-mark': { suggested_key: { default: 'Alt+K' }, description: '__MSG_command_previous_mark__' },
      annotate: { suggested_key: { default: 'Alt+H' }, description: '__MSG_command_annotate__' },
      undo: { description: '__MSG_command_undo__' },
      redo: { description: '__MSG_command_redo__' },
    },
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
