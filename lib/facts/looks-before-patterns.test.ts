import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR_PARTS } from '../recognise/calendar-parts.ts';
import { type CharacterSet, hasCode } from '../recognise/characters.ts';
import { AFTER_TIME, BEFORE_TIME } from '../recognise/time-bounds.ts';
import { STANDS_FOR, STANDS_FOR_STARTS } from './bodies.ts';
import { STATUS_TRAPS, TRAP_WORDS } from './words/status-cues.ts';

/**
 * A look at one character, or for one word, spares most texts a pattern. Whoever widens the pattern and not the look would have a rule
 * that never speaks, and no other test would say so: each look must let through whatever its pattern takes.
 */

/** Texts that a pattern takes, every alternative many times over. What must not stand around them is left out. */
function textsOf(pattern: RegExp): fc.Arbitrary<string> {
  const bare = pattern.source.replace(/\(\?<?[!=][^()]*\)/g, '').replace(/(?<!\[)[\^]|\$/g, '');
  return fc.stringMatching(new RegExp(`^(?:${bare})$`));
}

function textsRefusedBy(look: (text: string) => boolean, pattern: RegExp): string[] {
  const texts = fc.sample(textsOf(pattern), { numRuns: 2000, seed: 1 });
  return [...new Set(texts.filter((text) => !look(text)))];
}

const beginsWith = (starts: CharacterSet) => (text: string) => hasCode(starts, text.charCodeAt(0));
const endsWith = (ends: CharacterSet) => (text: string) => hasCode(ends, text.charCodeAt(text.length - 1));

describe('a look before a pattern', () => {
  it.each(STANDS_FOR.map(([, word]) => word))('for words that stand for a body: %s', (pattern) => {
    expect(textsRefusedBy(beginsWith(STANDS_FOR_STARTS), pattern)).toEqual([]);
  });

  it.each(STATUS_TRAPS)('for the trap $rule', ({ pattern }) => {
    const look = (text: string) => TRAP_WORDS.some((word) => text.includes(word));
    expect(textsRefusedBy(look, pattern)).toEqual([]);
  });

  it.each(Object.entries(CALENDAR_PARTS))('for %s of a calendar', (_, { starts, expression }) => {
    expect(textsRefusedBy(beginsWith(starts), expression)).toEqual([]);
  });

  it('for words after a time', () => {
    expect(textsRefusedBy(beginsWith(AFTER_TIME.starts), AFTER_TIME.expression)).toEqual([]);
  });

  it.each(BEFORE_TIME.expressions)('for words before a time: %s', (pattern) => {
    expect(textsRefusedBy(endsWith(BEFORE_TIME.ends), pattern)).toEqual([]);
  });

  it('sees a look that is too narrow', () => {
    const refused = textsRefusedBy((text) => text.startsWith('一'), /^(?:一|二三?)月(?![前后])/);
    expect(new Set(refused)).toEqual(new Set(['二月', '二三月']));
  });
});
