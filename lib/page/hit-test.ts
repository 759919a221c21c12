/** How far from a character's box the pointer may be to count as on it, in CSS pixels: underlines hang below the box. */
const REACH = 5;

interface Caret {
  node: Node;
  offset: number;
}

function caretAt(document: Document, x: number, y: number): Caret | null {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

function holds(range: Range, x: number, y: number): boolean {
  for (const box of range.getClientRects()) {
    if (x >= box.left - 1 && x <= box.right + 1 && y >= box.top - REACH && y <= box.bottom + REACH)
      return true;
  }
  return false;
}

/**
 * The text position under a point of the viewport, as the character's node and its UTF-16 offset there; null where no text is drawn.
 * The browser answers with the nearest caret, which may be far from the pointer or on either side of the character, so the
 * characters on both sides are measured. (`highlightsFromPoint` would cost time in proportion to all painted ranges.)
 */
export function characterAt(document: Document, x: number, y: number): Caret | null {
  const caret = caretAt(document, x, y);
  if (caret?.node.nodeType !== Node.TEXT_NODE) return null;
  const length = (caret.node as Text).data.length;
  for (const offset of [caret.offset, caret.offset - 1]) {
    if (offset < 0 || offset >= length) continue;
    const range = document.createRange();
    range.setStart(caret.node, offset);
    range.setEnd(caret.node, offset + 1);
    if (holds(range, x, y)) return { node: caret.node, offset };
  }
  return null;
}
