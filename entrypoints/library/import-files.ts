import { explainFailure } from '../../components/library/explain-failure.ts';
import type {
  FileOutcome,
  FileToImport,
  ImportReport,
  PastedText,
  SkipReason,
} from '../../components/library/import-report.ts';
import { MOST_FILES } from '../../components/library/list-dropped-files.ts';
import type { TaskControl } from '../../components/library/use-task.ts';
import { ImportError } from '../../lib/database/import-error.ts';
import { importFacts } from '../../lib/database/import-facts.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { StorageError } from '../../lib/database/storage-error.ts';
import { readDataPackage } from '../../lib/export/read-data-package.ts';
import { type ImportedFacts, readJson } from '../../lib/export/read-json.ts';
import { readWebAnnotations } from '../../lib/export/web-annotation-read.ts';
import type { Article } from '../../lib/text/article.ts';
import { decodeFile } from './decode-file.ts';
import { importAnnotations } from './import-annotations.ts';
import { collectArticle, unpackArchive } from './import-steps.ts';
import { readSavedPage } from './read-saved-page.ts';
import { readSavedText } from './read-saved-text.ts';

/** Bytes: a saved page with its pictures inside may have some; an archive or a file of facts many more. */
const LARGEST_PAGE = 30_000_000;
const LARGEST_ARCHIVE = 400_000_000;
const DESCRIPTOR = 'datapackage.json';
/** Files that browsers and systems put beside saved pages; they are no mistake of the reader's and not worth a line. */
const BESIDE = /(^|\/)(\.[^/]*|__MACOSX\/.*|Thumbs\.db|[^/]*_files\/.*)$/i;

type Kind = 'page' | 'text' | 'archive' | 'facts' | 'annotations';

/** How files are told apart: by the ends of their names. A further kind is a line here and a case below. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/\.(html?|xhtml|shtml)$/i, 'page'],
  [/\.(txt|text|md)$/i, 'text'],
  [/\.zip$/i, 'archive'],
  [/\.jsonld$/i, 'annotations'],
  [/\.json$/i, 'facts'],
];

/** The progress of an import: what is done of what is known to be there. */
class Import {
  readonly outcomes: FileOutcome[] = [];
  #open: number;
  #done = 0;

  constructor(
    readonly db: ShuduDatabase,
    readonly control: TaskControl,
    open: number,
  ) {
    this.#open = open;
  }

  /** Files that are known and not yet done. */
  get unread(): number {
    return this.#open - this.#done;
  }

  expect(more: number): void {
    this.#open += more;
  }

  /** Tells how much of the file that is being read is done, 0 to 1. */
  tellShare(share: number): void {
    this.control.onProgress((this.#done + share) / Math.max(1, this.#open));
  }

  finish(outcome: FileOutcome | null): void {
    if (outcome) this.outcomes.push(outcome);
    this.#done += 1;
    this.tellShare(0);
  }
}

const skip = (name: string, reason: SkipReason): FileOutcome => ({ name, kind: 'skipped', reason });

async function keepArticle(work: Import, name: string, article: Article): Promise<FileOutcome> {
  const outcome = await collectArticle(work.db, article);
  if (outcome.kind === 'skipped') return skip(name, outcome.reason);
  return { name, ...outcome, headline: article.headline, dated: article.date !== null };
}

async function readOne(work: Import, file: FileToImport, kind: 'page' | 'text'): Promise<FileOutcome> {
  if (file.size === 0) return skip(file.name, 'empty');
  if (file.size > LARGEST_PAGE) return skip(file.name, 'tooLarge');
  const text = decodeFile(await file.read());
  if (text === null) return skip(file.name, 'unreadable');
  if (text.trim() === '') return skip(file.name, 'empty');
  if (kind === 'text') return keepArticle(work, file.name, readSavedText(text, { name: file.name }));
  const reading = readSavedPage(text);
  return 'article' in reading
    ? keepArticle(work, file.name, reading.article)
    : skip(file.name, reading.reason);
}

async function keepFacts(work: Import, name: string, imported: ImportedFacts): Promise<FileOutcome> {
  const { signal } = work.control;
  await importFacts(work.db, imported, { signal, onProgress: (share) => work.tellShare(share) });
  return { name, kind: 'facts', facts: imported.facts.length, articles: imported.articles.length };
}

async function keepAnnotations(work: Import, name: string, text: string): Promise<FileOutcome> {
  const read = readWebAnnotations(text, {
    at: new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  });
  return { name, kind: 'annotations', ...(await importAnnotations(work.db, read, work.control.signal)) };
}

/** Facts, or, where the file is none of ours, annotations of any program. */
async function keepRecords(work: Import, name: string, text: string): Promise<FileOutcome> {
  let imported: ImportedFacts;
  try {
    imported = readJson(text);
  } catch (error) {
    if (!(error instanceof ImportError) || error.code !== 'foreign') throw error;
    return keepAnnotations(work, name, text);
  }
  return keepFacts(work, name, imported);
}

async function readArchive(work: Import, file: FileToImport): Promise<FileOutcome | null> {
  if (file.size > LARGEST_ARCHIVE) return skip(file.name, 'tooLarge');
  const bytes = await file.read();
  const files = await unpackArchive(bytes);
  if (files.some(({ name }) => name === DESCRIPTOR))
    return keepFacts(work, file.name, await readDataPackage([bytes]));
  const inside = files.map(({ name, content }) => ({
    name: `${file.name}/${name}`,
    size: content.size,
    read: async () => new Uint8Array(await content.arrayBuffer()),
  }));
  work.expect(inside.length);
  for (const one of inside) await takeFile(work, one, false);
  return null;
}

async function readFile(work: Import, file: FileToImport, mayUnpack: boolean): Promise<FileOutcome | null> {
  if (BESIDE.test(file.name)) return null;
  const kind = KINDS.find(([end]) => end.test(file.name))?.[1];
  if (kind === 'page' || kind === 'text') return readOne(work, file, kind);
  // An archive in an archive is how bombs are built.
  if (kind === 'archive' && mayUnpack) return readArchive(work, file);
  if (kind !== 'facts' && kind !== 'annotations') return skip(file.name, 'unsupported');
  if (file.size > LARGEST_ARCHIVE) return skip(file.name, 'tooLarge');
  const text = decodeFile(await file.read());
  if (text === null) return skip(file.name, 'unreadable');
  return (kind === 'facts' ? keepRecords : keepAnnotations)(work, file.name, text);
}

async function takeFile(work: Import, file: FileToImport, mayUnpack: boolean): Promise<void> {
  work.control.signal.throwIfAborted();
  try {
    work.finish(await readFile(work, file, mayUnpack));
  } catch (error) {
    // A full disk ends the import: every further file would fail the same way.
    if (error instanceof StorageError || work.control.signal.aborted) throw error;
    if (error instanceof ImportError)
      work.finish({ name: file.name, kind: 'refused', explanation: explainFailure(error) });
    else work.finish(skip(file.name, 'unreadable'));
  }
}

/** Lets the page draw and answer clicks between two files. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

async function runImport(
  db: ShuduDatabase,
  control: TaskControl,
  options: { count: number; take: (work: Import) => Promise<void> },
): Promise<ImportReport> {
  const work = new Import(db, control, options.count);
  try {
    await options.take(work);
    return { outcomes: work.outcomes, stopped: false, unread: 0 };
  } catch (error) {
    if (control.signal.aborted) return { outcomes: work.outcomes, stopped: true, unread: work.unread };
    throw error;
  }
}

/**
 * Reads files one after the other: pages are parsed here in short slices, understood and kept in the background, each article in a
 * transaction of its own. Stopped, what is kept stays kept.
 * @throws StorageError when the database fails
 */
export function importFiles(
  db: ShuduDatabase,
  files: readonly FileToImport[],
  control: TaskControl,
): Promise<ImportReport> {
  return runImport(db, control, {
    count: files.length,
    take: async (work) => {
      for (const file of files.slice(0, MOST_FILES)) {
        await takeFile(work, file, true);
        await breathe();
      }
      for (const file of files.slice(MOST_FILES)) work.finish(skip(file.name, 'tooMany'));
    },
  });
}

/** Reads a text that the reader pasted. */
export function importPaste(
  db: ShuduDatabase,
  pasted: PastedText,
  control: TaskControl,
): Promise<ImportReport> {
  const { text, ...about } = pasted;
  return runImport(db, control, {
    count: 1,
    take: async (work) => {
      const article = readSavedText(text, { name: '', ...about });
      work.finish(await keepArticle(work, article.headline, article));
    },
  });
}
