import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { listTags } from '../../lib/database/annotations.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { colourNames } from '../../lib/settings/settings.ts';
import type { CollectedArticle } from '../ArticleView.tsx';
import { Notice } from '../Notice.tsx';
import { readCollectedArticle } from '../read-collected-article.ts';
import { SelectionToolbar } from '../SelectionToolbar.tsx';
import { thingKey } from '../thing-key.ts';
import { useLiveQuery } from '../use-live-query.ts';
import { useSetting } from '../use-setting.ts';
import { type ArticleMark, listMarks } from './article-marks.ts';
import { ChangedNotes } from './ChangedNotes.tsx';
import { explainFailure } from './explain-failure.ts';
import { formatDay } from './format-day.ts';
import { PrintedNotes } from './PrintedNotes.tsx';
import { ReadingChanges } from './ReadingChanges.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { ReadingText } from './ReadingText.tsx';
import { ReadingTools } from './ReadingTools.tsx';
import type { RouteSpan } from './route.ts';
import { useReading } from './use-reading.ts';
import { useSelectedSpan } from './use-selected-span.ts';
import type { TaskRunner } from './use-task.ts';

interface ReadingViewProps {
  db: ShuduDatabase;
  runner: TaskRunner;
  id: string;
  /** A passage to show. */
  span: RouteSpan | null;
  /** Shows the facts of the article. */
  onShowFacts: () => void;
}

/** One kept article, also when its page is gone. */
export function ReadingView({ db, runner, id, span, onShowFacts }: ReadingViewProps) {
  const live = useLiveQuery(() => readCollectedArticle(db, id), [db, id]);
  if (live.kind === 'loading') return <Notice kind="status">{i18n.t('library.loading')}</Notice>;
  if (live.kind === 'failed') return <Notice kind="alert">{explainFailure(live.error)}</Notice>;
  if (live.value === null)
    return (
      <Notice kind="status" actions={<a href="#articles">{i18n.t('library.back')}</a>}>
        {i18n.t('library.articleGone')}
      </Notice>
    );
  return (
    <KeptText key={id} db={db} runner={runner} collected={live.value} span={span} onShowFacts={onShowFacts} />
  );
}

interface KeptTextProps extends Omit<ReadingViewProps, 'id'> {
  collected: CollectedArticle;
}

function KeptText({ db, runner, collected, span, onShowFacts }: KeptTextProps) {
  const { record } = collected;
  const { article } = record;
  const text = useRef<HTMLElement>(null);
  const [picked, setPicked] = useState<string[]>([]);
  const [tags, setTags] = useState<string[]>([]);
  const [names] = useSetting(colourNames);
  const reading = useReading(db, record, runner);
  const [selected, clearSelection] = useSelectedSpan(text);
  const marks = listMarks(collected);
  const keyOf = ({ thing }: ArticleMark): string => thingKey(thing);
  useEffect(() => void listTags(db).then(setTags, () => undefined), [db, collected.annotations]);
  useEffect(() => {
    if (!span) return;
    setPicked(marks.filter(({ start, end }) => start < span.end && end > span.start).map(keyOf));
    text.current?.querySelector('.shown')?.scrollIntoView({ block: 'center' });
  }, [span?.start, span?.end]);
  const highlight = async (colour: Parameters<typeof reading.highlight>[1], edit: boolean): Promise<void> => {
    if (!selected) return;
    const annotation = await reading.highlight(selected, colour);
    clearSelection();
    if (annotation && edit) setPicked([annotation.id]);
  };
  return (
    <div class="reading">
      <article ref={text} lang="zh-CN">
        <ReadingTools db={db} runner={runner} record={record} onShowFacts={onShowFacts} />
        {!article.blocks.some(({ kind }) => kind === 'headline') && <h2>{article.headline}</h2>}
        <p class="meta">
          {[
            article.source,
            article.date ?? i18n.t('library.undated'),
            article.edition,
            i18n.t('library.readOn', [formatDay(record.readAt)]),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {record.previous && (
          <ReadingChanges
            article={article}
            previous={record.previous.article}
            readAt={record.previous.readAt}
          />
        )}
        <ChangedNotes
          annotations={collected.annotations}
          text={article.text}
          actions={{
            place: reading.place,
            archive: reading.archive,
            placeOnSelection(annotation) {
              if (selected) reading.place(annotation, selected);
              else runner.say({ text: i18n.t('outcome.selectFirst'), failed: true });
              clearSelection();
            },
          }}
        />
        <ReadingText
          article={article}
          marks={marks}
          shown={span}
          onPick={(chosen) => setPicked(chosen.map(keyOf))}
        />
        <PrintedNotes annotations={collected.annotations} />
      </article>
      <ReadingPanel
        marks={marks.filter((mark) => picked.includes(keyOf(mark)))}
        collected={collected}
        actions={reading.actions}
        colourNames={names ?? {}}
        knownTags={tags}
        onPick={(annotation) => setPicked([annotation.id])}
        onClose={() => setPicked([])}
      />
      {selected && (
        <div
          class="toolbar floating"
          role="toolbar"
          aria-label={i18n.t('toolbar.label')}
          style={{ insetInlineStart: `${selected.x}px`, insetBlockStart: `${selected.y + 8}px` }}
        >
          <SelectionToolbar
            colourNames={names ?? {}}
            onHighlight={(colour, edit) => void highlight(colour, edit)}
            onCopy={() => {
              void navigator.clipboard.writeText(article.text.slice(selected.start, selected.end));
              clearSelection();
            }}
            onAddTerm={() => {
              reading.addTerm(article.text.slice(selected.start, selected.end));
              clearSelection();
            }}
          />
        </div>
      )}
    </div>
  );
}
