import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article } from '../../lib/text/article.ts';
import { type BlockChange, compareArticles } from './article-changes.ts';
import { formatDay } from './format-day.ts';

interface ReadingChangesProps {
  article: Article;
  previous: Article;
  /** When the previous text was read, ISO instant. */
  readAt: string;
}

/** What changed in an article since it was read before. */
export function ReadingChanges({ article, previous, readAt }: ReadingChangesProps) {
  const [open, setOpen] = useState(false);
  return (
    <div class="tools">
      <p class="row">
        <span>{i18n.t('library.changedSince', [formatDay(readAt)])}</span>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {i18n.t(open ? 'library.hideChanges' : 'library.showChanges')}
        </button>
      </p>
      {open && <Changes changes={compareArticles(previous, article)} />}
    </div>
  );
}

function Changes({ changes }: { changes: readonly BlockChange[] }) {
  if (changes.every(({ kind }) => kind === 'same')) return <p class="soft">{i18n.t('library.onlyMarks')}</p>;
  return (
    <div class="changes">
      {changes.map((change, at) => (
        <Change key={at} change={change} />
      ))}
    </div>
  );
}

function Change({ change }: { change: BlockChange }) {
  if (change.kind === 'same') return <p class="soft">{i18n.t('library.unchangedBlocks', [change.count])}</p>;
  const parts = change.kind === 'edited' ? change.parts : [change];
  return (
    <p>
      {parts.map(({ kind, text }, at) => {
        const Part = kind === 'removed' ? 'del' : kind === 'added' ? 'ins' : 'span';
        return <Part key={at}>{text}</Part>;
      })}
    </p>
  );
}
