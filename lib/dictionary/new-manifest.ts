import type { Manifest } from './dictionary.ts';

/** What a new dictionary of the reader says of itself. */
export function newManifest(id: string, title: string): Manifest {
  return {
    format: 'shudu-dictionary',
    formatVersion: 1,
    id,
    title,
    revision: 1,
    maintainers: [],
    languages: ['zh-Hans'],
    categories: [],
    mirrors: [],
  };
}
