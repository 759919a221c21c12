import fc from 'fast-check';
import type { Dictionary } from './dictionary.ts';
import { foldLabel } from './fold-label.ts';
import type { Term } from './term.ts';
import { hashPair, hashTriple } from './term-index.ts';

// Signs that formats give a meaning to, width variants, a pair of surrogates, and ordinary letters.
const SIGNS = [...'工程高质量发展區ＧＤ5·“”%<>&;|\\,"\'=+-@#:{}[]()𠮷é'];

const words = (minimum: number, maximum: number) =>
  fc
    .string({ unit: fc.constantFrom(...SIGNS), minLength: minimum, maxLength: maximum })
    .map((text) => text.trim())
    .filter((text) => [...text].length >= minimum);

const day = fc.constantFrom('2021', '2023-02', '2025-12-19');

/** Labels that no format takes for a comment, and that differ after folding. */
const labels = fc
  .uniqueArray(words(2, 12), { minLength: 1, maxLength: 6, selector: foldLabel })
  .filter((names) => names.every((name) => !name.startsWith('#')));

const source = fc.record(
  {
    title: words(1, 20),
    url: fc.constantFrom('https://example.com/a?b=1&c=2;d', 'http://example.org/全文'),
    date: day,
  },
  { requiredKeys: ['title'] },
);

const optionalFields = fc.record(
  {
    validFrom: day,
    validTo: day,
    note: words(1, 30),
    modified: fc.constant('2025-12-19T08:30:00Z'),
    author: words(1, 10),
  },
  { requiredKeys: [] },
);

/** Any entry that a dictionary may hold, with this id. */
function arbitraryTerm(id: string): fc.Arbitrary<Term> {
  return fc
    .record({
      names: labels,
      hidden: fc.nat({ max: 2 }),
      category: fc.constantFrom('policy', 'indicator', 'place'),
      definition: fc.oneof(fc.constant(''), words(1, 60)),
      sources: fc.array(source, { maxLength: 3 }),
      status: fc.constantFrom('proposed' as const, 'approved' as const, 'deprecated' as const),
      isExcluded: fc.boolean(),
      rest: optionalFields,
    })
    .map(({ names, hidden, isExcluded, rest, ...fields }) => {
      const [prefLabel = '', ...others] = names;
      const altLabel = others.slice(hidden);
      return {
        id,
        prefLabel,
        altLabel,
        hiddenLabel: others.slice(0, hidden),
        ...fields,
        exclude: isExcluded ? [`不${prefLabel}`] : [],
        ...rest,
      };
    });
}

/** Any valid dictionary of up to `size` entries, sorted by id. For property tests. */
export function arbitraryDictionary(size = 8): fc.Arbitrary<Dictionary> {
  const ids = Array.from({ length: size }, (_, number) => `${'abcdefgh'[number % 8]}-${number}`).sort();
  return fc
    .subarray(ids)
    .chain((chosen) => fc.tuple(...chosen.map(arbitraryTerm)))
    .map((entries) => ({
      format: 'shudu-dictionary' as const,
      formatVersion: 1 as const,
      id: 'invented',
      title: '试用词典',
      revision: 3,
      license: 'CC-BY-4.0',
      maintainers: [],
      languages: ['zh-Hans'],
      categories: [],
      mirrors: [],
      entries,
    }));
}

/** So many labels of three characters whose hashes meet: what a hostile list would hold. */
export function listCrowdingLabels(count: number): string[] {
  const labels: string[] = [];
  for (let number = 0; labels.length < count; number++) {
    const units = [number % 20_000, Math.floor(number / 20_000), (number * 7) % 20_000].map(
      (at) => 0x4e00 + at,
    );
    const hash = hashTriple(hashPair(units[0]!, units[1]!), units[2]!);
    const label = String.fromCharCode(...units);
    if (hash >>> 20 === 0 && foldLabel(label) === label) labels.push(label);
  }
  return labels;
}
