import { COLOURS, type ColourNames } from '../../lib/anchor/colour.ts';
import { addAnnotation } from '../../lib/database/annotations.ts';
import { getArticle, getArticleByAddress } from '../../lib/database/articles.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import type { ArticleRecord } from '../../lib/database/records.ts';
import { StorageError } from '../../lib/database/storage-error.ts';
import { ARTICLE_URN, decodeName } from '../../lib/export/web-annotation.ts';
import { placeImported } from '../../lib/export/web-annotation-place.ts';
import type { ImportedAnnotation, ImportedWebAnnotations } from '../../lib/export/web-annotation-read.ts';
import { colourNames } from '../../lib/settings/settings.ts';

/** How many annotations of a file were kept, and how many were left out for which reason. */
export interface AnnotationTally {
  /** Kept, those among them whose words are not in the kept article any more, too. */
  annotations: number;
  /** Annotations that are here already: the reader's own stay as they are. */
  known: number;
  /** Annotations on articles that are not kept. */
  noArticle: number;
  /** Annotations that mark no words. */
  noQuote: number;
  /** Annotations with more words or tags than are kept. */
  tooLarge: number;
}

/** By address, else by the id that this program's own files carry: an article may have been read under another address here. */
async function findArticle(
  db: ShuduDatabase,
  { source, article }: ImportedAnnotation,
): Promise<ArticleRecord | undefined> {
  const found = await getArticleByAddress(db, source);
  if (found) return found;
  const named = source.startsWith(ARTICLE_URN) ? decodeName(source.slice(ARTICLE_URN.length)) : null;
  return getArticle(db, article ?? named ?? '');
}

/** Colours that the reader has no name for take the file's, so that they are offered from then on. */
async function adoptColourNames(imported: ColourNames): Promise<void> {
  const own = await colourNames.getValue();
  const added = COLOURS.filter((colour) => imported[colour]?.trim() && !own[colour]?.trim());
  if (added.length === 0) return;
  const names = Object.fromEntries(added.map((colour) => [colour, imported[colour]]));
  await colourNames.setValue({ ...own, ...names });
}

function groupBySource(annotations: readonly ImportedAnnotation[]): Map<string, ImportedAnnotation[]> {
  const groups = new Map<string, ImportedAnnotation[]>();
  for (const annotation of annotations) {
    const group = groups.get(annotation.source);
    if (group) group.push(annotation);
    else groups.set(annotation.source, [annotation]);
  }
  return groups;
}

/**
 * Keeps the annotations of a file that stand on kept articles, each found by its quote in the kept text. Nothing that is here is changed.
 * @throws StorageError when the database fails, or the signal's reason
 */
export async function importAnnotations(
  db: ShuduDatabase,
  { annotations, colourNames: names, skipped }: ImportedWebAnnotations,
  signal: AbortSignal,
): Promise<AnnotationTally> {
  const tally = { annotations: 0, known: 0, noArticle: 0, noQuote: skipped.length, tooLarge: 0 };
  for (const group of groupBySource(annotations).values()) {
    signal.throwIfAborted();
    const article = await findArticle(db, group[0]!);
    if (!article) {
      tally.noArticle += group.length;
      continue;
    }
    for (const record of placeImported(article, group))
      try {
        await addAnnotation(db, record);
        tally.annotations += 1;
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        if (error.code === 'conflict') tally.known += 1;
        else if (error.code === 'tooLarge') tally.tooLarge += 1;
        else throw error;
      }
  }
  if (tally.annotations > 0) await adoptColourNames(names);
  return tally;
}
