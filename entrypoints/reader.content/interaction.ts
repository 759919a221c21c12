import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { PageMark } from '../../lib/page/highlights.ts';
import type { Controller } from './controller.tsx';
import type { ReaderSession } from './session.ts';
import type { Box, Surface } from './surface.tsx';

/** How long the pointer rests on a mark before its card opens, and away from it before it closes, in milliseconds. */
const DWELL = 180;
const LEAVE = 400;
/** How long a selection is left alone before the toolbar comes, in milliseconds. */
const SETTLE = 250;

/** How far from a mark a finger may come down to be meant for it, in CSS pixels. */
const FINGER = 12;

/** Where a mark is looked for around a finger: above and below first, as lines lie. */
const AROUND = [
  [0, -1],
  [0, 1],
  [-1, 0],
  [1, 0],
] as const;

/** What the page's events are turned into. */
export interface Interaction {
  /** Opens the card of the next (1) or previous (-1) mark after the one looked at last, by keyboard. */
  step(direction: 1 | -1): void;
  /** The stretch of the article that is selected, if one is. */
  selected(): { start: number; end: number } | null;
  /** Highlights what is selected now, with its note open. */
  annotateSelection(): void;
}

interface InteractionOptions {
  ctx: ContentScriptContext;
  session: ReaderSession;
  surface: Surface;
  controller: Controller;
}

function boxOf(range: Range | null): Box | null {
  const boxes = range ? [...range.getClientRects()] : [];
  return boxes.at(-1) ?? null;
}

/** Listens to pointer, selection and keyboard of the page. Nothing of the page's own behaviour is prevented. */
export function listenToPage({ ctx, session, surface, controller }: InteractionOptions): Interaction {
  let hovering: number | undefined;
  let settling: number | undefined;
  let pinned = false;
  let byTouch = false;
  let stepped: PageMark | null = null;

  const rangeOf = (span: { start: number; end: number }): Range | null =>
    session.found()?.map.toRange(span.start, span.end) ?? null;

  const selected = (): { start: number; end: number } | null => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const span = session.found()?.map.fromRange(selection.getRangeAt(0)) ?? null;
    return span && span.end > span.start ? span : null;
  };

  const marksUnder = (x: number, y: number): PageMark[] => {
    const marks = session.marksAt(x, y);
    if (marks.length > 0 || !byTouch) return marks;
    for (const [across, down] of AROUND) {
      const near = session.marksAt(x + across * FINGER, y + down * FINGER);
      if (near.length > 0) return near;
    }
    return [];
  };

  const open = (marks: PageMark[], byKeyboard: boolean): void => {
    const beside = marks[0] && boxOf(rangeOf(marks[0]));
    if (beside) controller.openCard(marks, beside, byKeyboard);
  };

  ctx.addEventListener(document, 'pointermove', (event) => {
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    clearTimeout(hovering);
    if (surface.holds(event)) return;
    const { clientX, clientY } = event;
    hovering = ctx.setTimeout(
      () => {
        const marks = session.marksAt(clientX, clientY);
        if (marks.length > 0 && !pinned && surface.shown() !== 'toolbar') open(marks, false);
        else if (marks.length === 0 && surface.shown() === 'card' && !pinned) controller.close();
      },
      surface.shown() ? LEAVE : DWELL,
    );
  });

  ctx.addEventListener(document, 'click', (event) => {
    if (surface.holds(event)) {
      pinned = true;
      return;
    }
    const marks = selected() ? [] : marksUnder(event.clientX, event.clientY);
    if (marks.length > 0) {
      pinned = true;
      open(marks, false);
    } else if (surface.shown() !== 'toolbar') {
      pinned = false;
      controller.close();
    }
  });

  // Pressing a button of the toolbar must not take the selection away.
  ctx.addEventListener(document, 'pointerdown', (event) => {
    byTouch = event.pointerType === 'touch';
    if (!surface.holds(event) && surface.shown() === 'toolbar') controller.close();
  });
  ctx.addEventListener(document, 'mousedown', (event) => {
    if (surface.holds(event) && surface.shown() === 'toolbar') event.preventDefault();
  });

  ctx.addEventListener(document, 'selectionchange', () => {
    clearTimeout(settling);
    // A finger that pulls at the handles of a selection must not find the toolbar in its way.
    if (byTouch && surface.shown() === 'toolbar') controller.close();
    settling = ctx.setTimeout(() => {
      const span = selected();
      const beside = span && boxOf(rangeOf(span));
      if (span && beside && (surface.shown() !== 'card' || !pinned))
        controller.openToolbar(span, beside, byTouch);
      else if (!span && surface.shown() === 'toolbar') controller.close();
    }, SETTLE);
  });

  ctx.addEventListener(document, 'keydown', (event) => {
    if (event.key !== 'Escape' || !surface.shown()) return;
    pinned = false;
    controller.close();
  });

  return {
    step(direction) {
      const found = session.found();
      if (!found) return;
      const ordered = [...found.marks].sort((a, b) => a.start - b.start || a.end - b.end);
      const from = stepped ? ordered.findIndex(({ key }) => key === stepped?.key) : direction === 1 ? -1 : 0;
      const next = ordered[(from + direction + ordered.length) % ordered.length];
      if (!next) return;
      stepped = next;
      rangeOf(next)?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      pinned = true;
      open([next], true);
    },
    selected,
    annotateSelection() {
      const span = selected();
      if (!span) return;
      pinned = true;
      void controller.highlight(span, 'yellow', true);
    },
  };
}
