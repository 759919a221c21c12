import { i18n } from '#i18n';
import { ActionMessage } from '../../components/ActionMessage.tsx';
import { describeThing } from '../../components/describe-thing.ts';
import { explainError } from '../../components/explain-error.ts';
import { explainRule } from '../../components/explain-rule.ts';
import { type MarkActions, MarkCard, type MarkedThing } from '../../components/MarkCard.tsx';
import { SelectionToolbar } from '../../components/SelectionToolbar.tsx';
import type { Colour } from '../../lib/anchor/colour.ts';

import type { PageMark } from '../../lib/page/highlights.ts';
import { ask } from './ask.ts';
import { Changes } from './changes.ts';
import { copyText } from './copy-text.ts';
import { findThing } from './find-thing.ts';
import type { ReaderSession } from './session.ts';
import type { Box, Surface } from './surface.tsx';

type Span = { start: number; end: number };

/** Where a notice stands that belongs to no mark. */
const CORNER: Box = { left: 16, top: 0, right: 16, bottom: 8 };

/** What became of an action, and whether it can be taken back or done again. */
interface Message {
  text: string;
  failed: boolean;
  undo?: boolean;
  redo?: boolean;
}

/** What is open: the card of some marks. */
interface OpenCard {
  keys: string[];
  beside: Box;
  message: Message | null;
}

/** Shows cards and toolbar over the page, and carries out what the reader does there. */
export class Controller {
  private open: OpenCard | null = null;
  private knownTags: string[] = [];
  private readonly changes: Changes;

  constructor(
    private readonly document: Document,
    private readonly session: ReaderSession,
    private readonly surface: Surface,
  ) {
    this.changes = new Changes(session, (error) => this.say({ text: explainError(error), failed: true }));
  }

  /** Opens the card of these marks beside a box of the page; with the keyboard in it if it was opened by keyboard. */
  openCard(marks: readonly PageMark[], beside: Box, byKeyboard: boolean): void {
    const first = marks[0];
    if (!first) return;
    this.openKeys(
      marks.map(({ key }) => key),
      beside,
    );
    this.session.focus({ start: first.start, end: first.end });
    if (byKeyboard) this.surface.takeFocus();
  }

  /** Shows what can be done with a selected stretch of the article; away from the platform's handles where a finger selected it. */
  openToolbar(span: Span, beside: Box, byTouch: boolean): void {
    const words = this.session.found()?.article.text.slice(span.start, span.end).trim() ?? '';
    this.open = null;
    this.surface.show({
      name: 'toolbar',
      label: i18n.t('toolbar.label'),
      beside,
      handles: byTouch,
      content: (
        <SelectionToolbar
          colourNames={this.session.found()?.reading.colourNames ?? {}}
          onHighlight={(colour, edit) => void this.highlight(span, colour, edit)}
          onCopy={() => this.copy(words)}
          onAddTerm={() => void this.addTerm(words)}
        />
      ),
    });
  }

  /** Highlights a stretch of the article; with `edit` its note is opened for writing. */
  async highlight(span: Span, colour: Colour, edit: boolean): Promise<void> {
    const range = this.session.found()?.map.toRange(span.start, span.end);
    const annotation = await this.changes.annotate({ ...span, colour, note: '', tags: [] });
    if (!annotation) return;
    this.document.getSelection()?.removeAllRanges();
    this.close();
    if (!edit) return;
    this.openKeys([annotation.id], range?.getBoundingClientRect() ?? CORNER);
    this.surface.takeFocus();
  }

  /** Draws what is shown again, after the records behind it changed. */
  refresh(): void {
    if (this.open) this.draw();
  }

  close(): void {
    this.open = null;
    this.session.focus(null);
    this.surface.hide();
  }

  private openKeys(keys: string[], beside: Box): void {
    this.open = { keys, beside, message: null };
    this.draw();
    if (!this.session.found()?.reading.annotations.some(({ id }) => keys.includes(id))) return;
    void ask('listTags').then((tags) => {
      this.knownTags = tags.ok ? tags.value : [];
      this.refresh();
    });
  }

  /** Takes the reader's last action on this page back, or does it again. */
  async undo(): Promise<void> {
    if (await this.changes.history.undo()) this.say({ text: i18n.t('annotation.undone'), redo: true });
  }

  /** Does again what was taken back last. */
  async redo(): Promise<void> {
    if (await this.changes.history.redo()) this.say({ text: i18n.t('annotation.redone'), undo: true });
  }

  /** Says what became of an action: in the card where one is open, else in the corner of the window. */
  private say({ text, failed = false, undo, redo }: Partial<Message> & { text: string }): void {
    const message = { text, failed, undo, redo };
    if (this.open) {
      this.open.message = message;
      this.draw();
      return;
    }
    this.surface.show({
      name: 'notice',
      label: i18n.t('card.label'),
      beside: CORNER,
      content: this.showMessage(message),
    });
  }

  private showMessage({ text, failed, undo, redo }: Message) {
    return (
      <ActionMessage
        text={text}
        failed={failed}
        onUndo={undo ? () => void this.undo() : undefined}
        onRedo={redo ? () => void this.redo() : undefined}
      />
    );
  }

  private copy(words: string): void {
    const copied = copyText(this.document, words);
    this.say({ text: i18n.t(copied ? 'card.copied' : 'card.notCopied'), failed: !copied });
  }

  private async addTerm(label: string): Promise<void> {
    const answer = await ask('addTerm', { label });
    if (!answer.ok) {
      this.say({ text: explainError(answer.error), failed: true });
      return;
    }
    this.say({ text: i18n.t('toolbar.termAdded', [label]) });
    await this.session.read();
  }

  private readonly actions: MarkActions = {
    close: () => this.close(),
    copy: (thing) => {
      const found = this.session.found();
      if (found) this.copy(describeThing(thing, found.article));
    },
    reviewFact: async (record, review) => {
      if (await this.changes.review(record, review))
        this.say({ text: i18n.t(`review.${review}`), undo: true });
    },
    correctFact: async (record, correction) => {
      if (await this.changes.correct(record, correction)) {
        this.say({ text: i18n.t('review.corrected'), undo: true });
      }
    },
    changeAnnotation: async (annotation, changes) => {
      if (Object.keys(changes).length === 0) this.say({ text: i18n.t('annotation.saved') });
      else if (await this.changes.changeAnnotation(annotation, changes)) {
        this.say({ text: i18n.t('annotation.saved'), undo: true });
      }
    },
    deleteAnnotation: async ({ id }) => {
      // The card stays for the way back, although nothing is left in it.
      if (this.open) this.open.message = { text: '', failed: false };
      if (await this.changes.deleteAnnotation(id))
        this.say({ text: i18n.t('annotation.deleted'), undo: true });
    },
  };

  private draw(): void {
    const reading = this.session.found()?.reading;
    const things: MarkedThing[] = [];
    for (const key of this.open?.keys ?? []) {
      const thing = reading && findThing(reading, key);
      if (thing) things.push(thing);
    }
    if (!this.open || (things.length === 0 && !this.open.message)) {
      this.close();
      return;
    }
    const { beside, message } = this.open;
    this.surface.show({
      name: 'card',
      label: i18n.t('card.label'),
      beside,
      content: (
        <MarkCard
          things={things}
          actions={this.actions}
          colourNames={reading?.colourNames ?? {}}
          knownTags={this.knownTags}
          explainRule={explainRule}
          message={message && this.showMessage(message)}
        />
      ),
    });
  }
}
