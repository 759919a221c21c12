import type { BlockText } from '../text/article.ts';
import { findHead } from './name-heads.ts';
import type { Phrase } from './phrase.ts';
import { COUNTED_IDIOMS, COUNTING, KINDS_OF_NAMED, NAMING_VERBS } from './quotations.ts';

const QUOTED = /[“「『]([^“”「」『』，,。；：！？\n]{2,24})[”」』]/gu;
/** A phrase longer than that is a sentence, unless something says that it is a name. */
const LONGEST_WORD = 8;

/**
 * Phrases in quotation marks that are names: put to work by a verb, followed by what they are, made by counting, ended by a word that ends
 * names, or quoted again in the article. What remains is a figure of speech, a contrast (从“书架”走上“货架”) or what somebody said.
 */
export function findQuoted({ text, blocks }: BlockText): Phrase[] {
  const quotations = blocks.flatMap((block) =>
    [...text.slice(block.start, block.end).matchAll(QUOTED)].map((match) => {
      const start = block.start + match.index + 1;
      return { inner: match[1]!, start, end: start + match[1]!.length, limit: block.end };
    }),
  );
  const times = new Map<string, number>();
  for (const { inner } of quotations) times.set(inner, (times.get(inner) ?? 0) + 1);
  return quotations
    .filter(({ inner, start, end, limit }) =>
      isName(inner, {
        before: text.slice(Math.max(0, start - 3), start - 1),
        after: text.slice(end + 1, Math.min(limit, end + 4)),
        isRepeated: times.get(inner)! > 1,
      }),
    )
    .map(({ inner, start, end }) => ({
      start,
      end,
      rule: 'quoted',
      category: findHead(inner, inner.length)?.category ?? 'jargon',
    }));
}

interface Context {
  /** The two characters before the opening mark, and the three behind the closing one. */
  before: string;
  after: string;
  isRepeated: boolean;
}

function isName(inner: string, { before, after, isRepeated }: Context): boolean {
  if (isNoName(inner) || isContrast(before, after)) return false;
  const isPutToWork = NAMING_VERBS.has(before);
  const isOfKind = KINDS_OF_NAMED.has(after.slice(0, 2)) || KINDS_OF_NAMED.has(after);
  if (inner.includes('、')) return isOfKind || (isPutToWork && inner.length <= LONGEST_WORD + 4);
  if (isPutToWork || isOfKind || findHead(inner, inner.length) !== undefined) return true;
  if (inner.length > LONGEST_WORD || after.startsWith('的')) return false;
  return COUNTING.test(inner) || (isRepeated && inner.length > 2);
}

// An honour is quoted, too; a figure alone is a quotation of a number.
function isNoName(inner: string): boolean {
  return (
    COUNTED_IDIOMS.has(inner) ||
    /^[\d.]+%?$|^(?:先进|优秀|模范|十佳)|[〇零两二三四五六七八九十\d]后$/u.test(inner)
  );
}

// 从“书架”走上“货架”, “靠天收”变成“旱能浇、涝能排”: the two ends of a change.
function isContrast(before: string, after: string): boolean {
  return (
    /(?:[从由把]|变[成为]?|成|走[向上]|迈向|转[向为])$/u.test(before) ||
    /^(?:到|变|走向|走上|迈向|转)/u.test(after)
  );
}
