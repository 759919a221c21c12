import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhraseTable } from './phrase-table.ts';
import { PhraseTables } from './phrase-tables.ts';

const verbs = new PhraseTable([
  ['完成', 'verb'],
  ['完成率', 'noun'],
  ['要', 'verb'],
  ['主要', 'noun'],
] as const);
const places = new PhraseTable([
  ['新会', 1],
  ['新会区', 2],
  ['会', 3],
  ['区要', 4],
] as const);

describe('PhraseTables', () => {
  it('finds phrases of different tables that overlap', () => {
    expect(new PhraseTables({ verbs, places }).scan('新会区要完成率')).toEqual({
      verbs: [
        { start: 3, end: 4, meaning: 'verb' },
        { start: 4, end: 7, meaning: 'noun' },
      ],
      places: [{ start: 0, end: 3, meaning: 2 }],
    });
  });

  it('finds for each table what it finds alone', () => {
    const tables = new PhraseTables({ verbs, places });
    const character = fc.constantFrom(...'完成率要主新会区,');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 40 }), (text) => {
        expect(tables.scan(text)).toEqual({ verbs: verbs.scan(text), places: places.scan(text) });
      }),
    );
  });
});
