import { describe, expect, it } from 'vitest';
import { readListMarker } from './list-marker.ts';

describe('readListMarker', () => {
  it.each([
    ['一、工作回顾', '一、', 1],
    ['（二）聚焦强产业', '（二）', 2],
    ['3.改造老旧小区150个', '3.', 3],
    ['（4）新增泊位', '（4）', 4],
    ['——加快建设', '——', 5],
    ['第一章　总则', '第一章', 1],
  ])('%s', (text, marker, rank) => {
    expect(readListMarker(text)).toEqual({ marker, rank });
  });

  it.each(['1.5万亩', '3、4月', '2025年', '十一月', '一是聚焦', '-3.1', '12.5%'])('%s has none', (text) => {
    expect(readListMarker(text)).toBeNull();
  });
});
