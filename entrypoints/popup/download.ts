import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { CollectedArticle } from '../../components/ArticleView.tsx';
import { csvExporter } from '../../lib/export/csv.ts';
import type { ExportSource } from '../../lib/export/exporter.ts';
import { jsonExporter } from '../../lib/export/json.ts';
import { EXPORT_TEXTS_EN } from '../../lib/export/texts-en.ts';
import { EXPORT_TEXTS_ZH_CN } from '../../lib/export/texts-zh-cn.ts';

const EXPORTERS = { csv: csvExporter, json: jsonExporter };

function sourceOf({ record, facts }: CollectedArticle): ExportSource {
  const { id, addresses, host, article } = record;
  const { headline, date, source, edition } = article;
  const reference = { id, addresses, host, headline, date, source, edition };
  const listed = facts.filter(({ review }) => review !== 'dismissed');
  return {
    total: listed.length,
    async *readFacts() {
      yield listed.map((fact) => ({ record: fact, article: reference }));
    },
    async *readArticles() {
      yield [record];
    },
  };
}

/** A name that every file system takes: the day and the headline. */
function nameFile({ record }: CollectedArticle): string {
  const { date, headline } = record.article;
  const words = headline
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 60);
  return [date, words || record.id].filter(Boolean).join(' ');
}

/** Saves the facts of one article as a file, through the browser's own download. Nothing but the file is made. */
export async function downloadFacts(collected: CollectedArticle, format: 'csv' | 'json'): Promise<void> {
  const exporter = EXPORTERS[format];
  const pieces: (string | Uint8Array<ArrayBuffer>)[] = [];
  const written = exporter.write(sourceOf(collected), {
    texts: i18n.t('language') === 'en' ? EXPORT_TEXTS_EN : EXPORT_TEXTS_ZH_CN,
    title: collected.record.article.headline,
    createdAt: new Date().toISOString(),
    extractor: browser.runtime.getManifest().version,
    dictionaries: [],
  });
  for await (const piece of written) pieces.push(piece as string);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(pieces, { type: exporter.mediaType }));
  link.download = `${nameFile(collected)}.${exporter.extension}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
