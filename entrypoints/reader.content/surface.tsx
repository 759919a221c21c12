import { type ComponentChildren, render } from 'preact';
import { i18n } from '#i18n';
import cardCss from '../../components/card.css?inline';
import tokensCss from '../../components/tokens.css?inline';

/** A box on the screen, in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What is shown over the page. */
interface Panel {
  name: string;
  label: string;
  beside: Box;
  content: ComponentChildren;
  /** Whether the platform draws handles below the box and a bar of its own above it, as it does where a finger selected. */
  handles?: boolean;
}

/** The extension's own layer over the page: one element with a closed shadow root, there only while something is shown. */
export interface Surface {
  /** Shows a panel beside a box of the page, below it where there is room. */
  show(panel: Panel): void;
  hide(): void;
  /** Name of the panel that is shown. */
  shown(): string | null;
  /** Whether an event of the page happened in the layer. */
  holds(event: Event): boolean;
  /** Puts the keyboard into the panel, or back where it was. */
  takeFocus(): void;
}

const GAP = 8;
/** The least height that a panel is cut to, in CSS pixels. */
const LEAST = 160;
/** Height of the handles of a selection that a finger made, with room to hold them, in CSS pixels. */
const HANDLE = 48;

function adoptStyles(document: Document, root: ShadowRoot): void {
  const css = tokensCss + cardCss;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox keeps page scripts of extensions from adopting constructed sheets; an element in our own root does as well.
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

/**
 * Below the box where there is room, else above it (at the edge of the window, where the platform has a bar above the box); where there is
 * neither, on the side with more room and cut to it, so that the words themselves stay in sight. Always inside the window.
 */
function place(panel: HTMLElement, { beside, handles }: Panel, view: Window): void {
  panel.style.maxBlockSize = '';
  const { width, height } = panel.getBoundingClientRect();
  const below = beside.bottom + (handles ? HANDLE : GAP);
  const [roomBelow, roomAbove] = [view.innerHeight - GAP - below, beside.top - 2 * GAP];
  const goesBelow = height <= roomBelow || (height > roomAbove && roomBelow >= roomAbove);
  const shownHeight = Math.min(height, Math.max(LEAST, goesBelow ? roomBelow : roomAbove));
  const above = handles ? GAP : beside.top - shownHeight - GAP;
  const left = Math.min(beside.left, view.innerWidth - width - GAP);
  if (shownHeight < height) panel.style.maxBlockSize = `${shownHeight}px`;
  panel.style.top = `${Math.max(GAP, Math.min(goesBelow ? below : above, view.innerHeight - shownHeight - GAP))}px`;
  panel.style.left = `${Math.max(GAP, left)}px`;
}

/** Makes the layer of a document. Nothing is added to the page before something is shown, and nothing stays after. */
export function createSurface(document: Document): Surface {
  const host = document.createElement('shudu-reader');
  // Closed, so that the page's script cannot read notes; open only in the build for the end-to-end tests, which must look inside.
  const root = host.attachShadow({ mode: import.meta.env.MODE === 'test' ? 'open' : 'closed' });
  const mount = document.createElement('div');
  let shown: string | null = null;
  let before: Element | null = null;
  adoptStyles(document, root);
  root.append(mount);

  const panelOf = () => mount.firstElementChild as HTMLElement | null;

  return {
    show(panel) {
      const { name, label, content } = panel;
      if (!host.isConnected) document.documentElement.append(host);
      shown = name;
      const common = { 'aria-label': label, tabIndex: -1, lang: i18n.t('language') };
      render(
        name === 'toolbar' ? (
          <div class="toolbar" role="toolbar" {...common}>
            {content}
          </div>
        ) : (
          <div class="card" role="dialog" {...common}>
            {content}
          </div>
        ),
        mount,
      );
      const element = panelOf();
      if (element && document.defaultView) place(element, panel, document.defaultView);
    },
    hide() {
      if (!shown) return;
      shown = null;
      render(null, mount);
      host.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      before = null;
    },
    shown: () => shown,
    holds: (event) => event.composedPath().includes(host),
    takeFocus() {
      before ??= document.activeElement;
      panelOf()?.focus({ preventScroll: true });
    },
  };
}
