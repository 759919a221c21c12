import { type Arc, type Construct, NONE, type TimeReading, WEIGHTS } from '../arc.ts';

interface Entry {
  word: string;
  time: TimeReading;
  notAfter?: string;
  notBefore?: string;
}

function past(word: string, unit: 'year' | 'day', count: number | null = null): Entry {
  return { word, time: { kind: 'stretch', stretch: { direction: 'past', count, unit } } };
}

function day(word: string, relativeDay: number, more: Pick<Entry, 'notAfter' | 'notBefore'> = {}): Entry {
  return { word, time: { kind: 'point', from: { relativeDay } }, ...more };
}

/** 今春, 今秋: a season is read as its year. */
function season(word: string, notBefore?: string): Entry {
  const time: TimeReading = { kind: 'point', from: { relativeYear: 0 } };
  return notBefore === undefined ? { word, time } : { word, time, notBefore };
}

/** Times that are named by a word of their own. */
const ENTRIES: readonly Entry[] = [
  day('今天', 0),
  day('今日', 0, { notBefore: '头' }),
  day('昨天', -1),
  day('昨日', -1),
  day('昨晚', -1),
  day('前天', -2, { notAfter: '年月' }),
  day('前日', -2, { notAfter: '年月目' }),
  day('明天', 1),
  day('明日', 1),
  day('后天', 2, { notAfter: '先年' }),
  past('日前', 'day'),
  past('近日', 'day'),
  past('近期', 'day'),
  past('连日来', 'day'),
  past('近段时间', 'day'),
  past('近年来', 'year'),
  past('近些年来', 'year'),
  past('近些年', 'year'),
  past('近几年来', 'year'),
  past('近几年', 'year'),
  past('这些年来', 'year'),
  past('多年来', 'year'),
  past('过去的一年', 'year', 1),
  past('过去一年', 'year', 1),
  past('一年来', 'year', 1),
  season('今春'),
  season('今夏'),
  season('今秋'),
  season('今冬', '明'),
  { word: '截至目前', time: { kind: 'point', from: { relativeDay: 0 }, bound: 'until' } },
  { word: '到目前为止', time: { kind: 'point', from: { relativeDay: 0 }, bound: 'until' } },
  { word: '截至发稿', time: { kind: 'point', from: { relativeDay: 0 }, bound: 'until' } },
  { word: '迄今', time: { kind: 'point', from: { relativeDay: 0 }, bound: 'until' } },
  { word: '目前', time: { kind: 'point', from: { relativeDay: 0 } } },
  { word: '新的一年', time: { kind: 'stretch', stretch: { direction: 'future', count: 1, unit: 'year' } } },
  { word: '未来一年', time: { kind: 'stretch', stretch: { direction: 'future', count: 1, unit: 'year' } } },
];

const BY_FIRST = new Map<string, Entry[]>();
for (const entry of ENTRIES) {
  const first = entry.word[0] as string;
  BY_FIRST.set(
    first,
    [...(BY_FIRST.get(first) ?? []), entry].sort((a, b) => b.word.length - a.word.length),
  );
}

/** 昨日 · 日前 · 近年来 · 过去一年 · 截至目前: times that need the article's date and have no numeral to read. */
export const relativeTime: Construct = {
  name: 'relative-time',
  starts: [...BY_FIRST.keys()],
  seconds: ENTRIES.map(({ word }) => word[1] as string),
  read(seen, at): readonly Arc[] {
    for (const { word, time, notAfter, notBefore } of BY_FIRST.get(seen[at] as string) ?? []) {
      if (!seen.startsWith(word, at)) continue;
      const end = at + word.length;
      if (at > 0 && notAfter?.includes(seen[at - 1] as string)) continue;
      if (end < seen.length && notBefore?.includes(seen[end] as string)) continue;
      return [{ start: at, end, score: WEIGHTS.time * word.length, reason: 'relative-time', time }];
    }
    return NONE;
  },
};
