import { parseYAML } from 'confbox';
import chinese from '../lib/locales/zh_CN.yml?raw';

const messages = parseYAML(chinese) as Record<string, unknown>;

function find(key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], messages);
  return typeof found === 'string' ? found : '';
}

/** Stands in for `#i18n` where components are tested without the extension: the Chinese texts, with their substitutions. */
export const i18n = {
  t: (key: string, substitutions: readonly unknown[] = []): string =>
    substitutions.reduce<string>((text, part, at) => text.replaceAll(`$${at + 1}`, String(part)), find(key)),
};
