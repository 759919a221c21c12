import { i18n } from '#i18n';
import { listAnnotations } from '../../lib/database/annotations.ts';
import { getArticle } from '../../lib/database/articles.ts';
import { listDictionaries } from '../../lib/database/dictionaries.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { readFacts } from '../../lib/database/query-facts.ts';
import type { Exporter, ExportSource } from '../../lib/export/exporter.ts';
import { EXPORT_TEXTS_EN } from '../../lib/export/texts-en.ts';
import { EXPORT_TEXTS_ZH_CN } from '../../lib/export/texts-zh-cn.ts';
import { colourNames } from '../../lib/settings/settings.ts';
import { deflateStream } from './deflate-stream.ts';
import { gatherFile } from './save-file.ts';
import type { TaskControl } from './use-task.ts';

const ARTICLES = 50;

/** What is exported. */
export interface ExportChoice {
  /** Ids of facts, in their order. */
  facts: readonly string[];
  /** Articles that were chosen themselves: their notes and sources are written although they may have no facts. */
  articles?: readonly string[];
}

function sourceOf(
  db: ShuduDatabase,
  { facts: ids, articles: chosen }: ExportChoice,
  signal: AbortSignal,
): ExportSource {
  return {
    total: ids.length,
    ...(chosen && { articles: chosen }),
    readFacts: () => readFacts(db, ids, { signal }),
    async *readArticles(articles) {
      for (let at = 0; at < articles.length; at += ARTICLES) {
        signal.throwIfAborted();
        const batch = await Promise.all(articles.slice(at, at + ARTICLES).map((id) => getArticle(db, id)));
        yield batch.filter((article) => article !== undefined);
      }
    },
    async *readAnnotations(articles) {
      for (let at = 0; at < articles.length; at += ARTICLES) {
        signal.throwIfAborted();
        const batch = await Promise.all(
          articles.slice(at, at + ARTICLES).map((id) => listAnnotations(db, id)),
        );
        yield batch.flat();
      }
    },
  };
}

/**
 * Writes facts in a format, in their order, with their sources.
 * @throws StorageError, or the signal's reason
 */
export async function exportFacts(
  db: ShuduDatabase,
  choice: ExportChoice,
  options: { exporter: Exporter; title: string; at: string; extractor: string } & TaskControl,
): Promise<Blob> {
  const { exporter, title, at, extractor, signal, onProgress } = options;
  const dictionaries = (await listDictionaries(db)).filter(({ enabled }) => enabled);
  const pieces = exporter.write(sourceOf(db, choice, signal), {
    texts: i18n.t('language') === 'en' ? EXPORT_TEXTS_EN : EXPORT_TEXTS_ZH_CN,
    title,
    createdAt: at,
    extractor,
    dictionaries: dictionaries.map(({ id, manifest: { title: name, revision, license } }) => ({
      id,
      title: name,
      revision,
      ...(license && { license }),
    })),
    colourNames: await colourNames.getValue(),
    deflate: deflateStream,
    signal,
    onProgress: (written, total) => onProgress(total === 0 ? 1 : written / total),
  });
  return gatherFile(pieces, exporter.mediaType);
}
