import type { AnnotationRecord, ArticleRecord } from '../database/records.ts';
import type { Exporter } from './exporter.ts';
import { listArticleIds } from './list-cited-articles.ts';
import { WEB_ANNOTATION_MEDIA_TYPE, writeWebAnnotations } from './web-annotation.ts';

/**
 * The reader's annotations on the articles of the facts as one W3C AnnotationCollection, which can be imported again. The count of a
 * collection stands before its items, so annotations are held together with those articles that have some.
 */
export const jsonLdExporter: Exporter = {
  id: 'jsonLd',
  extension: 'jsonld',
  mediaType: WEB_ANNOTATION_MEDIA_TYPE,
  async *write(source, options) {
    const { title, createdAt, extractor, colourNames, signal } = options;
    const annotations: AnnotationRecord[] = [];
    const ids = await listArticleIds(source, options);
    if (source.readAnnotations)
      for await (const batch of source.readAnnotations(ids)) {
        if (signal?.aborted) throw signal.reason;
        for (const annotation of batch) annotations.push(annotation);
      }
    const articles = new Map<string, ArticleRecord>();
    for await (const batch of source.readArticles([...new Set(annotations.map(({ article }) => article))]))
      for (const article of batch) articles.set(article.id, article);
    yield* writeWebAnnotations(annotations, articles, {
      id: `urn:x-shudu:annotations:${createdAt}`,
      label: title,
      createdAt,
      generator: `Shudu ${extractor}`,
      ...(colourNames && { colourNames }),
    });
  },
};
