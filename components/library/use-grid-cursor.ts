import { useCallback, useEffect, useState } from 'preact/hooks';

/** The row that keys act on, and the selection around it. */
export interface GridCursor {
  place: number;
  onKeyDown: (event: KeyboardEvent) => void;
  /** Selects or lets go of a row; with `extend` all rows from the last one. */
  toggle: (place: number, extend: boolean) => void;
  moveTo: (place: number) => void;
  /** Scrolls the box so that the row can be seen. */
  reveal: (box: HTMLElement | null, rowHeight: number) => void;
}

interface CursorOptions {
  ids: readonly string[];
  selection: ReadonlySet<string>;
  onSelect: (selection: Set<string>) => void;
  onOpen: (place: number) => void;
  /** Actions by key: letters, `Delete`. */
  keys: Readonly<Record<string, () => void>>;
}

const PAGE = 12;

function stepOf(key: string, rows: number): ((place: number) => number) | null {
  const steps: Record<string, (place: number) => number> = {
    ArrowDown: (place) => place + 1,
    ArrowUp: (place) => place - 1,
    PageDown: (place) => place + PAGE,
    PageUp: (place) => place - PAGE,
    Home: () => 0,
    End: () => rows - 1,
  };
  return Object.hasOwn(steps, key) ? steps[key]! : null;
}

/** Moves through a long list by keys: arrows, pages, ends; space selects, shift extends, Ctrl+A selects all, Enter opens. */
export function useGridCursor({ ids, selection, onSelect, onOpen, keys }: CursorOptions): GridCursor {
  const [place, setPlace] = useState(0);
  const [anchor, setAnchor] = useState(0);
  const last = Math.max(0, ids.length - 1);
  useEffect(() => {
    if (place > last) setPlace(last);
  }, [last]);

  const extend = (to: number): void => {
    const [from, end] = [Math.min(anchor, to), Math.max(anchor, to)];
    onSelect(new Set([...selection, ...ids.slice(from, end + 1)]));
  };
  const toggle = (at: number, extending: boolean): void => {
    const id = ids[at];
    if (id === undefined) return;
    setPlace(at);
    if (extending) {
      extend(at);
      return;
    }
    setAnchor(at);
    const next = new Set(selection);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.target as Element).closest('input, button, a')) return;
    const step = stepOf(event.key, ids.length);
    const control = event.ctrlKey || event.metaKey;
    const act =
      control || event.altKey
        ? undefined
        : keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (step && !event.altKey && !control) {
      const to = Math.max(0, Math.min(last, step(place)));
      setPlace(to);
      if (event.shiftKey) extend(to);
      else setAnchor(to);
    } else if (event.key === ' ') toggle(place, event.shiftKey);
    else if (event.key === 'Enter') onOpen(place);
    else if (control && event.key.toLowerCase() === 'a') onSelect(new Set(ids));
    else if (event.key === 'Escape' && selection.size > 0) onSelect(new Set());
    else if (act) act();
    else return;
    event.preventDefault();
  };
  const reveal = useCallback(
    (box: HTMLElement | null, rowHeight: number) => {
      if (!box) return;
      const head = rowHeight;
      const [top, bottom] = [place * rowHeight, (place + 1) * rowHeight];
      if (top < box.scrollTop) box.scrollTop = top;
      else if (bottom + head > box.scrollTop + box.clientHeight)
        box.scrollTop = bottom + head - box.clientHeight;
    },
    [place],
  );
  return { place, onKeyDown, toggle, moveTo: setPlace, reveal };
}
