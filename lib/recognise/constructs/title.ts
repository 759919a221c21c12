import { type Arc, type Construct, NONE, WEIGHTS } from '../arc.ts';

const LONGEST_TITLE = 80;

/** 《三年行动计划（2023—2025年）》: the numerals in the title of a document or work count nothing. */
export const title: Construct = {
  name: 'title',
  starts: '《',
  read(seen, at): readonly Arc[] {
    const last = Math.min(seen.length, at + LONGEST_TITLE);
    for (let end = at + 1; end < last; end++) {
      if (seen[end] === '》') {
        return [{ start: at, end: end + 1, score: 2 * WEIGHTS.name * (end + 1 - at), reason: 'title' }];
      }
      if (seen[end] === '《' || seen[end] === '\n') return NONE;
    }
    return NONE;
  },
};
