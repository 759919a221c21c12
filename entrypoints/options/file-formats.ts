import type { FileFormat } from '../../components/dictionary/file-format.ts';
import type { Dictionary, Manifest } from '../../lib/dictionary/dictionary.ts';
import { readDelimited, writeDelimited } from '../../lib/dictionary/formats/delimited.ts';
import { readGlossary, writeGlossary } from '../../lib/dictionary/formats/glossary.ts';
import { readJson, writeJson } from '../../lib/dictionary/formats/json.ts';
import { readSkos, writeSkos } from '../../lib/dictionary/formats/skos.ts';
import { readTbx, writeTbx } from '../../lib/dictionary/formats/tbx.ts';
import { readXlsx, writeXlsx } from '../../lib/dictionary/formats/xlsx.ts';
import type { Issue } from '../../lib/dictionary/issue.ts';
import type { Term } from '../../lib/dictionary/term.ts';

/** What was read from a file: what it says of itself, its entries, and what was refused or repaired. */
export interface FileContent {
  manifest: Partial<Manifest>;
  entries: Term[];
  issues: Issue[];
}

interface Format {
  read(bytes: Uint8Array): FileContent;
  write(dictionary: Dictionary): string | Promise<Uint8Array>;
}

const readText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function readOwn(text: string): FileContent {
  const { dictionary, issues } = readJson(text);
  const { entries = [], ...manifest } = dictionary ?? {};
  return { manifest, entries, issues };
}

/** A JSON file is a SKOS scheme where it says so before anything else that could be a dictionary's. */
function readAnyJson(text: string): FileContent {
  const head = text.slice(0, 4000);
  return /"@(?:graph|context)"\s*:/u.test(head) && !head.includes('"shudu-dictionary"')
    ? readSkos(text)
    : readOwn(text);
}

/** A table without a header row may be a glossary of three columns. */
function readTable(text: string): FileContent {
  const table = readDelimited(text);
  const isHeadless = table.issues.some(({ code }) => code === 'missing-column');
  return isHeadless && text.includes('\t') ? readGlossary(text) : table;
}

/** How each kind of file is read and written. */
export const FORMATS: Readonly<Record<FileFormat, Format>> = {
  json: { read: (bytes) => readAnyJson(readText(bytes)), write: writeJson },
  csv: {
    read: (bytes) => readTable(readText(bytes)),
    write: ({ entries }) => writeDelimited(entries, ','),
  },
  tsv: {
    read: (bytes) => readTable(readText(bytes)),
    write: ({ entries }) => writeDelimited(entries, '\t'),
  },
  xlsx: { read: readXlsx, write: ({ entries }) => writeXlsx(entries) },
  tbx: { read: (bytes) => readTbx(readText(bytes)), write: writeTbx },
  glossary: {
    read: (bytes) => readGlossary(readText(bytes)),
    write: ({ entries }) => writeGlossary(entries),
  },
  skos: { read: (bytes) => readSkos(readText(bytes)), write: writeSkos },
};
