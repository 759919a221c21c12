import type { BlockText } from '../text/article.ts';
import { COUNT, NAME_BORDERS } from './name-borders.ts';
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
    [...text.slice(block.start, block.end).matchAll(QUOTED)]
      .filter((match) => isName(match[1]!))
      .map((match): Phrase => {
        const start = block.start + match.index + 1;
        const inner = match[1]!;
        const head = findHead(inner, inner.length);
        return { start, end: start + inner.length, rule: 'quoted', category: head?.category ?? 'jargon' };
      }),
  );
}

// A slogan of several parts and an honour are quoted, too; a figure alone is a quotation of a number.
function isName(inner: string): boolean {
  return !/[,，]|、.*、|^[\d.]+%?$|^(?:先进|优秀|模范|十佳)/u.test(inner);
}

/** Names that end with a word such as 工程, 产业园, 实验室, back to the verb or function word before them. */
export function findNames({ text, blocks }: BlockText): Phrase[] {
  const phrases: Phrase[] = [];
  for (const block of blocks) {
    for (let end = block.start + 2; end <= block.end; end++) {
      const head = findHead(text, end);
      if (head === undefined || continues(text, end, block.end)) continue;
      const headStart = end - head.word.length;
      const start = findStart(text, headStart, { head, from: block.start });
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

/** Where the name begins whose head begins at `headStart`: after the last border word, or where other signs begin. */
function findStart(
  text: string,
  headStart: number,
  { head, from }: { head: NameHead; from: number },
): number | null {
  const limit = Math.max(from, headStart - head.most);
  let start = headStart;
  while (start > from && NAME_CHARACTER.test(text[start - 1]!)) {
    const isBorder =
      endsBorder(text, start, from) || (start < headStart && head.after?.includes(text[start - 1]!));
    if (isBorder) return start;
    // A name that goes on further than names do is a sentence.
    if (start === limit) return null;
    start--;
  }
  return skipSigns(text, start, headStart);
}

function endsBorder(text: string, at: number, from: number): boolean {
  for (const [length, words] of NAME_BORDERS)
    if (at - length >= from && words.has(text.slice(at - length, at))) return true;
  // The year of 2021年度 goes on.
  return text[at] !== '度' && COUNT.test(text.slice(Math.max(from, at - 2), at));
}

// A dash or point that stands before a name belongs to the sentence.
function skipSigns(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /[+·—\-.]/u.test(text[at]!)) at++;
  return at;
}
