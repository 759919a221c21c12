import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FactChange } from '../../lib/database/facts.ts';
import type { ListedFact } from '../../lib/database/query-facts.ts';
import { correctedFact } from '../../lib/facts/corrected-fact.ts';
import { readTags } from '../AnnotationCard.tsx';
import { explainRule } from '../explain-rule.ts';
import { FactCard } from '../FactCard.tsx';
import { articleHref } from './route.ts';

interface FactDetailProps {
  listed: ListedFact;
  onChange: (change: FactChange) => void;
  onCopy: () => void;
  onClose: () => void;
}

/** Everything about one fact beside the table: its card, its sentence, its source, the reader's note and tags. */
export function FactDetail({ listed, onChange, onCopy, onClose }: FactDetailProps) {
  const { record, article } = listed;
  const id = useId();
  const [note, setNote] = useState(record.note ?? '');
  const [tags, setTags] = useState(record.tags.join('，'));
  useEffect(() => {
    setNote(record.note ?? '');
    setTags(record.tags.join('，'));
  }, [record.id, record.note, record.tags.join()]);
  const save = (event: Event) => {
    event.preventDefault();
    const wanted = readTags(tags);
    onChange({ note, addTags: wanted, removeTags: record.tags.filter((tag) => !wanted.includes(tag)) });
  };
  return (
    <aside class="detail" aria-label={i18n.t('library.detail')}>
      <button type="button" class="plain close" aria-label={i18n.t('card.close')} onClick={onClose}>
        ×
      </button>
      <FactCard
        key={record.id}
        record={record}
        fact={correctedFact(record)}
        onReview={(review) => onChange({ review })}
        onCorrect={(correction) => onChange({ correction })}
        onCopy={onCopy}
        explainRule={explainRule}
      />
      <blockquote lang="zh-CN">{record.sentence}</blockquote>
      <p>
        <a href={articleHref(record.article, record.fact)} lang="zh-CN">
          {article.headline}
        </a>
        <br />
        <span class="soft" lang="zh-CN">
          {[article.source, article.date, article.edition].filter(Boolean).join(' · ')}
        </span>
      </p>
      {record.stale && <p class="soft">{i18n.t('popup.stale')}</p>}
      <form class="fields" onSubmit={save}>
        <label for={`${id}tags`}>{i18n.t('annotation.tags')}</label>
        <input
          id={`${id}tags`}
          value={tags}
          placeholder={i18n.t('annotation.tagsHint')}
          onInput={(event) => setTags(event.currentTarget.value)}
        />
        <label for={`${id}note`}>{i18n.t('annotation.note')}</label>
        <textarea
          id={`${id}note`}
          rows={3}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
        <div class="row end">
          <button type="submit">{i18n.t('card.save')}</button>
        </div>
      </form>
    </aside>
  );
}
