const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;
const NO_HEIGHT = /(?:^|;)\s*height\s*:\s*0(?:px)?\s*(?:;|$)/i;
const CLIPPED = /(?:^|;)\s*overflow(?:-y)?\s*:\s*(?:hidden|clip)/i;
const DISPLAY_NONE = /(?:^|;)\s*display\s*:\s*none/i;
const SYMBOL_FONT = /webdings|wingdings|symbol/i;

/** What the check must look past: an element that the page's own script will show in a moment. */
export interface VisibilityOptions {
  /** True inside a body that is served hidden and shown by script (WeChat). */
  revealed?: boolean;
}

/**
 * Whether a reader cannot see the element. In a browser the computed style decides (a second copy of the body is often
 * hidden by a style sheet only); where there is no layout (files read outside a browser) the inline style and the attributes do.
 */
export function isHidden(element: Element, options: VisibilityOptions = {}): boolean {
  const style = element.getAttribute('style');
  if (style !== null && (options.revealed ? DISPLAY_NONE : HIDDEN_STYLE).test(style)) return true;
  if (style !== null && NO_HEIGHT.test(style) && CLIPPED.test(style)) return true;
  if (element.hasAttribute('hidden')) return true;
  // A document without a window (a saved page) has no layout: `checkVisibility` would say no to all of it.
  if (typeof element.checkVisibility !== 'function' || element.ownerDocument.defaultView === null)
    return false;
  if (element.checkVisibility({ visibilityProperty: !options.revealed })) return false;
  return !isTransparentBox(element, options);
}

/** `checkVisibility` says no for `display: contents`, which has no box of its own but shows its children. */
function isTransparentBox(element: Element, options: VisibilityOptions): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.display === 'contents' && (options.revealed === true || style.visibility === 'visible');
}

/** Whether the element's letters are shown as pictures: the arrows of e-papers are the digits 3 and 4 in Webdings. */
export function isSymbolFont(element: Element): boolean {
  const face = element.getAttribute('face') ?? element.getAttribute('style');
  return face !== null && SYMBOL_FONT.test(face);
}
