import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage, removeAllListeners } from '../../lib/messages/protocol.ts';
import { mayHoldArticle } from '../../lib/page/may-hold-article.ts';
import { findVisibleSpan } from '../../lib/page/visible-span.ts';
import { watchPage } from '../../lib/page/watch.ts';
import { takeArticleTools } from './door.ts';
import type { ReaderInterface } from './reader-interface.ts';
import { createSession } from './session.ts';
import './style.css';

/** Where a frame remembers that it is being read: a click in the popup may put the script into it a second time. */
const RUNNING = Symbol.for('shudu.reader');

/** How long a passage that was asked for is shown, in milliseconds. */
const SHOWN = 1_600;

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

    let reader: ReaderInterface | null = null;
    const session = createSession({
      document,
      onPainted: () => {
        reader ??= takeArticleTools()?.openInterface({ ctx, session }) ?? null;
        reader?.refresh();
      },
    });

    const showPassage = (span: { start: number; end: number }): boolean => {
      const range = session.found()?.map.toRange(span.start, span.end);
      if (!range) return false;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      session.focus(span);
      ctx.setTimeout(() => session.focus(null), SHOWN);
      return true;
    };

    const stop = (): void => {
      reader?.close();
      session.stop();
      removeAllListeners();
      delete world[RUNNING];
    };
    ctx.onInvalidated(stop);

    onMessage('describePage', () => session.describe());
    onMessage('describeView', () => {
      const found = session.found();
      return found && findVisibleSpan(found.map, found.article.blocks, innerHeight);
    });
    onMessage('describeSelection', () => reader?.selected() ?? null);
    onMessage('showPassage', ({ data }) => showPassage(data));
    onMessage('readAgain', () => void session.read());
    onMessage('stopReading', stop);
    onMessage('stopCollecting', () => void session.stopCollecting());
    onMessage('collectArticle', async () => typeof (await session.collect()) !== 'string');
    onMessage('runCommand', ({ data }) => reader?.run(data));

    if (mayHoldArticle(document, location.href)) {
      await session.read();
      const show = session.found()?.reading.show;
      if (show) showPassage(show);
    } else session.passOver();
    watchPage({ document, signal: ctx.signal, onChange: () => void session.read() });
  },
});
