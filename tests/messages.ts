import { readFileSync } from 'node:fs';
import { parseYAML } from 'confbox';

/** A locale file as one map from dotted key to text, as the browser's `i18n.getMessage` would see it. */
export function readLocale(name: 'zh_CN' | 'en'): Map<string, string> {
  const source = readFileSync(new URL(`../lib/locales/${name}.yml`, import.meta.url), 'utf8');
  const messages = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (value === null || typeof value !== 'object') messages.set(path, String(value));
    else for (const [key, child] of Object.entries(value)) walk(child, path ? `${path}.${key}` : key);
  };
  walk(parseYAML(source), '');
  return messages;
}
