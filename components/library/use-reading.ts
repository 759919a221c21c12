import { i18n } from '#i18n';
import type { Colour } from '../../lib/anchor/colour.ts';
import { describePassage } from '../../lib/anchor/describe-passage.ts';
import {
  type AnnotationChange,
  addAnnotation,
  deleteAnnotations,
  restoreAnnotation,
  updateAnnotation,
} from '../../lib/database/annotations.ts';
import { changeFacts } from '../../lib/database/facts.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import type { AnnotationRecord, ArticleRecord } from '../../lib/database/records.ts';
import { sendMessage } from '../../lib/messages/protocol.ts';
import { tellTabs } from '../../lib/messages/tell-tabs.ts';
import { describeThing } from '../describe-thing.ts';
import { explainError } from '../explain-error.ts';
import type { MarkActions } from '../MarkCard.tsx';
import { explainFailure } from './explain-failure.ts';
import type { TaskRunner } from './use-task.ts';

/** What the reader does with a kept text: reviews facts, writes and deletes notes. */
export interface Reading {
  actions: Omit<MarkActions, 'close'>;
  highlight: (span: { start: number; end: number }, colour: Colour) => Promise<AnnotationRecord | null>;
  /** Decides about notes whose passage was edited, is ambiguous or gone. */
  place: (annotation: AnnotationRecord, span: { start: number; end: number }) => void;
  archive: (annotation: AnnotationRecord) => void;
  /** Adds words to the reader's own dictionary. */
  addTerm: (words: string) => void;
}

const now = (): string => new Date().toISOString();

/** Every action is written at once, and shown by the tabs that have the article open; what fails is said. */
export function useReading(db: ShuduDatabase, record: ArticleRecord, runner: TaskRunner): Reading {
  const attempt = async <T>(work: Promise<T>): Promise<T | null> => {
    try {
      const done = await work;
      void tellTabs(db, record.id);
      return done;
    } catch (error) {
      runner.say({ text: explainFailure(error), failed: true });
      return null;
    }
  };
  const remove = async (annotation: AnnotationRecord): Promise<void> => {
    if ((await attempt(deleteAnnotations(db, [annotation.id], now()))) === null) return;
    const undo = () => {
      runner.say(null);
      void attempt(restoreAnnotation(db, annotation.id));
    };
    runner.say({ text: i18n.t('annotation.deleted'), failed: false, undo });
  };
  const addTerm = async (words: string): Promise<void> => {
    const label = words.trim();
    const answer = await sendMessage('addTerm', { label }).catch(() => null);
    if (answer?.ok) runner.say({ text: i18n.t('toolbar.termAdded', [label]), failed: false });
    else runner.say({ text: explainError(answer?.error ?? 'unexpected'), failed: true });
  };
  const save = async (annotation: AnnotationRecord, changes: AnnotationChange): Promise<void> => {
    const write = (values: AnnotationChange) =>
      attempt(updateAnnotation(db, annotation.id, { ...values, at: now() }));
    if (!(await write(changes))) return;
    const kept: AnnotationChange = { ...annotation, archived: annotation.archived ?? false };
    const undo = () => {
      runner.say(null);
      void write(
        Object.fromEntries(Object.keys(changes).map((field) => [field, kept[field as keyof typeof kept]])),
      );
    };
    runner.say({ text: i18n.t('annotation.saved'), failed: false, undo });
  };
  return {
    addTerm: (words) => void addTerm(words),
    place: (annotation, { start, end }) =>
      void save(annotation, {
        passage: describePassage(record.article, start, end),
        placement: { outcome: 'found', start, end },
        archived: false,
      }),
    archive: (annotation) => void save(annotation, { archived: true }),
    actions: {
      reviewFact: ({ id }, review) => void attempt(changeFacts(db, [id], { review, at: now() })),
      correctFact: ({ id }, correction) => void attempt(changeFacts(db, [id], { correction, at: now() })),
      changeAnnotation: (annotation, changes) => {
        if (Object.keys(changes).length > 0) void save(annotation, changes);
      },
      deleteAnnotation: (annotation) => void remove(annotation),
      copy: (thing) =>
        void navigator.clipboard.writeText(describeThing(thing, record.article)).then(
          () => runner.say({ text: i18n.t('card.copied'), failed: false }),
          () => runner.say({ text: i18n.t('card.notCopied'), failed: true }),
        ),
    },
    highlight: ({ start, end }, colour) =>
      attempt(
        addAnnotation(db, {
          id: crypto.randomUUID(),
          article: record.id,
          passage: describePassage(record.article, start, end),
          placement: { outcome: 'found', start, end },
          colour,
          note: '',
          tags: [],
          createdAt: now(),
          modifiedAt: now(),
        }),
      ),
  };
}
