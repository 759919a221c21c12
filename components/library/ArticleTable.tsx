import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArticleOrder } from '../../lib/database/articles.ts';
import { countFacts } from '../../lib/database/count-facts.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import type { ArticleSummary } from '../../lib/database/rows.ts';
import { useLiveQuery } from '../use-live-query.ts';
import { ROW_HEIGHT } from './FactTable.tsx';
import { formatCount } from './format-count.ts';
import { articleHref } from './route.ts';
import { SortButton } from './SortButton.tsx';
import { type GridCursor, useGridCursor } from './use-grid-cursor.ts';
import { useRowWindow } from './use-row-window.ts';

interface ArticleTableProps {
  db: ShuduDatabase;
  articles: readonly ArticleSummary[];
  order: ArticleOrder;
  onSort: (order: ArticleOrder) => void;
  selection: ReadonlySet<string>;
  onSelect: (selection: ReadonlySet<string>) => void;
}

/** CSS pixels; null: what is left. */
const WIDTHS = [null, 110, 170, 110, 80];

/** Kept articles, the newest first; a row opens the kept text. */
export function ArticleTable({ db, articles, order, onSort, selection, onSelect }: ArticleTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const range = useRowWindow(box, { rows: articles.length, rowHeight: ROW_HEIGHT });
  const drawn = articles.slice(range.from, range.to);
  const counts = useLiveQuery(
    () =>
      countFacts(
        db,
        drawn.map(({ id }) => id),
      ),
    [db, drawn.map(({ id }) => id).join()],
  );
  const cursor = useGridCursor({
    ids: articles.map(({ id }) => id),
    selection,
    onSelect,
    onOpen: (place) => {
      const article = articles[place];
      if (article) location.hash = articleHref(article.id);
    },
    keys: {},
  });
  useEffect(() => cursor.reveal(box.current, ROW_HEIGHT), [cursor.place]);
  const sortable = (by: ArticleOrder, label: string) => (
    <th scope="col" aria-sort={order === by ? 'descending' : undefined}>
      <SortButton sorted={order === by ? 'descending' : null} onSort={() => onSort(by)}>
        {label}
      </SortButton>
    </th>
  );
  return (
    <div class="rows" ref={box}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are moved through by keys
        role="grid"
        tabIndex={0}
        aria-label={i18n.t('library.articles')}
        aria-rowcount={articles.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={
          cursor.place >= range.from && cursor.place < range.to ? `article-${cursor.place}` : undefined
        }
        style={{ minInlineSize: '720px' }}
        onKeyDown={cursor.onKeyDown}
      >
        <colgroup>
          <col style={{ inlineSize: '36px' }} />
          {WIDTHS.map((width, at) => (
            <col key={String(at)} style={width === null ? undefined : { inlineSize: `${width}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="tick">
              <input
                type="checkbox"
                checked={selection.size > 0 && selection.size >= articles.length}
                aria-label={i18n.t('library.selectAll')}
                onChange={(event) =>
                  onSelect(new Set(event.currentTarget.checked ? articles.map(({ id }) => id) : []))
                }
              />
            </th>
            <th scope="col">{i18n.t('library.column.headline')}</th>
            {sortable('date', i18n.t('library.column.date'))}
            <th scope="col">{i18n.t('library.column.source')}</th>
            {sortable('readAt', i18n.t('library.readAt'))}
            <th scope="col" class="number">
              {i18n.t('library.factCount')}
            </th>
          </tr>
        </thead>
        <tbody aria-hidden="true" style={{ blockSize: `${range.from * ROW_HEIGHT}px` }} />
        <tbody>
          {drawn.map((article, at) => (
            <ArticleRow
              key={article.id}
              article={article}
              place={range.from + at}
              cursor={cursor}
              selected={selection.has(article.id)}
              facts={counts.kind === 'ready' ? counts.value.get(article.id) : undefined}
            />
          ))}
        </tbody>
        <tbody
          aria-hidden="true"
          style={{ blockSize: `${Math.max(0, articles.length - range.to) * ROW_HEIGHT}px` }}
        />
      </table>
    </div>
  );
}

interface ArticleRowProps {
  article: ArticleSummary;
  place: number;
  cursor: GridCursor;
  selected: boolean;
  facts: number | undefined;
}

function ArticleRow({ article, place, cursor, selected, facts }: ArticleRowProps) {
  const classes = [place === cursor.place && 'active', selected && 'selected'].filter(Boolean).join(' ');
  return (
    <tr id={`article-${place}`} class={classes} aria-rowindex={place + 2} aria-selected={selected}>
      <td class="tick">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          aria-label={i18n.t('library.selectOne', [article.headline])}
          onClick={(event) => {
            // With the shift key rows are only added, whatever the browser did to the box.
            if (event.shiftKey) event.currentTarget.checked = true;
            cursor.toggle(place, event.shiftKey);
          }}
        />
      </td>
      <td>
        <a href={articleHref(article.id)} tabIndex={-1} lang="zh-CN">
          {article.headline || article.id}
        </a>
      </td>
      <td>{article.date ?? <span class="soft">{i18n.t('library.undated')}</span>}</td>
      <td>{[article.source ?? article.host, article.edition].filter(Boolean).join(' · ')}</td>
      <td class="soft">{article.readAt.slice(0, 10)}</td>
      <td class="number">{facts === undefined ? '' : formatCount(facts)}</td>
    </tr>
  );
}
