/** A number or bullet at the start of a line. `rank` is the level of Chinese official writing: 一、=1, （一）=2, 1.=3, （1）=4, bullets 5. */
export interface ListMarker {
  marker: string;
  rank: number;
}

const MARKERS: readonly [RegExp, number][] = [
  [/^第[一二三四五六七八九十百零]{1,4}[章节部分编篇条]{1,2}(?=[\s\u00a0\u3000])/, 1],
  [/^[一二三四五六七八九十]{1,3}、/, 1],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]/, 2],
  // `1.5万亩` and `3、4月` are no markers: no digit may follow.
  [/^\d{1,2}[.．、](?=[^\d\s%])/, 3],
  [/^[（(]\d{1,2}[）)]/, 4],
  [/^[①-⑳]/, 4],
  [/^(?:——|―|[·●○◆◇■□▪•★☆▶])(?=\S)/, 5],
];

/** The list marker that a line starts with; `null` where it has none. */
export function readListMarker(text: string): ListMarker | null {
  for (const [pattern, rank] of MARKERS) {
    const match = pattern.exec(text);
    if (match !== null) return { marker: match[0], rank };
  }
  return null;
}
