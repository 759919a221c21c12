import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';
import { compileTermIndex } from './compile-term-index.ts';
import { foldLabel } from './fold-label.ts';
import { readDictionary } from './format.ts';
import { matchTerms } from './match-terms.ts';
import type { Term } from './term.ts';
import { openTermIndex } from './term-index.ts';
import { countCharacters } from './term-schema.ts';

const file: unknown = JSON.parse(
  readFileSync(new URL('../../public/dictionaries/jiangmen.json', import.meta.url), 'utf8'),
);
const { dictionary, issues } = readDictionary(file);
const entries: Term[] = dictionary?.entries ?? [];
const index = openTermIndex(compileTermIndex({ id: 'starter', entries }))!;
const labelsOf = (term: Term) => [term.prefLabel, ...term.altLabel, ...term.hiddenLabel];

/** Identifiers of the entries that are met in a text, in its order. */
function findEntries(text: string): string[] {
  const block = { kind: 'paragraph' as const, start: 0, end: text.length };
  return matchTerms({ text, blocks: [block] }, [{ index }]).map((match) => match.entry);
}

describe('the starter dictionary', () => {
  it('is read without a single remark, and may be shared', () => {
    expect(issues).toEqual([]);
    expect(dictionary).toMatchObject({ license: 'CC0-1.0', count: entries.length });
    expect(entries.length).toBeGreaterThanOrEqual(2250);
  });

  it('stands in the order of its identifiers, so that two revisions can be compared line by line', () => {
    const identifiers = entries.map((term) => term.id);
    expect(identifiers).toEqual([...new Set(identifiers)].sort());
  });

  it('gives every label to one entry only', () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    for (const term of entries)
      for (const label of labelsOf(term)) {
        const key = foldLabel(label);
        if (owners.has(key)) shared.push(`${label}: ${owners.get(key)}, ${term.id}`);
        owners.set(key, term.id);
      }
    expect(shared).toEqual([]);
  });

  it('explains every term in 15 to 80 characters of plain text and names a source', () => {
    const wrong = entries.filter((term) => {
      const length = countCharacters(term.definition);
      const texts = [...labelsOf(term), term.definition, ...term.sources.map((source) => source.title)];
      const isPlain = texts.every((text) => cleanText(text, true).text === text && !/[<>]/u.test(text));
      return length < 15 || length > 80 || !isPlain || term.sources.length === 0;
    });
    expect(wrong.map((term) => term.prefLabel)).toEqual([]);
  });

  it('explains no two terms with the same words', () => {
    const definitions = entries.map((term) => term.definition);
    expect(definitions.filter((text, at) => definitions.indexOf(text) !== at)).toEqual([]);
  });

  it('dates its sources and its terms by days of the calendar', () => {
    const dates = entries.flatMap((term) => [
      ...term.sources.map((source) => source.date),
      term.validFrom,
      term.validTo,
    ]);
    const wrong = dates.filter((date) => date !== undefined && !isDay(date));
    expect(wrong).toEqual([]);
  });

  it('finds every label as its own entry where it stands alone', () => {
    const lost = entries.flatMap((term) =>
      labelsOf(term).filter((label) => !findEntries(label).includes(term.id)),
    );
    expect(lost).toEqual([]);
  });

  it('does not take a name for a term in the contexts that it excludes', () => {
    const met = entries.flatMap((term) =>
      term.exclude.filter((context) => findEntries(context).includes(term.id)),
    );
    expect(met).toEqual([]);
  });

  it.each([
    ['会议在新会区举行，新会交出亮眼答卷。', ['新会区', '新会区']],
    ['会后召开新会议，学习创新会计办法。', []],
    ['会议指出，要公开平台数据。', []],
    ['开平、台山两地签约。', ['开平市', '台山市']],
    ['全年规上工业增加值增长5.1%。', ['规模以上工业增加值']],
    ['认真落实省委“1310”具体部署。', ['1310']],
  ])('reads %s', (text, expected) => {
    const names = new Map(entries.map((term) => [term.id, term.prefLabel]));
    expect(findEntries(text).map((id) => names.get(id))).toEqual(expected);
  });
});

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
