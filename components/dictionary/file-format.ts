/** Kinds of files that dictionaries are read from and written to. */
export type FileFormat = 'json' | 'csv' | 'tsv' | 'xlsx' | 'tbx' | 'glossary' | 'skos';

interface FormatName {
  format: FileFormat;
  /** Ends of file names, the one that is written first. */
  extensions: readonly string[];
  mediaType: string;
}

/** The kinds of files in the order in which they are offered, by the ends of their names. */
export const FORMAT_NAMES: readonly FormatName[] = [
  { format: 'json', extensions: ['json'], mediaType: 'application/json' },
  { format: 'csv', extensions: ['csv'], mediaType: 'text/csv' },
  { format: 'tsv', extensions: ['tsv', 'tab'], mediaType: 'text/tab-separated-values' },
  {
    format: 'xlsx',
    extensions: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { format: 'tbx', extensions: ['tbx', 'xml'], mediaType: 'application/x-tbx+xml' },
  { format: 'glossary', extensions: ['txt', 'utf8'], mediaType: 'text/plain' },
  { format: 'skos', extensions: ['jsonld'], mediaType: 'application/ld+json' },
];

/** The kind of a file by the end of its name; null where it is none of these. */
export function formatOf(fileName: string): FileFormat | null {
  const extension = fileName.toLowerCase().split('.').at(-1) ?? '';
  return FORMAT_NAMES.find(({ extensions }) => extensions.includes(extension))?.format ?? null;
}
