import type { BlockText } from '../text/article.ts';
import { NAME_BORDERS } from './name-borders.ts';
import { NAME_HEADS, type NameHead } from './name-heads.ts';
import type { SuggestionRule } from './suggestion.ts';

/** A phrase that may be a term, at one place of a text. */
export interface Phrase {
  start: number;
  end: number;
  rule: SuggestionRule;
  category: string;
}

const QUOTED = /[“「『]([^“”「」『』，。；：！？\n]{2,20})[”」』]/gu;
/** Letters, digits and signs that stand within names: 5G, 总部+基地, 高新区—三江. */
const NAME_CHARACTER = /[\p{Script=Han}A-Za-z0-9+·—\-.]/u;

/** Phrases in quotation marks: the writer says that they are names. */
export function findQuoted({ text, blocks }: BlockText): Phrase[] {
  return blocks.flatMap((block) =>
    [...text.slice(block.start, block.end).matchAll(QUOTED)].map((match): Phrase => {
      const start = block.start + match.index + 1;
      const inner = match[1]!;
      const head = findHead(inner, inner.length);
      return { start, end: start + inner.length, rule: 'quoted', category: head?.category ?? 'jargon' };
    }),
  );
}

/** Names that end with a word such as 工程, 产业园, 实验室, back to the verb or function word before them. */
export function findNames({ text, blocks }: BlockText): Phrase[] {
  const phrases: Phrase[] = [];
  for (const block of blocks) {
    for (let end = block.start + 2; end <= block.end; end++) {
      const head = findHead(text, end);
      if (head === undefined || continues(text, end, block.end)) continue;
      const headStart = end - head.word.length;
      const start = findStart(text, headStart, Math.max(block.start, headStart - head.most));
      if (start !== null && headStart - start >= head.fewest)
        phrases.push({ start, end, rule: 'name', category: head.category });
    }
  }
  return phrases;
}

const LONGEST_HEAD = NAME_HEADS[0]!.word.length;
const HEADS_BY_WORD: ReadonlyMap<string, NameHead> = new Map(NAME_HEADS.map((head) => [head.word, head]));

/** The longest head that ends at `end`. */
function findHead(text: string, end: number): NameHead | undefined {
  for (let length = Math.min(LONGEST_HEAD, end); length > 0; length--) {
    const head = HEADS_BY_WORD.get(text.slice(end - length, end));
    if (head !== undefined) return head;
  }
  return undefined;
}

// 示范区 in 示范区域, 计划 in 计划生育: a longer head that goes on from here says the name better.
function continues(text: string, end: number, limit: number): boolean {
  for (let ahead = 1; ahead <= 4 && end + ahead <= limit; ahead++) {
    const head = findHead(text, end + ahead);
    if (head !== undefined && head.word.length > ahead) return true;
  }
  return false;
}

/** Where the name begins whose head begins at `headStart`: after the last border word, or where other signs begin; not before `limit`. */
function findStart(text: string, headStart: number, limit: number): number | null {
  let start = headStart;
  while (start > limit && NAME_CHARACTER.test(text[start - 1]!)) {
    for (const [length, words] of NAME_BORDERS)
      if (start - length >= limit && words.has(text.slice(start - length, start))) return start;
    start--;
  }
  // A name that goes on further than names do is a sentence.
  const isCut =
    start === limit && start > 0 && NAME_CHARACTER.test(text[start - 1]!) && text[start - 1] !== '\n';
  return isCut ? null : start;
}
