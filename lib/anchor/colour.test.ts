import { describe, expect, it } from 'vitest';
import { COMMON_COLOURS, listColours } from './colour.ts';

describe('listColours', () => {
  it('offers the four common colours to everybody', () => {
    expect(listColours({})).toEqual([...COMMON_COLOURS]);
    expect(listColours({ yellow: '待核', teal: ' ' })).toEqual([...COMMON_COLOURS]);
  });

  it('offers another colour once it has a name', () => {
    expect(listColours({ teal: '引语', violet: '观点' })).toEqual([...COMMON_COLOURS, 'violet', 'teal']);
  });
});
