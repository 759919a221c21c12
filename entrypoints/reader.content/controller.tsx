import { i18n } from '#i18n';
import { type MarkActions, MarkCard, type MarkedThing } from '../../components/MarkCard.tsx';
import { SelectionToolbar } from '../../components/SelectionToolbar.tsx';
import { explainError } from '../../components/explain-error.ts';
import { explainRule } from '../../components/explain-rule.ts';
import { describeThing } from '../../components/describe-thing.ts';
import type { Colour } from '../../lib/database/records.ts';
import type { Reading } from '../../lib/messages/reading.ts';
import type { ErrorCode, Result } from '../../lib/messages/result.ts';
import type { PageMark } from '../../lib/page/highlights.ts';
import { ask } from './ask.ts';
import { copyText } from './copy-text.ts';
import type { ReaderSession } from './session.ts';
import type { Box, Surface } from './surface.tsx';

/** Shows cards and toolbar, and carries out what the reader does there. */
export interface Controller {
  /** Opens the card of these marks beside a box; with the keyboard in it if it was opened by keyboard. */
  openCard(marks: readonly PageMark[], beside: Box, byKeyboard: boolean): void;
  /** Shows the toolbar for a selected stretch of the article. */
  openToolbar(span: { start: number; end: number }, beside: Box): void;
  /** Draws what is shown again, after the records behind it changed. */
  refresh(): void;
  close(): void;
  /** Highlights a stretch; with `edit` its note is opened. */
  highlight(span: { start: number; end: number }, colour: Colour, edit: boolean): Promise<void>;
}

interface ControllerOptions {
  document: Document;
  session: ReaderSession;
  surface: Surface;
}

type Message = { text: string; failed: boolean } | null;
type Open = { keys: string[]; beside: Box; message: Message } | null;

function findThing(reading: Reading, key: string): MarkedThing | null {
  const record = reading.facts.find((fact) => fact.id === key);
  if (record) return { kind: 'fact', record };
  const annotation = reading.annotations.find(({ id }) => id === key);
  if (annotation) return { kind: 'annotation', annotation };
  const term = reading.terms.find(({ start, entry }) => `${start} ${entry}` === key);
  return term ? { kind: 'term', term } : null;
}

/** Replaces the record with the same id, or adds it. */
function put<T extends { id: string }>(records: readonly T[], record: T): T[] {
  const others = records.filter(({ id }) => id !== record.id);
  return others.length === records.length
    ? [...records, record]
    : records.map((old) => (old.id === record.id ? record : old));
}

/** Makes the controller of a frame. */
export function createController({ document, session, surface }: ControllerOptions): Controller {
  let open: Open = null;
  let knownTags: string[] = [];
  let deleted: string | null = null;

  const say = (text: string, failed = false): void => {
    if (!open) return notify(text, failed);
    open.message = { text, failed };
    draw();
  };
  const notify = (text: string, failed: boolean): void =>
    surface.show({
      name: 'notice',
      label: i18n.t('card.label'),
      beside: { left: 16, top: 0, right: 16, bottom: 8 },
      content: (
        <p class={`status${failed ? ' error' : ''}`} role={failed ? 'alert' : 'status'}>
          {text}
        </p>
      ),
    });
  const complain = (error: ErrorCode): void => say(explainError(error), true);

  const close = (): void => {
    open = null;
    deleted = null;
    session.focus(null);
    surface.hide();
  };

  /** Runs a change on kept records: keeps the article first where it is not, then puts the answer in place. */
  const change = async <T,>(
    question: () => Promise<Result<T>>,
    apply: (reading: Reading, value: T) => Reading,
  ): Promise<T | null> => {
    const kept = await session.collect();
    if (typeof kept === 'string') {
      complain(kept);
      return null;
    }
    const answer = await question();
    if (!answer.ok) {
      complain(answer.error);
      return null;
    }
    session.update((reading) => apply(reading, answer.value));
    return answer.value;
  };

  const actions: MarkActions = {
    close,
    copy: (thing) => {
      const found = session.found();
      if (!found) return;
      const copied = copyText(document, describeThing(thing, found.article));
      say(i18n.t(copied ? 'card.copied' : 'card.notCopied'), !copied);
    },
    reviewFact: async ({ id }, review) => {
      const record = await change(
        () => ask('reviewFact', { id, review }),
        (reading, value) => ({ ...reading, facts: put(reading.facts, value) }),
      );
      if (record) say(i18n.t(`review.${record.review}`));
    },
    correctFact: async ({ id }, correction) => {
      const record = await change(
        () => ask('correctFact', { id, correction }),
        (reading, value) => ({ ...reading, facts: put(reading.facts, value) }),
      );
      if (record) say(i18n.t('review.corrected'));
    },
    changeAnnotation: async ({ id }, changes) => {
      const record = await change(
        () => ask('changeAnnotation', { id, ...changes }),
        (reading, value) => ({ ...reading, annotations: put(reading.annotations, value) }),
      );
      if (record) say(i18n.t('annotation.saved'));
    },
    deleteAnnotation: async ({ id }) => {
      const done = await ask('deleteAnnotation', { id });
      if (!done.ok) return complain(done.error);
      session.update((reading) => ({
        ...reading,
        annotations: reading.annotations.filter((annotation) => annotation.id !== id),
      }));
      deleted = id;
      draw();
    },
  };

  const undoDelete = async (): Promise<void> => {
    const id = deleted;
    if (!id) return;
    const answer = await ask('restoreAnnotation', { id });
    if (!answer.ok) return complain(answer.error);
    deleted = null;
    session.update((reading) => ({ ...reading, annotations: put(reading.annotations, answer.value) }));
    draw();
  };

  const draw = (): void => {
    const reading = session.found()?.reading;
    if (!open || !reading) return close();
    const things = open.keys.map((key) => findThing(reading, key)).filter((thing) => thing !== null);
    if (things.length === 0 && !deleted) return close();
    const { beside, message } = open;
    surface.show({
      name: 'card',
      label: i18n.t('card.label'),
      beside,
      content: deleted ? (
        <p class="status" role="status">
          {i18n.t('annotation.deleted')}{' '}
          <button type="button" onClick={undoDelete}>
            {i18n.t('annotation.undo')}
          </button>
        </p>
      ) : (
        <MarkCard
          things={things}
          actions={actions}
          knownTags={knownTags}
          explainRule={explainRule}
          message={message}
        />
      ),
    });
  };

  const openKeys = (keys: string[], beside: Box): void => {
    open = { keys, beside, message: null };
    deleted = null;
    draw();
  };

  const highlight: Controller['highlight'] = async (span, colour, edit) => {
    const found = session.found();
    if (!found) return;
    const range = found.map.toRange(span.start, span.end);
    const beside = range?.getBoundingClientRect() ?? { left: 0, top: 0, right: 0, bottom: 0 };
    const annotation = await change(
      () => ask('addAnnotation', { articleId: found.reading.articleId, ...span, colour, note: '', tags: [] }),
      (reading, value) => ({ ...reading, annotations: put(reading.annotations, value) }),
    );
    if (!annotation) {
      return;
    }
    document.getSelection()?.removeAllRanges();
    close();
    if (!edit) return;
    const tags = await ask('listTags');
    knownTags = tags.ok ? tags.value : [];
    openKeys([annotation.id], beside);
    surface.takeFocus();
  };

  return {
    openCard(marks, beside, byKeyboard) {
      const first = marks[0];
      if (!first) return;
      openKeys(
        marks.map(({ key }) => key),
        beside,
      );
      session.focus({ start: first.start, end: first.end });
      if (byKeyboard) surface.takeFocus();
      void ask('listTags').then((tags) => {
        knownTags = tags.ok ? tags.value : [];
      });
    },
    openToolbar(span, beside) {
      const text = session.found()?.article.text.slice(span.start, span.end) ?? '';
      open = null;
      surface.show({
        name: 'toolbar',
        label: i18n.t('toolbar.label'),
        beside,
        content: (
          <SelectionToolbar
            onHighlight={(colour, edit) => void highlight(span, colour, edit)}
            onCopy={() => {
              const copied = copyText(document, text);
              say(i18n.t(copied ? 'card.copied' : 'card.notCopied'), !copied);
            }}
            onAddTerm={async () => {
              const answer = await ask('addTerm', { label: text.trim() });
              if (!answer.ok) return complain(answer.error);
              say(i18n.t('toolbar.termAdded', [text.trim()]));
              await session.read();
            }}
          />
        ),
      });
    },
    refresh: () => {
      if (open) draw();
    },
    close,
    highlight,
  };
}
