import { defineContentScript } from 'wxt/utils/define-content-script';
import { type Command, onMessage, removeAllListeners } from '../../lib/messages/protocol.ts';
import { mayHoldArticle } from '../../lib/page/may-hold-article.ts';
import { findVisibleSpan } from '../../lib/page/visible-span.ts';
import { watchPage } from '../../lib/page/watch.ts';
import { Controller } from './controller.tsx';
import { listenToPage } from './interaction.ts';
import { createSession } from './session.ts';
import { createSurface } from './surface.tsx';
import './style.css';

/** Where a frame remembers that it is being read: a click in the popup may put the script into it a second time. */
const RUNNING = Symbol.for('shudu.reader');

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  cssInjectionMode: 'manual',
  allFrames: true,
  async main(ctx) {
    const world = globalThis as { [RUNNING]?: true };
    if (world[RUNNING]) return;
    if (window !== window.top && !mayHoldArticle(document, location.href)) return;
    world[RUNNING] = true;

    const surface = createSurface(document);
    const session = createSession({
      document,
      onPainted: () => controller.refresh(),
    });
    const controller = new Controller(document, session, surface);
    const interaction = listenToPage({ ctx, session, surface, controller });

    const showPassage = (span: { start: number; end: number }): boolean => {
      const range = session.found()?.map.toRange(span.start, span.end);
      if (!range) return false;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      session.focus(span);
      ctx.setTimeout(() => session.focus(null), 1_600);
      return true;
    };

    const stop = (): void => {
      controller.close();
      session.stop();
      removeAllListeners();
      delete world[RUNNING];
    };
    ctx.onInvalidated(stop);

    onMessage('describePage', () => session.describe());
    onMessage('showPassage', ({ data }) => showPassage(data));
    onMessage('describeView', () => {
      const found = session.found();
      return found && findVisibleSpan(found.map, found.article.blocks, innerHeight);
    });
    onMessage('describeSelection', () => interaction.selected());
    onMessage('readAgain', () => void session.read());
    onMessage('stopReading', stop);
    onMessage('stopCollecting', () => void session.stopCollecting());
    onMessage('collectArticle', async () => typeof (await session.collect()) !== 'string');
    onMessage('runCommand', ({ data }) => {
      const commands: Record<Command, () => void> = {
        'next-mark': () => interaction.step(1),
        'previous-mark': () => interaction.step(-1),
        annotate: () => interaction.annotateSelection(),
        undo: () => void controller.undo(),
        redo: () => void controller.redo(),
      };
      commands[data]?.();
    });

    const read = async (): Promise<void> => {
      await session.read();
      const show = session.found()?.reading.show;
      if (show) showPassage(show);
    };
    if (mayHoldArticle(document, location.href)) await read();
    else session.passOver();
    watchPage({ document, signal: ctx.signal, onChange: () => void session.read() });
  },
});
