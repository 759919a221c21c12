import { correctedFact } from '../../lib/facts/corrected-fact.ts';
import type { CollectedArticle } from '../ArticleView.tsx';
import type { MarkedThing } from '../MarkCard.tsx';

/** Something that is marked in an article. UTF-16 offsets into its text. */
export interface ArticleMark {
  start: number;
  end: number;
  /** Classes of its look: the status of a fact, `term` with its colour, the colour of a highlight. */
  look: string;
  thing: MarkedThing;
}

/** A stretch of the text with everything that is marked on it, the shortest mark first. */
export interface MarkedStretch {
  start: number;
  end: number;
  marks: ArticleMark[];
}

/** Everything that is marked in a kept article: facts that are not dismissed, terms, and the reader's highlights where they were found. */
export function listMarks({ facts, terms, annotations }: CollectedArticle): ArticleMark[] {
  const marks: ArticleMark[] = [];
  for (const record of facts) {
    if (record.review === 'dismissed' || record.stale) continue;
    const { start, end } = record.fact;
    marks.push({ start, end, look: correctedFact(record).status, thing: { kind: 'fact', record } });
  }
  for (const term of terms)
    marks.push({
      start: term.start,
      end: term.end,
      look: `term term-${term.colour}`,
      thing: { kind: 'term', term },
    });
  for (const annotation of annotations) {
    const { placement } = annotation;
    if (!('start' in placement)) continue;
    const { start, end } = placement;
    marks.push({ start, end, look: annotation.colour, thing: { kind: 'annotation', annotation } });
  }
  return marks.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Cuts a stretch of text wherever a mark begins or ends. `marks` are ordered by their start. */
export function divideByMarks(
  range: { start: number; end: number },
  marks: readonly ArticleMark[],
): MarkedStretch[] {
  const inside = marks.filter(({ start, end }) => start < range.end && end > range.start);
  const cuts = new Set([range.start, range.end]);
  for (const { start, end } of inside) {
    if (start > range.start) cuts.add(start);
    if (end < range.end) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1]!;
    const over = inside.filter((mark) => mark.start < end && mark.end > start);
    return { start, end, marks: over.sort((a, b) => a.end - a.start - (b.end - b.start)) };
  });
}
