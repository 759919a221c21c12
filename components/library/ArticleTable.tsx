import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArticleOrder } from '../../lib/database/articles.ts';
import { countFacts } from '../../lib/database/count-facts.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import type { ArticleSummary } from '../../lib/database/rows.ts';
import { useLiveQuery } from '../use-live-query.ts';
import { articleColumns } from './article-columns.tsx';
import { Grid, ROW_HEIGHT } from './Grid.tsx';
import { articleHref } from './route.ts';
import { SelectCell } from './SelectCell.tsx';
import { useGridCursor } from './use-grid-cursor.ts';
import { useRowWindow } from './use-row-window.ts';

interface ArticleTableProps {
  db: ShuduDatabase;
  articles: readonly ArticleSummary[];
  order: ArticleOrder;
  onSort: (order: ArticleOrder) => void;
  selection: ReadonlySet<string>;
  onSelect: (selection: ReadonlySet<string>) => void;
}

/** Kept articles, the newest first; a row opens the kept text. */
export function ArticleTable({ db, articles, order, onSort, selection, onSelect }: ArticleTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const range = useRowWindow(box, { rows: articles.length, rowHeight: ROW_HEIGHT });
  const drawn = articles.slice(range.from, range.to);
  const ids = drawn.map(({ id }) => id);
  const counts = useLiveQuery(() => countFacts(db, ids), [db, ids.join()]);
  const columns = articleColumns();
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
  return (
    <Grid
      label={i18n.t('library.articles')}
      columns={columns}
      sorted={{ order, descending: true }}
      onSort={onSort}
      box={box}
      range={range}
      rows={articles.length}
      cursor={cursor}
      rowId="article"
      selected={{
        all: selection.size > 0 && selection.size >= articles.length,
        onSelectAll: (all) => onSelect(new Set(all ? articles.map(({ id }) => id) : [])),
      }}
    >
      {drawn.map((article, at) => {
        const place = range.from + at;
        const selected = selection.has(article.id);
        const facts = counts.kind === 'ready' ? counts.value.get(article.id) : undefined;
        return (
          <tr
            key={article.id}
            id={`article-${place}`}
            class={`${place === cursor.place ? 'active' : ''} ${selected ? 'selected' : ''}`}
            aria-rowindex={place + 2}
            aria-selected={selected}
          >
            <SelectCell
              label={article.headline}
              selected={selected}
              onToggle={(extend) => cursor.toggle(place, extend)}
            />
            {columns.map(({ id, numeric, show }) => (
              <td key={id} class={numeric ? 'number' : ''}>
                {show({ article, facts })}
              </td>
            ))}
          </tr>
        );
      })}
    </Grid>
  );
}
