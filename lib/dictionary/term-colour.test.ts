import { describe, expect, it } from 'vitest';
import { colourOfCategory } from './term-colour.ts';

describe('colourOfCategory', () => {
  it('gives the chosen colour, green where none was chosen', () => {
    expect(colourOfCategory({ place: 'violet' }, 'place')).toBe('violet');
    expect(colourOfCategory({ place: 'violet' }, 'policy')).toBe('green');
  });

  it('is safe with categories that are called like object members', () => {
    expect(colourOfCategory({}, 'constructor')).toBe('green');
    expect(colourOfCategory({}, '__proto__')).toBe('green');
  });
});
