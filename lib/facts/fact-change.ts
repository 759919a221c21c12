import type { Figure } from '../recognise/figure.ts';
import { recognise } from '../recognise/recognise.ts';
import type { BlockText } from '../text/article.ts';

/** A figure of an edited passage as it was or is. `text` is what stood there, with its unit. */
export interface ChangedFigure {
  text: string;
  /** In base units, or `[low, high]`, as in `Figure`. */
  value: Figure['value'];
  unit: string;
  qualifier: Figure['qualifier'];
}

/** A figure that was put in place of another (5.2% to 5.3%), added (`before` null) or taken out (`after` null). */
export type FigureChange =
  | { before: ChangedFigure; after: ChangedFigure }
  | { before: null; after: ChangedFigure }
  | { before: ChangedFigure; after: null };

/** The words around an edited passage, which say what a bare number counts. */
export interface Surroundings {
  prefix: string;
  suffix: string;
}

/**
 * What an edit did to the figures of a passage, in the order of the text. Empty where every figure still says the same: 5200元 and
 * 5,200元 are no change. Linear in the length of the words; never throws.
 */
export function describeFactChange(
  before: string,
  after: string,
  { prefix, suffix }: Surroundings = { prefix: '', suffix: '' },
): FigureChange[] {
  const old = figuresOf(before, { prefix, suffix });
  const current = figuresOf(after, { prefix, suffix });
  return old.length === current.length ? pairInOrder(old, current) : pairEqual(old, current);
}

function figuresOf(words: string, { prefix, suffix }: Surroundings): ChangedFigure[] {
  const text = prefix + words + suffix;
  const block = { kind: 'paragraph' as const, start: 0, end: text.length };
  const input: BlockText = { text, blocks: [block] };
  const end = prefix.length + words.length;
  return recognise(input)
    .figures.filter((figure) => figure.start < end && figure.end > prefix.length)
    .map(({ text: written, value, unit, qualifier }) => ({ text: written, value, unit, qualifier }));
}

function saysTheSame(one: ChangedFigure, other: ChangedFigure): boolean {
  return (
    one.unit === other.unit && one.qualifier === other.qualifier && String(one.value) === String(other.value)
  );
}

function pairInOrder(old: readonly ChangedFigure[], current: readonly ChangedFigure[]): FigureChange[] {
  return old.flatMap((before, at) => {
    const after = current[at] as ChangedFigure;
    return saysTheSame(before, after) ? [] : [{ before, after }];
  });
}

/** Where figures were added or taken out, those that say the same are set aside; one on either side of what is left is a pair. */
function pairEqual(old: readonly ChangedFigure[], current: readonly ChangedFigure[]): FigureChange[] {
  const left = [...current];
  const lost = old.filter((figure) => {
    const at = left.findIndex((other) => saysTheSame(figure, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (lost.length === left.length) return pairInOrder(lost, left);
  return [
    ...lost.map((before) => ({ before, after: null })),
    ...left.map((after) => ({ before: null, after })),
  ];
}
