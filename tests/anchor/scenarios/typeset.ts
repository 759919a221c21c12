import { Converter } from 'opencc-js';
import type { BlockText } from '../../../lib/text/article.ts';
import type { Edit, Scenario, Setting } from '../scenario.ts';
import { pickFrom } from '../scenario.ts';
import type { TrackedBlock, Unit } from '../tracked-text.ts';
import { blockOf, joinBlocks, mapUnits, track, unitsOf } from '../tracked-text.ts';

const WIDTHS: readonly (readonly [string, string])[] = [
  ['，', ','],
  ['。', '.'],
  ['：', ':'],
  ['；', ';'],
  ['（', '('],
  ['）', ')'],
  ['！', '!'],
  ['？', '?'],
  ['“', '"'],
  ['”', '"'],
  ['%', '％'],
  ['.', '．'],
];

/** Digits and signs in the other width. */
export const widthChanged: Scenario = {
  name: 'width of signs and digits changed',
  edit(setting) {
    const quote = pickFrom(setting);
    if (!quote) return null;
    const wide = setting.random.below(2) === 0;
    const table = new Map(WIDTHS);
    const after = mapUnits(track(setting.before), ({ text, origin }) => ({
      text:
        wide && /\d/.test(text)
          ? String.fromCharCode(text.charCodeAt(0) + 0xfee0)
          : (table.get(text) ?? text),
      origin,
    }));
    return { quote, after, expected: 'same' };
  },
};

/** White space typeset anew, blocks split and joined, invisible units put in. */
export const markupRedone: Scenario = {
  name: 'markup redone',
  edit(setting) {
    const { before, random } = setting;
    const quote = pickFrom(setting);
    if (!quote) return null;
    const spaced = track(before).map((block) =>
      blockOf(
        block.kind,
        unitsOf(block).flatMap((unit, at, all) => {
          const next = all[at + 1]?.text ?? '';
          const border = /\p{Script=Han}/u.test(unit.text)
            ? /[0-9A-Za-z]/.test(next)
            : /[0-9]/.test(unit.text) && /\p{Script=Han}/u.test(next);
          const blank = border
            ? ' '
            : random.below(60) === 0 && !/[\d.%]/.test(unit.text + next)
              ? '\u200b'
              : '';
          return [unit, { text: blank, origin: -1 }];
        }),
      ),
    );
    return { quote, after: resplit(spaced, setting), expected: 'same' };
  },
};

/** Splits paragraphs at sentence ends, joins neighbours, and indents. */
function resplit(blocks: TrackedBlock[], { random }: Setting): TrackedBlock[] {
  const made: TrackedBlock[] = [];
  for (const block of blocks) {
    const units = unitsOf(block);
    const ends = units.flatMap((unit, at) =>
      /[。；]/.test(unit.text) && at + 1 < units.length ? [at + 1] : [],
    );
    const cut = ends.length > 0 && random.below(2) === 0 ? random.pick(ends) : units.length;
    const indent: Unit[] = [{ text: '　　', origin: -1 }];
    const last = made.at(-1);
    if (last?.kind === 'paragraph' && block.kind === 'paragraph' && random.below(4) === 0) {
      made[made.length - 1] = blockOf('paragraph', [...unitsOf(last), ...units.slice(0, cut)]);
    } else made.push(blockOf(block.kind, [...indent, ...units.slice(0, cut)]));
    if (cut < units.length) made.push(blockOf(block.kind, [...indent, ...units.slice(cut)]));
  }
  return made;
}

const toTraditional = Converter({ from: 'cn', to: 't' });

/** Traditional characters for a whole text, unit for unit (the converter looks at words, but keeps their length). */
function traditional({ text, blocks }: BlockText): BlockText | null {
  const converted = toTraditional(text);
  return converted.length === text.length ? { text: converted, blocks } : null;
}

function retrack(blocks: readonly TrackedBlock[], converted: string): TrackedBlock[] {
  let at = 0;
  return blocks.map((block) => {
    const text = converted.slice(at, at + block.text.length);
    at += block.text.length + 1;
    return { ...block, text };
  });
}

/** The page is shown in traditional characters, or was when the quote was taken. */
export const scriptChanged: Scenario = {
  name: 'traditional and simplified characters',
  edit(setting): Edit | null {
    const { before, random } = setting;
    const quote = pickFrom(setting);
    const other = traditional(before);
    if (!quote || !other) return null;
    if (random.below(2) === 0) return { quote, after: retrack(track(before), other.text), expected: 'same' };
    const old = joinBlocks(track(other));
    return { quote, before: old, after: track(before), expected: 'same' };
  },
};
