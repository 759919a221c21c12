import type { BlockText } from '../text/article.ts';
import { COUNT, NAME_BORDERS, WEAK_BORDERS } from './name-borders.ts';
import { findHead, type NameHead } from './name-heads.ts';
import { goesOn, isOrdinary } from './ordinary-names.ts';
import type { Phrase } from './phrase.ts';

/** Letters, digits and signs that stand within names: 5G, 总部+基地, 高新区—三江. */
const NAME_CHARACTER = /[\p{Script=Han}A-Za-z0-9+·—\-.]/u;

const FEWEST_WITH_VERB = 4;

/** Names that end with a word such as 工程, 产业园, 实验室, back to the verb or function word before them. */
export function findNames({ text, blocks }: BlockText): Phrase[] {
  const phrases: Phrase[] = [];
  for (const block of blocks) {
    for (let end = block.start + 2; end <= block.end; end++) {
      const head = findHead(text, end);
      if (head === undefined || continues(text, end, block.end)) continue;
      const start = findStart(text, end - head.word.length, { head, from: block.start });
      if (start === null || !isName(text, { start, end, head })) continue;
      const { category, loose } = head;
      phrases.push({ start, end, rule: 'name', category, ...(loose && { loose: head.word.length }) });
    }
  }
  return phrases;
}

function isName(text: string, { start, end, head }: { start: number; end: number; head: NameHead }): boolean {
  const name = text.slice(start, end);
  const before = name.length - head.word.length;
  if (before < head.fewest || isOrdinary(name)) return false;
  // 整治工程 alone says what is done, 环境整治工程 is a name.
  if (before < FEWEST_WITH_VERB && NAME_BORDERS.get(2)!.has(name.slice(before - 2, before))) return false;
  if (goesOn(text[end - 1]!, text[end])) return false;
  return head.within === undefined || head.within.test(name);
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
    // 市文化和旅游局 is one office, 市统计局和市财政局 are two.
    if (
      head.joins &&
      text[start - 1] === '和' &&
      !OFFICE_END.test(text[start - 2] ?? '') &&
      start > limit + 1
    ) {
      start--;
      continue;
    }
    // 整治 of 环境整治工程 is a part of the name.
    const isPart = start === headStart && MADE_OF_VERBS.has(head.category);
    const isBorder =
      endsBorder(text, start, { from, isPart }) ||
      (start < headStart && head.after?.includes(text[start - 1]!));
    if (isBorder) return start;
    // A name that goes on further than names do is a sentence.
    if (start === limit) return null;
    start--;
  }
  return skipSigns(text, start, headStart);
}

/** Characters that end the names of offices. */
const OFFICE_END = /[局委厅部院办]/u;

/** Names of works, programmes and offices are made of verbs: 环境整治工程, 村道改造项目, 经济促进局. */
const MADE_OF_VERBS: ReadonlySet<string> = new Set(['policy', 'project', 'organization']);

function endsBorder(text: string, at: number, { from, isPart }: { from: number; isPart: boolean }): boolean {
  for (const [length, words] of NAME_BORDERS) {
    if (isPart && length > 1) continue;
    if (at - length >= from && words.has(text.slice(at - length, at))) return true;
  }
  const goingOn = WEAK_BORDERS.get(text[at - 1]!);
  if (goingOn !== undefined && !goingOn.includes(text[at]!)) return true;
  if (text[at - 1] === '—' && text[at - 2] === '—') return true;
  // The year of 2021年度 goes on.
  return text[at] !== '度' && COUNT.test(text.slice(Math.max(from, at - 2), at));
}

// A dash or point that stands before a name belongs to the sentence.
function skipSigns(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /[+·—\-.]/u.test(text[at]!)) at++;
  return at;
}
