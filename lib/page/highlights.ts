/**
 * Kinds of marks that are painted on a page, lowest first: where marks overlap the later kind is painted on top.
 * One shared Highlight each (CSS Custom Highlight API), never one for each mark: the cost of painting grows with their number.
 */
export const MARK_KINDS = [
  'yellow',
  'green',
  'blue',
  'pink',
  'term',
  'actual',
  'unclear',
  'target',
  'focus',
] as const;

export type MarkKind = (typeof MARK_KINDS)[number];

/** A mark to paint: UTF-16 offsets into the article's text. `key` is the same as long as it is the same mark. */
export interface PageMark {
  key: string;
  kind: MarkKind;
  start: number;
  end: number;
}

/**
 * Name under which the Highlight of a kind is registered. The page's own script can read these names,
 * so they say nothing of the reader: a number and whether the colours are those for a dark page.
 */
export function highlightName(kind: MarkKind, dark: boolean): string {
  return `${dark ? 'qd' : 'ql'}-${MARK_KINDS.indexOf(kind)}`;
}

/** Paints marks by ranges, without touching the DOM. */
export interface Painter {
  /** Shows exactly these marks. Marks that were there before with the same place keep their range and are not painted again. */
  paint(marks: readonly PageMark[]): void;
  /** Shows one passage as the one looked at, or none. */
  focus(span: { start: number; end: number } | null): void;
  /** Takes everything away, and nothing that is not ours. */
  clear(): void;
}

interface Painted {
  mark: PageMark;
  range: AbstractRange;
}

/**
 * Makes the painter of a document. `toRange` gives the live range of a stretch of the article's text, or null where it is gone.
 * `dark` chooses the colours that are legible on a dark page.
 */
export function createPainter(toRange: (start: number, end: number) => Range | null, dark: boolean): Painter {
  const highlights = new Map<MarkKind, Highlight>();
  const painted = new Map<string, Painted>();

  const highlightOf = (kind: MarkKind): Highlight => {
    let highlight = highlights.get(kind);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = MARK_KINDS.indexOf(kind);
      highlights.set(kind, highlight);
      CSS.highlights.set(highlightName(kind, dark), highlight);
    }
    return highlight;
  };

  const erase = ({ mark, range }: Painted): void => {
    highlights.get(mark.kind)?.delete(range);
    painted.delete(mark.key);
  };

  const draw = (mark: PageMark): void => {
    const range = toRange(mark.start, mark.end);
    if (!range) return;
    highlightOf(mark.kind).add(range);
    painted.set(mark.key, { mark, range });
  };

  return {
    paint(marks) {
      const wanted = new Map(marks.map((mark) => [mark.key, mark]));
      for (const old of [...painted.values()]) {
        const mark = wanted.get(old.mark.key);
        const same =
          mark && mark.kind === old.mark.kind && mark.start === old.mark.start && mark.end === old.mark.end;
        if (same && old.range.startContainer.isConnected && !old.range.collapsed) wanted.delete(old.mark.key);
        else erase(old);
      }
      for (const mark of wanted.values()) draw(mark);
    },
    focus(span) {
      const highlight = highlightOf('focus');
      highlight.clear();
      const range = span && toRange(span.start, span.end);
      if (range) highlight.add(range);
    },
    clear() {
      for (const [kind, highlight] of highlights) {
        highlight.clear();
        CSS.highlights.delete(highlightName(kind, dark));
      }
      highlights.clear();
      painted.clear();
    },
  };
}
