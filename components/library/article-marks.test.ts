import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleMark, divideByMarks } from './article-marks.ts';

const mark = (start: number, end: number): ArticleMark =>
  ({ start, end, look: 'target', thing: {} }) as unknown as ArticleMark;

describe('divideByMarks', () => {
  it('cuts where marks begin and end, and puts the shortest first', () => {
    const [long, short] = [mark(2, 9), mark(4, 6)];
    expect(divideByMarks({ start: 0, end: 8 }, [long, short])).toEqual([
      { start: 0, end: 2, marks: [] },
      { start: 2, end: 4, marks: [long] },
      { start: 4, end: 6, marks: [short, long] },
      { start: 6, end: 8, marks: [long] },
    ]);
  });

  it('covers the range once, whatever is marked', () => {
    const span = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const marks = spans.map(([start, length]) => mark(start, start + length));
        const stretches = divideByMarks({ start: 5, end: 25 }, marks);
        expect(stretches[0]!.start).toBe(5);
        expect(stretches.at(-1)!.end).toBe(25);
        for (const [at, { start, end, marks: over }] of stretches.entries()) {
          if (at > 0) expect(start).toBe(stretches[at - 1]!.end);
          expect(over).toHaveLength(marks.filter((one) => one.start <= start && one.end >= end).length);
        }
      }),
    );
  });
});
