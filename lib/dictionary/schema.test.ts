import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDictionary } from './arbitrary-dictionary.ts';
import { readDictionary } from './format.ts';
import { writeJson } from './formats/json.ts';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8'));
const isValid = new Ajv2020({ allErrors: false, strictTypes: false }).compile(read('dictionary.schema.json'));

const ENTRY = { id: 'a', prefLabel: '双碳', category: 'policy' };
const FILE = {
  format: 'shudu-dictionary',
  formatVersion: 1,
  id: 'x',
  title: '词典',
  revision: 1,
  entries: [ENTRY],
};

const file = (change: Record<string, unknown>) => ({ ...FILE, ...change });
const entry = (change: Record<string, unknown>) => file({ entries: [{ ...ENTRY, ...change }] });

/** Whether the reader takes a file without refusing anything. */
function isTaken(json: unknown): boolean {
  const { dictionary, issues } = readDictionary(json);
  return dictionary !== null && issues.every((issue) => issue.severity !== 'refused');
}

const VALID: Record<string, unknown> = {
  'the least': FILE,
  'no entries': file({ entries: [] }),
  'unknown fields': entry({ colour: 'red' }),
  'all of the manifest': file({
    license: '(MIT OR CC-BY-4.0)',
    attribution: '市统计局',
    homepage: 'https://example.org/',
    maintainers: ['甲'],
    languages: ['zh-Hans'],
    categories: [{ id: 'policy', label: '政策' }],
    updateUrl: 'https://example.org/a.json',
    mirrors: ['https://example.com/a.json'],
    expires: 'P7D',
    sha256: 'a'.repeat(64),
    count: 1,
    minApp: '0.1.0',
  }),
  'all of an entry': entry({
    altLabel: ['双碳目标'],
    hiddenLabel: ['双炭'],
    definition: '碳达峰\n碳中和 <b>',
    sources: [{ title: '政府工作报告', url: 'https://example.org/a?b=c', date: '2021' }],
    status: 'deprecated',
    validFrom: '2020-09',
    validTo: '2030-12-31',
    replacedBy: 'b',
    exclude: ['双碳酸'],
    note: '',
    modified: '2025-12-19T08:30:00+08:00',
    author: '甲',
  }),
  'a label of two characters beyond the basic plane': entry({ prefLabel: '𠮷𠮷' }),
  'a label of 64 such characters': entry({ prefLabel: '𠮷'.repeat(64) }),
};

const INVALID: Record<string, unknown> = {
  'no object': [],
  'another format': file({ format: 'other' }),
  'a later format': file({ formatVersion: 2 }),
  'no title': file({ title: undefined }),
  'an empty title': file({ title: ' ' }),
  'half a revision': file({ revision: 1.5 }),
  'a negative revision': file({ revision: -1 }),
  'a licence in words': file({ license: '随便用' }),
  'a script as homepage': file({ homepage: 'javascript:alert(1)' }),
  'a year of freshness in words': file({ expires: '1 year' }),
  'a hash in capitals': file({ sha256: 'A'.repeat(64) }),
  'too many mirrors': file({ mirrors: Array.from({ length: 11 }, () => 'https://example.org/') }),
  'a category without a label': file({ categories: [{ id: 'policy' }] }),
  'entries that are none': file({ entries: {} }),
  'an entry that is a text': file({ entries: ['双碳'] }),
  'an entry without a label': entry({ prefLabel: undefined }),
  'a label of one character': entry({ prefLabel: '碳' }),
  'a label of one character and spaces': entry({ prefLabel: '碳   ' }),
  'one character beyond the basic plane': entry({ prefLabel: '𠮷' }),
  'a long label': entry({ altLabel: ['长'.repeat(65)] }),
  'too many labels': entry({ hiddenLabel: Array.from({ length: 51 }, (_, n) => `别名${n}`) }),
  'a direction control': entry({ prefLabel: '双\u202e碳' }),
  'a control character': entry({ definition: '一\u0007' }),
  'a long definition': entry({ definition: '长'.repeat(4097) }),
  'a source without a title': entry({ sources: [{ url: 'https://example.org/' }] }),
  'a status of another kind': entry({ status: 'final' }),
  'a thirteenth month': entry({ validFrom: '2025-13' }),
  'an id with a space': entry({ id: 'a b' }),
  'an id of an object': entry({ id: 'constructor' }),
  'a null where a text is': entry({ note: null }),
  'a prototype': JSON.parse(JSON.stringify(FILE).replace('"id":"a"', '"id":"a","__proto__":{}')),
};

describe('the JSON Schema and the reader', () => {
  it.each(Object.entries(VALID))('both take %s', (_, json) => {
    expect([isValid(json), isTaken(json)]).toEqual([true, true]);
  });

  it.each(Object.entries(INVALID))('both refuse %s', (_, json) => {
    const plain: unknown = typeof json === 'object' ? JSON.parse(JSON.stringify(json)) : json;
    const given = JSON.stringify(json).includes('__proto__') ? json : plain;
    expect([isValid(given), isTaken(given)]).toEqual([false, false]);
  });

  it('both take what is written', () => {
    fc.assert(
      fc.property(arbitraryDictionary(), (dictionary) => {
        const json = JSON.parse(writeJson(dictionary));
        expect([isValid(json), isTaken(json)]).toEqual([true, true]);
      }),
    );
  });

  it('both take the starter dictionary', () => {
    const json = read('dictionaries/jiangmen.json');
    expect([isValid(json), isTaken(json)]).toEqual([true, true]);
  });
});
