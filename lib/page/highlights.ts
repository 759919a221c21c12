import { COLOURS } from '../anchor/colour.ts';
import type { TermColour } from '../dictionary/term-colour.ts';

/**
 * Kinds of marks that are painted on a page, lowest first: where marks overlap the later kind is painted on top.
 * One shared Highlight each (CSS Custom Highlight API), never one for each mark: the cost of painting grows with their number.
 */
export const MARK_KINDS = [
  ...COLOURS,
  'term',
  'term-blue',
  'term-ochre',
  'term-rose',
  'term-violet',
  'term-grey',
  'actual',
  'unclear',
  'target',
  'focus',
] as const;

/** What a mark is painted as. */
export type MarkKind = (typeof MARK_KINDS)[number];

/** The kind of a term whose category has a colour. */
export function termKind(colour: TermColour): MarkKind {
  return colour === 'green' ? 'term' : `term-${colour}`;
}

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

/** Gives the live range of a stretch of the article's text, or null where it is gone. */
export type ToRange = (start: number, end: number) => Range | null;

/** Paints marks by ranges, without touching the DOM. */
export interface Painter {
  /** Shows exactly these marks. A mark whose range is where it was is not painted again. */
  paint(marks: readonly PageMark[], toRange: ToRange): void;
  /** Shows one passage as the one looked at, or none. */
  focus(range: Range | null): void;
  /** Takes everything away, and nothing that is not ours. */
  clear(): void;
}

interface Painted {
  kind: MarkKind;
  range: Range;
}

function isSameRange(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

/** Makes the painter of a document. `dark` chooses the colours that are legible on a dark page. */
export function createPainter(dark: boolean): Painter {
  const highlights = new Map<MarkKind, Highlight>();
  let painted = new Map<string, Painted>();

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

  const draw = (mark: PageMark, range: Range): Painted => {
    const old = painted.get(mark.key);
    if (old?.kind === mark.kind && isSameRange(old.range, range)) {
      painted.delete(mark.key);
      return old;
    }
    highlightOf(mark.kind).add(range);
    return { kind: mark.kind, range };
  };

  return {
    paint(marks, toRange) {
      const next = new Map<string, Painted>();
      for (const mark of marks) {
        const range = toRange(mark.start, mark.end);
        if (range) next.set(mark.key, draw(mark, range));
      }
      for (const { kind, range } of painted.values()) highlights.get(kind)?.delete(range);
      painted = next;
    },
    focus(range) {
      const highlight = highlightOf('focus');
      highlight.clear();
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
