import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Words that are selected in a kept text, and where the toolbar for them may stand. */
export interface SelectedSpan {
  start: number;
  end: number;
  /** CSS pixels in the viewport. */
  x: number;
  y: number;
}

/** The longest passage that is annotated, in UTF-16 units. */
const LONGEST = 20_000;

/** The offset of a point of the document; every stretch of the text says in `data-at` where it begins. */
function offsetOf(node: Node, offset: number): number | null {
  const stretch = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-at]');
  if (!stretch) return null;
  const range = document.createRange();
  range.setStart(stretch, 0);
  range.setEnd(node, offset);
  return Number(stretch.dataset.at) + range.toString().length;
}

/** Follows what is selected inside an element. */
export function useSelectedSpan(root: RefObject<HTMLElement | null>): [SelectedSpan | null, () => void] {
  const [span, setSpan] = useState<SelectedSpan | null>(null);
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) return setSpan(null);
      const range = selection.getRangeAt(0);
      if (!root.current?.contains(range.commonAncestorContainer)) return;
      const start = offsetOf(range.startContainer, range.startOffset);
      const end = offsetOf(range.endContainer, range.endOffset);
      if (start === null || end === null || end <= start || end - start > LONGEST) return setSpan(null);
      const { left, bottom } = range.getBoundingClientRect();
      setSpan({ start, end, x: left, y: bottom });
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [root]);
  const clear = () => {
    document.getSelection()?.removeAllRanges();
    setSpan(null);
  };
  return [span, clear];
}
