import type { Dictionary } from '../../lib/dictionary/dictionary.ts';
import { writeJson } from '../../lib/dictionary/formats/json.ts';
import type { Term } from '../../lib/dictionary/term.ts';

/** An entry with a name and a definition. */
export function inventTerm(id: string, prefLabel: string, definition = ''): Term {
  return {
    id,
    prefLabel,
    altLabel: [],
    hiddenLabel: [],
    category: 'policy',
    definition,
    sources: [],
    status: 'approved',
    exclude: [],
  };
}

/** A dictionary file with these entries. */
export function inventFile(entries: Term[], manifest: Partial<Dictionary> = {}): string {
  return writeJson({
    format: 'shudu-dictionary',
    formatVersion: 1,
    id: 'e2e-list',
    title: '云帆市术语',
    revision: 1,
    license: 'CC-BY-4.0',
    attribution: '云帆市术语组',
    maintainers: [],
    languages: ['zh-Hans'],
    categories: [],
    mirrors: [],
    ...manifest,
    entries,
  });
}

const SYLLABLES = [
  ...'云帆海港江湾工程高质量发展产业园区企业增加值规模投资项目行动计划示范改革创新绿色乡村振兴',
];

/** Many entries with different names, the same at every call. */
export function inventMany(count: number): Term[] {
  let state = 20_251_219;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state % limit;
  };
  return Array.from({ length: count }, (_, at) => {
    const word = () => Array.from({ length: 3 + next(5) }, () => SYLLABLES[next(SYLLABLES.length)]).join('');
    const term = inventTerm(
      `t-${String(at).padStart(6, '0')}`,
      `${word()}${at}`,
      `第${at}条的释义,说明它是什么。`,
    );
    return { ...term, altLabel: [`${word()}甲${at}`] };
  });
}
