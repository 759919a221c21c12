import { sentencesOf } from '../quote.ts';
import type { Random } from '../random.ts';
import type { Scenario } from '../scenario.ts';
import { pickFrom } from '../scenario.ts';
import { joinBlocks, mapUnits, track } from '../tracked-text.ts';
import { replaceSpan } from './kept.ts';

/** One digit of a figure in the quote is another. */
export const digitEdited: Scenario = {
  name: 'digit in the quote edited',
  edit(setting) {
    const { before, random } = setting;
    const quote = pickFrom(setting, (words) => /\d/.test(words));
    if (!quote) return null;
    const digits = spanOf(quote).filter((at) => /\d/.test(before.text[at]!));
    const at = random.pick(digits);
    return { quote, after: mapUnits(track(before), otherDigit(at, random)), expected: 'edited' };
  },
};

/** A digit next to the quote is another; the quote is not touched. */
export const digitEditedBeside: Scenario = {
  name: 'digit beside the quote edited',
  edit(setting) {
    const { before, random } = setting;
    const near = (start: number, end: number) =>
      spanOf({ start: start - 20, end: end + 20 }).filter(
        (at) => (at < start || at >= end) && /\d/.test(before.text[at] ?? ''),
      );
    const quote = pickFrom(setting, (_, { start, end }) => near(start, end).length > 0);
    if (!quote) return null;
    const at = random.pick(near(quote.start, quote.end));
    return { quote, after: mapUnits(track(before), otherDigit(at, random)), expected: 'same' };
  },
};

function otherDigit(place: number, random: Random) {
  return (unit: { text: string; origin: number }) =>
    unit.origin === place
      ? { text: String((Number(unit.text) + 1 + random.below(9)) % 10), origin: unit.origin }
      : unit;
}

function spanOf({ start, end }: { start: number; end: number }): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

const OTHER_WORDS = '推进建设管理提升完善加强优化协调落实发展改革创新';

/** A fifth of the quote's words is written anew, grown or dropped; its first and last words stand. */
export const quoteReworded: Scenario = {
  name: 'quote reworded',
  edit(setting) {
    const { before, random, length } = setting;
    if (length < 8) return null;
    const quote = pickFrom(setting);
    if (!quote) return null;
    const inner = spanOf({ start: quote.start + 1, end: quote.end - 1 }).filter((at) =>
      /\p{Script=Han}/u.test(before.text[at]!),
    );
    if (inner.length < 3) return null;
    const changed = new Set(
      Array.from({ length: Math.max(1, Math.floor(length / 6)) }, () => random.pick(inner)),
    );
    const after = mapUnits(track(before), ({ text, origin }) => {
      if (!changed.has(origin)) return { text, origin };
      const kind = random.below(3);
      const other = random.pick([...OTHER_WORDS].filter((word) => word !== text));
      return { text: kind === 0 ? '' : kind === 1 ? other : other + text, origin };
    });
    return joinBlocks(after).text === before.text ? null : { quote, after, expected: 'edited' };
  },
};

/** A figure got more or fewer digits: 58万 to 101.3万. */
export const figureRewritten: Scenario = {
  name: 'figure in the quote rewritten',
  edit(setting) {
    const { before, random } = setting;
    const quote = pickFrom(setting, (words) => /\d/.test(words));
    if (!quote) return null;
    const words = before.text.slice(quote.start, quote.end);
    const figure = random.pick([...words.matchAll(/\d+(?:\.\d+)?/g)]);
    const value = Number(figure[0]);
    const other = String(Math.round((value * (1.1 + random.next()) + 1) * 10) / 10);
    const at = quote.start + figure.index;
    const edited = mapUnits(track(before), (unit) => {
      if (unit.origin === at) return { text: other, origin: at };
      const inside = unit.origin > at && unit.origin < at + figure[0].length;
      return inside ? { text: '', origin: unit.origin } : unit;
    });
    return { quote, after: edited, expected: 'edited' };
  },
};

/** The whole sentence was replaced by another; nothing of a short quote is left. */
export const sentenceReplaced: Scenario = {
  name: 'sentence replaced by another',
  edit(setting) {
    const { before, random, strangers } = setting;
    const quote = pickFrom(setting, (words) => !words.includes('\n'));
    if (!quote) return null;
    const sentence = sentencesOf(before, quote);
    const after = replaceSpan(track(before), before.blocks, sentence, random.pick(strangers));
    return { quote, after, expected: 'gone' };
  },
};
