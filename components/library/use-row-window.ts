import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Rows that stand ready above and below what is seen. */
const SPARE = 12;

/** The rows that are drawn, from the first to before the last. */
export interface RowWindow {
  from: number;
  to: number;
}

/** Which rows of a long list can be seen in its scrolling box, with some to spare, as the reader scrolls. */
export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  options: { rows: number; rowHeight: number },
): RowWindow {
  const { rows, rowHeight } = options;
  const [range, setRange] = useState<RowWindow>({ from: 0, to: 40 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const first = Math.floor(element.scrollTop / rowHeight);
      const count = Math.ceil(element.clientHeight / rowHeight);
      const from = Math.max(0, first - SPARE);
      const to = first + count + SPARE;
      setRange((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, rowHeight]);
  return { from: Math.min(range.from, Math.max(0, rows - 1)), to: Math.min(range.to, rows) };
}
