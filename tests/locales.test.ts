import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXPORT_TEXTS_EN } from '../lib/export/texts-en.ts';
import { EXPORT_TEXTS_ZH_CN } from '../lib/export/texts-zh-cn.ts';
import { readLocale } from './messages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const chinese = readLocale('zh_CN');
const english = readLocale('en');

function readSources(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

const placeholders = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();

describe('locales', () => {
  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('have no empty text and the same placeholders', () => {
    for (const [key, text] of chinese) {
      expect(text.trim(), key).not.toBe('');
      expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
    }
  });

  it.each([
    ['Chinese', chinese, EXPORT_TEXTS_ZH_CN],
    ['English', english, EXPORT_TEXTS_EN],
  ])('have the words that exports write for the same codes: %s', (_language, texts, { codes }) => {
    const shared = ['status', 'qualifier', 'measure', 'library.review'].flatMap((group) =>
      Object.keys(codes).flatMap((code) => {
        const text = texts.get(`${group}.${code}`);
        return text === undefined ? [] : [[code, text] as const];
      }),
    );
    expect(shared).toHaveLength(17);
    expect(Object.fromEntries(shared)).toEqual(
      Object.fromEntries(shared.map(([code]) => [code, codes[code]])),
    );
  });

  it('have a text for every key that is asked for', () => {
    const asked = [
      ...`${readSources('components')}${readSources('entrypoints')}`.matchAll(/i18n\.t\(\s*'([\w.]+)'/g),
    ];
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.map((match) => match[1]!).filter((key) => !chinese.has(key))).toEqual([]);
  });

  it('have Chinese in the Chinese file; only names of formats need none', () => {
    const english = [...chinese].filter(([, text]) => !/\p{Script=Han}/u.test(text) && /[a-z]{3}/.test(text));
    expect(english).toEqual([]);
  });

  it('punctuate Chinese in full width and English in half width (GB/T 15834)', () => {
    // Addresses and file endings keep their own signs, and so do numerals (1,200 and 8:30).
    const halfWidth = /(?<!\d)[,:](?!\/\/)|[,:](?!\d|\/\/)|[;?!()]/;
    const loose = /[，。；：？！（）]\s+\S|\S[ ]+[，。；：？！（）]/;
    const wrong = [...chinese].filter(
      ([, text]) => /\p{Script=Han}|\$\d/u.test(text) && (halfWidth.test(text) || loose.test(text)),
    );
    expect(wrong).toEqual([]);
    expect(
      [...english].filter(
        ([, text]) => /[，。；：？！（）、《》]/.test(text) && !/\p{Script=Han}/u.test(text),
      ),
    ).toEqual([]);
  });
});
