import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES, formatOf } from '../../components/dictionary/file-format.ts';
import type { Dictionary } from '../../lib/dictionary/dictionary.ts';
import { FORMATS } from '../options/file-formats.ts';

const DICTIONARY: Dictionary = {
  format: 'shudu-dictionary',
  formatVersion: 1,
  id: 'invented',
  title: '试用词典',
  revision: 3,
  license: 'CC-BY-4.0',
  maintainers: [],
  languages: ['zh-Hans'],
  categories: [],
  mirrors: [],
  entries: [
    {
      id: 'chain',
      prefLabel: '链主企业',
      altLabel: ['链主'],
      hiddenLabel: [],
      category: 'industry',
      definition: '一条产业链的龙头企业。',
      sources: [],
      status: 'approved',
      exclude: [],
    },
  ],
};
const encode = (text: string) => new TextEncoder().encode(text);

describe('kinds of files', () => {
  it.each(FORMAT_NAMES)(
    '$format is known by its name, and what is written is read',
    async ({ format, extensions }) => {
      for (const extension of extensions) expect(formatOf(`词典.${extension.toUpperCase()}`)).toBe(format);
      const written = await FORMATS[format].write(DICTIONARY);
      const { entries, issues } = FORMATS[format].read(
        typeof written === 'string' ? encode(written) : written,
      );
      expect(issues).toEqual([]);
      expect(entries).toMatchObject([
        { prefLabel: '链主企业', altLabel: ['链主'], definition: '一条产业链的龙头企业。' },
      ]);
    },
  );

  it('a name says nothing, a SKOS scheme is called .json, a glossary .tsv', async () => {
    expect(formatOf('词典.docx')).toBeNull();
    expect(formatOf('词典')).toBeNull();
    const skos = (await FORMATS.skos.write(DICTIONARY)) as string;
    expect(FORMATS.json.read(encode(skos)).entries).toHaveLength(1);
    expect(FORMATS.tsv.read(encode('链主企业\t链主企业\t龙头企业\n')).entries).toMatchObject([
      { prefLabel: '链主企业', definition: '龙头企业' },
    ]);
  });
});
