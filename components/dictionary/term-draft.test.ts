import { describe, expect, it } from 'vitest';
import type { Term } from '../../lib/dictionary/term.ts';
import { fromDraft, toDraft } from './term-draft.ts';

const TERM: Term = {
  id: 'chain',
  prefLabel: '链主企业',
  altLabel: ['链主', '产业链链主'],
  hiddenLabel: ['连主'],
  category: 'industry',
  definition: '一条产业链的龙头企业。\n由政府认定。',
  sources: [
    { title: '通知' },
    { title: '公报', url: 'https://example.com/a', date: '2024-05' },
    { title: '纪要', date: '2025' },
  ],
  status: 'proposed',
  validFrom: '2021',
  replacedBy: 'lead',
  exclude: ['链主任'],
  note: '待核',
};

describe('a form of an entry', () => {
  it('gives back the entry that it was made of', () => {
    expect(fromDraft(toDraft(TERM), TERM)).toEqual(TERM);
  });

  it('leaves out what was emptied', () => {
    const emptied = fromDraft({ ...toDraft(TERM), note: ' ', validFrom: '', altLabel: '\n 链主 \n' }, TERM);
    expect(emptied).not.toHaveProperty('note');
    expect(emptied).not.toHaveProperty('validFrom');
    expect(emptied.altLabel).toEqual(['链主']);
  });
});
