import type { BlockText } from '../../../lib/text/article.ts';
import type { Quote } from '../quote.ts';
import { blockOfOffset, sentencesOf } from '../quote.ts';
import type { Random } from '../random.ts';
import type { Edit, Scenario, Setting } from '../scenario.ts';
import { pickFrom } from '../scenario.ts';
import type { TrackedBlock } from '../tracked-text.ts';
import { blockOf, newBlock, track, unitsOf } from '../tracked-text.ts';
import { occurrences } from './kept.ts';

/** The page without a span; blocks of which nothing is left go. */
function withoutSpan(before: BlockText, span: Quote): TrackedBlock[] {
  return track(before)
    .map((block) =>
      blockOf(
        block.kind,
        unitsOf(block).filter((unit) => unit.origin < span.start || unit.origin >= span.end),
      ),
    )
    .filter((block) => block.text !== '');
}

/** The sentences of the quote were deleted. */
export const sentenceDeleted: Scenario = {
  name: 'sentence of the quote deleted',
  edit(setting): Edit | null {
    const quote = pickFrom(setting);
    if (!quote) return null;
    const after = withoutSpan(setting.before, sentencesOf(setting.before, quote));
    return { quote, after, expected: 'gone' };
  },
};

/** Only the quote was deleted; its surroundings close up. */
export const quoteDeleted: Scenario = {
  name: 'quote alone deleted',
  edit(setting): Edit | null {
    const quote = pickFrom(setting);
    if (!quote) return null;
    return { quote, after: withoutSpan(setting.before, quote), expected: 'gone' };
  },
};

/** The paragraphs of the quote and their neighbours were deleted. */
export const paragraphsDeleted: Scenario = {
  name: 'paragraphs of the quote deleted',
  edit(setting): Edit | null {
    const { before } = setting;
    const quote = pickFrom(setting);
    if (!quote) return null;
    const first = blockOfOffset(before, quote.start);
    const last = blockOfOffset(before, quote.end);
    return { quote, after: track(before).filter((_, at) => at < first || at > last + 1), expected: 'gone' };
  },
};

/** The sentence was deleted, and a title much like it stands in 相关阅读, as for last year's article. */
export const deletedWithNearCopy: Scenario = {
  name: 'deleted, near-copy in 相关阅读',
  edit(setting): Edit | null {
    const { before, random } = setting;
    const quote = pickFrom(setting);
    if (!quote) return null;
    const sentence = sentencesOf(before, quote);
    const copy = nearCopy(before.text, sentence, quote, random);
    return { quote, after: [...withoutSpan(before, sentence), newBlock('listItem', copy)], expected: 'gone' };
  },
};

/** As above, but the near-copy stood there already when the quote was taken, and stays. */
export const deletedNextToOldCopy: Scenario = {
  name: 'deleted, near-copy there before',
  edit(setting): Edit | null {
    const { before, random } = setting;
    const quote = pickFrom(setting);
    if (!quote) return null;
    const sentence = sentencesOf(before, quote);
    const copy = nearCopy(before.text, sentence, quote, random);
    const start = before.text.length + 1;
    const withCopy: BlockText = {
      text: `${before.text}\n${copy}`,
      blocks: [...before.blocks, { kind: 'listItem', start, end: start + copy.length }],
    };
    return { before: withCopy, quote, after: withoutSpan(withCopy, sentence), expected: 'gone' };
  },
};

const OTHER_YEAR: readonly (readonly [RegExp, string])[] = [
  [/今年|昨日|目前/, '去年'],
  [/全市/, '全省'],
  [/前三季度|1至9月/, '上半年'],
  [/增长/, '提高'],
  [/同比/, '环比'],
  [/我市/, '邻市'],
  [/将/, '已'],
];

/** A title of at most 40 units around the quote with one digit or one to three words changed. */
function nearCopy(text: string, sentence: Quote, quote: Quote, random: Random): string {
  const spare = Math.max(0, 40 - (quote.end - quote.start));
  const from = Math.max(sentence.start, quote.start - random.below(spare + 1));
  const to = Math.min(sentence.end, Math.max(quote.end, from + 40));
  let copy = text
    .slice(from, to)
    .replaceAll('\n', '')
    .replace(/[。！？]$/, '');
  const original = copy;
  for (const [words, other] of OTHER_YEAR) if (random.below(2) === 0) copy = copy.replace(words, other);
  if (copy === original || random.below(2) === 0) {
    copy = copy.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1 + random.below(8)) % 10));
  }
  return copy === original ? `${copy}综述` : copy;
}

/** One of several equal terms is gone with its sentence. */
export const oneOfEqualTermsGone: Scenario = {
  name: 'one of several equal terms gone',
  edit(setting: Setting): Edit | null {
    const { before } = setting;
    const quote = pickFrom(setting, (words) => occurrences(before.text, words).length >= 3);
    if (!quote) return null;
    return { quote, after: withoutSpan(before, sentencesOf(before, quote)), expected: 'gone' };
  },
};

/** The part of the page with the quote was taken away from its place and stands twice elsewhere. */
export const standsTwice: Scenario = {
  name: 'stands twice elsewhere',
  edit(setting: Setting): Edit | null {
    const { before } = setting;
    const quote = pickFrom(setting);
    if (!quote) return null;
    const first = Math.max(0, blockOfOffset(before, quote.start) - 1);
    const last = blockOfOffset(before, quote.end) + 1;
    const blocks = track(before);
    const part = blocks.slice(first, last + 1);
    const rest = [...blocks.slice(0, first), ...blocks.slice(last + 1)];
    // Put in after the first two blocks, the part must not come to stand where it stood.
    if (first < 4) return null;
    const divider = newBlock('paragraph', '以下内容为本报此前报道，供读者参考。');
    return {
      quote,
      after: [...rest.slice(0, 2), divider, ...part, ...rest.slice(2), divider, ...part],
      expected: 'ambiguous',
    };
  },
};
