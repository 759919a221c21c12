import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { ArticleOrder } from '../../lib/database/articles.ts';
import type { ArticleSummary } from '../../lib/database/rows.ts';
import { formatCount } from './format-count.ts';
import { formatDay } from './format-day.ts';
import type { GridColumn } from './Grid.tsx';
import { articleHref } from './route.ts';

/** A kept article in a list, with the number of its facts as soon as they are counted. */
export interface ListedArticle {
  article: ArticleSummary;
  facts: number | undefined;
}

interface ArticleColumn extends GridColumn<ArticleOrder> {
  show: (listed: ListedArticle) => ComponentChildren;
}

/** The columns of the list of articles, with their titles in the reader's language. */
export function articleColumns(): ArticleColumn[] {
  return [
    {
      id: 'headline',
      title: i18n.t('library.column.headline'),
      width: 250,
      grows: true,
      show: ({ article }) => (
        <a href={articleHref(article.id)} tabIndex={-1} lang="zh-CN">
          {article.headline || article.id}
        </a>
      ),
    },
    {
      id: 'date',
      title: i18n.t('library.column.date'),
      width: 110,
      order: 'date',
      show: ({ article }) => article.date ?? <span class="soft">{i18n.t('library.undated')}</span>,
    },
    {
      id: 'source',
      title: i18n.t('library.column.source'),
      width: 170,
      show: ({ article }) => (
        <span lang="zh-CN">
          {[article.source ?? article.host, article.edition].filter(Boolean).join(' · ')}
        </span>
      ),
    },
    {
      id: 'readAt',
      title: i18n.t('library.readAt'),
      width: 110,
      order: 'readAt',
      show: ({ article }) => <span class="soft">{formatDay(article.readAt)}</span>,
    },
    {
      id: 'facts',
      title: i18n.t('library.factCount'),
      width: 80,
      numeric: true,
      show: ({ facts }) => (facts === undefined ? '' : formatCount(facts)),
    },
  ];
}
