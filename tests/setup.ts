import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readLocale } from './messages.ts';

const messages = readLocale('zh_CN');

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getMessage = (key, substitutions) => {
    const text = messages.get(key.replaceAll('_', '.')) ?? messages.get(key) ?? '';
    return [substitutions ?? []]
      .flat()
      .reduce<string>((out, part, at) => out.replaceAll(`$${at + 1}`, String(part)), text);
  };
});
