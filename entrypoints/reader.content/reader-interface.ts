import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Command } from '../../lib/messages/protocol.ts';
import { Controller } from './controller.tsx';
import { listenToPage } from './interaction.ts';
import type { ReaderSession } from './session.ts';
import { createSurface } from './surface.tsx';

/** What the interface of a page is made for. */
export interface ReaderInterfaceOptions {
  ctx: ContentScriptContext;
  session: ReaderSession;
}

/** Cards, toolbar and what the page's events do, of one frame. */
export interface ReaderInterface {
  /** Draws what is shown again, after the records behind it changed. */
  refresh(): void;
  close(): void;
  /** The stretch of the article that is selected, if one is. */
  selected(): { start: number; end: number } | null;
  /** Carries out a command of the browser's shortcut page. */
  run(command: Command): void;
}

/** Listens to the page and shows cards over it. Called once, when an article was found. */
export function openInterface({ ctx, session }: ReaderInterfaceOptions): ReaderInterface {
  const surface = createSurface(document);
  const controller = new Controller(document, session, surface);
  const interaction = listenToPage({ ctx, session, surface, controller });
  const commands: Record<Command, () => void> = {
    'next-mark': () => interaction.step(1),
    'previous-mark': () => interaction.step(-1),
    annotate: () => interaction.annotateSelection(),
    undo: () => void controller.undo(),
    redo: () => void controller.redo(),
  };
  return {
    refresh: () => controller.refresh(),
    close: () => controller.close(),
    selected: () => interaction.selected(),
    run: (command) => commands[command]?.(),
  };
}
